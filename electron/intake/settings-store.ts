import defaults from '../../resources/intake-defaults.json' with { type: 'json' };
import { IntakeSettings } from '../../shared/intake/limits.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { intakeSettings } from './table.ts';

const row = (db: Reader, revision: number): SealedRow => ({
  table: 'intake_settings',
  id: db.schoolDossier,
  dossier: db.schoolDossier,
  revision,
});

/** What the school has set; the defaults of `processen.md` 1 until it does. */
export function getIntakeSettings(db: Reader): { settings: IntakeSettings; revision: number } {
  const kept = db.orm.select().from(intakeSettings).get();
  if (kept) {
    const settings = db.open(row(db, kept.revision), 'school', IntakeSettings, kept.sealed);
    return { settings, revision: kept.revision };
  }
  const { source: _source, ...rest } = defaults;
  return { settings: IntakeSettings.parse(rest), revision: 0 };
}

export function saveIntakeSettings(db: Writer, settings: IntakeSettings, revision: number): void {
  const sealed = db.seal(row(db, revision), 'school', IntakeSettings, settings);
  db.orm
    .insert(intakeSettings)
    .values({ id: db.schoolDossier, revision, sealed })
    .onConflictDoUpdate({ target: intakeSettings.id, set: { revision, sealed } })
    .run();
}
