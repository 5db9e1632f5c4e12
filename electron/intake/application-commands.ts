import { dueBy, mayExtend, mayPlaceTemporarily } from '../../shared/intake/clocks.ts';
import type {
  extendTerm,
  moveApplication,
  openRound,
  placeTemporarily,
  saveApplication,
  setRoundState,
  withdrawApplication,
} from '../../shared/intake/contract.ts';
import type { ApplicationFacts, ApplicationText } from '../../shared/intake/model.ts';
import { decideBack, decideNext, isTooEarly } from '../../shared/intake/rules.ts';
import type { saveSwitch } from '../../shared/intake/switch-contract.ts';
import { RoundId, StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Reader } from '../db/database.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { staffExists } from '../staff/public.ts';
import { nextStart, stageFactsOf, startOfYear, syncKeys } from './facts.ts';
import {
  findFacts,
  findRoundOf,
  listApplications,
  listRounds,
  patchApplication,
  saveRound,
  saveApplication as saveRow,
} from './store.ts';

export const handleOpenRound: CommandHandler<typeof openRound> = ({ db, newId }, { schoolYear }) => {
  if (findRoundOf(db, schoolYear)) return refuse('ROUND_EXISTS');
  const roundId = RoundId.parse(newId());
  saveRound(db, { roundId, schoolYear, state: 'open' });
  return ok({ roundId });
};

export const handleSetRoundState: CommandHandler<typeof setRoundState> = ({ db }, { roundId, state }) => {
  const round = listRounds(db).find((it) => it.roundId === roundId);
  if (!round) return refuse('ROUND_NOT_FOUND');
  const isUndecided = listApplications(db, roundId).some(({ facts }) => facts.outcome === null);
  if (state === 'closed' && isUndecided) return refuse('UNDECIDED_LEFT');
  saveRound(db, { ...round, state });
  syncKeys(db);
  return ok({});
};

export const handleSaveApplication: CommandHandler<typeof saveApplication> = ({ db, newId, today }, input) => {
  const { kind, roundId, text, level, wantsSupport, receivedOn, handlerId } = input;
  const known = input.studentId === null ? undefined : findFacts(db, input.studentId);
  if (input.studentId !== null && !known) return refuse('APPLICATION_NOT_FOUND');
  if ((known?.revision ?? 0) !== input.revision) return refuse('CHANGED_MEANWHILE');
  const round = listRounds(db).find((it) => it.roundId === roundId);
  if (kind === 'onderinstroom' && !round) return refuse('ROUND_NOT_FOUND');
  if (!known && round?.state === 'closed') return refuse('ROUND_CLOSED');
  if (handlerId !== null && !staffExists(db, handlerId)) return refuse('STAFF_NOT_FOUND');
  if (receivedOn !== null && receivedOn > today) return refuse('RECEIVED_IN_FUTURE');
  // ADM-8: once a dossier was read, the day on which that was allowed does not go away.
  if (known && known.stage !== 'applied' && receivedOn === null) return refuse('DOSSIER_ALREADY_READ');
  const studentId = input.studentId ?? StudentId.parse(newId());
  if (!known && appliedBefore(db, input.roundId, text)) return refuse('ALREADY_APPLIED');
  const startsOn = round ? startOfYear(round.schoolYear) : (known?.startsOn ?? today);
  const revision = input.revision + 1;
  const fixed = known ?? newFacts(studentId, today);
  const facts: ApplicationFacts = {
    ...fixed,
    kind,
    roundId: kind === 'zijInstroom' ? null : roundId,
    startsOn,
    level,
    wantsSupport,
    receivedOn,
    handlerId: kind === 'zijInstroom' ? handlerId : null,
    revision,
  };
  saveRow(db, facts, text);
  syncKeys(db);
  return ok({ studentId, revision });
};

/** By who handles it: everything but the kind, the round and who handles it. */
export const handleSaveSwitch: CommandHandler<typeof saveSwitch> = (context, input) => {
  const known = findFacts(context.db, input.studentId);
  if (!known) return refuse('APPLICATION_NOT_FOUND');
  if (known.kind !== 'zijInstroom') return refuse('NOT_A_SWITCH');
  const { text, level, wantsSupport, receivedOn, revision } = input;
  if (known.revision !== revision) return refuse('CHANGED_MEANWHILE');
  if (receivedOn !== null && receivedOn > context.today) return refuse('RECEIVED_IN_FUTURE');
  if (known.stage !== 'applied' && receivedOn === null) return refuse('DOSSIER_ALREADY_READ');
  saveRow(context.db, { ...known, level, wantsSupport, receivedOn, revision: revision + 1 }, text);
  return ok({ studentId: input.studentId, revision: revision + 1 });
};

/** The same person twice in one round is one person: name and birth date. */
function appliedBefore(db: Reader, roundId: RoundId | null, text: ApplicationText): boolean {
  const sign = signOf(text);
  return listApplications(db, roundId).some((it) => it.facts.outcome !== 'withdrawn' && signOf(it.text) === sign);
}

function signOf({ givenName, surname, birthDate }: ApplicationText): string {
  return [givenName, surname, birthDate ?? ''].join('|').toLowerCase();
}

export function newFacts(studentId: StudentId, today: ApplicationFacts['startsOn']): ApplicationFacts {
  return {
    studentId,
    kind: 'onderinstroom',
    roundId: null,
    stage: 'applied',
    stageSince: today,
    receivedOn: null,
    startsOn: nextStart(today),
    level: 'onbekend',
    wantsSupport: 'onbekend',
    extendedOn: null,
    temporaryOn: null,
    outcome: null,
    decidedOn: null,
    letterSentOn: null,
    handlerId: null,
    notReached: 0,
    lastCallOn: null,
    revision: 0,
  };
}

export const handleMove: CommandHandler<typeof moveApplication> = (context, { studentId, to }) => {
  const { db, today, noteFact } = context;
  const facts = findFacts(db, studentId);
  if (!facts) return refuse('APPLICATION_NOT_FOUND');
  if (isTooEarly(facts, today)) return refuse('TOO_EARLY');
  const it = stageFactsOf(context, facts);
  const decision = to === 'next' ? decideNext(it) : decideBack(it);
  if (!decision.ok) return decision;
  patchApplication(db, studentId, { stage: decision.value, stageSince: today });
  noteFact('stage', decision.value);
  return ok({ stage: decision.value });
};

export const handleExtend: CommandHandler<typeof extendTerm> = ({ db, today }, { studentId, sentOn }) => {
  const facts = findFacts(db, studentId);
  if (!facts) return refuse('APPLICATION_NOT_FOUND');
  if (sentOn > today || !mayExtend(facts, sentOn) || facts.receivedOn === null) return refuse('TOO_LATE_TO_EXTEND');
  patchApplication(db, studentId, { extendedOn: sentOn });
  return ok({ dueOn: dueBy('C10', facts.receivedOn) });
};

export const handlePlaceTemporarily: CommandHandler<typeof placeTemporarily> = ({ db, today }, { studentId, on }) => {
  const facts = findFacts(db, studentId);
  if (!facts) return refuse('APPLICATION_NOT_FOUND');
  if (on > today || !mayPlaceTemporarily(facts, on)) return refuse('NOT_DUE');
  patchApplication(db, studentId, { temporaryOn: on });
  return ok({});
};

export const handleWithdraw: CommandHandler<typeof withdrawApplication> = ({ db, today }, { studentId }) => {
  const facts = findFacts(db, studentId);
  if (!facts) return refuse('APPLICATION_NOT_FOUND');
  if (facts.outcome !== null) return refuse('ALREADY_DECIDED');
  patchApplication(db, studentId, { outcome: 'withdrawn', decidedOn: today, stage: 'closed', stageSince: today });
  syncKeys(db);
  return ok({});
};
