import { AgendaItemId, MeetingId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { EMPTY_FORM, EMPTY_NOTES, type Meeting } from '../../shared/meetings/model.ts';
import { carryOver, movedOrder } from '../../shared/meetings/rules.ts';
import type { addStudentToZat, changeZatItem, moveZatItem, planZat, removeZatItem } from '../../shared/zat/contract.ts';
import { decideAddToAgenda, decidePlan } from '../../shared/zat/rules.ts';
import { agreementsMadeAt, countOpen } from '../agreements/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import {
  deleteItem,
  findItemRow,
  findMeeting,
  getItem,
  listItemRows,
  listMeetings,
  saveItem,
  saveMeeting,
  setOrder,
} from '../meetings/public.ts';
import { staffExists } from '../staff/public.ts';
import { findCard } from '../students/public.ts';
import { verdictIn } from './occasion.ts';

export const handlePlanZat: CommandHandler<typeof planZat> = (context, input) => {
  const { db, newId, today } = context;
  const known = input.meetingId === null ? undefined : findMeeting(db, input.meetingId);
  if (input.meetingId !== null && !known) return refuse('MEETING_NOT_FOUND');
  if (known && known.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  if ((known?.revision ?? 0) !== input.revision) return refuse('CHANGED_MEANWHILE');
  const others = listMeetings(db, 'zat').filter(({ meetingId }) => meetingId !== input.meetingId);
  const { heldOn, startsAt, endsAt, text } = input;
  const decision = decidePlan({ heldOn, startsAt, endsAt, today, takenDays: others.map((meeting) => meeting.heldOn) });
  if (!decision.ok) return decision;
  const people = text.chairId === null ? text.memberIds : [...text.memberIds, text.chairId];
  if (!people.every((id) => staffExists(db, id))) return refuse('STAFF_NOT_FOUND');
  const meeting: Meeting = {
    meetingId: known?.meetingId ?? MeetingId.parse(newId()),
    kind: 'zat',
    heldOn,
    startsAt,
    endsAt,
    ...text,
    state: 'planned',
    seriesId: known?.seriesId ?? null,
    definitiveOn: null,
    presentIds: [],
    finalisedAt: null,
    minutesHash: null,
    revision: input.revision + 1,
  };
  saveMeeting(db, meeting);
  const carriedOver = known ? 0 : carryFrom(context, others, meeting);
  return ok({ meetingId: meeting.meetingId, revision: meeting.revision, carriedOver });
};

/** Pupils who were not discussed, or of whom an agreement is open, come back from the last final meeting. */
function carryFrom(context: CommandContext, others: readonly Meeting[], meeting: Meeting): number {
  const { db, newId } = context;
  const last = others.find(({ state, heldOn }) => state === 'final' && heldOn <= meeting.heldOn);
  if (!last) return 0;
  let position = 0;
  for (const row of listItemRows(db, last.meetingId)) {
    const origin = carryOver({ item: row, hasOpenAgreement: countOpen(db, row.studentId) > 0 });
    if (origin === null || findCard(db, row.studentId)?.state !== 'active') continue;
    context.concerns(row.studentId);
    const { question, form, minutes } = getItem(db, row);
    position += 1;
    saveItem(db, {
      itemId: AgendaItemId.parse(newId()),
      meetingId: meeting.meetingId,
      studentId: row.studentId,
      position,
      minutes,
      state: 'open',
      origin,
      fromItemId: row.id,
      returns: false,
      letGo: false,
      revision: 1,
      question,
      form,
      notes: EMPTY_NOTES,
      feedback: [],
    });
  }
  return position;
}

export const handleAddStudent: CommandHandler<typeof addStudentToZat> = ({ db, newId }, input) => {
  const meeting = findMeeting(db, input.meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const card = findCard(db, input.studentId);
  if (!card) return refuse('STUDENT_NOT_FOUND');
  const decision = decideAddToAgenda({
    meeting,
    agenda: listItemRows(db, meeting.meetingId),
    studentId: input.studentId,
    state: card.state,
    consent: verdictIn(db, meeting, input.studentId),
    asConcept: input.asConcept,
  });
  if (!decision.ok) return decision;
  const { meetingId, studentId, question, minutes } = input;
  const itemId = AgendaItemId.parse(newId());
  const { position } = decision.value;
  saveItem(db, {
    itemId,
    meetingId,
    studentId,
    position,
    minutes,
    state: 'open',
    origin: 'new',
    fromItemId: null,
    returns: false,
    letGo: false,
    revision: 1,
    question,
    form: EMPTY_FORM,
    notes: EMPTY_NOTES,
    feedback: [],
  });
  return ok({ itemId, position });
};

export const handleMoveItem: CommandHandler<typeof moveZatItem> = ({ db, concerns }, { itemId, toPosition }) => {
  const found = openItem(db, itemId);
  if (!found.ok) return found;
  const { row } = found.value;
  concerns(row.studentId);
  const order = listItemRows(db, row.meetingId).map(({ id }) => id);
  setOrder(db, row.meetingId, movedOrder(order, itemId, toPosition));
  return ok({});
};

export const handleChangeItem: CommandHandler<typeof changeZatItem> = ({ db, concerns }, input) => {
  const found = openItem(db, input.itemId);
  if (!found.ok) return found;
  const { row } = found.value;
  concerns(row.studentId);
  if (row.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const revision = row.revision + 1;
  saveItem(db, { ...getItem(db, row), question: input.question, minutes: input.minutes, revision });
  return ok({ revision });
};

export const handleRemoveItem: CommandHandler<typeof removeZatItem> = ({ db, concerns }, { itemId }) => {
  const found = openItem(db, itemId);
  if (!found.ok) return found;
  const { row } = found.value;
  concerns(row.studentId);
  if (agreementsMadeAt(db, itemId).length > 0) return refuse('ITEM_IN_USE');
  deleteItem(db, itemId);
  setOrder(
    db,
    row.meetingId,
    listItemRows(db, row.meetingId).map(({ id }) => id),
  );
  return ok({});
};

function openItem(db: CommandContext['db'], itemId: AgendaItemId) {
  const row = findItemRow(db, itemId);
  const meeting = row && findMeeting(db, row.meetingId);
  if (!row || !meeting) return refuse('ITEM_NOT_FOUND');
  return meeting.state === 'planned' ? ok({ row, meeting }) : refuse('MEETING_NOT_OPEN');
}
