import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 280,
  name: 'who-fills-a-form',
  up(db) {
    db.exec(`
      ALTER TABLE zat_cases ADD COLUMN form_by BLOB REFERENCES staff (id);
      CREATE INDEX zat_cases_form_by ON zat_cases (form_by) WHERE form_by IS NOT NULL;
    `);
  },
};
