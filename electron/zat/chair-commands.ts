import { type AgendaItemId, AgreementId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import type { saveZatCase, saveZatPresence, undoZatAgreement } from '../../shared/zat/case-contract.ts';
import { chairGaps, decideCase, isComplete, returnsAfter, toLookBackOn } from '../../shared/zat/case-rules.ts';
import type { agreeInZat, closeZatItem, saveZatNotes, startZat } from '../../shared/zat/contract.ts';
import { decideNotes, decideStart, decideWrite } from '../../shared/zat/rules.ts';
import { addAgreement, agreementsMadeAt, agreementsOf, removeAgreement } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import {
  getItem,
  type ItemRow,
  listItemRows,
  markItem,
  saveItem,
  saveMeeting,
  setItemState,
} from '../meetings/public.ts';
import { staffExists } from '../staff/public.ts';
import { getCase, saveCase } from './case-store.ts';
import { findMinuted } from './minutes-store.ts';
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
  const { db } = context;
  const found = atTable(context, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  const { row, meeting } = found;
  const decision = decideNotes({ meeting, consent: verdictIn(db, meeting, row.studentId), notes });
  if (!decision.ok) return decision;
  if (row.revision !== revision) return refuse('CHANGED_MEANWHILE');
  saveItem(db, { ...getItem(db, row), notes, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};

export const handleSaveCase: CommandHandler<typeof saveZatCase> = (context, { itemId, revision, ...input }) => {
  const { db } = context;
  const found = atTable(context, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  const { row, meeting } = found;
  const { evaluation } = getItem(db, row).notes;
  const decision = decideCase({ meeting, ...input, evaluation });
  if (!decision.ok) return decision;
  const kept = getCase(db, row);
  if (kept.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const changed = { ...kept, ...input, revision: revision + 1 };
  saveCase(db, row, changed);
  markItem(db, itemId, { returns: returnsAfter(row.state, changed) });
  return ok({ revision: revision + 1 });
};

export const handleCloseItem: CommandHandler<typeof closeZatItem> = (context, { itemId, outcome, whenComplete }) => {
  const { db, noteFact } = context;
  const found = atTable(context, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  const { row, meeting } = found;
  // Also without permission: "niet besproken" is what then must be possible.
  if (meeting.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  const zatCase = getCase(db, row);
  if (outcome === 'discussed') {
    const oldOpen = openFromBefore(db, row, meeting);
    const isWhole = isComplete(chairGaps({ item: getItem(db, row), zatCase, oldOpen }));
    if (!isWhole && whenComplete) return refuse('NOT_COMPLETE');
    if (!isWhole) noteFact('left', 'incomplete');
  }
  setItemState(db, itemId, outcome);
  markItem(db, itemId, { returns: returnsAfter(outcome, zatCase) });
  return ok({});
};

/** Agreements of earlier meetings that nobody has looked back on. */
function openFromBefore(db: Reader, { id, studentId }: ItemRow, { heldOn }: Pick<Meeting, 'heldOn'>): number {
  const previous = agreementsOf(db, studentId).filter(({ itemId }) => itemId !== id);
  return toLookBackOn(previous, heldOn).length;
}

export const handleSavePresence: CommandHandler<typeof saveZatPresence> = ({ db }, { meetingId, presentIds }) => {
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (meeting.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  if (!presentIds.every((id) => staffExists(db, id))) return refuse('STAFF_NOT_FOUND');
  const known = [...meeting.memberIds, meeting.chairId];
  if (!presentIds.every((id) => known.includes(id))) return refuse('NOT_A_MEMBER');
  saveMeeting(db, { ...meeting, presentIds, revision: meeting.revision + 1 });
  return ok({});
};

export const handleUndoAgreement: CommandHandler<typeof undoZatAgreement> = (context, { itemId, agreementId }) => {
  const { db } = context;
  const found = atTable(context, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  const { row, meeting } = found;
  if (meeting.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  const isFixed = findMinuted(db, row)?.made.some((one) => one.agreementId === agreementId) ?? false;
  const isHere = agreementsMadeAt(db, itemId).some((one) => one.agreementId === agreementId && one.state === 'open');
  if (isFixed || !isHere) return refuse('AGREEMENT_NOT_FOUND');
  removeAgreement(db, agreementId);
  return ok({});
};

export const handleAgree: CommandHandler<typeof agreeInZat> = (context, { itemId, what, ownerId, dueOn }) => {
  const { db, newId, today } = context;
  const found = atTable(context, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  const { row, meeting } = found;
  const decision = decideWrite({ meeting, consent: verdictIn(db, meeting, row.studentId) });
  if (!decision.ok) return decision;
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

function atTable({ db, concerns }: CommandContext, itemId: AgendaItemId) {
  const found = findCareItem(db, itemId);
  if (!found) return undefined;
  const { row, meeting } = found;
  concerns(row.studentId);
  return { row, meeting };
}
