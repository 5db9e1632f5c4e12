import type { Day } from '../kernel/days.ts';
import type { MeetingId, StaffId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Holiday } from '../settings/model.ts';
import { isClosed, nextInSeries } from './dates.ts';
import type { Meeting } from './model.ts';

type Hours = Pick<Meeting, 'heldOn' | 'startsAt' | 'endsAt'>;
type Taken = Hours & Pick<Meeting, 'kind' | 'memberIds' | 'chairId'>;

export type DayFacts = {
  readonly plan: Hours & Pick<Meeting, 'kind' | 'memberIds' | 'chairId'>;
  readonly today: Day;
  readonly holidays: readonly Holiday[];
  /** Why this day all the same, though the school is closed; empty when nobody said. */
  readonly closedWhy: string;
  /** The other meetings of that day, cancelled ones left out. */
  readonly others: readonly Taken[];
  /** There is at most one meeting of this kind on a day. */
  readonly isOneADay: boolean;
};
export const DAY_FAULTS = ['ENDS_BEFORE_START', 'DAY_IN_PAST', 'DAY_CLOSED', 'DAY_TAKEN', 'PEOPLE_BUSY'] as const;
export type DayFault = (typeof DAY_FAULTS)[number];

/**
 * May a meeting be held then? A closed day may be chosen all the same with a reason, since a school sometimes must meet
 * in its own holiday (a pupil in danger) and a list of holidays can be wrong; the reason stands with the meeting.
 * A day that is over cannot, and nobody sits at two tables in one hour.
 */
export function decideDay(facts: DayFacts): Result<null, DayFault> {
  const { plan, others } = facts;
  if (plan.endsAt <= plan.startsAt) return refuse('ENDS_BEFORE_START');
  if (plan.heldOn < facts.today) return refuse('DAY_IN_PAST');
  if (isClosed(plan.heldOn, facts.holidays) && facts.closedWhy === '') return refuse('DAY_CLOSED');
  if (facts.isOneADay && others.some(({ kind }) => kind === plan.kind)) return refuse('DAY_TAKEN');
  return others.some((other) => meetAtOnce(plan, other) && sharePeople(plan, other)) ? refuse('PEOPLE_BUSY') : ok(null);
}

function meetAtOnce(one: Hours, other: Hours): boolean {
  return one.heldOn === other.heldOn && one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

function sharePeople(one: Pick<Taken, 'memberIds' | 'chairId'>, other: Pick<Taken, 'memberIds' | 'chairId'>): boolean {
  const people = new Set<StaffId>(peopleOf(one));
  return peopleOf(other).some((id) => people.has(id));
}

/** Members and chair. */
export function peopleOf({ memberIds, chairId }: Pick<Meeting, 'memberIds' | 'chairId'>): StaffId[] {
  return chairId === null || memberIds.includes(chairId) ? [...memberIds] : [...memberIds, chairId];
}

export type Shift = { readonly meetingId: MeetingId; readonly from: Day; readonly to: Day };

/**
 * What one new date does to its series: only this meeting, or this one and all later ones in the rhythm again (C42).
 * Give the meetings that are still planned, in the order of their days.
 */
export function shiftSeries(
  planned: readonly Pick<Meeting, 'meetingId' | 'heldOn'>[],
  moved: { readonly meetingId: MeetingId; readonly heldOn: Day },
  which: 'this' | 'following',
  holidays: readonly Holiday[],
): Shift[] {
  const at = planned.findIndex(({ meetingId }) => meetingId === moved.meetingId);
  const touched = at === -1 ? [] : which === 'this' ? planned.slice(at, at + 1) : planned.slice(at);
  let to = moved.heldOn;
  return touched.map(({ meetingId, heldOn }, i) => {
    if (i > 0) to = nextInSeries(to, holidays);
    return { meetingId, from: heldOn, to };
  });
}
