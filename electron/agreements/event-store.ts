import { desc, eq } from 'drizzle-orm';
import { AgreementEventText } from '../../shared/agreements/model.ts';
import type { AgreementId } from '../../shared/kernel/ids.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { agreementEvents } from './table.ts';

type EventRow = Omit<typeof agreementEvents.$inferSelect, 'sealed'>;
export type KeptEvent = EventRow & { readonly reason: string };

const sealedRow = ({ id, studentId, revision }: EventRow): SealedRow => ({
  table: 'agreement_events',
  id,
  dossier: studentId,
  revision,
});

/** Newest first: ids are made in order. */
export function listEvents(db: Reader, agreementId: AgreementId): KeptEvent[] {
  return db.orm
    .select()
    .from(agreementEvents)
    .where(eq(agreementEvents.agreementId, agreementId))
    .orderBy(desc(agreementEvents.id))
    .all()
    .map(({ sealed, ...row }) => ({ ...row, ...db.open(sealedRow(row), 'onderwijs', AgreementEventText, sealed) }));
}

export function addEvent(db: Writer, { reason, ...row }: KeptEvent): void {
  const sealed = db.seal(sealedRow(row), 'onderwijs', AgreementEventText, { reason });
  db.orm
    .insert(agreementEvents)
    .values({ ...row, sealed })
    .run();
}
