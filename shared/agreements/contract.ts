import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { AgreementId, StudentId } from '../kernel/ids.ts';
import { Agreement } from './model.ts';

const Row = Agreement.extend({ studentName: z.string(), className: z.string().nullable() });

/** Everything that was agreed, late first; a coach gets only his own pupils'. */
export const listAgreements = defineQuery({
  name: 'agreements.list',
  permission: 'agreements.read',
  subject: noSubject,
  input: z.strictObject({
    who: z.enum(['mine', 'all']),
    state: z.enum(['open', 'settled']),
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

/** Takes back that an agreement was closed: it is open again, with the day it had. */
export const reopenAgreement = defineCommand({
  name: 'agreements.reopen',
  permission: 'agreements.settle',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId, agreementId: AgreementId, revision: z.number().int() }),
  output: z.strictObject({ revision: z.number().int() }),
  refusals: ['AGREEMENT_NOT_FOUND', 'ALREADY_OPEN', 'CHANGED_MEANWHILE'],
  touches: ['agreements', 'meetings'],
});
