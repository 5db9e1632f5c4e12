import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { AgreementId, StaffId, StudentId } from '../kernel/ids.ts';
import { Line } from '../kernel/text.ts';
import { Agreement, AgreementEvent } from './model.ts';

const Row = Agreement.extend({ studentName: z.string(), className: z.string().nullable() });

/** Everything that was agreed, late first; a coach gets only his own pupils'. */
export const listAgreements = defineQuery({
  name: 'agreements.list',
  permission: 'agreements.read',
  subject: noSubject,
  input: z.strictObject({
    who: z.enum(['mine', 'all']),
    state: z.enum(['open', 'settled']),
    /** A line as people type it: 'van:vellinga te laat klas:3hA' (`filter.ts`). */
    filter: z.string().max(200).default(''),
    offset: z.number().int().min(0),
    limit: z.number().int().min(1).max(200),
  }),
  output: z.strictObject({ agreements: z.array(Row).max(200), total: z.number().int() }),
  refusals: [],
});

export const agreementsOfStudent = defineQuery({
  name: 'agreements.ofStudent',
  permission: 'agreements.read',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId }),
  output: z.strictObject({ agreements: z.array(Agreement) }),
  refusals: ['STUDENT_NOT_FOUND'],
});

/** Done, partly or not; or `newDueOn` when it goes on and stays open. */
export const settleAgreement = defineCommand({
  name: 'agreements.settle',
  permission: 'agreements.settle',
  subject: (input) => input.studentId,
  input: z.strictObject({
    studentId: StudentId,
    agreementId: AgreementId,
    outcome: z.enum(['done', 'partly', 'not', 'continue']),
    effect: z.string().max(2000),
    newDueOn: Day.nullable(),
    revision: z.number().int(),
  }),
  output: z.strictObject({ revision: z.number().int() }),
  refusals: ['AGREEMENT_NOT_FOUND', 'NEW_DAY_NEEDED', 'DUE_IN_PAST', 'CHANGED_MEANWHILE'],
  touches: ['agreements', 'meetings'],
});

/** Takes back the last change: a closed one is open again, one that was put off has its day again. */
export const reopenAgreement = defineCommand({
  name: 'agreements.reopen',
  permission: 'agreements.settle',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId, agreementId: AgreementId, revision: z.number().int() }),
  output: z.strictObject({ revision: z.number().int() }),
  refusals: ['AGREEMENT_NOT_FOUND', 'ALREADY_OPEN', 'CHANGED_MEANWHILE'],
  touches: ['agreements', 'meetings'],
});

/** So many at once; more is not looked at any more, only pressed. */
export const MOST_AT_ONCE = 100;
const Chosen = z.strictObject({ studentId: StudentId, agreementId: AgreementId, revision: z.number().int() });

/** Several closed at once, all of them or none. */
export const settleAgreements = defineCommand({
  name: 'agreements.settleMany',
  permission: 'agreements.settle',
  subject: noSubject,
  input: z.strictObject({
    chosen: z.array(Chosen).min(1).max(MOST_AT_ONCE),
    outcome: z.enum(['done', 'partly', 'not']),
    effect: z.string().max(2000),
  }),
  output: z.strictObject({ chosen: z.array(Chosen) }),
  refusals: ['AGREEMENT_NOT_FOUND', 'NOT_OPEN', 'CHOSEN_TWICE', 'CHANGED_MEANWHILE'],
  touches: ['agreements', 'meetings'],
});

/** Takes the last change of several back at once, all of them or none. */
export const reopenAgreements = defineCommand({
  name: 'agreements.reopenMany',
  permission: 'agreements.settle',
  subject: noSubject,
  input: z.strictObject({ chosen: z.array(Chosen).min(1).max(MOST_AT_ONCE) }),
  output: z.strictObject({ chosen: z.array(Chosen) }),
  refusals: ['AGREEMENT_NOT_FOUND', 'ALREADY_OPEN', 'CHOSEN_TWICE', 'CHANGED_MEANWHILE'],
  touches: ['agreements', 'meetings'],
});

/** Somebody else does it, for a reason that stays readable. */
export const reassignAgreement = defineCommand({
  name: 'agreements.reassign',
  permission: 'agreements.settle',
  subject: (input) => input.studentId,
  input: Chosen.extend({ ownerId: StaffId, reason: Line }),
  output: z.strictObject({ revision: z.number().int() }),
  refusals: ['AGREEMENT_NOT_FOUND', 'NOT_OPEN', 'STAFF_NOT_FOUND', 'SAME_OWNER', 'CHANGED_MEANWHILE'],
  touches: ['agreements', 'meetings'],
});

/** How it went: put off twice, given to somebody else, and why. Newest first. */
export const agreementHistory = defineQuery({
  name: 'agreements.history',
  permission: 'agreements.read',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId, agreementId: AgreementId }),
  output: z.strictObject({ events: z.array(AgreementEvent) }),
  refusals: ['AGREEMENT_NOT_FOUND'],
});
