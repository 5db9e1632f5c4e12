import type {
  admitApplicant,
  completeRefusal,
  decideApplication,
  decideSwitch,
  letterSent,
  lettersSent,
} from '../../shared/intake/decision-contract.ts';
import type { ApplicationFacts, ApplicationText } from '../../shared/intake/model.ts';
import { decideDecision, refusalGaps } from '../../shared/intake/rules.ts';
import type { InputOf } from '../../shared/kernel/contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { GuardianText, StudentText } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { admitStudent } from '../students/public.ts';
import { findAdvice, findDecision, saveDecision } from './decision-store.ts';
import { syncKeys } from './facts.ts';
import { findApplication, findFacts, patchApplication } from './store.ts';

export const handleDecide: CommandHandler<typeof decideApplication> = (context, input) => {
  const facts = findFacts(context.db, input.studentId);
  if (!facts) return refuse('APPLICATION_NOT_FOUND');
  if (facts.kind !== 'onderinstroom') return refuse('NOT_FOR_COMMITTEE');
  return decide(context, input);
};

export const handleDecideSwitch: CommandHandler<typeof decideSwitch> = (context, input) => {
  const facts = findFacts(context.db, input.studentId);
  if (!facts) return refuse('APPLICATION_NOT_FOUND');
  if (facts.kind !== 'zijInstroom') return refuse('NOT_A_SWITCH');
  return decide(context, input);
};

function decide({ db, today, actor, noteFact }: CommandContext, input: InputOf<typeof decideApplication>) {
  const { studentId, outcome, reasonClass, text, confirmedOn, revision } = input;
  const facts = findFacts(db, studentId);
  if (!facts) return refuse('APPLICATION_NOT_FOUND');
  if ((findDecision(db, studentId)?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  const verdict = decideDecision(facts, findAdvice(db, studentId) !== undefined, { outcome, reasonClass, ...text });
  if (!verdict.ok) return verdict;
  saveDecision(db, studentId, {
    outcome,
    reasonClass: outcome === 'refused' ? reasonClass : null,
    decidedOn: today,
    byUser: actor.userId,
    confirmedOn,
    revision: revision + 1,
    ...text,
  });
  noteFact('outcome', outcome);
  if (outcome !== 'invited') {
    patchApplication(db, studentId, { outcome, decidedOn: today, stage: 'letter', stageSince: today });
    // From here the committee has nothing to do with him any more, so its keys go too.
    syncKeys(db);
  }
  return ok({ revision: revision + 1 });
}

export const handleCompleteRefusal: CommandHandler<typeof completeRefusal> = ({ db, today }, input) => {
  const { studentId, otherSchool, confirmedOn, revision } = input;
  if (!findFacts(db, studentId)) return refuse('APPLICATION_NOT_FOUND');
  const known = findDecision(db, studentId);
  if (known?.outcome !== 'refused') return refuse('NOT_REFUSED');
  if (known.revision !== revision) return refuse('CHANGED_MEANWHILE');
  if (confirmedOn > today) return refuse('CONFIRMED_IN_FUTURE');
  saveDecision(db, studentId, { ...known, otherSchool, confirmedOn, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};

export const handleLetterSent: CommandHandler<typeof letterSent> = ({ db, today }, { studentId, sentOn }) => {
  const facts = sendable(db, studentId, sentOn, today);
  if (!facts.ok) return facts;
  patchApplication(db, studentId, { letterSentOn: sentOn });
  return ok({});
};

export const handleLettersSent: CommandHandler<typeof lettersSent> = (context, { studentIds, sentOn }) => {
  const { db, today, concerns } = context;
  for (const studentId of studentIds) {
    concerns(studentId);
    const facts = sendable(db, studentId, sentOn, today);
    if (!facts.ok) return facts;
    patchApplication(db, studentId, { letterSentOn: sentOn, stage: 'closed', stageSince: today });
  }
  return ok({ closed: studentIds.length });
};

/** A letter goes out after a decision, and a refusal only when it is complete (ADM-5). */
function sendable(
  db: Reader,
  studentId: StudentId,
  sentOn: Day,
  today: Day,
): Result<ApplicationFacts, 'APPLICATION_NOT_FOUND' | 'NOT_DECIDED' | 'REFUSAL_INCOMPLETE' | 'SENT_IN_FUTURE'> {
  const facts = findFacts(db, studentId);
  if (!facts) return refuse('APPLICATION_NOT_FOUND');
  const decision = findDecision(db, studentId);
  if (facts.outcome === null || !decision) return refuse('NOT_DECIDED');
  if (sentOn > today) return refuse('SENT_IN_FUTURE');
  return refusalGaps(decision).length > 0 ? refuse('REFUSAL_INCOMPLETE') : ok(facts);
}

export const handleAdmit: CommandHandler<typeof admitApplicant> = (
  { db, newId, today },
  { studentId, number, classId },
) => {
  const known = findApplication(db, studentId);
  if (!known) return refuse('APPLICATION_NOT_FOUND');
  const { outcome, startsOn } = known.facts;
  if (outcome !== 'placed' && outcome !== 'placedWithPlan') return refuse('NOT_PLACED');
  const on = startsOn > today ? startsOn : today;
  const admitted = admitStudent(db, newId, {
    studentId,
    text: pupilText(known.text, number),
    guardians: known.text.parents.map(guardianText),
    classId,
    on,
  });
  if (!admitted.ok) return admitted;
  syncKeys(db);
  return ok({});
};

function pupilText({ givenName, prefix, surname, birthDate, sex }: ApplicationText, number: string): StudentText {
  const empty = { externalId: null, email: '', rosterCoach: '', parentsDisagree: false };
  return { number, givenName, prefix, surname, birthDate, sex, ...empty };
}

function guardianText({ name, relation, phone }: ApplicationText['parents'][number]): GuardianText {
  const kind = relation === 'moeder' || relation === 'vader' || relation === 'voogd' ? relation : 'anders';
  return { name, relation: kind, phone, email: '', remark: '' };
}
