import { z } from 'zod';
import { PaperFormat } from '../documents/paper.ts';
import { defineCommand, noSubject } from '../kernel/contract.ts';
import { PlanId } from '../kernel/ids.ts';

export const PLAN_FOR = ['school', 'pupil', 'parents', 'pupilAndParents'] as const;
export type PlanFor = (typeof PLAN_FOR)[number];

/**
 * A plan on paper: what holds, or the draft that is talked about. Of a legal OPP the parents get it until 18, since they
 * must agree with it (OPP-7); of another plan the pupil decides from 16 (PRIV-2).
 */
export const printPlan = defineCommand({
  name: 'plans.print',
  permission: 'plans.print',
  desk: 'savePaper',
  subject: noSubject,
  touches: ['disclosures'],
  input: z.strictObject({
    planId: PlanId,
    which: z.enum(['held', 'draft']),
    format: PaperFormat.default('pdf'),
    receiver: z.enum(PLAN_FOR).default('school'),
  }),
  output: z.strictObject({}),
  refusals: ['PLAN_NOT_FOUND', 'VERSION_NOT_FOUND', 'NOT_FOR_PARENTS', 'AGE_UNKNOWN', 'NO_PUPIL', 'PAPER_NOT_SAVED'],
});
