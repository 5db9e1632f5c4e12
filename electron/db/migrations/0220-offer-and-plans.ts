import type { Migration } from '../migrate.ts';

export const migration: Migration = {
  version: 220,
  name: 'offer-and-plans',
  up(db) {
    db.exec(`
      CREATE TABLE offer_domains (
        id BLOB PRIMARY KEY,
        position INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE offer_needs (
        id BLOB PRIMARY KEY,
        domain_id BLOB NOT NULL REFERENCES offer_domains (id),
        position INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX offer_needs_domain ON offer_needs (domain_id, position);
      CREATE TABLE plans (
        id BLOB PRIMARY KEY,
        student_id BLOB REFERENCES students (id) ON DELETE CASCADE,
        class_id BLOB REFERENCES classes (id),
        kind TEXT NOT NULL CHECK (kind IN ('ontwikkelingsplan', 'planVanAanpak', 'klassenplan', 'opp')),
        state TEXT NOT NULL CHECK (state IN ('draft', 'definitive', 'adjusting', 'evaluated', 'closed', 'steppedUp')),
        started_on TEXT NOT NULL,
        evaluate_on TEXT NOT NULL,
        extra_support TEXT CHECK (extra_support IN ('ja', 'nee')),
        clock_kind TEXT CHECK (clock_kind IN ('inschrijving', 'definitievePlaatsing', 'besluit')),
        clock_start TEXT,
        first_fixed_on TEXT,
        last_evaluated_on TEXT,
        closed_on TEXT,
        rod_begin_on TEXT,
        rod_end_on TEXT,
        dispute_on TEXT,
        follows_id BLOB REFERENCES plans (id) ON DELETE SET NULL,
        revision INTEGER NOT NULL,
        CHECK ((kind = 'klassenplan') = (student_id IS NULL)),
        CHECK ((student_id IS NULL) = (class_id IS NOT NULL)),
        CHECK ((kind = 'opp') = (clock_start IS NOT NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX plans_student ON plans (student_id);
      CREATE INDEX plans_class ON plans (class_id);
      CREATE INDEX plans_follows ON plans (follows_id);
      CREATE INDEX plans_alive ON plans (evaluate_on) WHERE state NOT IN ('closed', 'steppedUp');
      CREATE TABLE plan_versions (
        id BLOB PRIMARY KEY,
        plan_id BLOB NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
        student_id BLOB REFERENCES students (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        basis TEXT NOT NULL CHECK (basis IN ('first', 'revision', 'correction')),
        fixed_on TEXT,
        fixed_by BLOB,
        agreed_on TEXT,
        text_hash BLOB,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        UNIQUE (plan_id, number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX plan_versions_student ON plan_versions (student_id);
      CREATE TRIGGER plan_versions_locked BEFORE UPDATE ON plan_versions
        WHEN OLD.fixed_on IS NOT NULL AND (NEW.sealed IS NOT OLD.sealed OR NEW.fixed_on IS NOT OLD.fixed_on
          OR NEW.fixed_by IS NOT OLD.fixed_by OR NEW.number IS NOT OLD.number OR NEW.basis IS NOT OLD.basis
          OR NEW.text_hash IS NOT OLD.text_hash OR NEW.revision IS NOT OLD.revision)
        BEGIN SELECT RAISE(ABORT, 'a fixed version does not change'); END;
      CREATE TABLE plan_records (
        id BLOB PRIMARY KEY,
        plan_id BLOB NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
        version_id BLOB NOT NULL REFERENCES plan_versions (id) ON DELETE CASCADE,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('hearing', 'oogo', 'zienswijze', 'dispute')),
        on_day TEXT NOT NULL,
        until_day TEXT,
        recorded_by BLOB NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX plan_records_plan ON plan_records (plan_id);
      CREATE INDEX plan_records_version ON plan_records (version_id);
      CREATE INDEX plan_records_student ON plan_records (student_id);
      CREATE TABLE plan_instemming (
        id BLOB PRIMARY KEY,
        plan_id BLOB NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
        version_id BLOB NOT NULL REFERENCES plan_versions (id) ON DELETE CASCADE,
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        guardian_id BLOB,
        answer TEXT NOT NULL CHECK (answer IN ('ja', 'nee')),
        on_day TEXT NOT NULL,
        how TEXT NOT NULL CHECK (how IN ('opScherm', 'papier', 'telefoon', 'gesprek')),
        recorded_by BLOB NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX plan_instemming_plan ON plan_instemming (plan_id);
      CREATE INDEX plan_instemming_version ON plan_instemming (version_id);
      CREATE INDEX plan_instemming_student ON plan_instemming (student_id);
      CREATE TABLE plan_evaluations (
        id BLOB PRIMARY KEY,
        plan_id BLOB NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
        version_id BLOB NOT NULL REFERENCES plan_versions (id) ON DELETE CASCADE,
        student_id BLOB REFERENCES students (id) ON DELETE CASCADE,
        on_day TEXT NOT NULL,
        decision TEXT CHECK (decision IN ('close', 'continue', 'adjust', 'stepUp')),
        recorded_by BLOB NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX plan_evaluations_plan ON plan_evaluations (plan_id, on_day);
      CREATE INDEX plan_evaluations_version ON plan_evaluations (version_id);
      CREATE INDEX plan_evaluations_student ON plan_evaluations (student_id);
      CREATE TABLE plan_scores (
        id BLOB PRIMARY KEY,
        plan_id BLOB NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
        version_id BLOB NOT NULL REFERENCES plan_versions (id) ON DELETE CASCADE,
        student_id BLOB REFERENCES students (id) ON DELETE CASCADE,
        goal_id BLOB NOT NULL,
        evaluation_id BLOB REFERENCES plan_evaluations (id) ON DELETE CASCADE,
        on_day TEXT NOT NULL,
        outcome INTEGER NOT NULL CHECK (outcome BETWEEN -2 AND 2),
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX plan_scores_plan ON plan_scores (plan_id);
      CREATE INDEX plan_scores_version ON plan_scores (version_id);
      CREATE INDEX plan_scores_evaluation ON plan_scores (evaluation_id);
      CREATE INDEX plan_scores_student ON plan_scores (student_id);
      CREATE TABLE plan_offers (
        plan_id BLOB NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
        offer_id BLOB NOT NULL REFERENCES offer_needs (id),
        student_id BLOB REFERENCES students (id) ON DELETE CASCADE,
        PRIMARY KEY (plan_id, offer_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX plan_offers_offer ON plan_offers (offer_id);
      CREATE INDEX plan_offers_student ON plan_offers (student_id);
      CREATE TABLE clock_settings (
        clock TEXT PRIMARY KEY,
        amount INTEGER NOT NULL,
        changed_on TEXT NOT NULL,
        changed_by BLOB NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE opp_waivers (
        student_id BLOB NOT NULL REFERENCES students (id) ON DELETE CASCADE,
        school_year TEXT NOT NULL,
        on_day TEXT NOT NULL,
        recorded_by BLOB NOT NULL,
        revision INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (student_id, school_year)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
