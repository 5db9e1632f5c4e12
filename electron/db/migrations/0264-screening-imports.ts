import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 264,
  name: 'screening-imports',
  up(db) {
    db.exec(`
      CREATE TABLE screening_imports (
        id BLOB PRIMARY KEY,
        at TEXT NOT NULL,
        user_id BLOB NOT NULL,
        campaign_id BLOB NOT NULL REFERENCES screening_campaigns (id),
        file_hash BLOB NOT NULL,
        saved_count INTEGER NOT NULL,
        parked_count INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX screening_imports_campaign ON screening_imports (campaign_id);
      CREATE TABLE screening_parked (
        id BLOB PRIMARY KEY,
        import_id BLOB NOT NULL REFERENCES screening_imports (id) ON DELETE CASCADE,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX screening_parked_import ON screening_parked (import_id);
      CREATE TABLE screening_mappings (
        id BLOB PRIMARY KEY,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
