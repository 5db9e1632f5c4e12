import type { Day } from '../../shared/kernel/days.ts';
import { MeetingId, SeriesId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { isClosed, RHYTHM_DAYS } from '../../shared/meetings/dates.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { decideDay, peopleOf, shiftSeries } from '../../shared/meetings/schedule.ts';
import type { planZat } from '../../shared/zat/contract.ts';
import type {
  cancelZatMeeting,
  moveZatMeeting,
  planZatSeries,
  tickZatMilestone,
} from '../../shared/zat/series-contract.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import {
  awayAt,
  insertSeries,
  listItemRows,
  listSeries,
  othersOn,
  saveMeeting,
  setAway,
  setMilestone,
  usuallyAway,
} from '../meetings/public.ts';
import { holidaysOf } from '../settings/public.ts';
import { staffExists } from '../staff/public.ts';
import { bringTo, carryOnto, joinItems, nextOrMade } from './coming.ts';
import { moveConsults } from './consult-store.ts';
import { findCareMeeting } from './occasion.ts';

type Plan = Pick<Meeting, 'kind' | 'heldOn' | 'startsAt' | 'endsAt' | 'memberIds' | 'chairId' | 'closedWhy'>;

export const handlePlanZat: CommandHandler<typeof planZat> = (context, input) => {
  const { db, newId } = context;
  const known = input.meetingId === null ? undefined : findCareMeeting(db, input.meetingId);
  if (input.meetingId !== null && !known) return refuse('MEETING_NOT_FOUND');
  if (known && known.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  if ((known?.revision ?? 0) !== input.revision) return refuse('CHANGED_MEANWHILE');
  const { heldOn, startsAt, endsAt, text } = input;
  const kind = known?.kind ?? input.kind;
  const decision = mayBeThen(context, { kind, heldOn, startsAt, endsAt, ...text }, known?.meetingId ?? null);
  if (!decision.ok) return decision;
  if (!peopleOf(text).every((id) => staffExists(db, id))) return refuse('STAFF_NOT_FOUND');
  const meeting: Meeting = {
    ...unbegun(MeetingId.parse(known?.meetingId ?? newId()), known?.seriesId ?? null),
    kind,
    heldOn,
    startsAt,
    endsAt,
    ...text,
    closedWhy: isClosed(heldOn, holidaysOf(db)) ? text.closedWhy : '',
    // Another day or other people is another question to ask of everybody on it.
    definitiveOn:
      known && heldOn === known.heldOn && isSame(text.memberIds, known.memberIds) ? known.definitiveOn : null,
    revision: input.revision + 1,
  };
  saveMeeting(db, meeting);
  if (known) keepAway(context, known, meeting);
  const carriedOver = known ? 0 : carryOnto(context, meeting);
  return ok({ meetingId: meeting.meetingId, revision: meeting.revision, carriedOver });
};

export const handlePlanSeries: CommandHandler<typeof planZatSeries> = (context, { days, text, ...hours }) => {
  const { db, newId, today } = context;
  if (!peopleOf(text).every((id) => staffExists(db, id))) return refuse('STAFF_NOT_FOUND');
  const seriesId = SeriesId.parse(newId());
  insertSeries(db, { id: seriesId, kind: hours.kind, everyDays: RHYTHM_DAYS, madeOn: today });
  const made: Meeting[] = [];
  for (const heldOn of [...new Set(days)].sort()) {
    const decision = mayBeThen(context, { ...hours, ...text, heldOn }, null);
    if (!decision.ok) return decision;
    const meeting: Meeting = { ...unbegun(MeetingId.parse(newId()), seriesId), ...hours, ...text, heldOn };
    saveMeeting(db, meeting);
    made.push(meeting);
  }
  const [first] = made;
  return ok({ meetingIds: made.map(({ meetingId }) => meetingId), carriedOver: first ? carryOnto(context, first) : 0 });
};

export const handleMoveMeeting: CommandHandler<typeof moveZatMeeting> = (context, input) => {
  const { db } = context;
  const meeting = findCareMeeting(db, input.meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (meeting.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  if (meeting.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const series = meeting.seriesId === null ? [meeting] : listSeries(db, meeting.seriesId);
  const planned = series.filter(({ state }) => state === 'planned');
  const shifts = shiftSeries(planned, input, input.which, holidaysOf(db));
  const moving = new Set(shifts.map(({ meetingId }) => meetingId));
  for (const { meetingId, to } of shifts) {
    const one = planned.find((other) => other.meetingId === meetingId);
    if (!one) continue;
    const closedWhy = meetingId === meeting.meetingId ? input.closedWhy : '';
    const moved: Meeting = { ...one, heldOn: to, closedWhy, definitiveOn: null, revision: one.revision + 1 };
    const decision = mayBeThen(context, moved, meetingId, moving);
    if (!decision.ok) return decision;
    saveMeeting(db, moved);
  }
  return ok({ moved: shifts.length });
};

export const handleCancelMeeting: CommandHandler<typeof cancelZatMeeting> = (context, { meetingId, revision }) => {
  const { db, concerns } = context;
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (meeting.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  if (meeting.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const rows = listItemRows(db, meetingId);
  saveMeeting(db, { ...meeting, state: 'cancelled', definitiveOn: null, revision: revision + 1 });
  const next = nextOrMade(context, meeting).meeting;
  const there = new Map(listItemRows(db, next.meetingId).map((row) => [row.studentId, row]));
  for (const row of rows) {
    concerns(row.studentId);
    const already = there.get(row.studentId);
    if (already) joinItems(db, row, already);
    else bringTo(db, row, meeting, next);
  }
  const questions = moveConsults(db, meetingId, next.meetingId);
  carryOnto(context, next);
  return ok({ movedTo: rows.length + questions > 0 ? next.heldOn : null, moved: rows.length });
};

export const handleTickMilestone: CommandHandler<typeof tickZatMilestone> = ({ db, today }, input) => {
  if (!findCareMeeting(db, input.meetingId)) return refuse('MEETING_NOT_FOUND');
  setMilestone(db, input.meetingId, input.kind, input.isDone ? today : null);
  return ok({});
};

function unbegun(meetingId: MeetingId, seriesId: SeriesId | null) {
  const nothingYet = { presentIds: [], definitiveOn: null, finalisedAt: null, minutesHash: null };
  return { meetingId, seriesId, ...nothingYet, state: 'planned', revision: 1 } as const;
}

/** A meeting that moves along with this one stands in nobody's way. */
function mayBeThen(
  { db, today }: CommandContext,
  plan: Plan & { heldOn: Day },
  meetingId: MeetingId | null,
  moving: ReadonlySet<MeetingId> = new Set(),
) {
  const others = othersOn(db, plan.heldOn, meetingId).filter((other) => !moving.has(other.meetingId));
  const facts = { plan, today, holidays: holidaysOf(db), closedWhy: plan.closedWhy, others, isOneADay: true };
  return decideDay(facts);
}

/** Who came to the table and is usually not there stays outside at every pupil; who left it is nobody's away any more. */
function keepAway({ db }: CommandContext, before: Meeting, after: Meeting): void {
  const added = usuallyAway(
    db,
    after.memberIds.filter((id) => !before.memberIds.includes(id)),
  );
  for (const row of listItemRows(db, after.meetingId)) {
    const away = awayAt(db, row.id).filter((id) => after.memberIds.includes(id));
    setAway(db, row, [...away, ...added]);
  }
}

function isSame<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}
