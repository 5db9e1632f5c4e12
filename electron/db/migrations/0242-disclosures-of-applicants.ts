import type { Migration } from '../migrate.ts';

/*
 * A letter to somebody who is no pupil yet stands in the register as well. So a line is about a dossier: it goes with the
 * pupil, or with the applicant who never became one.
 */
export const migration: Migration = {
  version: 242,
  name: 'disclosures-of-applicants',
  up(db) {
    db.exec(`
      CREATE TABLE disclosure_subjects_new (
        disclosure_id BLOB NOT NULL REFERENCES disclosures (id) ON DELETE CASCADE,
        student_id BLOB NOT NULL,
        ground TEXT NOT NULL,
        source_ids TEXT NOT NULL,
        parts TEXT NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (disclosure_id, student_id)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO disclosure_subjects_new SELECT * FROM disclosure_subjects;
      DROP TABLE disclosure_subjects;
      ALTER TABLE disclosure_subjects_new RENAME TO disclosure_subjects;
      CREATE INDEX disclosure_subjects_student ON disclosure_subjects (student_id);
      CREATE TRIGGER disclosures_go_with_pupil AFTER DELETE ON students BEGIN
        DELETE FROM disclosure_subjects WHERE student_id = OLD.id;
      END;
      CREATE TRIGGER disclosures_go_with_applicant AFTER DELETE ON applications
      WHEN NOT EXISTS (SELECT 1 FROM students WHERE id = OLD.student_id) BEGIN
        DELETE FROM disclosure_subjects WHERE student_id = OLD.student_id;
      END;
      CREATE TABLE intake_wishes (
        student_id BLOB PRIMARY KEY REFERENCES applications (student_id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
