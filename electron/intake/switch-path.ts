import type { saveSwitchStep, switchPath } from '../../shared/intake/switch-contract.ts';
import { switchLines } from '../../shared/intake/switch-path.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CommandHandler, QueryHandler } from '../kernel/call.ts';
import { findFacts } from './store.ts';
import { deleteStep, listSteps, saveStep } from './switch-store.ts';

export const readSwitchPath: QueryHandler<typeof switchPath> = ({ db, today }, { studentId }) => {
  const facts = findFacts(db, studentId);
  if (!facts) return refuse('APPLICATION_NOT_FOUND');
  if (facts.kind !== 'zijInstroom') return refuse('NOT_A_SWITCH');
  return ok({ lines: [...switchLines(facts.receivedOn, listSteps(db, studentId), today)] });
};

export const handleSaveStep: CommandHandler<typeof saveSwitchStep> = (context, { studentId, step, doneOn }) => {
  const { db, today, actor, noteFact } = context;
  const facts = findFacts(db, studentId);
  if (!facts) return refuse('APPLICATION_NOT_FOUND');
  if (facts.kind !== 'zijInstroom') return refuse('NOT_A_SWITCH');
  if (doneOn !== null && doneOn > today) return refuse('DONE_IN_FUTURE');
  if (doneOn === null) deleteStep(db, studentId, step);
  else saveStep(db, studentId, step, doneOn, actor.userId);
  noteFact('step', step);
  return ok({});
};
