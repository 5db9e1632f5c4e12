import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 162,
  name: 'agreement-events',
  up(db) {
    db.exec(`
      CREATE TABLE agreement_events (
        id BLOB PRIMARY KEY,
        agreement_id BLOB NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('moved', 'reassigned', 'settled', 'reopened')),
        happened_on TEXT NOT NULL,
        by_user BLOB NOT NULL,
        from_due TEXT,
        to_due TEXT,
        from_owner BLOB REFERENCES staff (id),
        to_owner BLOB REFERENCES staff (id),
        outcome TEXT,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agreement_events_agreement ON agreement_events (agreement_id);
      CREATE INDEX agreement_events_student ON agreement_events (student_id);
      CREATE INDEX agreement_events_from ON agreement_events (from_owner) WHERE from_owner IS NOT NULL;
      CREATE INDEX agreement_events_to ON agreement_events (to_owner) WHERE to_owner IS NOT NULL;
    `);
  },
};
