import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 40,
  name: 'consent-meetings-agreements',
  up(db) {
    db.exec(`
      CREATE TABLE meetings (
        id BLOB PRIMARY KEY,
        kind TEXT NOT NULL,
        held_on TEXT NOT NULL,
        starts_at TEXT NOT NULL,
        ends_at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'final')),
        finalised_at TEXT,
        minutes_hash BLOB,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX meetings_day ON meetings (kind, held_on);
      CREATE TABLE meeting_presence (
        meeting_id BLOB NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
        staff_id BLOB NOT NULL REFERENCES staff (id),
        PRIMARY KEY (meeting_id, staff_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX meeting_presence_staff ON meeting_presence (staff_id);
      CREATE TABLE agenda_items (
        id BLOB PRIMARY KEY,
        meeting_id BLOB NOT NULL REFERENCES meetings (id),
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        minutes INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'discussed', 'notDiscussed')),
        origin TEXT NOT NULL CHECK (origin IN ('new', 'notDiscussed', 'agreementOpen')),
        from_item_id BLOB REFERENCES agenda_items (id),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        UNIQUE (meeting_id, student_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agenda_items_student ON agenda_items (student_id);
      CREATE INDEX agenda_items_from ON agenda_items (from_item_id);
      CREATE TABLE consents (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        purpose TEXT NOT NULL,
        meeting_id BLOB REFERENCES meetings (id),
        recorded_on TEXT NOT NULL,
        recorded_by BLOB NOT NULL,
        expires_on TEXT NOT NULL,
        withdrawn_on TEXT,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX consents_student ON consents (student_id, purpose);
      CREATE INDEX consents_meeting ON consents (meeting_id);
      CREATE TABLE agreements (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        meeting_id BLOB REFERENCES meetings (id),
        item_id BLOB REFERENCES agenda_items (id),
        owner_id BLOB NOT NULL REFERENCES staff (id),
        made_on TEXT NOT NULL,
        due_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'partly', 'not')),
        settled_on TEXT,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agreements_student ON agreements (student_id);
      CREATE INDEX agreements_item ON agreements (item_id);
      CREATE INDEX agreements_meeting ON agreements (meeting_id);
      CREATE INDEX agreements_open ON agreements (due_on) WHERE state = 'open';
      CREATE INDEX agreements_owner_open ON agreements (owner_id, due_on) WHERE state = 'open';
      CREATE INDEX agreements_settled ON agreements (settled_on) WHERE state <> 'open';
    `);
  },
};
