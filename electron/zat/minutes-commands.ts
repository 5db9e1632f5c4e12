import { CorrectionId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { finaliseZat } from '../../shared/zat/contract.ts';
import {
  changesBetween,
  decideConfirm,
  decideReopen,
  type Minuted,
  type MinutedAgreement,
  type Seal,
} from '../../shared/zat/minutes.ts';
import type { confirmZatMinutes, correctZatMinutes, reopenZatMinutes } from '../../shared/zat/minutes-contract.ts';
import { decideFinalise } from '../../shared/zat/rules.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import {
  getItem,
  type ItemRow,
  listItemRows,
  listMeetings,
  listMilestones,
  saveItem,
  saveMeeting,
  setMilestone,
} from '../meetings/public.ts';
import { registerAloud } from './aloud.ts';
import { carryToNext } from './coming.ts';
import { minutedNow, minutesHashOf } from './minuted.ts';
import { findMinuted, insertCorrection, insertSeal, saveMinuted, sealsOf } from './minutes-store.ts';
import { findCareItem, findCareMeeting } from './occasion.ts';

export const handleFinalise: CommandHandler<typeof finaliseZat> = (context, { meetingId }) => {
  const { db, now, concerns, noteFact } = context;
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const rows = listItemRows(db, meetingId);
  const decision = decideFinalise({ meeting, items: rows });
  if (!decision.ok) return decision;
  const why = sealsOf(db, meetingId).findLast(({ kind }) => kind === 'reopened')?.why ?? '';
  for (const row of rows) {
    concerns(row.studentId);
    const before = findMinuted(db, row);
    const after = withEarlier(before, minutedNow(db, row));
    if (before) for (const change of changesBetween(before, after)) correct(context, row, change, why);
    saveMinuted(db, row, after);
  }
  const minutesHash = minutesHashOf(db, meetingId);
  const finalisedAt = now().toISOString();
  saveMeeting(db, { ...meeting, state: 'final', finalisedAt, minutesHash, revision: meeting.revision + 1 });
  seal(context, meetingId, 'finalised', minutesHash, '');
  noteFact('minutes', minutesHash);
  registerAloud(context, meeting, rows);
  carryToNext(context, meeting);
  // Fixed is done: nobody needs to be asked for it on Vandaag, nor to tick it by hand.
  const isTicked = listMilestones(db, meetingId).some(({ kind }) => kind === 'minutesOut');
  if (!isTicked) setMilestone(db, meetingId, 'minutesOut', context.today);
  return ok({ minutesHash });
};

export const handleCorrect: CommandHandler<typeof correctZatMinutes> = (context, input) => {
  const { db, concerns, noteFact } = context;
  const found = findCareItem(db, input.itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  const { row, meeting } = found;
  concerns(row.studentId);
  if (meeting.state !== 'final') return refuse('MINUTES_NOT_FINAL');
  if (row.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const { field, text, why } = input;
  const item = getItem(db, row);
  const before = field === 'question' ? item.question : item.notes[field];
  if (before === text) return refuse('NOTHING_CHANGED');
  const revision = row.revision + 1;
  const changed = field === 'question' ? { question: text } : { notes: { ...item.notes, [field]: text } };
  saveItem(db, { ...item, ...changed, revision });
  correct(context, row, { field, before, after: text }, why);
  // Minutes of before there was a copy of what was fixed get one now, as they were.
  const fixed = findMinuted(db, row) ?? minutedNow(db, { ...row, revision });
  saveMinuted(db, row, { ...fixed, fields: { ...fixed.fields, [field]: text } });
  const minutesHash = minutesHashOf(db, meeting.meetingId);
  saveMeeting(db, { ...meeting, minutesHash, revision: meeting.revision + 1 });
  seal(context, meeting.meetingId, 'corrected', minutesHash, '');
  noteFact('minutes', minutesHash);
  return ok({ minutesHash });
};

export const handleReopen: CommandHandler<typeof reopenZatMinutes> = (context, { meetingId, why }) => {
  const { db, concerns } = context;
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const decision = decideReopen({ meeting, others: listMeetings(db, meeting.kind) });
  if (!decision.ok) return decision;
  for (const row of listItemRows(db, meetingId)) {
    concerns(row.studentId);
    if (!findMinuted(db, row)) saveMinuted(db, row, minutedNow(db, row));
  }
  seal(context, meetingId, 'reopened', meeting.minutesHash ?? '', why);
  const revision = meeting.revision + 1;
  saveMeeting(db, { ...meeting, state: 'running', finalisedAt: null, minutesHash: null, revision });
  return ok({});
};

export const handleConfirm: CommandHandler<typeof confirmZatMinutes> = (context, { meetingId }) => {
  const { db, actor, noteFact } = context;
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const decision = decideConfirm({ meeting, seals: sealsOf(db, meetingId), userId: actor.userId });
  if (!decision.ok) return decision;
  seal(context, meetingId, 'confirmed', decision.value.hash, '');
  noteFact('minutes', decision.value.hash);
  return ok({});
};

/** What was agreed at the first fixing stands as it was agreed then, also when its day was moved since. */
function withEarlier(before: Minuted | undefined, { fields, made }: Minuted): Minuted {
  const earlier = before?.made ?? [];
  const isNew = ({ agreementId }: MinutedAgreement) => !earlier.some((one) => one.agreementId === agreementId);
  return { fields, made: [...earlier, ...made.filter(isNew)] };
}

type Changed = { readonly field: string; readonly before: string; readonly after: string };

function correct(
  { db, actor, now, newId }: CommandContext,
  of: ItemRow,
  { field, before, after }: Changed,
  why: string,
): void {
  const id = CorrectionId.parse(newId());
  const text = { before, after, why };
  insertCorrection(db, { id, of, field, at: now().toISOString(), userId: actor.userId, text });
}

function seal(
  { db, actor, now, newId }: CommandContext,
  meetingId: ItemRow['meetingId'],
  kind: Seal['kind'],
  hash: string,
  why: string,
): void {
  insertSeal(db, { id: newId(), meetingId, kind, userId: actor.userId, at: now().toISOString(), hash, why });
}
