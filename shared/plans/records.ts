import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { GuardianId, PlanRecordId, PlanVersionId } from '../kernel/ids.ts';
import { Line, Prose } from '../kernel/text.ts';
import { MOST_PARTS } from './model.ts';

/* What is said and done around the versions of a plan: the pupil heard, the talk with the parents, answers, outcomes. */

export const HEARING_MOMENTS = ['opstellen', 'bijstellen', 'evalueren'] as const;
export type HearingMoment = (typeof HEARING_MOMENTS)[number];
export const HEARING_WAYS = ['gesprek', 'schriftelijk', 'tekening', 'anders'] as const;
export const TALK_FORMS = ['opSchool', 'online', 'telefoon', 'thuis'] as const;
export const VIEW_OF = ['leerling', 'ouders'] as const;

/** The voice of the pupil (OPP-6). "Wilde niet" is an answer; nothing is not. */
export const Hearing = z.strictObject({
  kind: z.literal('hearing'),
  moment: z.enum(HEARING_MOMENTS),
  outcome: z.enum(['gehoord', 'wildeNiet']),
  how: z.enum(HEARING_WAYS),
  askedBy: Line,
  words: Prose,
  /** What was done with it, and why not. */
  doneWith: Prose,
});
export type Hearing = z.infer<typeof Hearing>;

/** Op overeenstemming gericht overleg (OPP-7, OPP-4): its day, form and people are kept. */
export const Oogo = z.strictObject({
  kind: z.literal('oogo'),
  form: z.enum(TALK_FORMS),
  participants: Prose.pipe(z.string().min(1)),
  summary: Prose,
});

/** A zienswijze: travels with the plan, on screen and on paper (`privacy.md` 8). */
export const PlanView = z.strictObject({
  kind: z.literal('zienswijze'),
  of: z.enum(VIEW_OF),
  text: Prose.pipe(z.string().min(1)),
});
export const Dispute = z.strictObject({ kind: z.literal('dispute'), about: Prose.pipe(z.string().min(1)) });

/** What was said and done around a version. Sealed as a whole. */
export const PlanRecordText = z.discriminatedUnion('kind', [Hearing, Oogo, PlanView, Dispute]);
export type PlanRecordText = z.infer<typeof PlanRecordText>;
export const RECORD_KINDS = ['hearing', 'oogo', 'zienswijze', 'dispute'] as const;

export const PlanRecord = z.strictObject({
  recordId: PlanRecordId,
  versionId: PlanVersionId,
  onDay: Day,
  untilDay: Day.nullable(),
  recordedBy: z.string().nullable(),
  text: PlanRecordText,
});
export type PlanRecord = z.infer<typeof PlanRecord>;

export const INSTEMMING_WAYS = ['opScherm', 'papier', 'telefoon', 'gesprek'] as const;
/** One person's answer to the handelingsdeel; never the consent to share data (OPP-8). The pupil has no guardian id. */
export const Instemming = z.strictObject({
  guardianId: GuardianId.nullable(),
  answer: z.enum(['ja', 'nee']),
  onDay: Day,
  how: z.enum(INSTEMMING_WAYS),
  name: Line,
  remark: Prose,
});
export type Instemming = z.infer<typeof Instemming>;

/** −2 much worse … +2 reached or more. */
export const Outcome = z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]);
export type Outcome = z.infer<typeof Outcome>;

export const GoalScore = z.strictObject({
  goalId: z.uuid(),
  versionId: PlanVersionId,
  onDay: Day,
  outcome: Outcome,
  /** Which actions helped, and in words. */
  workedIds: z.array(z.uuid()).max(MOST_PARTS),
  worked: Prose,
  /** Still of the round that runs, or of one that is over. */
  isOpen: z.boolean(),
});
export type GoalScore = z.infer<typeof GoalScore>;

export const DECISIONS = ['close', 'continue', 'adjust', 'stepUp'] as const;
