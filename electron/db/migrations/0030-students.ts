import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 30,
  name: 'students',
  up(db) {
    db.exec(`
      CREATE TABLE imports (
        id BLOB PRIMARY KEY,
        at TEXT NOT NULL,
        user_id BLOB NOT NULL,
        file_hash BLOB NOT NULL,
        school_year TEXT NOT NULL,
        new_count INTEGER NOT NULL,
        changed_count INTEGER NOT NULL,
        left_count INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE students (
        id BLOB PRIMARY KEY,
        state TEXT NOT NULL CHECK (state IN ('active', 'left')),
        left_on TEXT,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE enrolments (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        school_year TEXT NOT NULL,
        class_id BLOB REFERENCES classes (id),
        level TEXT,
        year INTEGER,
        from_day TEXT NOT NULL,
        until_day TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX enrolments_student ON enrolments (student_id, from_day);
      CREATE INDEX enrolments_class ON enrolments (class_id);
      CREATE TABLE coach_relations (
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        staff_id BLOB NOT NULL REFERENCES staff (id),
        from_day TEXT NOT NULL,
        until_day TEXT,
        PRIMARY KEY (student_id, staff_id, from_day)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX coach_relations_staff ON coach_relations (staff_id) WHERE until_day IS NULL;
      CREATE TABLE guardians (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        gezag TEXT NOT NULL CHECK (gezag IN ('ja', 'nee', 'onbekend')),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX guardians_student ON guardians (student_id);
      CREATE TABLE import_changes (
        import_id BLOB NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('new', 'changed', 'left')),
        sealed_before BLOB,
        PRIMARY KEY (import_id, student_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX import_changes_student ON import_changes (student_id);
    `);
  },
};
