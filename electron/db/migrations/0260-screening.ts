import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 260,
  name: 'screening',
  up(db) {
    db.exec(`
      CREATE TABLE screening_instruments (
        id BLOB PRIMARY KEY,
        version INTEGER NOT NULL,
        is_archived INTEGER NOT NULL CHECK (is_archived IN (0, 1))
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE screening_editions (
        instrument_id BLOB NOT NULL REFERENCES screening_instruments (id),
        version INTEGER NOT NULL,
        made_on TEXT NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (instrument_id, version)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE screening_line (
        id BLOB PRIMARY KEY,
        signal_at INTEGER NOT NULL,
        watch_at INTEGER NOT NULL,
        revision INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE screening_campaigns (
        id BLOB PRIMARY KEY,
        school_year TEXT NOT NULL,
        year_group INTEGER NOT NULL,
        moment TEXT NOT NULL CHECK (moment IN ('start', 'end', 'other')),
        from_day TEXT NOT NULL,
        until_day TEXT NOT NULL,
        catch_up_on TEXT,
        is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE screening_campaign_tests (
        campaign_id BLOB NOT NULL REFERENCES screening_campaigns (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        instrument_id BLOB NOT NULL REFERENCES screening_instruments (id),
        PRIMARY KEY (campaign_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX screening_campaign_tests_instrument ON screening_campaign_tests (instrument_id);
      CREATE TABLE screening_results (
        id BLOB PRIMARY KEY,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        campaign_id BLOB NOT NULL REFERENCES screening_campaigns (id),
        instrument_id BLOB NOT NULL REFERENCES screening_instruments (id),
        attempt INTEGER NOT NULL,
        taken_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('scored', 'absent', 'notApplicable', 'withheld')),
        import_id BLOB,
        entered_by BLOB NOT NULL,
        entered_at TEXT NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        UNIQUE (campaign_id, student_id, instrument_id, attempt)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX screening_results_student ON screening_results (student_id);
      CREATE INDEX screening_results_instrument ON screening_results (instrument_id);
      CREATE INDEX screening_results_import ON screening_results (import_id) WHERE import_id IS NOT NULL;
    `);
  },
};
