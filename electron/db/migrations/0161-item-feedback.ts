import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 161,
  name: 'item-feedback',
  up(db) {
    db.exec(`
      CREATE TABLE item_feedback (
        item_id BLOB NOT NULL REFERENCES agenda_items (id) ON DELETE CASCADE,
        told_to TEXT NOT NULL CHECK (told_to IN ('pupil', 'parents', 'coach', 'teamleider', 'teachers', 'zat')),
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        owner_id BLOB REFERENCES staff (id),
        by_day TEXT,
        done_on TEXT,
        how TEXT,
        is_not_needed INTEGER NOT NULL,
        why_not TEXT,
        PRIMARY KEY (item_id, told_to)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX item_feedback_student ON item_feedback (student_id);
      CREATE INDEX item_feedback_owner ON item_feedback (owner_id) WHERE owner_id IS NOT NULL;
      CREATE INDEX item_feedback_open ON item_feedback (by_day) WHERE done_on IS NULL AND is_not_needed = 0;
    `);
  },
};
