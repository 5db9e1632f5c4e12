import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 20,
  name: 'school',
  up(db) {
    db.exec(`
      CREATE TABLE school_profile (
        id BLOB PRIMARY KEY,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE school_years (
        year TEXT PRIMARY KEY,
        revision INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE holidays (
        year TEXT NOT NULL REFERENCES school_years (year) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        from_day TEXT NOT NULL,
        until_day TEXT NOT NULL,
        PRIMARY KEY (year, position)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE staff (
        id BLOB PRIMARY KEY,
        function TEXT NOT NULL,
        is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE teams (
        id BLOB PRIMARY KEY,
        leader_id BLOB REFERENCES staff (id),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX teams_leader ON teams (leader_id);
      CREATE TABLE team_members (
        team_id BLOB NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
        staff_id BLOB NOT NULL REFERENCES staff (id),
        PRIMARY KEY (team_id, staff_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX team_members_staff ON team_members (staff_id);
      CREATE TABLE classes (
        id BLOB PRIMARY KEY,
        school_year TEXT NOT NULL,
        level TEXT,
        year INTEGER,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX classes_year ON classes (school_year);
      CREATE TABLE team_classes (
        team_id BLOB NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
        class_id BLOB NOT NULL REFERENCES classes (id) ON DELETE CASCADE,
        PRIMARY KEY (team_id, class_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX team_classes_class ON team_classes (class_id);
    `);
  },
};
