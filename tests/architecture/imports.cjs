// Who may import whom: one rule per line of the table in the house. Each rule is seen to fail in imports.test.ts.
const ROOMS = `(${[
  'students',
  'staff',
  'consent',
  'intake',
  'screening',
  'bespreking',
  'plans',
  'meetings',
  'zat',
  'agreements',
  'deadlines',
  'documents',
  'disclosure',
  'protocols',
  'retention',
  'absence',
  'reports',
  'settings',
  'session',
  'audit',
].join('|')})`;

/** The build's own configuration is Node and no part of any floor. */
const BUILD = '\\.config\\.ts$';
/** `store.ts`, or `import-store.ts` in a room with more than one. */
const STORE = '[/-]store\\.ts$';
const TABLE = '[/-]table\\.ts$';
const library = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
/** A library that only one place may import directly, so that changing it for another is a change of one place. */
const wrapped = (places, ...names) =>
  rule(
    'one-wrapper',
    `Only ${places} uses ${names.join(', ')} directly: ask that module.`,
    {
      path: '^(shared|electron|renderer)/',
      pathNot: `^(${places})`,
    },
    { path: library(...names) },
  );

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-circular', 'A circle has no beginning: nobody can read it from the top.', {}, { circular: true }),
    rule(
      'everything-is-found',
      'An import that leads nowhere is an import that no rule has seen.',
      {},
      {
        couldNotResolve: true,
      },
    ),
    rule(
      'shared-is-pure',
      'shared/ runs on both sides, so it knows neither.',
      { path: '^shared/' },
      {
        pathNot: ['^shared/', library('zod', 'temporal-polyfill')],
      },
    ),
    rule(
      'renderer-off-main',
      'The renderer talks through the bridge only.',
      { path: '^renderer/' },
      {
        path: ['^electron/', library('electron')],
      },
    ),
    rule(
      'renderer-off-node',
      'The renderer has no disk and no Node.',
      { path: '^renderer/', pathNot: BUILD },
      {
        dependencyTypes: ['core'],
      },
    ),
    rule('main-off-renderer', 'Main does not know the screen.', { path: '^electron/' }, { path: '^renderer/' }),
    rule(
      'neighbours-by-the-front-door',
      'Ask another room through its public.ts.',
      { path: `^electron/${ROOMS}/` },
      { path: `^electron/${ROOMS}/`, pathNot: ['^electron/$1/', '/public\\.ts$'] },
    ),
    rule(
      'screens-do-not-mix',
      'Rooms meet on screen in renderer/app, not in each other.',
      { path: `^renderer/${ROOMS}/` },
      { path: `^renderer/(${ROOMS}|app)/`, pathNot: '^renderer/$1/' },
    ),
    rule(
      'house-parts-know-no-room',
      'renderer/kernel and renderer/ui serve every room.',
      { path: '^renderer/(kernel|ui)/' },
      {
        path: `^renderer/(${ROOMS}|app)/`,
      },
    ),
    rule(
      'tables-stay-home',
      'Only the stores and the front door of a room read its table.',
      { path: '^electron/', pathNot: ['/public\\.ts$', STORE] },
      { path: TABLE },
    ),
    rule(
      'sql-only-in-stores',
      'The database belongs in stores, tables, front doors, electron/db and electron/vault.',
      {
        path: '^electron/',
        pathNot: ['^electron/(db|vault)/', '/public\\.ts$', STORE, TABLE],
      },
      { path: library('drizzle-orm', 'better-sqlite3', '@types/better-sqlite3') },
    ),
    rule(
      'migrations-are-frozen',
      'A migration may import nothing that can change under it.',
      { path: '^electron/db/migrations/[0-9]' },
      { pathNot: '^electron/db/migrate\\.ts$' },
    ),
    rule(
      'rooms-unknown-to-kernel',
      'What serves every room imports none, except the trail that it writes.',
      { path: '^electron/(kernel|ipc|db|vault)/' },
      { path: `^electron/${ROOMS}/`, pathNot: '^electron/audit/public\\.ts$' },
    ),
    rule(
      'electron-only-in-main',
      'Electron is known to the main thread and the preload only.',
      { path: '^(shared|electron|renderer)/', pathNot: '^electron/(main\\.ts|preload\\.ts|app/|ipc/attach\\.ts)' },
      { path: library('electron') },
    ),
    rule(
      'vault-thread-off-electron',
      'The vault thread and the parser process run in plain Node too: nothing they reach may import Electron.',
      { path: '^electron/(vault-thread|parser/parser-process)\\.ts$' },
      { path: library('electron'), reachable: true },
    ),
    wrapped('electron/parser/', 'papaparse', 'saxes', 'read-excel-file', '@types/papaparse'),
    wrapped('electron/vault/', 'jose', '@node-rs/argon2'),
    wrapped('electron/kernel/ids\\.ts', 'uuidv7'),
    wrapped('electron/(documents|session)/', 'qr'),
    wrapped('shared/kernel/days\\.ts', 'temporal-polyfill'),
    rule(
      'not-to-tests',
      'What is shipped knows nothing of what proves it.',
      { path: '^(shared|electron|renderer)/' },
      {
        path: '^tests/',
      },
    ),
  ],
  options: {
    tsPreCompilationDeps: true, // a type import binds two files together too
    doNotFollow: { path: 'node_modules' },
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
