import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 120,
  name: 'meeting-series',
  up(db) {
    // A list in a CHECK cannot be altered: a column with the wider list takes over and gets the name.
    db.exec(`
      CREATE TABLE meeting_series (
        id BLOB PRIMARY KEY,
        kind TEXT NOT NULL,
        every_days INTEGER NOT NULL CHECK (every_days > 0),
        made_on TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE meetings ADD COLUMN series_id BLOB REFERENCES meeting_series (id);
      CREATE INDEX meetings_series ON meetings (series_id, held_on);
      ALTER TABLE meetings ADD COLUMN definitive_on TEXT;
      ALTER TABLE meetings ADD COLUMN stands TEXT NOT NULL DEFAULT 'planned'
        CHECK (stands IN ('planned', 'running', 'final', 'cancelled'));
      UPDATE meetings SET stands = state;
      ALTER TABLE meetings DROP COLUMN state;
      ALTER TABLE meetings RENAME COLUMN stands TO state;
      CREATE TABLE meeting_milestones (
        meeting_id BLOB NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        done_on TEXT NOT NULL,
        PRIMARY KEY (meeting_id, kind)
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE agenda_items ADD COLUMN returns INTEGER NOT NULL DEFAULT 0 CHECK (returns IN (0, 1));
      ALTER TABLE agenda_items ADD COLUMN let_go INTEGER NOT NULL DEFAULT 0 CHECK (let_go IN (0, 1));
      ALTER TABLE agenda_items ADD COLUMN came_by TEXT NOT NULL DEFAULT 'new'
        CHECK (came_by IN ('new', 'notDiscussed', 'agreementOpen', 'returns', 'moved'));
      UPDATE agenda_items SET came_by = origin;
      ALTER TABLE agenda_items DROP COLUMN origin;
      ALTER TABLE agenda_items RENAME COLUMN came_by TO origin;
      CREATE TABLE agenda_item_away (
        item_id BLOB NOT NULL REFERENCES agenda_items (id) ON DELETE CASCADE,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        staff_id BLOB NOT NULL REFERENCES staff (id),
        PRIMARY KEY (item_id, staff_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agenda_item_away_student ON agenda_item_away (student_id);
      CREATE INDEX agenda_item_away_staff ON agenda_item_away (staff_id);
    `);
  },
};
