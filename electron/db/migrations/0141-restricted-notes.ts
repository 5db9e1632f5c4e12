import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 141,
  name: 'restricted-notes',
  up(db) {
    db.exec(`
      CREATE TABLE restricted_notes (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        author_id BLOB NOT NULL,
        written_on TEXT NOT NULL,
        audience TEXT NOT NULL CHECK (audience IN ('zorg', 'vertrouwelijk')),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX restricted_notes_student ON restricted_notes (student_id);
    `);
  },
};
