import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 10,
  name: 'deks',
  up(db) {
    db.exec(`
      CREATE TABLE deks (
        dossier BLOB NOT NULL,
        place TEXT NOT NULL,
        version INTEGER NOT NULL,
        epoch INTEGER NOT NULL,
        wrapped BLOB NOT NULL,
        PRIMARY KEY (dossier, place, version)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE pupil_grants (
        user_id BLOB NOT NULL,
        dossier BLOB NOT NULL,
        place TEXT NOT NULL,
        version INTEGER NOT NULL,
        sealed TEXT NOT NULL,
        signed TEXT NOT NULL,
        PRIMARY KEY (user_id, dossier, place, version)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX pupil_grants_dossier ON pupil_grants (dossier);
      CREATE TABLE erasures (
        tombstone BLOB PRIMARY KEY,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
