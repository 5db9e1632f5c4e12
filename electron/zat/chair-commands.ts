import { createHash } from 'node:crypto';
import { type AgendaItemId, AgreementId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { agreeInZat, closeZatItem, finaliseZat, saveZatNotes, startZat } from '../../shared/zat/contract.ts';
import { decideFinalise, decideStart, decideWrite } from '../../shared/zat/rules.ts';
import { addAgreement, agreementsMadeAt } from '../agreements/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { getItem, listItemRows, saveItem, saveMeeting, setItemState } from '../meetings/public.ts';
import { staffExists } from '../staff/public.ts';
import { carryToNext } from './coming.ts';
import { findCareItem, findCareMeeting, verdictIn } from './occasion.ts';

export const handleStartZat: CommandHandler<typeof startZat> = ({ db, concerns, today }, { meetingId, presentIds }) => {
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (!presentIds.every((id) => staffExists(db, id))) return refuse('STAFF_NOT_FOUND');
  const rows = listItemRows(db, meetingId);
  for (const { studentId } of rows) concerns(studentId);
  const decision = decideStart({ meeting, verdicts: rows.map(({ studentId }) => verdictIn(db, meeting, studentId)) });
  if (!decision.ok) return decision;
  const definitiveOn = meeting.definitiveOn ?? today;
  saveMeeting(db, { ...meeting, state: 'running', definitiveOn, presentIds, revision: meeting.revision + 1 });
  return ok({});
};

export const handleSaveNotes: CommandHandler<typeof saveZatNotes> = (context, { itemId, notes, revision }) => {
  const found = running(context, itemId);
  if (!found.ok) return found;
  const { row } = found.value;
  if (row.revision !== revision) return refuse('CHANGED_MEANWHILE');
  saveItem(context.db, { ...getItem(context.db, row), notes, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};

export const handleCloseItem: CommandHandler<typeof closeZatItem> = ({ db, concerns }, { itemId, outcome }) => {
  const found = findCareItem(db, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  const { row, meeting } = found;
  concerns(row.studentId);
  // Also without permission: "niet besproken" is what then must be possible.
  if (meeting.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  setItemState(db, itemId, outcome);
  return ok({});
};

export const handleAgree: CommandHandler<typeof agreeInZat> = (context, { itemId, what, ownerId, dueOn }) => {
  const { db, newId, today } = context;
  const found = running(context, itemId);
  if (!found.ok) return found;
  const { row, meeting } = found.value;
  if (!staffExists(db, ownerId)) return refuse('STAFF_NOT_FOUND');
  if (dueOn < today) return refuse('DUE_IN_PAST');
  const agreementId = AgreementId.parse(newId());
  addAgreement(db, {
    id: agreementId,
    studentId: row.studentId,
    meetingId: meeting.meetingId,
    itemId,
    ownerId,
    madeOn: today,
    dueOn,
    state: 'open',
    settledOn: null,
    revision: 1,
    what,
    effect: '',
  });
  return ok({ agreementId });
};

export const handleFinalise: CommandHandler<typeof finaliseZat> = (context, { meetingId }) => {
  const { db, now, concerns, noteFact } = context;
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const rows = listItemRows(db, meetingId);
  const decision = decideFinalise({ meeting, items: rows });
  if (!decision.ok) return decision;
  const hash = createHash('sha256');
  for (const row of rows) {
    concerns(row.studentId);
    const made = agreementsMadeAt(db, row.id).map(({ agreementId, what, ownerId, dueOn }) => ({
      agreementId,
      what,
      ownerId,
      dueOn,
    }));
    // What is told afterwards is no part of the minutes.
    const { feedback: _told, ...minuted } = getItem(db, row);
    hash.update(JSON.stringify([minuted, made]));
  }
  const minutesHash = hash.digest('hex');
  const finalisedAt = now().toISOString();
  saveMeeting(db, { ...meeting, state: 'final', finalisedAt, minutesHash, revision: meeting.revision + 1 });
  noteFact('minutes', minutesHash);
  carryToNext(context, meeting);
  return ok({ minutesHash });
};

/** The item at the table: the meeting runs, and this pupil may still be discussed by name (PRIV-3). */
function running({ db, concerns }: CommandContext, itemId: AgendaItemId) {
  const found = findCareItem(db, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  const { row, meeting } = found;
  concerns(row.studentId);
  const decision = decideWrite({ meeting, consent: verdictIn(db, meeting, row.studentId) });
  return decision.ok ? ok({ row, meeting }) : decision;
}
