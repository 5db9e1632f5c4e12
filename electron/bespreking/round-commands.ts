import type {
  askInput,
  closeRound,
  excuseTeacher,
  giveInput,
  giveInputFor,
  remindTeachers,
} from '../../shared/bespreking/round-contract.ts';
import { countGiven, decideAsk, decideGive, decideGiveFor } from '../../shared/bespreking/round-rules.ts';
import { InputRoundId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { actorStaffId } from '../session/public.ts';
import { askWhoTeaches } from './class-change.ts';
import { findCaseRow } from './discussion-store.ts';
import { teachersOf } from './reach.ts';
import {
  findRoundRow,
  findRoundRowOf,
  giveAnswer,
  listAnswerRows,
  openRound,
  saveRound,
  setAnswerState,
  setReminded,
} from './round-store.ts';

export const handleAsk: CommandHandler<typeof askInput> = (context, { discussionId, dueOn, question }) => {
  const { db, actor, newId, today, concerns } = context;
  const row = findCaseRow(db, discussionId);
  if (!row) return refuse('CASE_NOT_FOUND');
  const { studentId } = row;
  concerns(studentId);
  if (row.state !== 'open') return refuse('CASE_CLOSED');
  const known = findRoundRowOf(db, discussionId);
  if (known?.state === 'closed') return refuse('ROUND_CLOSED');
  const teachers = teachersOf(db, studentId);
  const decision = decideAsk({ teachers: teachers.length, dueOn, today });
  if (!decision.ok) return decision;
  const roundId = known?.id ?? InputRoundId.parse(newId());
  const asked = { askedOn: known?.askedOn ?? today, askedBy: known?.askedBy ?? actor.userId, closedOn: null };
  const revision = (known?.revision ?? 0) + 1;
  saveRound(db, { id: roundId, studentId, discussionId, state: 'open', ...asked, dueOn, revision, question });
  return ok({ roundId, added: askWhoTeaches(db, { id: roundId, studentId }, newId) });
};

export const handleGive: CommandHandler<typeof giveInput> = (context, { roundId, text }) => {
  const { db, actor, today } = context;
  const found = round(context, roundId);
  if (!found) return refuse('ROUND_NOT_FOUND');
  const me = actorStaffId(db, actor.userId);
  const own = found.answers.find(({ staffId }) => staffId === me);
  const decision = decideGive({ roundState: found.row.state, own, text });
  if (!decision.ok) return decision;
  if (own) giveAnswer(db, own, { on: today, by: actor.userId, text });
  return ok({});
};

export const handleGiveFor: CommandHandler<typeof giveInputFor> = (context, { roundId, staffId, text }) => {
  const { db, actor, today } = context;
  const found = round(context, roundId);
  if (!found) return refuse('ROUND_NOT_FOUND');
  const me = actorStaffId(db, actor.userId);
  const own = found.answers.find((answer) => answer.staffId === staffId);
  const typist = staffId === me ? undefined : found.answers.find((answer) => answer.staffId === me);
  const decision = decideGiveFor({ roundState: found.row.state, own, typist, text });
  if (!decision.ok) return decision;
  if (own) giveAnswer(db, own, { on: today, by: actor.userId, text });
  return ok({});
};

export const handleExcuse: CommandHandler<typeof excuseTeacher> = (context, { roundId, staffId, isExcused }) => {
  const found = round(context, roundId);
  if (!found) return refuse('ROUND_NOT_FOUND');
  if (found.row.state === 'closed') return refuse('ROUND_CLOSED');
  const own = found.answers.find((answer) => answer.staffId === staffId);
  if (!own) return refuse('NOT_ASKED');
  if (own.state === 'given') return refuse('ALREADY_GIVEN');
  setAnswerState(context.db, own.id, isExcused ? 'excused' : 'asked');
  return ok({});
};

export const handleRemind: CommandHandler<typeof remindTeachers> = (context, { roundId }) => {
  const found = round(context, roundId);
  if (!found) return refuse('ROUND_NOT_FOUND');
  if (found.row.state === 'closed') return refuse('ROUND_CLOSED');
  const waiting = found.answers.filter(({ state }) => state === 'asked');
  for (const { id } of waiting) setReminded(context.db, id, context.today);
  return ok({ reminded: waiting.length });
};

export const handleCloseRound: CommandHandler<typeof closeRound> = (context, { roundId }) => {
  const { db, today } = context;
  const found = round(context, roundId);
  if (!found) return refuse('ROUND_NOT_FOUND');
  if (found.row.state === 'closed') return refuse('ROUND_CLOSED');
  const { question } = openRound(db, found.row);
  saveRound(db, { ...found.row, state: 'closed', closedOn: today, revision: found.row.revision + 1, question });
  return ok(countGiven(found.answers));
};

function round({ db, concerns }: CommandContext, id: InputRoundId) {
  const row = findRoundRow(db, id);
  if (!row) return undefined;
  concerns(row.studentId);
  return { row, answers: listAnswerRows(db, id) };
}
