import type { askedOfMe, inputForm } from '../../shared/bespreking/round-contract.ts';
import type { Asked, Input, RoundHead } from '../../shared/bespreking/round-model.ts';
import { maySeeInputs } from '../../shared/bespreking/round-rules.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import type { Actor } from '../kernel/context.ts';
import { actorStaffId } from '../session/public.ts';
import { findStaff } from '../staff/public.ts';
import { findCard } from '../students/public.ts';
import { cardFor, readsDiscussions, teachersOf } from './reach.ts';
import {
  type AnswerRow,
  findRoundRow,
  listAnswerRows,
  listAskedRounds,
  type OpenedRound,
  openAnswer,
  openRound,
  type RoundRow,
} from './round-store.ts';

export function roundHead(db: Reader, row: RoundRow): RoundHead {
  return headOf(openRound(db, row));
}

function headOf({ id, studentId, state, askedOn, dueOn, question }: OpenedRound): RoundHead {
  return { roundId: id, studentId, state, askedOn, dueOn, question };
}

/** Who was asked and how that stands. */
export function askedIn(db: Reader, row: RoundRow): Asked[] {
  const teachers = new Set(teachersOf(db, row.studentId));
  return listAnswerRows(db, row.id).map(({ staffId, state, givenOn, givenBy, remindedOn }) => {
    const member = findStaff(db, staffId);
    const isByHand = givenBy !== null && actorStaffId(db, givenBy) !== staffId;
    const { name, email } = member ?? { name: '', email: '' };
    return { staffId, name, email, state, givenOn, remindedOn, isByHand, isTeacher: teachers.has(staffId) };
  });
}

/** What others gave, or `null` for whoever may not see it yet. The one place where inputs are opened for somebody else. */
export function inputsFor(db: Reader, actor: Actor, row: RoundRow): Input[] | null {
  const answers = listAnswerRows(db, row.id);
  const viewer = actorStaffId(db, actor.userId);
  const sight = { roundState: row.state, answers, viewer, readsDiscussions: readsDiscussions(actor) };
  return maySeeInputs(sight) ? given(db, answers) : null;
}

function given(db: Reader, answers: readonly AnswerRow[]): Input[] {
  return answers
    .filter(({ state }) => state === 'given')
    .map((answer) => ({
      ...openAnswer(db, answer),
      staffId: answer.staffId,
      name: findStaff(db, answer.staffId)?.name ?? '',
      isByHand: answer.givenBy !== null && actorStaffId(db, answer.givenBy) !== answer.staffId,
    }));
}

export const readAskedOfMe: QueryHandler<typeof askedOfMe> = (context) => {
  const { db, actor, concerns } = context;
  const me = actorStaffId(db, actor.userId);
  if (me === null) return ok({ rounds: [] });
  const rounds = listAskedRounds(db, me)
    .slice(0, 200)
    .flatMap(({ row, open }) => {
      const card = cardFor(context, row.studentId);
      if (!card) return [];
      concerns(row.studentId);
      return [{ ...headOf(open()), card }];
    });
  return ok({ rounds });
};

export const readInputForm: QueryHandler<typeof inputForm> = ({ db, actor, concerns }, { roundId }) => {
  const row = findRoundRow(db, roundId);
  const card = row && findCard(db, row.studentId);
  if (!row || !card) return refuse('ROUND_NOT_FOUND');
  concerns(row.studentId);
  const me = actorStaffId(db, actor.userId);
  const own = listAnswerRows(db, roundId).find(({ staffId }) => staffId === me);
  if (!own) return refuse('NOT_ASKED');
  return ok({
    round: roundHead(db, row),
    card,
    own: own.state === 'given' ? openAnswer(db, own) : null,
    state: own.state,
    others: own.state === 'given' ? (inputsFor(db, actor, row)?.filter(({ staffId }) => staffId !== me) ?? null) : null,
  });
};
