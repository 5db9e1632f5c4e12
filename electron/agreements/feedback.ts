import { type OpenBox, openBoxes, tellFault } from '../../shared/agreements/feedback.ts';
import {
  type copyTeacherText,
  MOST_BOXES,
  type stillToTell,
  type teacherLines,
  type tellFeedback,
} from '../../shared/agreements/feedback-contract.ts';
import { isForTeachers, teacherText } from '../../shared/agreements/teacher-text.ts';
import { addDays, type Day, day, schoolYearOf } from '../../shared/kernel/days.ts';
import type { AgendaItemId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { type Role, reachOf } from '../../shared/kernel/permissions.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { fullName } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { CommandHandler, QueryHandler } from '../kernel/call.ts';

import { discussedSince, feedbackOf, findItemRow, setFeedback } from '../meetings/public.ts';
import { findStaff, staffExists } from '../staff/public.ts';
import { findCard } from '../students/public.ts';
import { agreementsMadeAt, ownStaffId } from './public.ts';

const CARE_MEETINGS = ['zat', 'zorgteam'] as const;
/** Everybody has heard within two weeks (`MILESTONES` allTold). */
const A_FORTNIGHT = 14;

type Sees = (studentId: StudentId) => boolean;

/**
 * Every open box of this school year, nearest day first. Who does not read care meetings knows only of the boxes that he
 * promised himself: that a pupil was spoken of is care too.
 */
export function listOpenBoxes(
  db: Reader,
  facts: { today: Day; me: StaffId | null; readsZat: boolean; sees: Sees },
): OpenBox[] {
  const since = day(`${schoolYearOf(facts.today).slice(0, 4)}-08-01`);
  return discussedSince(db, CARE_MEETINGS, since)
    .flatMap(({ itemId, studentId, heldOn, kind, boxes }) => {
      const mine = openBoxes(boxes).filter(
        ({ ownerId }) => facts.readsZat || (ownerId !== null && ownerId === facts.me),
      );
      const card = mine.length > 0 && facts.sees(studentId) ? findCard(db, studentId) : undefined;
      if (!card) return [];
      return mine.map(
        ({ to, ownerId, by }): OpenBox => ({
          itemId,
          studentId,
          studentName: fullName(card),
          className: card.className,
          kind,
          heldOn,
          to,
          ownerId,
          ownerName: ownerId === null ? null : (findStaff(db, ownerId)?.name ?? null),
          by: by ?? addDays(heldOn, A_FORTNIGHT),
        }),
      );
    })
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.itemId < b.itemId ? -1 : 1));
}

export const readStillToTell: QueryHandler<typeof stillToTell> = ({ db, actor, today, sees }, { who }) => {
  const me = ownStaffId(db, actor);
  const boxes = listOpenBoxes(db, { today, me, readsZat: readsZat(actor.role), sees }).filter(
    ({ ownerId }) => who === 'all' || (ownerId !== null && ownerId === me),
  );
  return ok({ boxes: boxes.slice(0, MOST_BOXES), total: boxes.length });
};

export const handleTell: CommandHandler<typeof tellFeedback> = (
  { db, actor, today },
  { studentId, itemId, feedback },
) => {
  const row = findItemRow(db, itemId);
  if (!row || row.studentId !== studentId) return refuse('ITEM_NOT_FOUND');
  const before = feedbackOf(db, itemId).find(({ to }) => to === feedback.to) ?? null;
  const isOwn = before?.ownerId !== null && before?.ownerId === ownStaffId(db, actor);
  if (!isOwn && !readsZat(actor.role)) return refuse('ITEM_NOT_FOUND');
  if (feedback.ownerId !== null && !staffExists(db, feedback.ownerId)) return refuse('STAFF_NOT_FOUND');
  const fault = tellFault(feedback, today);
  if (fault) return refuse(fault);
  setFeedback(db, { itemId, studentId }, feedback);
  return ok({ before });
};

export const readTeacherLines: QueryHandler<typeof teacherLines> = ({ db }, { studentId, itemId }) => {
  const made = madeAt(db, studentId, itemId);
  if (!made) return refuse('ITEM_NOT_FOUND');
  const lines = made.map(({ agreementId, what, ownerId, ownerName, dueOn }) => {
    const owner = findStaff(db, ownerId);
    return { agreementId, what, ownerName, dueOn, isForTeachers: owner !== undefined && isForTeachers(owner) };
  });
  return ok({ lines });
};

export const readTeacherText: QueryHandler<typeof copyTeacherText> = ({ db }, { studentId, itemId, agreementIds }) => {
  const made = madeAt(db, studentId, itemId);
  const card = findCard(db, studentId);
  if (!made || !card) return refuse('ITEM_NOT_FOUND');
  const chosen = made.filter(({ agreementId }) => agreementIds.includes(agreementId));
  if (chosen.length !== new Set(agreementIds).size) return refuse('AGREEMENT_NOT_FOUND');
  return ok({ text: teacherText({ name: fullName(card), className: card.className }, chosen) });
};

function madeAt(db: Reader, studentId: StudentId, itemId: AgendaItemId) {
  const row = findItemRow(db, itemId);
  return row && row.studentId === studentId ? agreementsMadeAt(db, itemId) : undefined;
}

function readsZat(role: Role): boolean {
  return reachOf(role, 'zat.read') !== undefined;
}
