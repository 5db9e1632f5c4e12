import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { OfferDomainId, OfferId } from '../../shared/kernel/ids.ts';
import { Line } from '../../shared/kernel/text.ts';
import { OfferText } from '../../shared/settings/offer.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { offerDomains, offerNeeds } from './table.ts';

const DomainText = z.strictObject({ name: Line });
export type DomainRow = Omit<typeof offerDomains.$inferSelect, 'sealed'> & { readonly name: string };
export type NeedRow = Omit<typeof offerNeeds.$inferSelect, 'sealed'> & { readonly text: OfferText };

const rowOf = (db: Reader, table: string, id: string, revision: number): SealedRow => ({
  table,
  id,
  dossier: db.schoolDossier,
  revision,
});

export function listDomains(db: Reader): DomainRow[] {
  return db.orm
    .select()
    .from(offerDomains)
    .orderBy(asc(offerDomains.position))
    .all()
    .map(({ sealed, ...row }) => {
      const { name } = db.open(rowOf(db, 'offer_domains', row.id, row.revision), 'school', DomainText, sealed);
      return { ...row, name };
    });
}

export function listNeeds(db: Reader): NeedRow[] {
  return db.orm
    .select()
    .from(offerNeeds)
    .orderBy(asc(offerNeeds.position))
    .all()
    .map(({ sealed, ...row }) => ({
      ...row,
      text: db.open(rowOf(db, 'offer_needs', row.id, row.revision), 'school', OfferText, sealed),
    }));
}

export function saveDomain(db: Writer, { name, ...row }: DomainRow): void {
  const sealed = db.seal(rowOf(db, 'offer_domains', row.id, row.revision), 'school', DomainText, { name });
  const set = { ...row, sealed };
  db.orm.insert(offerDomains).values(set).onConflictDoUpdate({ target: offerDomains.id, set }).run();
}

export function saveNeed(db: Writer, { text, ...row }: NeedRow): void {
  const sealed = db.seal(rowOf(db, 'offer_needs', row.id, row.revision), 'school', OfferText, text);
  const set = { ...row, sealed };
  db.orm.insert(offerNeeds).values(set).onConflictDoUpdate({ target: offerNeeds.id, set }).run();
}

/** Places only; what is sealed stays as it is. */
export function setDomainOrder(db: Writer, ids: readonly OfferDomainId[]): void {
  for (const [i, id] of ids.entries())
    db.orm
      .update(offerDomains)
      .set({ position: i + 1 })
      .where(eq(offerDomains.id, id))
      .run();
}

export function setNeedOrder(db: Writer, ids: readonly OfferId[]): void {
  for (const [i, id] of ids.entries())
    db.orm
      .update(offerNeeds)
      .set({ position: i + 1 })
      .where(eq(offerNeeds.id, id))
      .run();
}

export function deleteNeed(db: Writer, id: OfferId): void {
  db.orm.delete(offerNeeds).where(eq(offerNeeds.id, id)).run();
}
