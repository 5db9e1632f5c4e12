import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 121,
  name: 'care-lines',
  up(db) {
    db.exec(`
      CREATE TABLE care_moves (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        line INTEGER NOT NULL CHECK (line IN (1, 2, 3)),
        from_on TEXT NOT NULL,
        recorded_by BLOB NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX care_moves_student ON care_moves (student_id, from_on);
      CREATE TABLE trajecten (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('rt', 'traject', 'bpo', 'oka', 'jeugdarts', 'external')),
        owner_id BLOB REFERENCES staff (id),
        began_on TEXT NOT NULL,
        evaluate_on TEXT,
        ended_on TEXT,
        outcome TEXT CHECK (outcome IN ('reached', 'partly', 'notReached', 'handedOver', 'stopped')),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        CHECK ((ended_on IS NULL) = (outcome IS NULL)),
        CHECK ((ended_on IS NULL) = (evaluate_on IS NOT NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX trajecten_student ON trajecten (student_id);
      CREATE INDEX trajecten_owner ON trajecten (owner_id);
      CREATE INDEX trajecten_running ON trajecten (evaluate_on) WHERE ended_on IS NULL;
      CREATE TABLE class_advices (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        given_on TEXT NOT NULL,
        until_on TEXT,
        pasted_on TEXT,
        given_by BLOB NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX class_advices_student ON class_advices (student_id);
    `);
  },
};
