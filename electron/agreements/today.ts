import type { TodayLine } from '../../shared/deadlines/model.ts';
import { addDays } from '../../shared/kernel/days.ts';
import type { Reader } from '../db/database.ts';
import type { TodayContext } from '../kernel/context.ts';
import { findStaff } from '../staff/public.ts';
import { ownStaffId } from './public.ts';
import { listForToday, openKept } from './store.ts';

const A_WEEK = 7;
/** More late agreements than this are seen in their own list. */
const MOST = 200;

/** What the actor promised; what is late by others; for somebody who is no staff, also what must be done this week. */
export function agreementsToday(db: Reader, { actor, today, may }: TodayContext): TodayLine[] {
  if (!may('agreements.read')) return [];
  const me = ownStaffId(db, actor);
  return listForToday(db, me, me === null ? addDays(today, A_WEEK) : today)
    .filter(({ studentId }) => may('agreements.read', studentId) && db.canOpen(studentId, 'onderwijs'))
    .slice(0, MOST)
    .map((kept) => {
      const { id, studentId, ownerId, madeOn, dueOn, revision, what } = openKept(db, kept);
      return {
        key: `agreement.due ${id}`,
        kind: 'agreement.due',
        group: ownerId === me ? 'promised' : 'due',
        on: dueOn,
        studentId,
        ids: { agreementId: id, revision: String(revision) },
        facts: {
          what,
          madeOn,
          ownerName: findStaff(db, ownerId)?.name ?? '',
          maySettle: may('agreements.settle', studentId) ? 'yes' : 'no',
        },
      };
    });
}
