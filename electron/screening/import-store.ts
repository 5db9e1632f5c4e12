import { asc, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Day } from '../../shared/kernel/days.ts';
import { type ImportId, InstrumentId, type MappingId, type ParkedId } from '../../shared/kernel/ids.ts';
import { PARK_REASONS, type ResultMapping, SavedMapping } from '../../shared/screening/import-model.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import {
  screeningImports as imports,
  screeningMappings as mappings,
  screeningParked as parked,
  screeningResults,
} from './table.ts';

/** A line that nobody could be found for; under a dossier of its own, since there is no pupil whose key it could have. */
const ParkedText = z.strictObject({
  row: z.number().int(),
  who: z.string().max(200),
  reason: z.enum(PARK_REASONS),
  values: z
    .array(
      z.strictObject({
        instrumentId: InstrumentId,
        header: z.string().max(120),
        given: z.string().max(60),
        on: Day.nullable().default(null),
      }),
    )
    .max(40),
});
export type ParkedText = z.infer<typeof ParkedText>;
export type ImportRow = typeof imports.$inferSelect;

const parkedRow = (id: ParkedId): SealedRow => ({ table: 'screening_parked', id, dossier: id, revision: 1 });
const mappingRow = (db: Reader, id: MappingId, revision: number): SealedRow => ({
  table: 'screening_mappings',
  id,
  dossier: db.schoolDossier,
  revision,
});

export function insertImport(db: Writer, row: ImportRow): void {
  db.orm.insert(imports).values(row).run();
}

export function listImports(db: Reader): ImportRow[] {
  return db.orm.select().from(imports).orderBy(desc(imports.at), desc(imports.id)).all();
}

export function markUndone(db: Writer, id: ImportId): void {
  db.orm.update(imports).set({ state: 'undone' }).where(eq(imports.id, id)).run();
  db.orm.delete(parked).where(eq(parked.importId, id)).run();
}

/** The rows that still stand as the list brought them. */
export function deleteResultsOf(db: Writer, id: ImportId): number {
  return db.orm.delete(screeningResults).where(eq(screeningResults.importId, id)).run().changes;
}

export function insertParked(db: Writer, id: ParkedId, importId: ImportId, text: ParkedText): void {
  const sealed = db.seal(parkedRow(id), 'onderwijs', ParkedText, text);
  db.orm.insert(parked).values({ id, importId, sealed }).run();
}

export function listParked(db: Reader): { id: ParkedId; importId: ImportId; text: ParkedText }[] {
  const rows = db.orm.select().from(parked).orderBy(asc(parked.id)).all();
  return rows.map(({ id, importId, sealed }) => ({
    id,
    importId,
    text: db.open(parkedRow(id), 'onderwijs', ParkedText, sealed),
  }));
}

export function deleteParked(db: Writer, id: ParkedId): void {
  db.orm.delete(parked).where(eq(parked.id, id)).run();
}

export function listMappings(db: Reader): { id: MappingId; revision: number; name: string; mapping: ResultMapping }[] {
  const rows = db.orm.select().from(mappings).orderBy(asc(mappings.id)).all();
  return rows.map(({ id, revision, sealed }) => ({
    id,
    revision,
    ...db.open(mappingRow(db, id, revision), 'school', SavedMapping, sealed),
  }));
}

/** Under the same name it takes the place of the old one. */
export function keepMapping(db: Writer, id: MappingId, name: string, mapping: ResultMapping): void {
  const known = listMappings(db).find((one) => one.name === name);
  const [key, revision] = [known?.id ?? id, (known?.revision ?? 0) + 1];
  const sealed = db.seal(mappingRow(db, key, revision), 'school', SavedMapping, { name, mapping });
  db.orm
    .insert(mappings)
    .values({ id: key, revision, sealed })
    .onConflictDoUpdate({ target: mappings.id, set: { revision, sealed } })
    .run();
}
