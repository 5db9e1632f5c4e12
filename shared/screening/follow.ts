import { z } from 'zod';
import { type Day, Day as DaySchema, daysBetween } from '../kernel/days.ts';
import {
  AdviceId,
  CampaignId,
  CareCaseId,
  DeclarationId,
  FacilityId,
  ScreeningSignalId,
  StudentId,
  SupportGroupId,
  SupportId,
} from '../kernel/ids.ts';
import { Line, OptionalLine, Prose } from '../kernel/text.ts';
import { SIGNAL_KINDS } from './model.ts';

/* What follows on a score: the RT's own yes or no, the caseload, help, a referral, and what the class must know. */

const revision = z.number().int();

/** The RT decides; under the line alone is no signal, and a signal is no diagnosis (SCR-5, SCR-6). */
export const SignalText = z.strictObject({
  kind: z.enum(SIGNAL_KINDS),
  verdict: z.enum(['yes', 'no']),
  reason: Prose,
  /** The scores it was decided on, as they stood then: 'Diatekst 324, E (norm 2025)'. */
  scores: z.array(z.string().max(200)).max(12),
});
export type SignalText = z.infer<typeof SignalText>;
export const Signal = SignalText.extend({
  signalId: ScreeningSignalId,
  studentId: StudentId,
  campaignId: CampaignId,
  decidedOn: DaySchema,
  decidedBy: z.string().nullable(),
  revision,
});
export type Signal = z.infer<typeof Signal>;

export const CaseText = z.strictObject({
  kind: z.enum(SIGNAL_KINDS),
  why: Prose,
  /** Which languages at home and since when in Dutch education: without it a low score tells little (SCR-6). */
  languages: Prose,
  parentsInformedOn: DaySchema.nullable(),
  /** Of the rekendiagnostisch gesprek, for arithmetic (SCR-8). */
  talkOn: DaySchema.nullable(),
  talk: Prose,
  referredOn: DaySchema.nullable(),
  referredTo: OptionalLine,
  outcome: Prose,
});
export type CaseText = z.infer<typeof CaseText>;
export const CareCase = CaseText.extend({
  caseId: CareCaseId,
  studentId: StudentId,
  openedOn: DaySchema,
  closedOn: DaySchema.nullable(),
  revision,
});
export type CareCase = z.infer<typeof CareCase>;

export const HELPED = ['unknown', 'yes', 'partly', 'no'] as const;
/** Help that was given: goal, period, how often, and what came of it (SCR-6). */
export const SupportText = z.strictObject({
  kind: z.enum(SIGNAL_KINDS),
  what: Line,
  goal: Prose,
  frequency: OptionalLine,
  result: Prose,
  helped: z.enum(HELPED),
});
export type SupportText = z.infer<typeof SupportText>;
export const Support = SupportText.extend({
  supportId: SupportId,
  studentId: StudentId,
  groupId: SupportGroupId.nullable(),
  from: DaySchema,
  until: DaySchema.nullable(),
  revision,
});
export type Support = z.infer<typeof Support>;

/** Only what stands on the paper of the expert; it does not run out by itself (SCR-6). */
export const DeclarationText = z.strictObject({
  kind: z.enum(['dyslexie', 'dyscalculie', 'anders']),
  issuer: Line,
  profession: Line,
  advised: Prose,
});
export const Declaration = DeclarationText.extend({
  declarationId: DeclarationId,
  studentId: StudentId,
  issuedOn: DaySchema,
  revision,
});
export type Declaration = z.infer<typeof Declaration>;

export const FACILITY_KINDS = ['tijd', 'audio', 'computer', 'vergroot', 'rekenmachine', 'ruimte', 'anders'] as const;
export const FacilityText = z.strictObject({
  kind: z.enum(FACILITY_KINDS),
  /** For extra time: minutes at the central exam, percent at tests of the school. */
  examMinutes: z.number().int().min(0).max(240),
  testPercent: z.number().int().min(0).max(100),
  note: OptionalLine,
});
export type FacilityText = z.infer<typeof FacilityText>;
export const FacilityBasis = z.strictObject({ basis: Line });
export const Facility = FacilityText.extend({
  facilityId: FacilityId,
  studentId: StudentId,
  from: DaySchema,
  until: DaySchema.nullable(),
  isForTests: z.boolean(),
  isForExam: z.boolean(),
  /** On what it rests; `null` for who may know the facility only. */
  basis: z.string().nullable(),
  revision,
});
export type Facility = z.infer<typeof Facility>;

/** A handelingsadvies to the teachers in the class. */
export const AdviceText = z.strictObject({ text: Prose.pipe(z.string().min(1)) });
export const Advice = AdviceText.extend({
  adviceId: AdviceId,
  studentId: StudentId,
  madeOn: DaySchema,
  madeBy: z.string().nullable(),
  until: DaySchema.nullable(),
  revision,
});
export type Advice = z.infer<typeof Advice>;

/** At the central exam: at most half an hour, on an expert's statement (SCR-7). */
export const MOST_EXAM_MINUTES = 30;
export type FacilityFault =
  | 'NOWHERE'
  | 'EXAM_TIME_TOO_LONG'
  | 'EXAM_NEEDS_STATEMENT'
  | 'TIME_TWICE'
  | 'ENDS_BEFORE_START';
type FacilityPlan = Pick<Facility, 'kind' | 'examMinutes' | 'isForTests' | 'isForExam' | 'from' | 'until'>;

/** May this be given, beside what the pupil has already? Extra time of two statements does not add up (SCR-7). */
export function facilityFault(
  plan: FacilityPlan,
  others: readonly FacilityPlan[],
  hasDeclaration: boolean,
): FacilityFault | null {
  if (plan.until !== null && plan.until < plan.from) return 'ENDS_BEFORE_START';
  if (!plan.isForTests && !plan.isForExam) return 'NOWHERE';
  if (plan.isForExam && plan.kind === 'tijd' && plan.examMinutes > MOST_EXAM_MINUTES) return 'EXAM_TIME_TOO_LONG';
  if (plan.isForExam && !hasDeclaration) return 'EXAM_NEEDS_STATEMENT';
  const overlaps = (other: FacilityPlan) =>
    other.kind === 'tijd' &&
    (other.until === null || other.until >= plan.from) &&
    (plan.until === null || plan.until >= other.from);
  return plan.kind === 'tijd' && others.some(overlaps) ? 'TIME_TWICE' : null;
}

export const REFERRAL_STEPS = ['scores', 'help', 'languages', 'parents', 'talk'] as const;
export type ReferralStep = (typeof REFERRAL_STEPS)[number];
type ReferralFacts = {
  readonly careCase: Pick<CareCase, 'kind' | 'languages' | 'parentsInformedOn' | 'talkOn'>;
  /** On how many moments a score of this kind was under the line. */
  readonly momentsBelow: number;
  readonly supports: readonly Support[];
  readonly today: Day;
};
export type Referral = {
  readonly steps: readonly { readonly step: ReferralStep; readonly isDone: boolean }[];
  readonly momentsBelow: number;
  /** Days of help that has a goal, a frequency and a result; shown, never enforced (SCR-8). */
  readonly helpDays: number;
};

/** The checklist of a referral (SCR-6, SCR-8): it says what is missing and forbids nothing. */
export function referralOf({ careCase, momentsBelow, supports, today }: ReferralFacts): Referral {
  const described = supports.filter(
    ({ kind, goal, frequency, result }) =>
      kind === careCase.kind && [goal, frequency, result].every((part) => part !== ''),
  );
  const helpDays = described.reduce((sum, { from, until }) => sum + Math.max(0, daysBetween(from, until ?? today)), 0);
  const done: Record<ReferralStep, boolean> = {
    scores: momentsBelow > 0,
    help: described.length > 0,
    languages: careCase.languages !== '',
    parents: careCase.parentsInformedOn !== null,
    talk: careCase.talkOn !== null,
  };
  const steps = REFERRAL_STEPS.filter((step) => step !== 'talk' || careCase.kind === 'rekenen');
  return { steps: steps.map((step) => ({ step, isDone: done[step] })), momentsBelow, helpDays };
}

/** Does a support run on this day? */
export function runsOn({ from, until }: Pick<Support, 'from' | 'until'>, on: Day): boolean {
  return from <= on && (until === null || until >= on);
}
