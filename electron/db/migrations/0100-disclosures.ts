import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 100,
  name: 'disclosures',
  up(db) {
    db.exec(`
      CREATE TABLE disclosures (
        id BLOB PRIMARY KEY,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        detail TEXT NOT NULL,
        receiver_kind TEXT NOT NULL,
        purpose TEXT NOT NULL,
        format TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('made', 'saved', 'dropped')),
        made_on TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by BLOB NOT NULL,
        UNIQUE (year, number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX disclosures_day ON disclosures (made_on);

      CREATE TABLE disclosure_receivers (
        disclosure_id BLOB NOT NULL REFERENCES disclosures (id) ON DELETE CASCADE,
        staff_id BLOB NOT NULL,
        PRIMARY KEY (disclosure_id, staff_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE disclosure_subjects (
        disclosure_id BLOB NOT NULL REFERENCES disclosures (id) ON DELETE CASCADE,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        ground TEXT NOT NULL,
        source_ids TEXT NOT NULL,
        parts TEXT NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (disclosure_id, student_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX disclosure_subjects_student ON disclosure_subjects (student_id);
    `);
  },
};
