import type { StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { checkZatWriting } from '../../shared/zat/contract.ts';
import { checkWriting, type WritingFacts } from '../../shared/zat/writing-check.ts';
import { writtenFields } from '../../shared/zat/written.ts';
import { agreementsMadeAt } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { getItem } from '../meetings/public.ts';
import { listStaff } from '../staff/public.ts';
import { findCard, guardiansOf, listCards } from '../students/public.ts';
import { findCareItem } from './occasion.ts';

/** Shorter surnames are words as well ('Bos', 'Dam'); with three letters or fewer nobody is meant. */
const SHORTEST_NAME = 4;

export const readWriting: QueryHandler<typeof checkZatWriting> = ({ db, concerns }, { itemId }) => {
  const row = findCareItem(db, itemId)?.row;
  if (!row) return refuse('ITEM_NOT_FOUND');
  concerns(row.studentId);
  const agreed = agreementsMadeAt(db, itemId).map(({ what }) => what);
  const texts: [string, string][] = [...writtenFields(getItem(db, row)), ['agreements', agreed.join('\n')]];
  const facts = namesAround(db, row.studentId);
  const findings = texts.flatMap(([field, text]) =>
    checkWriting(text, facts).map(({ kind, from, until }) => ({ kind, words: text.slice(from, until), field })),
  );
  return ok({ findings });
};

/** Whose names would stand out in the minutes of this pupil, and whose belong there. */
function namesAround(db: Reader, studentId: StudentId): WritingFacts {
  const own = findCard(db, studentId);
  const parts = (name: string): string[] => name.toLowerCase().split(/[\s.]+/);
  const ownNames = new Set([
    ...(own ? parts(`${own.givenName} ${own.prefix} ${own.surname}`) : []),
    ...guardiansOf(db, studentId).flatMap(({ name }) => parts(name)),
    ...listStaff(db).flatMap(({ name }) => parts(name)),
  ]);
  const otherNames = new Set<string>();
  for (const card of listCards(db)) {
    if (card.studentId === studentId) continue;
    if (card.surname.length >= SHORTEST_NAME) otherNames.add(card.surname.toLowerCase());
    if (card.className !== null && card.className === own?.className) otherNames.add(card.givenName.toLowerCase());
  }
  return { otherNames, ownNames };
}
