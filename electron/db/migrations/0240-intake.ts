import type { Migration } from '../migrate.ts';

/*
 * An applicant is a dossier of its own and no row of `students`: he cannot turn up in any list of pupils. When he is
 * placed, a pupil with the same id is made, so his keys and everything sealed under them go along.
 */
export const migration: Migration = {
  version: 240,
  name: 'intake',
  up(db) {
    db.exec(`
      CREATE TABLE intake_rounds (
        id BLOB PRIMARY KEY,
        school_year TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL CHECK (state IN ('open', 'closed'))
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE intake_settings (
        id BLOB PRIMARY KEY,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE applications (
        student_id BLOB PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('onderinstroom', 'zijInstroom')),
        round_id BLOB REFERENCES intake_rounds (id),
        stage TEXT NOT NULL,
        stage_since TEXT NOT NULL,
        received_on TEXT,
        starts_on TEXT NOT NULL,
        level TEXT NOT NULL,
        wants_support TEXT NOT NULL,
        extended_on TEXT,
        temporary_on TEXT,
        outcome TEXT,
        decided_on TEXT,
        letter_sent_on TEXT,
        handler_id BLOB REFERENCES staff (id),
        not_reached INTEGER NOT NULL,
        last_call_on TEXT,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX applications_round ON applications (round_id);
      CREATE INDEX applications_handler ON applications (handler_id);
      CREATE INDEX applications_undecided ON applications (kind, round_id) WHERE outcome IS NULL;
      CREATE TRIGGER applications_go_with_pupil AFTER DELETE ON students BEGIN
        DELETE FROM applications WHERE student_id = OLD.id;
      END;
      CREATE TABLE intake_blocks (
        student_id BLOB NOT NULL REFERENCES applications (student_id) ON DELETE CASCADE,
        block TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('present', 'missing', 'withheld', 'notApplicable', 'awaited')),
        asked_on TEXT,
        source TEXT NOT NULL CHECK (source IN ('oso', 'hand', 'phone')),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (student_id, block)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE intake_screenings (
        student_id BLOB PRIMARY KEY REFERENCES applications (student_id) ON DELETE CASCADE,
        screened_on TEXT NOT NULL,
        by_user BLOB NOT NULL,
        need TEXT NOT NULL CHECK (need IN ('none', 'basic', 'extra')),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE intake_talks (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES applications (student_id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('groep8', 'parents')),
        held_on TEXT NOT NULL,
        parents_informed INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX intake_talks_student ON intake_talks (student_id);
      CREATE TABLE intake_advices (
        student_id BLOB PRIMARY KEY REFERENCES applications (student_id) ON DELETE CASCADE,
        given_on TEXT NOT NULL,
        by_user BLOB NOT NULL,
        is_positive INTEGER NOT NULL,
        need TEXT NOT NULL CHECK (need IN ('none', 'basic', 'extra')),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE intake_decisions (
        student_id BLOB PRIMARY KEY REFERENCES applications (student_id) ON DELETE CASCADE,
        outcome TEXT NOT NULL CHECK (outcome IN ('placed', 'placedWithPlan', 'invited', 'refused')),
        reason_class TEXT,
        decided_on TEXT NOT NULL,
        by_user BLOB NOT NULL,
        confirmed_on TEXT,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
