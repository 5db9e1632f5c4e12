import { addDays } from '../../shared/kernel/days.ts';
import { CareMoveId, ClassAdviceId, TrajectId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type {
  beginTraject,
  changeAdvice,
  evaluateTraject,
  giveAdvice,
  moveCareLine,
} from '../../shared/zat/care-contract.ts';
import { decideBegin, decideEvaluate, decideMove } from '../../shared/zat/care-rules.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { staffExists } from '../staff/public.ts';
import { findCard } from '../students/public.ts';
import { findAdvice, findTraject, insertMove, listMoves, saveAdvice, saveTraject } from './care-store.ts';

export const handleMoveLine: CommandHandler<typeof moveCareLine> = ({ db, newId, today, actor }, input) => {
  const { studentId, line, fromOn, text } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const { pupil, parents } = text;
  const decision = decideMove({ line, fromOn, pupil, parents, moves: listMoves(db, studentId), today });
  if (!decision.ok) return decision;
  const moveId = CareMoveId.parse(newId());
  insertMove(db, { id: moveId, studentId, line, fromOn, recordedBy: actor.userId, revision: 1 }, text);
  return ok({ moveId });
};

export const handleBeginTraject: CommandHandler<typeof beginTraject> = ({ db, newId }, input) => {
  const { studentId, kind, ownerId, provider, question, goals, beganOn, evaluateOn } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  if (ownerId !== null && !staffExists(db, ownerId)) return refuse('STAFF_NOT_FOUND');
  const decision = decideBegin({ kind, provider, beganOn, evaluateOn });
  if (!decision.ok) return decision;
  const trajectId = TrajectId.parse(newId());
  const row = {
    id: trajectId,
    studentId,
    kind,
    ownerId,
    beganOn,
    evaluateOn,
    endedOn: null,
    outcome: null,
    revision: 1,
  };
  saveTraject(db, row, { question, goals, provider, evaluations: [], result: '' });
  return ok({ trajectId });
};

export const handleEvaluateTraject: CommandHandler<typeof evaluateTraject> = ({ db, today }, input) => {
  const { trajectId, on, what, evaluateOn, outcome } = input;
  const known = findTraject(db, trajectId);
  if (!known || known.studentId !== input.studentId) return refuse('TRAJECT_NOT_FOUND');
  if (known.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const facts = { traject: known, on, today, evaluateOn, hasOutcome: outcome !== null };
  const decision = decideEvaluate(facts);
  if (!decision.ok) return decision;
  const { question, goals, provider, evaluations, ...row } = known;
  const revision = known.revision + 1;
  const isOver = outcome !== null;
  const { result: _before, ...plain } = row;
  saveTraject(
    db,
    { ...plain, evaluateOn: isOver ? null : evaluateOn, endedOn: isOver ? on : null, outcome, revision },
    { question, goals, provider, evaluations: [...evaluations, { on, what }], result: isOver ? what : '' },
  );
  return ok({ revision });
};

export const handleGiveAdvice: CommandHandler<typeof giveAdvice> = ({ db, newId, today, actor }, input) => {
  const { studentId, advice, untilOn } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  if (untilOn !== null && untilOn < today) return refuse('DAY_IN_PAST');
  const adviceId = ClassAdviceId.parse(newId());
  const row = { id: adviceId, studentId, givenOn: today, untilOn, pastedOn: null, givenBy: actor.userId, revision: 1 };
  saveAdvice(db, row, { advice });
  return ok({ adviceId });
};

export const handleChangeAdvice: CommandHandler<typeof changeAdvice> = ({ db, today }, input) => {
  const known = findAdvice(db, input.adviceId);
  if (!known || known.studentId !== input.studentId) return refuse('ADVICE_NOT_FOUND');
  if (known.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const { advice, ...row } = known;
  const revision = known.revision + 1;
  // Ended from today on: yesterday was the last day on which it held.
  const changed = {
    pasted: { pastedOn: today },
    notPasted: { pastedOn: null },
    ended: { untilOn: addDays(today, -1) },
  }[input.change];
  saveAdvice(db, { ...row, ...changed, revision }, { advice });
  return ok({ revision });
};
