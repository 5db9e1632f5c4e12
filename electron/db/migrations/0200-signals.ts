import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 200,
  name: 'signals',
  up(db) {
    db.exec(`
      CREATE TABLE signals (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('signal', 'incident')),
        source TEXT NOT NULL
          CHECK (source IN ('teacher', 'coach', 'absence', 'screening', 'parents', 'pupil')),
        place TEXT NOT NULL CHECK (place IN ('klas', 'onderwijs')),
        sent_on TEXT NOT NULL,
        sent_by BLOB NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('new', 'talk', 'team', 'zoco', 'closed')),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX signals_student ON signals (student_id);
      CREATE INDEX signals_sender ON signals (sent_by, sent_on);
      CREATE INDEX signals_open ON signals (sent_on) WHERE state <> 'closed';
      CREATE INDEX signals_closed ON signals (sent_on) WHERE state = 'closed';
      CREATE TABLE signal_steps (
        id BLOB PRIMARY KEY,
        signal_id BLOB NOT NULL REFERENCES signals (id) ON DELETE CASCADE,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        outcome TEXT NOT NULL CHECK (outcome IN ('talk', 'team', 'zoco', 'closed')),
        taken_on TEXT NOT NULL,
        taken_by BLOB NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX signal_steps_signal ON signal_steps (signal_id);
      CREATE INDEX signal_steps_student ON signal_steps (student_id);
      CREATE TABLE coach_talks (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        signal_id BLOB REFERENCES signals (id) ON DELETE SET NULL,
        held_on TEXT NOT NULL,
        held_by BLOB NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX coach_talks_student ON coach_talks (student_id, held_on);
      CREATE INDEX coach_talks_signal ON coach_talks (signal_id);
    `);
  },
};
