import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 142,
  name: 'minutes',
  up(db) {
    db.exec(`
      CREATE TABLE minuted_items (
        item_id BLOB PRIMARY KEY REFERENCES agenda_items (id) ON DELETE CASCADE,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX minuted_items_student ON minuted_items (student_id);
      CREATE TABLE minutes_corrections (
        id BLOB PRIMARY KEY,
        item_id BLOB NOT NULL REFERENCES agenda_items (id) ON DELETE CASCADE,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        field TEXT NOT NULL,
        at TEXT NOT NULL,
        user_id BLOB NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX minutes_corrections_item ON minutes_corrections (item_id);
      CREATE INDEX minutes_corrections_student ON minutes_corrections (student_id);
      CREATE TABLE minutes_seals (
        id BLOB PRIMARY KEY,
        meeting_id BLOB NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('finalised', 'corrected', 'reopened', 'confirmed')),
        user_id BLOB NOT NULL,
        at TEXT NOT NULL,
        minutes_hash BLOB NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX minutes_seals_meeting ON minutes_seals (meeting_id);
    `);
  },
};
