import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 262,
  name: 'screening-follow-up',
  up(db) {
    // What a signal, a case or a group is about stands in the sealed part: a plain column would tell of a pupil.
    db.exec(`
      CREATE TABLE screening_signals (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        campaign_id BLOB NOT NULL REFERENCES screening_campaigns (id),
        decided_on TEXT NOT NULL,
        decided_by BLOB NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX screening_signals_student ON screening_signals (student_id);
      CREATE INDEX screening_signals_campaign ON screening_signals (campaign_id);
      CREATE TABLE screening_cases (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        opened_on TEXT NOT NULL,
        closed_on TEXT,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX screening_cases_student ON screening_cases (student_id);
      CREATE INDEX screening_cases_open ON screening_cases (opened_on) WHERE closed_on IS NULL;
      CREATE TABLE screening_groups (
        id BLOB PRIMARY KEY,
        school_year TEXT NOT NULL,
        is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE screening_supports (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        group_id BLOB REFERENCES screening_groups (id),
        from_day TEXT NOT NULL,
        until_day TEXT,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX screening_supports_student ON screening_supports (student_id);
      CREATE INDEX screening_supports_group ON screening_supports (group_id) WHERE group_id IS NOT NULL;
      CREATE TABLE screening_attendance (
        group_id BLOB NOT NULL REFERENCES screening_groups (id),
        held_on TEXT NOT NULL,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        state TEXT NOT NULL CHECK (state IN ('present', 'absent')),
        PRIMARY KEY (group_id, held_on, student_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX screening_attendance_student ON screening_attendance (student_id);
      CREATE TABLE screening_declarations (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        issued_on TEXT NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX screening_declarations_student ON screening_declarations (student_id);
      CREATE TABLE screening_facilities (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        from_day TEXT NOT NULL,
        until_day TEXT,
        for_tests INTEGER NOT NULL CHECK (for_tests IN (0, 1)),
        for_exam INTEGER NOT NULL CHECK (for_exam IN (0, 1)),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        sealed_basis BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX screening_facilities_student ON screening_facilities (student_id);
      CREATE TABLE screening_advices (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        made_on TEXT NOT NULL,
        made_by BLOB NOT NULL,
        until_day TEXT,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX screening_advices_student ON screening_advices (student_id);
      CREATE TABLE screening_nurse_invitations (
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        school_year TEXT NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (student_id, school_year)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
