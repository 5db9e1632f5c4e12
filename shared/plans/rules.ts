import { addDays, type Day, daysBetween } from '../kernel/days.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { ExtraSupport, Goal, PlanAction, PlanKind, PlanText, SupportGround, VersionBasis } from './model.ts';
import type { GoalScore, Hearing, HearingMoment, Outcome, PlanRecord } from './records.ts';

/** C44, HGW-6: weeks after the start in which a plan is looked at again. The school may set another number. */
export const EVALUATE_AFTER_WEEKS = { least: 6, usual: 7, most: 8 } as const;
/** HGW-5 asks for one to three; more than this is no plan any more but a list. */
export const MOST_GOALS = 10;
/** From this day the pupil must be heard (OPP-6, C6). */
export const HEARING_SINCE = '2025-08-01';

const NEVER_ALONE: readonly SupportGround[] = ['dyslexie', 'dyscalculie', 'hoogbegaafdheid', 'lwoo'];

export type GoalGap = 'start' | 'target' | 'measure' | 'endsOn';

/** What a goal still lacks; until then it is a concept (HGW-6). */
export function goalGaps(goal: Pick<Goal, GoalGap>): GoalGap[] {
  return (['start', 'target', 'measure', 'endsOn'] as const).filter((part) => goal[part] === '' || goal[part] === null);
}

export function isActionComplete({ ownerId, dueOn }: Pick<PlanAction, 'ownerId' | 'dueOn'>): boolean {
  return ownerId !== null && dueOn !== null;
}

/** The first day on which a plan that starts today is looked at again (C44). */
export function firstEvaluation(startedOn: Day, weeks: number = EVALUATE_AFTER_WEEKS.usual): Day {
  return addDays(startedOn, weeks * 7);
}

/** Everything that can be missing before a version is fixed; each has a sentence on screen and its rule's id. */
export const PLAN_GAPS = [
  'EXTRA_SUPPORT_UNANSWERED',
  'EXTRA_SUPPORT_NOT_YES',
  'DESTINATION_MISSING',
  'DESTINATION_WHY_MISSING',
  'PROMOTING_MISSING',
  'HINDERING_MISSING',
  'SUPPORT_MISSING',
  'DEVIATIONS_MISSING',
  'SEE_ATTACHMENT',
  'NO_GOAL',
  'GOAL_INCOMPLETE',
  'TOO_MANY_GOALS',
  'ACTION_INCOMPLETE',
  'PARENTS_MISSING',
  'PUPIL_MISSING',
  'EVALUATION_NOT_AFTER_START',
  'PUPIL_NOT_HEARD',
  'NO_OOGO',
] as const;
export type PlanGap = (typeof PLAN_GAPS)[number];

export type FixFacts = {
  readonly kind: PlanKind;
  readonly text: PlanText;
  readonly basis: VersionBasis;
  readonly today: Day;
  readonly evaluateOn: Day;
  /** Of the version that is to be fixed. */
  readonly records: readonly Pick<PlanRecord, 'text' | 'onDay'>[];
};

/** What is missing before this version can be fixed, in the order in which a coach would do it. */
export function planGaps(facts: FixFacts): PlanGap[] {
  const { kind, text, today, evaluateOn } = facts;
  return [
    ...(kind === 'klassenplan' ? [] : supportGaps(kind, text)),
    ...(kind === 'opp' ? oppGaps(facts) : []),
    ...(text.goals.length === 0 ? ['NO_GOAL' as const] : []),
    ...(text.goals.length > MOST_GOALS ? ['TOO_MANY_GOALS' as const] : []),
    ...(text.goals.some((goal) => goalGaps(goal).length > 0) ? ['GOAL_INCOMPLETE' as const] : []),
    ...(text.actions.every(isActionComplete) ? [] : ['ACTION_INCOMPLETE' as const]),
    ...(kind !== 'klassenplan' && text.parentsPart === '' ? ['PARENTS_MISSING' as const] : []),
    ...(kind !== 'klassenplan' && text.pupilPart === '' ? ['PUPIL_MISSING' as const] : []),
    ...(evaluateOn > today ? [] : ['EVALUATION_NOT_AFTER_START' as const]),
  ];
}

/** OPP-1: the first question of every plan of a pupil, with its reason; a yes must be one, and an OPP needs a yes. */
function supportGaps(kind: PlanKind, { extraSupport }: PlanText): PlanGap[] {
  if (extraSupport === null || extraSupport.why === '') return ['EXTRA_SUPPORT_UNANSWERED'];
  if (extraSupport.answer === 'nee') return kind === 'opp' ? ['EXTRA_SUPPORT_NOT_YES'] : [];
  return decideExtraSupport(extraSupport).ok ? [] : ['EXTRA_SUPPORT_NOT_YES'];
}

/** OPP-3, OPP-4, OPP-6, OPP-7: what the legal OPP must have in itself. */
function oppGaps({ text, basis, records, today }: FixFacts): PlanGap[] {
  const { opp } = text;
  const is = (gap: PlanGap, when: boolean): PlanGap[] => (when ? [gap] : []);
  const mandatory = [opp?.destination, opp?.destinationWhy, opp?.promoting, opp?.hindering, opp?.support];
  return [
    ...is('DESTINATION_MISSING', !opp?.destination),
    ...is('DESTINATION_WHY_MISSING', !opp?.destinationWhy),
    ...is('PROMOTING_MISSING', !opp?.promoting),
    ...is('HINDERING_MISSING', !opp?.hindering),
    ...is('SUPPORT_MISSING', !opp?.support),
    ...is('DEVIATIONS_MISSING', !opp?.noDeviations && !opp?.deviations),
    ...is(
      'SEE_ATTACHMENT',
      [...mandatory, opp?.deviations].some((part) => pointsElsewhere(part ?? '')),
    ),
    ...is('PUPIL_NOT_HEARD', !isHeard(records, basis === 'first' ? 'opstellen' : 'bijstellen', today)),
    ...is('NO_OOGO', !records.some(({ text: { kind }, onDay }) => kind === 'oogo' && onDay <= today)),
  ];
}

const ELSEWHERE =
  /(?<![\p{L}])(?:zie|staat in|volgens|conform)\s+(?:\p{L}+\s+){0,2}(?:bijlagen?|groeiplan|ontwikkelingsplan|plan van aanpak|dossier|verslag|document|somtoday|magister)(?![\p{L}])/iu;
const SHORT = 120;

/** "Zie bijlage" instead of the thing itself (OPP-4); a long text that also names a paper says enough. */
export function pointsElsewhere(part: string): boolean {
  return part.length <= SHORT && ELSEWHERE.test(part);
}

/** Was the pupil heard at this moment, by then (OPP-6)? Before August 2025 nobody had to. */
export function isHeard(
  records: readonly Pick<PlanRecord, 'text' | 'onDay'>[],
  moment: HearingMoment,
  by: Day,
  after: Day | null = null,
): boolean {
  if (by < HEARING_SINCE) return true;
  return records.some(
    ({ text, onDay }) =>
      text.kind === 'hearing' && text.moment === moment && onDay <= by && (after === null || onDay > after),
  );
}

/** A pupil's words and what was done with them, or that he did not want to; an empty block is neither (OPP-6). */
export function decideHearing(hearing: Hearing): Result<null, 'WORDS_MISSING' | 'DONE_WITH_MISSING'> {
  if (hearing.outcome === 'wildeNiet') return ok(null);
  if (hearing.words === '') return refuse('WORDS_MISSING');
  return hearing.doneWith === '' ? refuse('DONE_WITH_MISSING') : ok(null);
}

export type SupportRefusal = 'WHY_MISSING' | 'GROUND_MISSING' | 'NEVER_ALONE' | 'SUPPORT_IS_NO';

/** OPP-1: extra support, why, and for something else than dyslexia, dyscalculia, giftedness or lwoo alone. */
export function decideExtraSupport({ answer, why, grounds }: ExtraSupport): Result<null, SupportRefusal> {
  if (why === '') return refuse('WHY_MISSING');
  if (answer === 'nee') return refuse('SUPPORT_IS_NO');
  if (grounds.length === 0) return refuse('GROUND_MISSING');
  return grounds.every((ground) => NEVER_ALONE.includes(ground)) ? refuse('NEVER_ALONE') : ok(null);
}

type ScoreFacts = {
  readonly goalIds: readonly string[];
  readonly scores: readonly Pick<GoalScore, 'goalId' | 'isOpen'>[];
  readonly startedOn: Day;
  readonly today: Day;
  readonly isOpp: boolean;
  readonly isAgreed: boolean;
  readonly isHeard: boolean;
};
export type EvaluateRefusal = 'EVALUATION_BEFORE_START' | 'NOT_AGREED' | 'GOALS_NOT_SCORED' | 'PUPIL_NOT_HEARD';

/** All goals have an outcome; of a legal OPP the handelingsdeel was agreed and the pupil heard about it (OPP-7, OPP-10). */
export function decideEvaluate(facts: ScoreFacts): Result<null, EvaluateRefusal> {
  if (daysBetween(facts.startedOn, facts.today) < 1) return refuse('EVALUATION_BEFORE_START');
  if (facts.isOpp && !facts.isAgreed) return refuse('NOT_AGREED');
  const open = new Set(facts.scores.flatMap(({ goalId, isOpen }) => (isOpen ? [goalId] : [])));
  if (!facts.goalIds.every((id) => open.has(id))) return refuse('GOALS_NOT_SCORED');
  return facts.isOpp && !facts.isHeard ? refuse('PUPIL_NOT_HEARD') : ok(null);
}

/** How the goals went as a whole: all reached, some way, or not. */
export function wayOf(outcomes: readonly Outcome[]): 'bereikt' | 'deels' | 'niet' | null {
  if (outcomes.length === 0) return null;
  if (outcomes.every((outcome) => outcome === 2)) return 'bereikt';
  return outcomes.some((outcome) => outcome > 0) ? 'deels' : 'niet';
}
