import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 50,
  name: 'sharing-grounds',
  up(db) {
    db.exec(`
      CREATE TABLE sharing_grounds (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        meeting_id BLOB NOT NULL REFERENCES meetings (id),
        ground TEXT NOT NULL CHECK (ground IN ('vitaalBelang', 'publiekeTaak', 'wettelijkePlicht')),
        recorded_on TEXT NOT NULL,
        recorded_by BLOB NOT NULL,
        confirmed_on TEXT,
        confirmed_by BLOB,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sharing_grounds_student ON sharing_grounds (student_id);
      CREATE INDEX sharing_grounds_meeting ON sharing_grounds (meeting_id);
    `);
  },
};
