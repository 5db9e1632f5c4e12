import type { TodayLine } from '../../shared/deadlines/model.ts';
import { addDays } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../db/database.ts';
import type { TodayContext } from '../kernel/context.ts';
import { findStaff } from '../staff/public.ts';
import { listOpenBoxes } from './feedback.ts';
import { ownStaffId } from './public.ts';
import { listForToday, openKept } from './store.ts';

const A_WEEK = 7;
/** More late agreements than this are seen in their own list. */
const MOST = 200;

/** Agreements, and whom the actor promised to tell; what others forgot to tell once it is late. */
export function agreementsToday(db: Reader, context: TodayContext): TodayLine[] {
  return [...agreementLines(db, context), ...tellLines(db, context)];
}

/** A case is one line however many must hear of it: a ZAT of twelve pupils would else be seventy. */
function tellLines(db: Reader, { actor, today, may }: TodayContext): TodayLine[] {
  if (!may('agreements.settle')) return [];
  const me = ownStaffId(db, actor);
  const sees = (studentId: StudentId) => may('agreements.settle', studentId);
  const open = listOpenBoxes(db, { today, me, readsZat: may('zat.read'), sees }).filter(
    ({ ownerId, by }) => (ownerId !== null && ownerId === me) || by < today,
  );
  const cases = Map.groupBy(open, ({ itemId, ownerId, by }) => `${itemId} ${ownerId ?? ''} ${by}`);
  return [...cases.values()].slice(0, MOST).flatMap((boxes): TodayLine[] => {
    const [first] = boxes;
    if (!first) return [];
    const { itemId, studentId, heldOn, ownerId, ownerName, by, kind } = first;
    const to = boxes.map((box) => box.to).join(' ');
    return [
      {
        key: `feedback.tell ${itemId} ${by} ${to}`,
        kind: 'feedback.tell',
        group: ownerId !== null && ownerId === me ? 'promised' : 'due',
        on: by,
        studentId,
        ids: { itemId, ...(ownerId === null ? {} : { ownerId }) },
        facts: { to, heldOn, kind, ...(ownerName === null ? {} : { ownerName }) },
      },
    ];
  });
}

/** What the actor promised; what is late by others; for somebody who is no staff, also what must be done this week. */
function agreementLines(db: Reader, { actor, today, may }: TodayContext): TodayLine[] {
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
