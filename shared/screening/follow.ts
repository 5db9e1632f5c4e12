import { z } from 'zod';
import { type Day, Day as DaySchema, daysBetween } from '../kernel/days.ts';
import { CampaignId, CareCaseId, ScreeningSignalId, StudentId, SupportGroupId, SupportId } from '../kernel/ids.ts';
import { Line, OptionalLine, Prose } from '../kernel/text.ts';
import { SIGNAL_KINDS, type SignalKind } from './model.ts';

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

/** A handelingsadvies as it was kept before all advice to teachers stood in one list (`zat`). */
export const OlderAdviceText = z.strictObject({ text: Prose.pipe(z.string().min(1)) });

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

/** What help or a case is most likely about: the newest yes that runs without help, else the newest yes, else language. */
export function likelyKind(
  signals: readonly { readonly kind: SignalKind; readonly verdict: 'yes' | 'no'; readonly decidedOn: Day }[],
  helped: readonly { readonly kind: SignalKind; readonly until: Day | null }[],
): SignalKind {
  const newest = signals
    .filter(({ verdict }) => verdict === 'yes')
    .sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : a.decidedOn > b.decidedOn ? -1 : 0));
  const open = newest.find(({ kind }) => !helped.some((one) => one.kind === kind && one.until === null));
  return (open ?? newest[0])?.kind ?? 'taal';
}

/** Does a support run on this day? */
export function runsOn({ from, until }: Pick<Support, 'from' | 'until'>, on: Day): boolean {
  return from <= on && (until === null || until >= on);
}
