import { and, eq } from 'drizzle-orm';
import type { Day } from '../../shared/kernel/days.ts';
import type { InstrumentId } from '../../shared/kernel/ids.ts';
import type { Instrument } from '../../shared/screening/campaign.ts';
import { Edition, type LineSettings, USUAL_LINE } from '../../shared/screening/model.ts';
import type { MemorySlot, Reader, SealedRow, Writer } from '../db/database.ts';
import { shippedInstruments } from './shipped.ts';
import { screeningEditions, screeningInstruments, screeningLine } from './table.ts';

/** What the program brings; a school that changes one, or uses it, gets it as a row of its own. */
const SHIPPED: MemorySlot<ReadonlyMap<InstrumentId, Instrument>> = {
  name: 'screening.shipped',
  make: () => new Map(shippedInstruments().map((one) => [one.instrumentId, one])),
};

/** Editions never change, so one opened stays opened. */
const OPENED: MemorySlot<Map<string, Edition>> = { name: 'screening.editions', make: () => new Map() };

const sealedRow = (db: Reader, id: InstrumentId, version: number): SealedRow => ({
  table: 'screening_editions',
  id,
  dossier: db.schoolDossier,
  revision: version,
});

export function findEdition(db: Reader, instrumentId: InstrumentId, version: number): Edition | undefined {
  const key = `${instrumentId}|${version}`;
  const known = db.memory(OPENED).get(key);
  if (known) return known;
  const row = db.orm
    .select()
    .from(screeningEditions)
    .where(and(eq(screeningEditions.instrumentId, instrumentId), eq(screeningEditions.version, version)))
    .get();
  if (!row) return version === 1 ? db.memory(SHIPPED).get(instrumentId)?.edition : undefined;
  const edition = db.open(sealedRow(db, instrumentId, version), 'school', Edition, row.sealed);
  db.memory(OPENED).set(key, edition);
  return edition;
}

export function findInstrument(db: Reader, instrumentId: InstrumentId): Instrument | undefined {
  const row = db.orm.select().from(screeningInstruments).where(eq(screeningInstruments.id, instrumentId)).get();
  if (!row) return db.memory(SHIPPED).get(instrumentId);
  const edition = findEdition(db, instrumentId, row.version);
  return edition && { instrumentId, version: row.version, isArchived: row.isArchived, edition };
}

/** The school's own and what was shipped, without what was shipped and changed. */
export function listAllInstruments(db: Reader): Instrument[] {
  const own = db.orm
    .select()
    .from(screeningInstruments)
    .all()
    .flatMap(({ id }) => findInstrument(db, id) ?? []);
  const changed = new Set(own.map(({ instrumentId }) => instrumentId));
  return [...[...db.memory(SHIPPED).values()].filter(({ instrumentId }) => !changed.has(instrumentId)), ...own].sort(
    (a, b) => (a.instrumentId < b.instrumentId ? -1 : 1),
  );
}

export function saveEdition(db: Writer, instrument: Instrument, on: Day): void {
  const { instrumentId, version, isArchived, edition } = instrument;
  const sealed = db.seal(sealedRow(db, instrumentId, version), 'school', Edition, edition);
  db.orm
    .insert(screeningInstruments)
    .values({ id: instrumentId, version, isArchived })
    .onConflictDoUpdate({ target: screeningInstruments.id, set: { version, isArchived } })
    .run();
  db.orm.insert(screeningEditions).values({ instrumentId, version, madeOn: on, sealed }).run();
}

export function setArchived(db: Writer, instrumentId: InstrumentId, isArchived: boolean): void {
  db.orm.update(screeningInstruments).set({ isArchived }).where(eq(screeningInstruments.id, instrumentId)).run();
}

/** An instrument that was only shipped becomes a row, so that others can point at it. */
export function keepInstrument(db: Writer, instrument: Instrument, on: Day): void {
  const { instrumentId } = instrument;
  const isKept = db.orm.select().from(screeningInstruments).where(eq(screeningInstruments.id, instrumentId)).get();
  if (!isKept) saveEdition(db, instrument, on);
}

export function getLine(db: Reader): { line: LineSettings; revision: number } {
  const row = db.orm.select().from(screeningLine).get();
  if (!row) return { line: USUAL_LINE, revision: 0 };
  return { line: { signalAt: row.signalAt, watchAt: row.watchAt }, revision: row.revision };
}

export function saveLineRow(db: Writer, { signalAt, watchAt }: LineSettings, revision: number): void {
  const set = { signalAt, watchAt, revision };
  db.orm
    .insert(screeningLine)
    .values({ id: db.schoolDossier, ...set })
    .onConflictDoUpdate({ target: screeningLine.id, set })
    .run();
}
