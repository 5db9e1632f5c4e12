import { ok, refuse } from '../../shared/kernel/result.ts';
import type { listZatMeetings, zatAgenda, zatItem, zatOfStudent } from '../../shared/zat/contract.ts';
import { isReady } from '../../shared/zat/form-rules.ts';
import type { zatReadiness } from '../../shared/zat/readiness-contract.ts';
import { agreementsMadeAt, agreementsOf } from '../agreements/public.ts';
import type { QueryHandler } from '../kernel/call.ts';
import {
  awayAt,
  getItem,
  listItemRows,
  listItemRowsOfStudent,
  listMeetings,
  listMilestones,
} from '../meetings/public.ts';
import { findStaff } from '../staff/public.ts';
import { coachNameOf, findCard } from '../students/public.ts';
import { getCase } from './case-store.ts';
import { formStateOf } from './form-state.ts';
import { asItStands, findCareItem, findCareMeeting, verdictIn } from './occasion.ts';

export const readZatMeetings: QueryHandler<typeof listZatMeetings> = ({ db }, { kind }) => {
  const meetings = listMeetings(db, kind).map((meeting) => {
    const rows = listItemRows(db, meeting.meetingId);
    const ready = rows.filter((row) => {
      const consent = verdictIn(db, meeting, row.studentId);
      return isReady({ consent, isFormIn: formStateOf(db, row, meeting).isIn });
    });
    const readyCount = meeting.state === 'final' ? rows.length : ready.length;
    return { ...asItStands(db, meeting).meeting, itemCount: rows.length, readyCount };
  });
  return ok({ meetings });
};

export const readReadiness: QueryHandler<typeof zatReadiness> = ({ db, sees }, { meetingId }) => {
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const rows = listItemRows(db, meetingId).flatMap((row) => {
    const card = sees(row.studentId) ? findCard(db, row.studentId) : undefined;
    if (!card) return [];
    const { isIn, fillerId } = formStateOf(db, row, meeting);
    const ownerName = fillerId === null ? null : (findStaff(db, fillerId)?.name ?? null);
    const consent = verdictIn(db, meeting, row.studentId);
    return [{ itemId: row.id, card, consent, isFormIn: isIn, ownerName }];
  });
  return ok({ rows });
};

export const readAgenda: QueryHandler<typeof zatAgenda> = ({ db, concerns }, { meetingId }) => {
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const rows = listItemRows(db, meetingId).flatMap((row) => {
    const card = findCard(db, row.studentId);
    if (!card) return [];
    concerns(row.studentId);
    const consent = verdictIn(db, meeting, row.studentId);
    const open = agreementsOf(db, row.studentId).filter(({ state }) => state === 'open');
    const dueAgreements = open.filter(({ dueOn }) => dueOn <= meeting.heldOn).length;
    const awayIds = awayAt(db, row.id);
    return [{ ...getItem(db, row), card, consent, openAgreements: open.length, dueAgreements, awayIds }];
  });
  return ok({ ...asItStands(db, meeting), rows, milestones: listMilestones(db, meetingId) });
};

export const readItem: QueryHandler<typeof zatItem> = ({ db, concerns }, { itemId }) => {
  const found = findCareItem(db, itemId);
  const card = found && findCard(db, found.row.studentId);
  if (!found || !card) return refuse('ITEM_NOT_FOUND');
  const { row, meeting } = found;
  concerns(row.studentId);
  const order = listItemRows(db, meeting.meetingId);
  const at = order.findIndex(({ id }) => id === itemId);
  const beside = (place: number) => {
    const there = order[place];
    return there ? { id: there.id, name: findCard(db, there.studentId)?.givenName ?? null } : { id: null, name: null };
  };
  const stillOpen = order.filter(({ id, state }) => id !== itemId && state === 'open');
  const previous = agreementsOf(db, row.studentId).filter(
    (agreement) =>
      agreement.itemId !== itemId && (agreement.state === 'open' || agreement.settledOn === meeting.heldOn),
  );
  return ok({
    meeting,
    item: getItem(db, row),
    card,
    coachName: coachNameOf(db, row.studentId),
    consent: verdictIn(db, meeting, row.studentId),
    zatCase: getCase(db, row),
    previous,
    made: agreementsMadeAt(db, itemId),
    previousId: beside(at - 1).id,
    nextId: beside(at + 1).id,
    previousName: beside(at - 1).name,
    nextName: beside(at + 1).name,
    awayIds: awayAt(db, itemId),
    openMinutes: stillOpen.reduce((sum, { minutes }) => sum + minutes, 0),
    count: order.length,
  });
};

export const readZatOfStudent: QueryHandler<typeof zatOfStudent> = ({ db }, { studentId }) => {
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const items = listItemRowsOfStudent(db, studentId).flatMap((row) => {
    const meeting = findCareMeeting(db, row.meetingId);
    return meeting ? [{ ...getItem(db, row), heldOn: meeting.heldOn, isFinal: meeting.state === 'final' }] : [];
  });
  return ok({ items });
};
