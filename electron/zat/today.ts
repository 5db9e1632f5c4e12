import type { TodayLine } from '../../shared/deadlines/model.ts';
import { addDays, type Day } from '../../shared/kernel/days.ts';
import { planBack } from '../../shared/meetings/dates.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { CARE_KINDS } from '../../shared/zat/kinds.ts';
import type { Reader } from '../db/database.ts';
import type { TodayContext } from '../kernel/context.ts';
import { listMeetings, listMilestones } from '../meetings/public.ts';
import { holidaysOf } from '../settings/public.ts';
import { listRunning } from './care-store.ts';
import { clockLines } from './clock-lines.ts';
import { formLines } from './forms-today.ts';

/** What comes within this is worth saying; what is further off would only fill the list. */
const AHEAD_DAYS = 7;
/** A step of a meeting that was held longer ago than this is history. */
const BACK_DAYS = 35;
const MOST = 100;

/** Steps around zorgteam and ZAT that are not ticked off, their rhythm and what comes back in them, forms, and trajecten. */
export function zatToday(db: Reader, context: TodayContext): TodayLine[] {
  const { today, may } = context;
  if (!may('zat.read')) return [];
  const planning = may('zat.plan') ? [...milestoneLines(db, today), ...clockLines(db, { today, may })] : [];
  return [...planning, ...formLines(db, context), ...trajectLines(db, today, may)];
}

function milestoneLines(db: Reader, today: Day): TodayLine[] {
  const holidays = holidaysOf(db);
  const soon = addDays(today, AHEAD_DAYS);
  const around = CARE_KINDS.flatMap((kind) => listMeetings(db, kind)).filter((meeting) => isAround(meeting, today));
  return around.flatMap((meeting) => {
    const done = new Set(listMilestones(db, meeting.meetingId).map(({ kind }) => kind));
    return planBack(meeting.heldOn, holidays, meeting.kind)
      .filter(({ kind, on }) => on <= soon && !done.has(kind) && isDueFor(meeting, on))
      .map(
        ({ kind, on }): TodayLine => ({
          key: `zat.step ${meeting.meetingId} ${kind}`,
          kind: 'zat.step',
          group: 'due',
          on,
          studentId: null,
          ids: { meetingId: meeting.meetingId },
          facts: { step: kind, meeting: meeting.kind, heldOn: meeting.heldOn },
        }),
      );
  });
}

function isAround({ state, heldOn }: Meeting, today: Day): boolean {
  return state !== 'cancelled' && heldOn >= addDays(today, -BACK_DAYS);
}

/** Before a meeting that is over nothing can be prepared any more. */
function isDueFor({ state, heldOn }: Meeting, on: Day): boolean {
  return state === 'planned' || on > heldOn;
}

function trajectLines(db: Reader, today: Day, may: TodayContext['may']): TodayLine[] {
  const soon = addDays(today, AHEAD_DAYS);
  return listRunning(db)
    .filter(({ evaluateOn, studentId }) => evaluateOn !== null && evaluateOn <= soon && may('zat.read', studentId))
    .slice(0, MOST)
    .map(({ id, studentId, kind, evaluateOn }) => ({
      key: `zat.traject ${id}`,
      kind: 'zat.traject',
      group: 'due',
      on: evaluateOn,
      studentId,
      ids: { trajectId: id },
      facts: { traject: kind },
    }));
}
