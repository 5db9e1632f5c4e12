import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 241,
  name: 'intake-dossiers',
  up(db) {
    db.exec(`
      CREATE TABLE intake_dossiers (
        student_id BLOB PRIMARY KEY REFERENCES applications (student_id) ON DELETE CASCADE,
        imported_on TEXT NOT NULL,
        by_user BLOB NOT NULL,
        year TEXT NOT NULL,
        kind TEXT NOT NULL,
        made_on TEXT,
        is_provisional INTEGER NOT NULL,
        seen_on TEXT,
        agreed TEXT NOT NULL CHECK (agreed IN ('ja', 'nee', 'onbekend')),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE intake_attachments (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES applications (student_id) ON DELETE CASCADE,
        block TEXT NOT NULL,
        state TEXT NOT NULL,
        type TEXT NOT NULL,
        is_misnamed INTEGER NOT NULL,
        size INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX intake_attachments_student ON intake_attachments (student_id);
    `);
  },
};
