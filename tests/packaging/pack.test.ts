import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUSES } from '../../electron/fuses.config.ts';
import { ensureBuild } from '../tools/build.mjs';
import { root } from '../tools/run.mjs';
import { lookInto, type Pack, pack, packForWindows, type Shipped } from './pack.ts';
import { DELIVERED } from './stand-in.ts';

type AssetList = Record<string, { readonly type: string; readonly sha256: string }>;

const PACKING = 120_000;
const wanted = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((fuse: FuseV1Options) => (FUSES[fuse] ? '1' : '0')).join('');

/** What may be shipped; anything else is a find. */
const SHIPPED = [
  /^package\.json$/,
  /^dist\/main\/([a-z0-9-]+\.js|asset-list\.json)$/,
  /^dist\/preload\/preload\.cjs$/,
  /^dist\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|woff2|svg|png))$/,
  /^resources\/(?!icon\/)[\w./-]+\.(json|html|css|txt|svg|png|woff2)$/,
  /^node_modules\/(better-sqlite3|@node-rs\/argon2(-[a-z0-9-]+)?)\/([\w./-]+\.(js|json|node)|LICENSE)$/,
];
/** Of Argon2 the package of the machine that packs goes along: each system is packed on that system. */
const NATIVES = [
  /^node_modules\/@node-rs\/argon2-[a-z0-9-]+\/argon2\.[a-z0-9-]+\.node$/,
  /^node_modules\/better-sqlite3\/prebuilds\/linux-x64\.node$/,
];

/** Everything about an archive that should not be so. */
function findsIn({ files, unpacked, fuses, read }: Shipped): string[] {
  const maps = files.filter((file) => /^dist\/.*js$/.test(file) && read(file).includes('sourceMappingURL='));
  return [
    ...files.filter((file) => !SHIPPED.some((shape) => shape.test(file))),
    ...unpacked
      .filter((file) => !NATIVES.some((shape) => shape.test(file)))
      .map((file) => `outside the archive: ${file}`),
    ...maps.map((file) => `a source map in ${file}`),
    ...[...fuses].flatMap((state, fuse) => (state === wanted[fuse] ? [] : [`fuse ${FuseV1Options[fuse]} is ${state}`])),
  ];
}

const packs: Pack[] = [];
const kept = async (work: Promise<Pack>) => {
  const made = await work;
  packs.push(made);
  return made;
};
beforeAll(async () => void (await ensureBuild()), PACKING);
afterAll(() => {
  for (const { folder } of packs) rmSync(path.resolve(folder, '../..'), { recursive: true });
});

describe('the packed program', () => {
  let shipped: Shipped;
  beforeAll(async () => {
    const packed = await kept(pack());
    expect(packed, packed.said).toMatchObject({ code: 0 });
    shipped = await lookInto(packed);
  }, PACKING);

  it('holds what runs, and nothing else: no tests, no host, no sources, no maps, no bundled libraries', () => {
    expect(findsIn(shipped)).toEqual([]);
  });

  it.each([
    'dist/main/main.js',
    'dist/main/vault-thread.js',
    'dist/main/parser-process.js',
    'dist/preload/preload.cjs',
  ])('holds %s', (file) => expect(shipped.files).toContain(file));

  it('starts with the file that package.json names, and names no tools', () => {
    const about = JSON.parse(shipped.read('package.json').toString('utf8'));
    expect(shipped.files).toContain(about.main);
    expect(Object.keys(about)).not.toContain('devDependencies');
    expect(Object.keys(about)).not.toContain('scripts');
  });

  it('holds the natives of this system only, outside the archive, and the code around them inside', () => {
    expect(shipped.unpacked).toEqual(NATIVES.map((shape) => expect.stringMatching(shape)));
    expect(shipped.files).toContain('node_modules/better-sqlite3/lib/index.js');
  });

  it('has a hash for every file in the archive', () => {
    expect(shipped.unhashed).toEqual([]);
  });

  it('serves exactly the files of the page, as they were when they were listed (H2)', () => {
    const list: AssetList = JSON.parse(shipped.read('dist/main/asset-list.json').toString('utf8'));
    const hashes = Object.entries(list).map(([file, { sha256 }]) => [file, sha256]);
    const page = shipped.files.filter((file) => file.startsWith('dist/renderer/'));
    const hash = (file: string) => createHash('sha256').update(shipped.read(file)).digest('hex');
    expect(hashes).toEqual(page.map((file) => [file.slice('dist/renderer/'.length), hash(file)]).sort());
    expect(Object.keys(list)).toContain('index.html');
  });

  it('has Chromium speak Dutch and English only', () => {
    expect(shipped.languages).toEqual(['en-US.pak', 'nl.pak']);
  });

  it('is packed for the Electron that is installed', () => {
    const electron = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')).version;
    expect(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')).toContain(`electronVersion: ${electron}\n`);
  });
});

describe('a wrong packing', () => {
  it(
    'is found: a map, a test and a source that slipped in, and fuses as Electron is delivered',
    async () => {
      const planted = mkdtempSync(path.join(tmpdir(), 'zorgspil-planted-'));
      const files = ['dist/main/main.js.map', 'tests/host/run.ts', 'shared/zat/rules.ts'];
      for (const file of files) {
        mkdirSync(path.dirname(path.join(planted, file)), { recursive: true });
        writeFileSync(path.join(planted, file), '// planted');
      }
      writeFileSync(path.join(planted, 'no-fuses.mjs'), 'export const afterPack = () => {};');
      const packed = await kept(
        pack({
          files: [{ from: planted, to: '.', filter: ['**/*', '!no-fuses.mjs'] }],
          afterPack: path.join(planted, 'no-fuses.mjs'),
        }),
      );
      const shipped = await lookInto(packed);
      rmSync(planted, { recursive: true });
      const differing = [...DELIVERED].flatMap((state, fuse) =>
        state === wanted[fuse] ? [] : [`fuse ${FuseV1Options[fuse]} is ${state}`],
      );
      expect(differing.length).toBeGreaterThan(0);
      expect(findsIn(shipped).sort()).toEqual([...files, ...differing].sort());
    },
    PACKING,
  );

  it(
    'is refused: an Electron with a fuse that nobody decided about',
    async () => {
      const packed = await kept(pack({}, `${DELIVERED}1`));
      expect(packed.code).not.toBe(0);
      expect(packed.said).toContain('strictlyRequireAllFuses');
    },
    PACKING,
  );
});

it(
  'for Windows: the same, with the database library of Windows and the fuses in its program',
  async () => {
    const packed = await kept(packForWindows());
    expect(packed, packed.said).toMatchObject({ code: 0 });
    const shipped = await lookInto(packed, 'Zorgspil.exe');
    expect(shipped.unpacked.filter((file) => file.includes('better-sqlite3'))).toEqual([
      'node_modules/better-sqlite3/prebuilds/win32-x64.node',
    ]);
    expect(shipped.fuses).toBe(wanted);
    expect(findsIn(shipped).filter((find) => !find.startsWith('outside the archive: '))).toEqual([]);
  },
  PACKING,
);
