import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 10,
  name: 'trail-and-drafts',
  up(db) {
    db.exec(`
      CREATE TABLE trail_segments (
        segment INTEGER PRIMARY KEY,
        first_seq INTEGER NOT NULL,
        started_at TEXT NOT NULL,
        device BLOB NOT NULL,
        sealed_keys TEXT NOT NULL
      ) STRICT;
      CREATE TABLE trail_entries (
        seq INTEGER PRIMARY KEY,
        segment INTEGER NOT NULL REFERENCES trail_segments (segment),
        at TEXT NOT NULL,
        act TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('ok', 'denied', 'error')),
        user_id BLOB,
        student_id BLOB,
        body TEXT NOT NULL,
        hash BLOB NOT NULL,
        mac BLOB NOT NULL
      ) STRICT;
      CREATE INDEX trail_entries_segment ON trail_entries (segment);
      CREATE INDEX trail_entries_student ON trail_entries (student_id, seq) WHERE student_id IS NOT NULL;
      CREATE INDEX trail_entries_user ON trail_entries (user_id, seq);
      CREATE INDEX trail_entries_refused ON trail_entries (seq) WHERE outcome <> 'ok';
      CREATE TABLE trail_checkpoints (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        jws TEXT NOT NULL
      ) STRICT;
      CREATE TABLE drafts (
        user_id BLOB NOT NULL,
        draft_key TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (user_id, draft_key)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE users (
        id BLOB PRIMARY KEY,
        staff_id BLOB,
        created_at TEXT NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE vault_facts (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
