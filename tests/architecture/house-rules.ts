import { homedir } from 'node:os';
import { root } from '../tools/run.mjs';
import { type SourceFile, withoutComments } from './floors.ts';

/** Something that no file may have, with files that do: the control that shows the rule can fail. */
export type HouseRule = {
  readonly says: string;
  readonly where: 'floors' | 'everywhere';
  readonly isBroken: (file: SourceFile) => boolean;
  readonly planted: readonly SourceFile[];
};

const LONGEST_FILE = 250;
const isConfig = (path: string) => path.endsWith('.config.ts');
/** A file for a control. Parts of its text are joined here, so that this file does not break the rule itself. */
const file = (path: string, ...text: string[]): SourceFile => ({ path, text: text.join('') });

/** Names and places of the machine this runs on, and hosts of package registries, have no place in the project. */
const REGISTRIES = ['registry npmjs', 'registry yarnpkg', 'npm pkg github', 'deb debian', `npm${'mirror'}`].map(
  (parts) => parts.replaceAll(' ', '.'),
);
const machinePaths = [root, homedir()].filter((place) => place.split(/[\\/]/).filter(Boolean).length > 0);
const names = (text: string, place: string) => text.includes(`${place}/`) || text.includes(`${place}\\`);

export const HOUSE_RULES: readonly HouseRule[] = [
  {
    says: `a file is at most ${LONGEST_FILE} lines`,
    where: 'floors',
    isBroken: ({ text }) => text.trimEnd().split('\n').length > LONGEST_FILE,
    planted: [file('shared/zat/rules.ts', 'line\n'.repeat(LONGEST_FILE + 1))],
  },
  {
    says: 'names of files and folders are in kebab-case',
    where: 'floors',
    isBroken: ({ path }) => !/^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z0-9]+)+$/.test(path),
    planted: [file('renderer/zat/AgendaPage.tsx'), file('shared/zat/zat_rules.ts'), file('shared/Zat/rules.ts')],
  },
  {
    says: 'there are named exports only',
    where: 'floors',
    isBroken: ({ path, text }) => !isConfig(path) && /^export (default\b|\{[^}]*\bas default\b)/m.test(text),
    planted: [
      file('shared/zat/rules.ts', 'export default 1;'),
      file('shared/zat/rules.ts', 'const a = 1;\nexport { a as default };'),
    ],
  },
  {
    says: 'there are no barrels',
    where: 'floors',
    isBroken: ({ text }) => /^export \*/m.test(text),
    planted: [file('shared/zat/all.ts', "export * from './rules.ts';")],
  },
  {
    says: 'an import of a file has its ending, as Node asks',
    where: 'floors',
    isBroken: ({ text }) => /(from|import|import\()\s*'\.{1,2}(\/[^'/]*)*\/[^'/.]+'/.test(text),
    planted: [
      file('shared/zat/rules.ts', "import { a } from './model';"),
      file('shared/zat/rules.ts', "import '../a.b/c';"),
    ],
  },
  {
    says: 'the clock and chance come in through the context',
    where: 'floors',
    isBroken: ({ path, text }) =>
      /[/-](rules|commands)\.ts$/.test(path) &&
      /Date\.now|new Date\(\)|Temporal\.Now|Math\.random|randomUUID|getRandomValues|performance\.now/.test(
        withoutComments(text),
      ),
    planted: [
      file('shared/zat/rules.ts', 'const today = new Date();'),
      file('electron/students/import-commands.ts', 'const id = crypto.randomUUID();'),
    ],
  },
  {
    says: 'nobody writes to the console',
    where: 'floors',
    isBroken: ({ text }) => /\bconsole\./.test(withoutComments(text)),
    planted: [file('electron/app/log.ts', "console.log('x');")],
  },
  {
    says: 'no file tells of the machine it was made on',
    where: 'everywhere',
    isBroken: ({ text }) => machinePaths.some((place) => names(text, place)),
    planted: [file('README.md', 'Look in ', root, '/dist'), file('electron/app/paths.ts', homedir(), '/.config')],
  },
  {
    says: 'no file names a registry',
    where: 'everywhere',
    isBroken: ({ text }) => REGISTRIES.some((host) => text.includes(`${host}.`) || text.includes(`//${host}`)),
    planted: [file('package-lock.json', '"resolved": "https:', '//', 'registry', '.npmjs', '.org/zod"')],
  },
  {
    says: 'the lock names no host at all',
    where: 'everywhere',
    isBroken: ({ path, text }) => path === 'package-lock.json' && text.includes('://'),
    planted: [file('package-lock.json', '{ "funding": { "url": "https', '://example.org" } }')],
  },
];
