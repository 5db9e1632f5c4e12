/** A mistake for an import rule to find: the file with the forbidden import, and the files that it needs. */
export type Plant = {
  readonly rule: string;
  readonly file: string;
  readonly imports: string;
  /** Only a type is imported: gone after compiling, but it ties two files together all the same. */
  readonly typeOnly?: true;
  readonly needs?: Readonly<Record<string, string>>;
};

const EMPTY = 'export const planted = 1;\n';

/** For each import rule at least one mistake. The libraries of `one-wrapper` have a rule each, so a mistake each. */
export const PLANTS: readonly Plant[] = [
  {
    rule: 'no-circular',
    file: 'shared/planted-chicken.ts',
    imports: './planted-egg.ts',
    needs: { 'shared/planted-egg.ts': "export { planted } from './planted-chicken.ts';\n" },
  },
  { rule: 'everything-is-found', file: 'shared/planted-lost.ts', imports: './planted-nowhere.ts' },
  { rule: 'shared-is-pure', file: 'shared/planted-node.ts', imports: 'node:fs' },
  { rule: 'shared-is-pure', file: 'shared/planted-react.ts', imports: 'react' },
  { rule: 'renderer-off-main', file: 'renderer/kernel/planted-main.ts', imports: '../../electron/kernel/ids.ts' },
  { rule: 'renderer-off-main', file: 'renderer/zat/planted-electron.ts', imports: 'electron' },
  {
    rule: 'renderer-off-main',
    file: 'renderer/zat/planted-type.ts',
    imports: '../../electron/db/database.ts',
    typeOnly: true,
  },
  { rule: 'renderer-off-node', file: 'renderer/zat/planted-node.ts', imports: 'node:fs' },
  { rule: 'main-off-renderer', file: 'electron/kernel/planted-screen.ts', imports: '../../renderer/kernel/bridge.ts' },
  {
    rule: 'neighbours-by-the-front-door',
    file: 'electron/zat/planted-neighbour.ts',
    imports: '../consent/planted-inside.ts',
    needs: { 'electron/consent/planted-inside.ts': EMPTY },
  },
  {
    rule: 'screens-do-not-mix',
    file: 'renderer/zat/planted-neighbour.tsx',
    imports: '../consent/planted-page.tsx',
    needs: { 'renderer/consent/planted-page.tsx': EMPTY },
  },
  {
    rule: 'screens-do-not-mix',
    file: 'renderer/zat/planted-app.tsx',
    imports: '../app/planted-shell.tsx',
    needs: { 'renderer/app/planted-shell.tsx': EMPTY },
  },
  {
    rule: 'house-parts-know-no-room',
    file: 'renderer/ui/planted-room.tsx',
    imports: '../zat/planted-words.ts',
    needs: { 'renderer/zat/planted-words.ts': EMPTY },
  },
  {
    rule: 'tables-stay-home',
    file: 'electron/zat/planted-commands.ts',
    imports: './planted-table.ts',
    needs: { 'electron/zat/planted-table.ts': EMPTY },
  },
  { rule: 'sql-only-in-stores', file: 'electron/zat/planted-sql.ts', imports: 'drizzle-orm' },
  { rule: 'sql-only-in-stores', file: 'electron/session/planted-open.ts', imports: 'better-sqlite3' },
  { rule: 'migrations-are-frozen', file: 'electron/db/migrations/9990-planted.ts', imports: '../database.ts' },
  {
    rule: 'rooms-unknown-to-kernel',
    file: 'electron/vault/planted-room.ts',
    imports: '../zat/public.ts',
    needs: { 'electron/zat/public.ts': EMPTY },
  },
  { rule: 'electron-only-in-main', file: 'electron/vault/planted-window.ts', imports: 'electron' },
  { rule: 'vault-thread-off-electron', file: 'electron/vault-thread.ts', imports: './vault/planted-window.ts' },
  {
    rule: 'not-to-tests',
    file: 'shared/planted-test.ts',
    imports: '../tests/planted.ts',
    needs: { 'tests/planted.ts': EMPTY },
  },
  ...['papaparse', 'saxes', 'read-excel-file/node', 'jose', '@node-rs/argon2', 'uuidv7', 'qr', 'temporal-polyfill'].map(
    (library): Plant => ({
      rule: 'one-wrapper',
      file: `electron/zat/planted-${library.replace(/\W/g, '-')}.ts`,
      imports: library,
    }),
  ),
];
