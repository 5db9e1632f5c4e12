import { waitsFor } from '../../shared/bespreking/signal-rules.ts';
import type { TodayLine } from '../../shared/deadlines/model.ts';
import { addDays } from '../../shared/kernel/days.ts';
import type { Reader } from '../db/database.ts';
import type { TodayContext } from '../kernel/context.ts';
import { actorStaffId } from '../session/public.ts';
import { listEvaluationRows } from './discussion-store.ts';
import { listAskedRows } from './round-store.ts';
import { listSignalRows } from './signal-store.ts';

/** A signal waits a week at most before somebody does something with it. */
const ANSWER_WITHIN_DAYS = 7;
const LOOK_AHEAD_DAYS = 14;
const MOST = 100;

/** Signals that wait for me, input that is asked of me, and evaluations that come due. Plain columns only. */
export function besprekingToday(db: Reader, context: TodayContext): TodayLine[] {
  return [...signalLines(db, context), ...inputLines(db, context), ...evaluationLines(db, context)];
}

function signalLines(db: Reader, { actor, may }: TodayContext): TodayLine[] {
  if (!may('signals.triage')) return [];
  const mine = actor.role === 'coach' ? 'coach' : 'zoco';
  return listSignalRows(db, false)
    .filter(({ state, studentId, place }) => {
      return waitsFor(state) === mine && db.canOpen(studentId, place) && may('signals.triage', studentId);
    })
    .slice(0, MOST)
    .map(({ id, studentId, source, kind, sentOn }) => ({
      key: `signal.waits ${id}`,
      kind: 'signal.waits',
      group: 'waits',
      on: addDays(sentOn, ANSWER_WITHIN_DAYS),
      studentId,
      ids: { signalId: id },
      facts: { source, kind, sentOn },
    }));
}

function inputLines(db: Reader, { actor, may }: TodayContext): TodayLine[] {
  const me = may('input.give') ? actorStaffId(db, actor.userId) : null;
  if (me === null) return [];
  return listAskedRows(db, me)
    .filter(({ round }) => may('input.give', round.studentId))
    .slice(0, MOST)
    .map(({ round }) => ({
      key: `input.asked ${round.id}`,
      kind: 'input.asked',
      group: 'waits',
      on: round.dueOn,
      studentId: round.studentId,
      ids: { roundId: round.id },
      facts: { askedOn: round.askedOn },
    }));
}

function evaluationLines(db: Reader, { today, may }: TodayContext): TodayLine[] {
  if (!may('bespreking.prepare')) return [];
  const until = addDays(today, LOOK_AHEAD_DAYS);
  return listEvaluationRows(db)
    .filter(({ evaluateOn, state, studentId }) => {
      const isNear = state === 'discussed' && evaluateOn !== null && evaluateOn <= until;
      return isNear && db.canOpen(studentId, 'onderwijs') && may('bespreking.prepare', studentId);
    })
    .slice(0, MOST)
    .map(({ id, studentId, evaluateOn, discussedOn }) => ({
      key: `bespreking.evaluate ${id}`,
      kind: 'bespreking.evaluate',
      group: 'due',
      on: evaluateOn,
      studentId,
      ids: { discussionId: id },
      facts: { discussedOn: discussedOn ?? '' },
    }));
}
