import { addDays } from '../../shared/kernel/days.ts';
import { MeetingId, type StaffId } from '../../shared/kernel/ids.ts';
import { nextInSeries } from '../../shared/meetings/dates.ts';
import { EMPTY_FORM, EMPTY_NOTES, type Meeting } from '../../shared/meetings/model.ts';
import { decideDay } from '../../shared/meetings/schedule.ts';
import { countOpen } from '../agreements/public.ts';
import type { Writer } from '../db/database.ts';
import type { CommandContext } from '../kernel/context.ts';
import {
  awayAt,
  carryInto,
  deleteItem,
  getItem,
  type ItemRow,
  listItemRows,
  meetingAfter,
  moveToMeeting,
  othersOn,
  reopenAgenda,
  saveItem,
  saveMeeting,
  setAway,
  usuallyAway,
} from '../meetings/public.ts';
import { holidaysOf } from '../settings/public.ts';
import { findCard } from '../students/public.ts';

const A_WEEK = 7;
const TRIES = 20;

/** Pupils who must come back stand on this agenda from now on, each with his question and form (C43). */
export function carryOnto({ db, newId, concerns }: CommandContext, meeting: Meeting): number {
  const carried = carryInto(
    {
      db,
      newId,
      hasOpenAgreement: (studentId) => countOpen(db, studentId) > 0,
      isHere: (studentId) => findCard(db, studentId)?.state === 'active',
      write(row, from) {
        concerns(from.studentId);
        const { question, form } = getItem(db, from);
        const { id, ...plain } = row;
        saveItem(db, { itemId: id, ...plain, question, form, notes: EMPTY_NOTES, feedback: [] });
      },
    },
    meeting,
  );
  if (carried > 0) reopenAgenda(db, meeting);
  return carried;
}

/** Once minutes are final: onto the next agenda when there is one; else whoever plans the next one gets them. */
export function carryToNext(context: CommandContext, meeting: Meeting): void {
  const next = meetingAfter(context.db, meeting);
  if (next) carryOnto(context, next);
}

/** Last on another agenda, with question and form; who is not at the table for him stays away there too. */
export function bringTo(db: Writer, row: ItemRow, from: Meeting, to: Meeting): void {
  const position = listItemRows(db, to.meetingId).length + 1;
  const isNew = (id: StaffId) => to.memberIds.includes(id) && !from.memberIds.includes(id);
  const stillAway = awayAt(db, row.id).filter((id) => to.memberIds.includes(id));
  moveToMeeting(db, row.id, { meetingId: to.meetingId, position });
  setAway(db, row, [...stillAway, ...usuallyAway(db, to.memberIds.filter(isNew))]);
  reopenAgenda(db, to);
}

/** Twice on two agendas that become one: one item stays, with both questions. */
export function joinItems(db: Writer, gone: ItemRow, kept: ItemRow): void {
  const [lost, item] = [getItem(db, gone), getItem(db, kept)];
  const isSame = lost.question === item.question || lost.question === '';
  const form = JSON.stringify(item.form) === JSON.stringify(EMPTY_FORM) ? lost.form : item.form;
  const question = isSame ? item.question : `${item.question}\n${lost.question}`;
  const origin = item.fromItemId === null ? { fromItemId: lost.fromItemId, origin: lost.origin } : {};
  deleteItem(db, gone.id);
  saveItem(db, { ...item, ...origin, question, form, revision: item.revision + 1 });
}

/** The next meeting, made when there is none: in the rhythm, with the same people, hours and place (C42). */
export function nextOrMade(context: CommandContext, meeting: Meeting): { meeting: Meeting; isNew: boolean } {
  const { db, newId, today } = context;
  const known = meetingAfter(db, meeting);
  if (known) return { meeting: known, isNew: false };
  const holidays = holidaysOf(db);
  let heldOn = nextInSeries(meeting.heldOn, holidays);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const plan = { ...meeting, heldOn };
    const facts = { plan, today, holidays, closedWhy: '', others: othersOn(db, heldOn, null), isOneADay: true };
    if (decideDay(facts).ok) break;
    heldOn = addDays(heldOn, A_WEEK);
  }
  const made: Meeting = {
    ...meeting,
    meetingId: MeetingId.parse(newId()),
    heldOn,
    closedWhy: '',
    state: 'planned',
    definitiveOn: null,
    presentIds: [],
    finalisedAt: null,
    minutesHash: null,
    revision: 1,
  };
  saveMeeting(db, made);
  return { meeting: made, isNew: true };
}
