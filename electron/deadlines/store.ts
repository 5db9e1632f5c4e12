import { z } from 'zod';
import type { ClockId } from '../../shared/deadlines/model.ts';
import { Prose } from '../../shared/kernel/text.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { clockSettings } from './table.ts';

const ClockText = z.strictObject({ why: Prose });
export type KeptClock = Omit<typeof clockSettings.$inferSelect, 'sealed'> & { readonly why: string };

const rowOf = (db: Reader, { clock, revision }: { clock: ClockId; revision: number }): SealedRow => ({
  table: 'clock_settings',
  id: clock,
  dossier: db.schoolDossier,
  revision,
});

/** What the school set otherwise than the default. */
export function listClockSettings(db: Reader): KeptClock[] {
  return db.orm
    .select()
    .from(clockSettings)
    .all()
    .map(({ sealed, ...row }) => ({ ...row, ...db.open(rowOf(db, row), 'school', ClockText, sealed) }));
}

/** The numbers alone, without the reasons. */
export function listClockAmounts(db: Reader): { clock: ClockId; amount: number }[] {
  const { clock, amount } = clockSettings;
  return db.orm.select({ clock, amount }).from(clockSettings).all();
}

export function saveClockSetting(db: Writer, { why, ...row }: KeptClock): void {
  const set = { ...row, sealed: db.seal(rowOf(db, row), 'school', ClockText, { why }) };
  db.orm.insert(clockSettings).values(set).onConflictDoUpdate({ target: clockSettings.clock, set }).run();
}
