import { ok } from '../../shared/kernel/result.ts';
import type { facilitiesOfClass } from '../../shared/screening/class-contract.ts';
import { isStillGiven, type SeenFacility } from '../../shared/screening/facilities.ts';
import { listName } from '../../shared/students/model.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { listCards } from '../students/public.ts';
import { inClassOrder } from './class-order.ts';
import { type KeptFacility, listFacilities, studentsWithFacilities } from './class-store.ts';

/** What a docent sees of it: without on what it rests. */
export function seenOf({ id, text, fromDay, untilDay, isForTests, isForExam }: KeptFacility): SeenFacility {
  return { facilityId: id, ...text, from: fromDay, until: untilDay, isForTests, isForExam };
}

/** A list that a teacher takes to a test: only who has something now or soon, and nothing of why (SCR-7). */
export const readFacilitiesOfClass: QueryHandler<typeof facilitiesOfClass> = (context, { show }) => {
  const { db, today, sees, concerns } = context;
  const given = studentsWithFacilities(db, today);
  const mine = listCards(db).filter(
    (card) =>
      given.has(card.studentId) &&
      card.state === 'active' &&
      sees(card.studentId) &&
      db.canOpen(card.studentId, 'klas'),
  );
  const classes = [...Map.groupBy(mine, ({ className }) => className ?? '')]
    .map(([name, pupils]) => ({ name, pupils: pupils.length }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }));
  const className = show === 'all' ? null : show === 'first' ? (classes[0]?.name ?? null) : show.className;
  const shown = mine.filter((card) => className === null || (card.className ?? '') === className);
  const rows = shown.toSorted(inClassOrder).map((card) => {
    const { studentId } = card;
    concerns(studentId);
    const facilities = listFacilities(db, studentId).map(seenOf);
    return {
      studentId,
      name: listName(card),
      className: card.className,
      facilities: facilities.filter((one) => isStillGiven(one, today)),
    };
  });
  return ok({ className, classes, rows });
};
