import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 210,
  name: 'discussions',
  up(db) {
    // An agenda item of the meetings room is sealed in zorg; a leerlingbespreking is the coach's too, so in onderwijs.
    db.exec(`
      CREATE TABLE team_meetings (
        meeting_id BLOB PRIMARY KEY REFERENCES meetings (id) ON DELETE CASCADE,
        team_id BLOB NOT NULL REFERENCES teams (id),
        class_id BLOB REFERENCES classes (id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX team_meetings_team ON team_meetings (team_id);
      CREATE INDEX team_meetings_class ON team_meetings (class_id);
      CREATE TABLE discussions (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        team_id BLOB NOT NULL REFERENCES teams (id),
        meeting_id BLOB REFERENCES meetings (id),
        signal_id BLOB REFERENCES signals (id) ON DELETE SET NULL,
        from_id BLOB REFERENCES discussions (id) ON DELETE SET NULL,
        position INTEGER NOT NULL,
        minutes INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'discussed', 'notDiscussed')),
        is_heard INTEGER NOT NULL CHECK (is_heard IN (0, 1)),
        gaps INTEGER NOT NULL,
        brought_on TEXT NOT NULL,
        brought_by BLOB NOT NULL,
        discussed_on TEXT,
        evaluate_on TEXT,
        evaluated_on TEXT,
        open_goals INTEGER NOT NULL,
        decision TEXT CHECK (decision IN ('stop', 'goOn', 'adjust', 'zorgteam', 'zat')),
        carried INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX discussions_student ON discussions (student_id);
      CREATE INDEX discussions_meeting ON discussions (meeting_id, position);
      CREATE INDEX discussions_waiting ON discussions (team_id) WHERE state = 'open';
      CREATE INDEX discussions_team ON discussions (team_id);
      CREATE INDEX discussions_signal ON discussions (signal_id);
      CREATE INDEX discussions_from ON discussions (from_id);
      CREATE INDEX discussions_evaluate ON discussions (evaluate_on) WHERE evaluate_on IS NOT NULL;
      CREATE TABLE input_rounds (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        discussion_id BLOB NOT NULL UNIQUE REFERENCES discussions (id) ON DELETE CASCADE,
        state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
        asked_on TEXT NOT NULL,
        asked_by BLOB NOT NULL,
        due_on TEXT NOT NULL,
        closed_on TEXT,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX input_rounds_student ON input_rounds (student_id);
      CREATE TABLE input_answers (
        id BLOB PRIMARY KEY,
        round_id BLOB NOT NULL REFERENCES input_rounds (id) ON DELETE CASCADE,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        staff_id BLOB NOT NULL REFERENCES staff (id),
        state TEXT NOT NULL CHECK (state IN ('asked', 'given', 'excused')),
        given_on TEXT,
        given_by BLOB,
        reminded_on TEXT,
        revision INTEGER NOT NULL,
        sealed BLOB,
        UNIQUE (round_id, staff_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX input_answers_student ON input_answers (student_id);
      CREATE INDEX input_answers_asked ON input_answers (staff_id) WHERE state = 'asked';
      CREATE INDEX input_answers_staff ON input_answers (staff_id);
      CREATE TABLE class_reviews (
        id BLOB PRIMARY KEY,
        meeting_id BLOB NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('open', 'fine', 'watch', 'talk', 'team')),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        UNIQUE (meeting_id, student_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX class_reviews_student ON class_reviews (student_id);
    `);
  },
};
