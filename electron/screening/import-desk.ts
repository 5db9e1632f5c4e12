import { z } from 'zod';
import type { Day } from '../../shared/kernel/days.ts';
import { HandleId } from '../../shared/kernel/ids.ts';
import { type Campaign, yearGroupOf } from '../../shared/screening/campaign.ts';
import { planResults } from '../../shared/screening/import.ts';
import type { ResultMapping, ResultPlan } from '../../shared/screening/import-model.ts';
import { fullName, listName, sortName } from '../../shared/students/model.ts';
import { RawTable } from '../../shared/students/roster/model.ts';
import { ROSTER_FILE_TROUBLE } from '../../shared/students/roster-contract.ts';
import type { MemorySlot, Reader } from '../db/database.ts';
import { listCards } from '../students/public.ts';
import { findInstrument } from './instrument-store.ts';
import { listResultRows, listResults } from './result-store.ts';

/** What the main thread brings: the parsed list and its hash, or why there is none. */
export const BroughtList = z.union([
  z.strictObject({ code: z.enum(ROSTER_FILE_TROUBLE) }),
  z.strictObject({ fileHash: z.string().regex(/^[0-9a-f]{64}$/), table: RawTable }),
]);
type Waiting = { readonly fileHash: string; readonly table: RawTable };
const MOST_WAITING = 3;
const WAITING: MemorySlot<Map<string, Waiting>> = { name: 'screening.lists', make: () => new Map() };

/** Keeps a parsed list in memory under a name that the page can point at; nothing is stored (`formats.md` 16.1). */
export function keepList(db: Reader, newId: () => string, waiting: Waiting): HandleId {
  const kept = db.memory(WAITING);
  const handle = HandleId.parse(newId());
  kept.set(handle, waiting);
  const oldest = kept.keys().next();
  if (kept.size > MOST_WAITING && !oldest.done) kept.delete(oldest.value);
  return handle;
}

export function findList(db: Reader, handle: HandleId): Waiting | undefined {
  return db.memory(WAITING).get(handle);
}

export function dropList(db: Reader, handle: HandleId): void {
  db.memory(WAITING).delete(handle);
}

export function instrumentsOf(db: Reader, { instrumentIds }: Campaign) {
  return instrumentIds.flatMap((id) => findInstrument(db, id) ?? []);
}

/** What this list would do in this campaign, today. */
export function planList(
  db: Reader,
  { table }: Waiting,
  campaign: Campaign,
  mapping: ResultMapping,
  today: Day,
): ResultPlan {
  const cards = listCards(db).filter(({ state }) => state === 'active');
  const pupils = cards.map((card) => ({
    studentId: card.studentId,
    number: card.number,
    names: [fullName(card), listName(card), sortName(card)],
    className: card.className,
    level: card.level,
    isInCampaign: yearGroupOf(card) === campaign.yearGroup,
  }));
  const measured = new Set(listResultRows(db, campaign.campaignId).map(({ studentId }) => studentId));
  const scores = new Map<string, string[]>();
  for (const { studentId, instrumentId, state, text } of listResults(db, campaign.campaignId, measured)) {
    const key = `${studentId} ${instrumentId}`;
    // Who was absent has nothing that a score could differ from.
    if (state !== 'absent') scores.set(key, [...(scores.get(key) ?? []), text.given]);
  }
  return planResults(
    table,
    mapping,
    pupils,
    instrumentsOf(db, campaign),
    (studentId, instrumentId) => scores.get(`${studentId} ${instrumentId}`) ?? [],
    { moment: campaign.moment, schoolYear: campaign.schoolYear, today },
  );
}
