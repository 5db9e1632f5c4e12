import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 140,
  name: 'zat-cases',
  up(db) {
    db.exec(`
      CREATE TABLE zat_cases (
        item_id BLOB PRIMARY KEY REFERENCES agenda_items (id) ON DELETE CASCADE,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        form_closed_on TEXT,
        owner_id BLOB REFERENCES staff (id),
        action TEXT,
        ending TEXT,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX zat_cases_student ON zat_cases (student_id);
      CREATE INDEX zat_cases_owner ON zat_cases (owner_id);
    `);
  },
};
