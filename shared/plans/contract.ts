import { z } from 'zod';
import { Term } from '../deadlines/model.ts';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { ClassId, PlanId, PlanVersionId, StaffId, StudentId } from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';
import { WRITING_KINDS } from '../zat/writing-check.ts';
import { AGREED_STATES } from './instemming.ts';
import { PLAN_KINDS, Plan, PlanText, PlanVersion } from './model.ts';
import { GoalScore, Instemming, PlanRecord } from './records.ts';
import { PLAN_GAPS } from './rules.ts';
import { SENSITIVE_KINDS } from './sensitive.ts';

const revision = z.number().int();
const write = { permission: 'plans.write', subject: noSubject, touches: ['plans', 'agreements'] } as const;
const PlanInput = z.strictObject({ planId: PlanId, revision });
const Saved = z.strictObject({ revision });
const LIFE_REFUSALS = ['PLAN_NOT_FOUND', 'CHANGED_MEANWHILE', 'NOT_IN_THIS_STATE', 'IN_DISPUTE'] as const;

/** One line of a list: states and days, nothing that was written. */
export const PlanRow = Plan.extend({
  /** The pupil, or the class. */
  name: z.string(),
  className: z.string().nullable(),
  coachName: z.string().nullable(),
  version: z.number().int(),
  agreed: z.boolean().nullable(),
  terms: z.array(Term),
});
export type PlanRow = z.infer<typeof PlanRow>;

export const listPlans = defineQuery({
  name: 'plans.list',
  permission: 'plans.status',
  subject: noSubject,
  input: z.strictObject({ which: z.enum(['alive', 'all']) }),
  output: z.strictObject({ plans: z.array(PlanRow) }),
  refusals: [],
});

export const plansOfStudent = defineQuery({
  name: 'plans.ofStudent',
  permission: 'plans.status',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId }),
  output: z.strictObject({ plans: z.array(PlanRow) }),
  refusals: ['STUDENT_NOT_FOUND'],
});

/** Who must agree with the handelingsdeel of the version that holds, and what each said (OPP-7). */
export const InstemmingView = z.strictObject({
  state: z.enum(AGREED_STATES),
  mustAll: z.boolean(),
  people: z.array(
    z.strictObject({
      guardianId: Instemming.shape.guardianId,
      name: z.string(),
      phone: z.string(),
      answer: z.enum(['ja', 'nee', 'nogNiet']),
    }),
  ),
  /** The version that was asked; a correction takes over the answers to the one it corrects. */
  versionId: PlanVersionId,
  answers: z.array(Instemming),
});
export type InstemmingView = z.infer<typeof InstemmingView>;

export const OpenPlan = z.strictObject({
  plan: Plan,
  name: z.string(),
  className: z.string().nullable(),
  coachId: StaffId.nullable(),
  versions: z.array(PlanVersion),
  /** The version that is worked on, and the one that holds. */
  draft: z.strictObject({ versionId: PlanVersionId, text: PlanText }).nullable(),
  held: z.strictObject({ versionId: PlanVersionId, text: PlanText }).nullable(),
  records: z.array(PlanRecord),
  instemming: InstemmingView.nullable(),
  scores: z.array(GoalScore),
  evaluations: z.array(
    z.strictObject({
      onDay: Day,
      decision: z.enum(['close', 'continue', 'adjust', 'stepUp']).nullable(),
      parents: z.string(),
      note: z.string(),
      why: z.string(),
      by: z.string().nullable(),
    }),
  ),
  terms: z.array(Term),
  /** May the acting role fix this plan? A legal OPP is fixed by the zorgcoördinator. */
  mayFix: z.boolean(),
});
export type OpenPlan = z.infer<typeof OpenPlan>;

/** Opens one plan with its texts: in the trail before anything is returned. */
export const openPlan = defineQuery({
  name: 'plans.open',
  permission: 'plans.read',
  subject: noSubject,
  input: z.strictObject({ planId: PlanId }),
  output: OpenPlan,
  refusals: ['PLAN_NOT_FOUND'],
});

/** Two versions with their texts, to lay beside each other. */
export const planVersionTexts = defineQuery({
  name: 'plans.versions',
  permission: 'plans.read',
  subject: noSubject,
  input: z.strictObject({ planId: PlanId, older: PlanVersionId, newer: PlanVersionId }),
  output: z.strictObject({ older: PlanText, newer: PlanText }),
  refusals: ['PLAN_NOT_FOUND', 'VERSION_NOT_FOUND'],
});

export const startPlan = defineCommand({
  ...write,
  name: 'plans.start',
  subject: (input) => input.studentId,
  input: z.strictObject({
    studentId: StudentId.nullable(),
    classId: ClassId.nullable(),
    /** A legal OPP begins with `plans.promote`, which asks whether it is one. */
    kind: z.enum(PLAN_KINDS).exclude(['opp']),
    evaluateOn: Day.nullable(),
    text: PlanText.partial(),
  }),
  output: z.strictObject({ planId: PlanId, revision }),
  refusals: ['STUDENT_NOT_FOUND', 'CLASS_NOT_FOUND', 'STUDENT_LEFT', 'WRONG_KIND', 'OFFER_NOT_FOUND', 'TOO_MANY_GOALS'],
});

export const savePlanText = defineCommand({
  ...write,
  name: 'plans.saveText',
  input: PlanInput.extend({ text: PlanText, evaluateOn: Day }),
  output: Saved,
  refusals: [...LIFE_REFUSALS, 'TOO_MANY_GOALS', 'STAFF_NOT_FOUND', 'OFFER_NOT_FOUND', 'NOT_AN_OPP'],
});

/** Fixes the version that is worked on. What is missing comes back as its own code. */
export const fixPlan = defineCommand({
  ...write,
  name: 'plans.fix',
  input: PlanInput,
  output: Saved.extend({ versionId: PlanVersionId }),
  refusals: [...LIFE_REFUSALS, ...PLAN_GAPS, 'ONLY_ZOCO', 'NOTHING_CHANGED'],
});

/** Mends how something is written; what was agreed stays. */
export const correctPlan = defineCommand({
  ...write,
  name: 'plans.correct',
  input: PlanInput.extend({ text: PlanText }),
  output: Saved,
  refusals: [...LIFE_REFUSALS, 'NOTHING_CHANGED', 'NO_CORRECTION', 'ONLY_ZOCO'],
});

/** A new version to work on, beside the one that holds. */
export const revisePlan = defineCommand({
  ...write,
  name: 'plans.revise',
  input: PlanInput,
  output: Saved,
  refusals: [...LIFE_REFUSALS],
});

export const dropPlanDraft = defineCommand({
  ...write,
  name: 'plans.dropDraft',
  input: PlanInput,
  output: Saved,
  refusals: [...LIFE_REFUSALS],
});

/** Stops a plan that is not needed any more or whose pupil left; the reason is kept. */
export const endPlan = defineCommand({
  ...write,
  name: 'plans.end',
  input: PlanInput.extend({ why: Prose.pipe(z.string().min(1)) }),
  output: Saved,
  refusals: [...LIFE_REFUSALS, 'ONLY_ZOCO'],
});

/** What a careful colleague would ask about this text (OPP-14). Explains, and never blocks. */
export const checkPlanWriting = defineQuery({
  name: 'plans.checkWriting',
  permission: 'plans.read',
  subject: noSubject,
  input: z.strictObject({ planId: PlanId }),
  output: z.strictObject({
    findings: z.array(
      z.strictObject({
        kind: z.enum([...WRITING_KINDS, ...SENSITIVE_KINDS]),
        words: z.string(),
        field: z.string(),
      }),
    ),
  }),
  refusals: ['PLAN_NOT_FOUND'],
});
