import { CareMoveId, TrajectId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { beginTraject, evaluateTraject, moveCareLine } from '../../shared/zat/care-contract.ts';
import { decideBegin, decideEvaluate, decideMove } from '../../shared/zat/care-rules.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { staffExists } from '../staff/public.ts';
import { findCard } from '../students/public.ts';
import { findTraject, insertMove, listMoves, saveTraject } from './care-store.ts';

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
