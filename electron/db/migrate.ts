import type { Connection } from './database.ts';

export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly up: (db: Connection) => void;
};

export class DatabaseFromTheFutureError extends Error {
  override readonly name = 'DatabaseFromTheFutureError';
}

/** Brings the database to the newest version, or leaves it exactly as it was. */
export function migrate(db: Connection, migrations: readonly Migration[]): { from: number; to: number } {
  assertAscending(migrations);
  const from = Number(db.pragma('user_version', { simple: true }));
  const newest = migrations.at(-1)?.version ?? 0;
  if (from > newest) throw new DatabaseFromTheFutureError(`database is at ${from}, this program knows ${newest}`);
  if (from === newest) return { from, to: newest };
  // SQLite ignores this pragma inside a transaction, so it is set around it.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const migration of migrations) {
        if (migration.version <= from) continue;
        migration.up(db);
        db.pragma(`user_version = ${migration.version}`);
      }
      const broken = db.prepare('PRAGMA foreign_key_check').all();
      if (broken.length > 0) throw new Error(`migration left ${broken.length} broken references`);
    }).exclusive();
  } finally {
    db.pragma('foreign_keys = ON');
  }
  return { from, to: newest };
}

function assertAscending(migrations: readonly Migration[]): void {
  migrations.reduce((previous, { version, name }) => {
    if (version <= previous) throw new Error(`migration ${version}-${name} comes after ${previous}`);
    return version;
  }, 0);
}
