import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day, SchoolYear } from '../kernel/days.ts';
import { GuardianId, PlanId, PlanRecordId, StudentId } from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';
import { StudentCard } from '../students/model.ts';
import { ExtraSupport, OPP_CLOCKS } from './model.ts';
import { Dispute, Hearing, INSTEMMING_WAYS, Oogo, PlanView } from './records.ts';
import { WATCH_REASONS } from './watch.ts';

const revision = z.number().int();
const touches = ['plans', 'agreements'] as const;
const opp = { permission: 'plans.opp', subject: noSubject, touches } as const;
const write = { permission: 'plans.write', subject: noSubject, touches } as const;
const Saved = z.strictObject({ revision });

/** "Wordt wettelijk OPP": answers OPP-1 and starts the clock of OPP-5. The plan it comes from, if any, steps up. */
export const promoteToOpp = defineCommand({
  ...opp,
  name: 'plans.promote',
  subject: (input) => input.studentId,
  input: z.strictObject({
    studentId: StudentId,
    fromPlanId: PlanId.nullable(),
    extraSupport: ExtraSupport,
    clockKind: z.enum(OPP_CLOCKS),
    clockStart: Day,
  }),
  output: z.strictObject({ planId: PlanId, revision }),
  refusals: [
    'STUDENT_NOT_FOUND',
    'STUDENT_LEFT',
    'PLAN_NOT_FOUND',
    'NOT_IN_THIS_STATE',
    'IN_DISPUTE',
    'HAS_OPP',
    'WHY_MISSING',
    'GROUND_MISSING',
    'NEVER_ALONE',
    'SUPPORT_IS_NO',
    'DAY_IN_FUTURE',
  ],
});

/** What was said and done around the version that is worked on, or that holds. */
export const recordForPlan = defineCommand({
  ...write,
  name: 'plans.record',
  input: z.strictObject({
    planId: PlanId,
    onDay: Day,
    text: z.discriminatedUnion('kind', [Hearing, Oogo, PlanView]),
  }),
  output: z.strictObject({ recordId: PlanRecordId }),
  refusals: [
    'PLAN_NOT_FOUND',
    'NO_PUPIL',
    'NOT_IN_THIS_STATE',
    'DAY_IN_FUTURE',
    'WORDS_MISSING',
    'DONE_WITH_MISSING',
    'WRONG_MOMENT',
  ],
});

/** One person's answer to the handelingsdeel of the fixed version (OPP-7); never the consent to share (OPP-8). */
export const recordInstemming = defineCommand({
  ...write,
  name: 'plans.instemming',
  input: z.strictObject({
    planId: PlanId,
    guardianId: GuardianId.nullable(),
    answer: z.enum(['ja', 'nee']),
    onDay: Day,
    how: z.enum(INSTEMMING_WAYS),
    remark: Prose,
  }),
  output: z.strictObject({ isAgreed: z.boolean() }),
  refusals: [
    'PLAN_NOT_FOUND',
    'NOT_AN_OPP',
    'NOT_FIXED_YET',
    'IN_DISPUTE',
    'NOT_IN_THIS_STATE',
    'BIRTH_DATE_UNKNOWN',
    'GUARDIAN_NOT_FOUND',
    'NO_GEZAG',
    'GEZAG_UNKNOWN',
    'PUPIL_TOO_YOUNG',
    'PUPIL_IS_ADULT',
    'ANSWER_IN_FUTURE',
    'ANSWER_BEFORE_VERSION',
  ],
});

/** OPP-13: freezes the version in dispute until the dispute is over. */
export const disputePlan = defineCommand({
  ...opp,
  name: 'plans.dispute',
  input: z.strictObject({ planId: PlanId, revision, onDay: Day, text: Dispute }),
  output: Saved,
  refusals: ['PLAN_NOT_FOUND', 'NOT_AN_OPP', 'CHANGED_MEANWHILE', 'NOT_IN_THIS_STATE', 'IN_DISPUTE', 'DAY_IN_FUTURE'],
});

export const endDispute = defineCommand({
  ...opp,
  name: 'plans.endDispute',
  input: z.strictObject({ planId: PlanId, revision, untilDay: Day }),
  output: Saved,
  refusals: ['PLAN_NOT_FOUND', 'CHANGED_MEANWHILE', 'NO_DISPUTE', 'DAY_IN_FUTURE', 'ENDS_BEFORE_START'],
});

/** OPP-11: somebody set the begin or end date in ROD; the app itself sends nothing. */
export const tickRod = defineCommand({
  ...opp,
  name: 'plans.tickRod',
  input: z.strictObject({ planId: PlanId, revision, which: z.enum(['begin', 'end']), onDay: Day }),
  output: Saved,
  refusals: ['PLAN_NOT_FOUND', 'NOT_AN_OPP', 'CHANGED_MEANWHILE', 'NOT_FIXED_YET', 'NOT_CLOSED_YET', 'DAY_IN_FUTURE'],
});

const WatchRow = z.strictObject({
  card: StudentCard,
  coachName: z.string().nullable(),
  reasons: z.array(z.enum(WATCH_REASONS)),
});

/** "Heeft geen OPP, hoort er een te hebben", by the school's own rule and apart from it by the law. */
export const oppWatch = defineQuery({
  name: 'plans.watch',
  permission: 'plans.opp',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({
    schoolYear: SchoolYear,
    school: z.array(WatchRow),
    /** Extra support was answered with yes, and there is no legal OPP (OPP-1). */
    law: z.array(z.strictObject({ card: StudentCard, coachName: z.string().nullable(), planId: PlanId })),
    waived: z.array(
      WatchRow.extend({ why: z.string(), onDay: Day, by: z.string().nullable(), revision: z.number().int() }),
    ),
  }),
  refusals: [],
});

/** A reasoned "niet nodig": kept, dated, and asked again next school year. */
export const waiveOpp = defineCommand({
  ...opp,
  name: 'plans.waive',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId, why: Prose.pipe(z.string().min(1)), revision: revision.min(0) }),
  output: Saved,
  refusals: ['STUDENT_NOT_FOUND', 'CHANGED_MEANWHILE'],
});

export const unwaiveOpp = defineCommand({
  ...opp,
  name: 'plans.unwaive',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId, revision }),
  output: z.strictObject({}),
  refusals: ['NOT_WAIVED', 'CHANGED_MEANWHILE'],
});
