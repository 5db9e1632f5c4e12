import { maySpeak } from '../../shared/consent/rules.ts';
import { AgendaItemId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { EMPTY_FORM, EMPTY_NOTES } from '../../shared/meetings/model.ts';
import { atTable, movedOrder } from '../../shared/meetings/rules.ts';
import type {
  arrangeZat,
  fixZatAgenda,
  markZatReturn,
  putOffZatItem,
  reopenZatAgenda,
  setZatMinutes,
  setZatTable,
} from '../../shared/zat/agenda-contract.ts';
import type { addStudentToZat, changeZatItem, moveZatItem, removeZatItem } from '../../shared/zat/contract.ts';
import { decideAddToAgenda, decideStart } from '../../shared/zat/rules.ts';
import { agreementsMadeAt } from '../agreements/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import {
  deleteItem,
  getItem,
  listItemRows,
  markItem,
  reopenAgenda,
  saveItem,
  saveMeeting,
  setAway,
  setMinutes,
  setOrder,
  usuallyAway,
} from '../meetings/public.ts';
import { findCard } from '../students/public.ts';
import { bringTo, carryOnto, nextOrMade } from './coming.ts';
import { findCareItem, findCareMeeting, plannedItem, verdictIn } from './occasion.ts';

export const handleAddStudent: CommandHandler<typeof addStudentToZat> = ({ db, newId }, input) => {
  const meeting = findCareMeeting(db, input.meetingId);
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
  setAway(db, { id: itemId, studentId }, usuallyAway(db, meeting.memberIds));
  reopenAgenda(db, meeting);
  return ok({ itemId, position });
};

export const handleMoveItem: CommandHandler<typeof moveZatItem> = ({ db, concerns }, { itemId, toPosition }) => {
  const found = plannedItem(db, itemId);
  if (!found.ok) return found;
  const { row } = found.value;
  concerns(row.studentId);
  const order = listItemRows(db, row.meetingId).map(({ id }) => id);
  setOrder(db, row.meetingId, movedOrder(order, itemId, toPosition));
  return ok({});
};

export const handleSetMinutes: CommandHandler<typeof setZatMinutes> = ({ db, concerns }, { itemId, minutes }) => {
  const found = plannedItem(db, itemId);
  if (!found.ok) return found;
  concerns(found.value.row.studentId);
  setMinutes(db, itemId, minutes);
  return ok({});
};

export const handleArrange: CommandHandler<typeof arrangeZat> = ({ db, concerns }, { meetingId, turns }) => {
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (meeting.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  const rows = listItemRows(db, meetingId);
  const asked = new Set(turns.map(({ itemId }) => itemId));
  const isSame = turns.length === rows.length && rows.every(({ id }) => asked.has(id));
  if (!isSame) return refuse('CHANGED_MEANWHILE');
  for (const { studentId } of rows) concerns(studentId);
  setOrder(
    db,
    meetingId,
    turns.map(({ itemId }) => itemId),
  );
  for (const { itemId, minutes } of turns) setMinutes(db, itemId, minutes);
  return ok({});
};

export const handleChangeItem: CommandHandler<typeof changeZatItem> = ({ db, concerns }, input) => {
  const found = plannedItem(db, input.itemId);
  if (!found.ok) return found;
  const { row } = found.value;
  concerns(row.studentId);
  if (row.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const revision = row.revision + 1;
  saveItem(db, { ...getItem(db, row), question: input.question, minutes: input.minutes, revision });
  return ok({ revision });
};

export const handleSetTable: CommandHandler<typeof setZatTable> = ({ db, concerns }, { itemId, awayIds }) => {
  const found = findCareItem(db, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  const { row, meeting } = found;
  concerns(row.studentId);
  if (meeting.state !== 'planned' && meeting.state !== 'running') return refuse('MEETING_NOT_OPEN');
  if (!awayIds.every((id) => meeting.memberIds.includes(id))) return refuse('NOT_A_MEMBER');
  if (meeting.memberIds.length > 0 && atTable(meeting.memberIds, awayIds).length === 0)
    return refuse('NOBODY_AT_TABLE');
  setAway(db, row, awayIds);
  if (!maySpeak(verdictIn(db, meeting, row.studentId))) reopenAgenda(db, meeting);
  return ok({});
};

export const handlePutOff: CommandHandler<typeof putOffZatItem> = (context, { itemId }) => {
  const { db, concerns } = context;
  const found = plannedItem(db, itemId);
  if (!found.ok) return found;
  const { row, meeting } = found.value;
  concerns(row.studentId);
  if (agreementsMadeAt(db, itemId).length > 0) return refuse('ITEM_IN_USE');
  const { meeting: next, isNew } = nextOrMade(context, meeting);
  if (listItemRows(db, next.meetingId).some(({ studentId }) => studentId === row.studentId))
    return refuse('ALREADY_ON_AGENDA');
  bringTo(db, row, meeting, next);
  closeRanks(db, meeting.meetingId);
  if (isNew) carryOnto(context, next);
  return ok({ meetingId: next.meetingId, heldOn: next.heldOn, isNew });
};

export const handleRemoveItem: CommandHandler<typeof removeZatItem> = ({ db, concerns }, { itemId, letGo }) => {
  const found = plannedItem(db, itemId);
  if (!found.ok) return found;
  const { row } = found.value;
  concerns(row.studentId);
  if (agreementsMadeAt(db, itemId).length > 0) return refuse('ITEM_IN_USE');
  if (letGo && row.fromItemId !== null) markItem(db, row.fromItemId, { letGo: true });
  deleteItem(db, itemId);
  closeRanks(db, row.meetingId);
  return ok({});
};

export const handleMarkReturn: CommandHandler<typeof markZatReturn> = ({ db, concerns }, { itemId, returns }) => {
  const found = findCareItem(db, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  concerns(found.row.studentId);
  if (found.meeting.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  markItem(db, itemId, { returns });
  return ok({});
};

export const handleFixAgenda: CommandHandler<typeof fixZatAgenda> = ({ db, concerns, today }, { meetingId }) => {
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const rows = listItemRows(db, meetingId);
  for (const { studentId } of rows) concerns(studentId);
  const decision = decideStart({ meeting, verdicts: rows.map(({ studentId }) => verdictIn(db, meeting, studentId)) });
  if (!decision.ok) return decision;
  saveMeeting(db, { ...meeting, definitiveOn: today, revision: meeting.revision + 1 });
  return ok({ definitiveOn: today });
};

export const handleReopenAgenda: CommandHandler<typeof reopenZatAgenda> = ({ db }, { meetingId }) => {
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (meeting.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  reopenAgenda(db, meeting);
  return ok({});
};

/** Positions run from 1 without gaps. */
function closeRanks(db: Parameters<typeof setOrder>[0], meetingId: Parameters<typeof setOrder>[1]): void {
  setOrder(
    db,
    meetingId,
    listItemRows(db, meetingId).map(({ id }) => id),
  );
}
