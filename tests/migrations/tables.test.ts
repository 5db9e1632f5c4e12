import { randomBytes } from 'node:crypto';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterEach, describe, expect, test } from 'vitest';
import { DatabaseFromTheFutureError, migrate } from '../../electron/db/migrate.ts';
import { MIGRATIONS } from '../../electron/db/migrations/index.ts';
import { openDatabase } from '../../electron/db/open.ts';
import { openWorld } from '../support/world.ts';

const electron = path.resolve(import.meta.dirname, '../../electron');
const files = globSync('*/table.ts', { cwd: electron });
const modules = await Promise.all(files.map((file): Promise<object> => import(path.join(electron, file))));
const tables = modules
  .flatMap((module): unknown[] => Object.values(module))
  .flatMap((thing) => (is(thing, SQLiteTable) ? [thing] : []))
  .map(getTableConfig);

const folder = mkdtempSync(path.join(tmpdir(), 'zorgspil-migrations-'));
let db: ReturnType<typeof openDatabase> | undefined;
afterEach(() => db?.close());
let made = 0;
function emptyDatabase() {
  made += 1;
  db = openDatabase(path.join(folder, `${made}.db`), randomBytes(32));
  return db;
}
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

type Column = { name: string; type: string; notnull: number; pk: number };

describe('migrations on an encrypted database', () => {
  test.each(MIGRATIONS.map((migration, i) => [migration.name, i] as const))(
    '%s after those before it, and again',
    (_name, i) => {
      const it = emptyDatabase();
      const before = MIGRATIONS.slice(0, i);
      migrate(it, before);
      const upTo = MIGRATIONS.slice(0, i + 1);
      expect(migrate(it, upTo).to).toBe(MIGRATIONS[i]?.version);
      expect(migrate(it, upTo)).toEqual({ from: MIGRATIONS[i]?.version, to: MIGRATIONS[i]?.version });
      expect(it.pragma('integrity_check', { simple: true })).toBe('ok');
    },
  );

  test('one that fails leaves the database exactly as it was', () => {
    const it = emptyDatabase();
    migrate(it, MIGRATIONS);
    const schema = () => JSON.stringify(it.prepare('SELECT sql FROM sqlite_master ORDER BY name').all());
    const before = schema();
    const up = (connection: typeof it): void => {
      connection.exec('CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT');
      throw new Error('power cut');
    };
    expect(() => migrate(it, [...MIGRATIONS, { version: 99_999, name: 'broken', up }])).toThrow('power cut');
    expect(schema()).toBe(before);
    expect(it.pragma('user_version', { simple: true })).toBe(MIGRATIONS.at(-1)?.version);
  });

  test('a database of a newer program is not touched', () => {
    const it = emptyDatabase();
    it.pragma('user_version = 100000');
    expect(() => migrate(it, MIGRATIONS)).toThrow(DatabaseFromTheFutureError);
  });
});

describe('tables', () => {
  const it = openDatabase(path.join(folder, 'all.db'), randomBytes(32));
  migrate(it, MIGRATIONS);
  // Safe: the shape of these pragmas.
  const list = it
    .prepare("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .all() as {
    name: string;
    strict: number;
  }[];
  const columnsOf = new Map(list.map(({ name }) => [name, it.pragma(`table_info(${name})`) as Column[]]));
  it.close();

  test('every table is STRICT', () => {
    expect(list.length).toBeGreaterThan(12);
    expect(list.filter(({ strict }) => strict !== 1)).toEqual([]);
  });

  test('what the program thinks a table is, it is: columns, kinds, and what may be empty', () => {
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      const real = columnsOf.get(table.name) ?? [];
      const said = table.columns.map((column) => [
        column.name,
        column.getSQLType().toUpperCase(),
        column.notNull || column.primary,
      ]);
      const are = real.map(({ name, type, notnull, pk }) => [name, type, notnull === 1 || pk > 0]);
      expect(said.sort(), table.name).toEqual(are.sort());
    }
  });

  test('every table is claimed by exactly one room, which says what becomes of it when a dossier goes', () => {
    const world = openWorld();
    const claims = world.desk.features.flatMap((feature) => feature.tables.map(({ table }) => table));
    expect([...claims].sort()).toEqual(list.map(({ name }) => name).sort());
    expect(world.desk.features.flatMap(({ tables: owned }) => owned).every(({ because }) => because.length > 10)).toBe(
      true,
    );
  });

  test('a table that speaks of a pupil has him in a column, so that nothing of him can be forgotten', () => {
    const world = openWorld();
    const personal = world.desk.features.flatMap((feature) =>
      feature.tables.filter(({ speaksOf }) => speaksOf === 'a pupil'),
    );
    expect(personal.length).toBeGreaterThan(5);
    for (const { table } of personal) {
      const names = (columnsOf.get(table) ?? []).map(({ name }) => name);
      // A draft has the pupil in its key, since one form can stand for several things.
      const key = table === 'students' ? 'id' : table === 'drafts' ? 'draft_key' : 'student_id';
      expect(names, table).toContain(key);
    }
  });
});
