import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 60,
  name: 'anonymous-consults',
  up(db) {
    // No column for a pupil, on purpose: what is not there cannot be looked up.
    db.exec(`
      CREATE TABLE anonymous_consults (
        id BLOB PRIMARY KEY,
        meeting_id BLOB NOT NULL REFERENCES meetings (id),
        minutes INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX anonymous_consults_meeting ON anonymous_consults (meeting_id);
    `);
  },
};
