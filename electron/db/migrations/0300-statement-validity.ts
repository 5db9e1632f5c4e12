import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 300,
  name: 'statement-validity',
  up(db) {
    // A day may be told in the clear; what the statement is about stays sealed.
    db.exec(`
      ALTER TABLE screening_declarations ADD COLUMN valid_until TEXT;
      CREATE INDEX screening_declarations_ending ON screening_declarations (valid_until)
        WHERE valid_until IS NOT NULL;
    `);
  },
};
