import type { Migration } from '../migrate.ts';

/* C49: which steps of a schoolwisselaar's year are done. Codes and days only. */
export const migration: Migration = {
  version: 290,
  name: 'switch-steps',
  up(db) {
    db.exec(`
      CREATE TABLE intake_switch_steps (
        student_id BLOB NOT NULL REFERENCES applications (student_id) ON DELETE CASCADE,
        step TEXT NOT NULL CHECK (step IN ('weakResults', 'interim', 'endReview', 'form', 'place')),
        done_on TEXT NOT NULL,
        by_user BLOB NOT NULL,
        PRIMARY KEY (student_id, step)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
