import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 160,
  name: 'consent-asked-and-told',
  up(db) {
    db.exec(`
      ALTER TABLE consents ADD COLUMN answer_by TEXT;
      CREATE INDEX consents_awaited ON consents (answer_by) WHERE answer_by IS NOT NULL;
      CREATE INDEX consents_expiry ON consents (expires_on);
      CREATE INDEX sharing_grounds_unconfirmed ON sharing_grounds (recorded_on) WHERE confirmed_on IS NULL;
      CREATE TABLE consent_informs (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        who TEXT NOT NULL CHECK (who IN ('parents', 'pupil')),
        kind TEXT NOT NULL CHECK (kind IN ('told', 'objects')),
        told_on TEXT NOT NULL,
        recorded_by BLOB NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX consent_informs_student ON consent_informs (student_id);
      CREATE TABLE sharing_rules (
        id BLOB PRIMARY KEY,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
