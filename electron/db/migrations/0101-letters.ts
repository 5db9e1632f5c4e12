import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 101,
  name: 'letters',
  up(db) {
    db.exec(`
      CREATE TABLE letter_texts (
        kind TEXT PRIMARY KEY,
        is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE letter_settings (
        id BLOB PRIMARY KEY,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
