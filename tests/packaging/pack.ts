import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, getCurrentFuseWire } from '@electron/fuses';
import { capture, root } from '../tools/run.mjs';
import { makeElectronStandIn } from './stand-in.ts';

/** Settings over those of electron-builder.yml, for a control. */
export type Changes = { readonly files?: readonly unknown[]; readonly afterPack?: string };
export type Pack = { readonly code: number; readonly said: string; readonly folder: string };

/** The shipped archive: its files, those that lie outside it, and the fuses of the program beside it. */
export type Shipped = {
  readonly files: readonly string[];
  readonly unpacked: readonly string[];
  readonly languages: readonly string[];
  readonly fuses: string;
  readonly read: (file: string) => Buffer;
  /** Files without a hash in the archive's header. */
  readonly unhashed: readonly string[];
};

/** Packs the project for this machine's Linux without a network, into a folder of its own. */
export function pack(changes: Changes = {}, fuses?: string): Promise<Pack> {
  return run('--linux', 'linux-unpacked', changes, [], fuses);
}

/** For Windows: its program is no real one here, so nothing can be written into it. */
export function packForWindows(): Promise<Pack> {
  return run('--win', 'win-unpacked', {}, ['-c.win.signAndEditExecutable=false', '-c.disableAsarIntegrity=true']);
}

async function run(system: string, name: string, changes: Changes, more: readonly string[], fuses?: string) {
  const work = mkdtempSync(path.join(tmpdir(), 'zorgspil-pack-'));
  const config = path.join(work, 'electron-builder.json');
  writeFileSync(config, JSON.stringify({ extends: path.join(root, 'electron-builder.yml'), ...changes }));
  const electron = makeElectronStandIn(path.join(work, 'electron'), fuses);
  const release = path.join(work, 'release');
  const { code, all } = await capture(process.execPath, [
    path.join(root, 'node_modules/electron-builder/cli.js'),
    ...[system, 'dir', '--x64', '--publish', 'never', '--config', config],
    ...[`-c.electronDist=${electron}`, `-c.directories.output=${release}`],
    ...more,
  ]);
  return { code, said: all, folder: path.join(release, name) };
}

export async function lookInto({ folder }: Pack, program = 'zorgspil'): Promise<Shipped> {
  const archive = path.join(folder, 'resources/app.asar');
  const header = getRawHeader(archive).header;
  const files = listPackage(archive, { isPack: false })
    .map((file) => file.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((file) => entryOf(header, file)?.files === undefined);
  const wire = Object.entries(await getCurrentFuseWire(path.join(folder, program)));
  return {
    files,
    unpacked: listFiles(`${archive}.unpacked`),
    languages: listFiles(path.join(folder, 'locales')),
    fuses: wire.map(([name, state]) => (name === 'version' ? '' : state === FuseState.ENABLE ? '1' : '0')).join(''),
    read: (file) => extractFile(archive, file),
    unhashed: files.filter((file) => entryOf(header, file)?.integrity?.algorithm !== 'SHA256'),
  };
}

type Entry = { readonly files?: Record<string, Entry>; readonly integrity?: { readonly algorithm: string } };

function entryOf(header: unknown, file: string): Entry | undefined {
  let entry = header as Entry | undefined; // the archive's own format: a tree of entries
  for (const part of file.split('/')) entry = entry?.files?.[part];
  return entry;
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}
