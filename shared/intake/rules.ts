import type { Day } from '../kernel/days.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { BlockCounts } from './blocks.ts';
import type { Advice, ApplicationFacts, Decision, ReasonClass, Stage, SupportNeed, Talk } from './model.ts';
import { STAGES } from './model.ts';

/* What may follow what in the intake. Facts in, decision out. */

export type StageFacts = {
  readonly facts: Pick<ApplicationFacts, 'kind' | 'stage' | 'receivedOn' | 'wantsSupport' | 'letterSentOn' | 'outcome'>;
  readonly blocks: BlockCounts;
  readonly isScreened: boolean;
  readonly need: SupportNeed | null;
  readonly talks: readonly Pick<Talk, 'kind'>[];
  readonly advice: Pick<Advice, 'isPositive'> | null;
  readonly decision: Pick<
    Decision,
    'outcome' | 'reasonClass' | 'reason' | 'advice' | 'otherSchool' | 'confirmedOn'
  > | null;
};

export const STEP_REFUSALS = [
  'TOO_EARLY',
  'DOSSIER_MISSING',
  'BLOCKS_OPEN',
  'NOT_SCREENED',
  'GAPS_NOT_ASKED',
  'TALK_MISSING',
  'PARENTS_TALK_MISSING',
  'ADVICE_MISSING',
  'DECISION_MISSING',
  'LETTER_MISSING',
  'REFUSAL_INCOMPLETE',
  'ALREADY_CLOSED',
] as const;
export type StepRefusal = (typeof STEP_REFUSALS)[number];

/** Is the applicant somebody for whom a talk with parents and pupil is due (`processen.md` 1.4)? */
export function needsParentsTalk(facts: Pick<StageFacts['facts'], 'wantsSupport' | 'kind'>, need: SupportNeed | null) {
  return facts.kind === 'zijInstroom' || facts.wantsSupport === 'ja' || need === 'extra';
}

/** What holds a card in its column; `null` when it may go on. The table of transitions: one step at a time. */
const LEAVE: Readonly<Record<Stage, (it: StageFacts) => StepRefusal | null>> = {
  applied: ({ facts, blocks }) =>
    facts.receivedOn === null ? 'TOO_EARLY' : blocks.present === 0 ? 'DOSSIER_MISSING' : null,
  dossier: ({ blocks, isScreened }) => (blocks.open > 0 ? 'BLOCKS_OPEN' : isScreened ? null : 'NOT_SCREENED'),
  screened: ({ blocks }) => (blocks.missing > 0 ? 'GAPS_NOT_ASKED' : null),
  asked: ({ blocks }) => (blocks.missing > 0 ? 'GAPS_NOT_ASKED' : null),
  talk: ({ facts, talks, need }) =>
    facts.kind === 'onderinstroom' && !talks.some(({ kind }) => kind === 'groep8')
      ? 'TALK_MISSING'
      : needsParentsTalk(facts, need) && !talks.some(({ kind }) => kind === 'parents')
        ? 'PARENTS_TALK_MISSING'
        : null,
  advice: ({ advice }) => (advice === null ? 'ADVICE_MISSING' : null),
  committee: ({ facts, decision }) =>
    facts.outcome === null || decision === null || decision.outcome === 'invited' ? 'DECISION_MISSING' : null,
  letter: ({ facts, decision }) =>
    refusalGaps(decision).length > 0 ? 'REFUSAL_INCOMPLETE' : facts.letterSentOn === null ? 'LETTER_MISSING' : null,
  closed: () => 'ALREADY_CLOSED',
};

/** The next column, or why not yet. No stage is skipped. */
export function decideNext(it: StageFacts): Result<Stage, StepRefusal> {
  const why = LEAVE[it.facts.stage](it);
  if (why) return refuse(why);
  const next = STAGES[STAGES.indexOf(it.facts.stage) + 1];
  return next === undefined ? refuse('ALREADY_CLOSED') : ok(next);
}

/** One column back, for a mistake; never past a decision. */
export function decideBack({ facts }: Pick<StageFacts, 'facts'>): Result<Stage, 'FIRST_STAGE' | 'ALREADY_DECIDED'> {
  if (facts.outcome !== null) return refuse('ALREADY_DECIDED');
  const before = STAGES[STAGES.indexOf(facts.stage) - 1];
  return before === undefined ? refuse('FIRST_STAGE') : ok(before);
}

export type RefusalGap = 'reason' | 'advice' | 'otherSchool' | 'confirmedOn';

/** What a refusal for reasons of support still lacks (ADM-5); another reason asks for its reason and advice only. */
export function refusalGaps(decision: StageFacts['decision']): RefusalGap[] {
  if (decision?.outcome !== 'refused') return [];
  const gaps: RefusalGap[] = [];
  if (decision.reason === '') gaps.push('reason');
  if (decision.advice === '') gaps.push('advice');
  if (decision.reasonClass === 'supportNeed' && decision.otherSchool === '') gaps.push('otherSchool');
  if (decision.reasonClass === 'supportNeed' && decision.confirmedOn === null) gaps.push('confirmedOn');
  return gaps;
}

type NewAdvice = Pick<Advice, 'isPositive' | 'reasons' | 'need' | 'support'>;

/** ADM-8: a negative advice says why; extra support says which. */
export function decideAdvice(advice: NewAdvice): Result<null, 'REASONS_MISSING' | 'SUPPORT_MISSING'> {
  if (!advice.isPositive && advice.reasons === '') return refuse('REASONS_MISSING');
  return advice.need !== 'none' && advice.support === '' ? refuse('SUPPORT_MISSING') : ok(null);
}

type NewDecision = Pick<Decision, 'outcome' | 'reason' | 'advice'> & { readonly reasonClass: ReasonClass | null };
export const DECISION_REFUSALS = [
  'NOT_AT_COMMITTEE',
  'ADVICE_MISSING',
  'ALREADY_DECIDED',
  'REASON_CLASS_MISSING',
  'REASON_MISSING',
  'REFUSAL_ADVICE_MISSING',
] as const;

/** A decision of the committee: on an advice, once, and a refusal never without class, reason and advice (ADM-5). */
export function decideDecision(
  facts: Pick<ApplicationFacts, 'stage' | 'outcome'>,
  hasAdvice: boolean,
  decision: NewDecision,
): Result<null, (typeof DECISION_REFUSALS)[number]> {
  if (facts.outcome !== null) return refuse('ALREADY_DECIDED');
  if (facts.stage !== 'committee') return refuse('NOT_AT_COMMITTEE');
  if (!hasAdvice) return refuse('ADVICE_MISSING');
  if (decision.outcome !== 'refused') return ok(null);
  if (decision.reasonClass === null) return refuse('REASON_CLASS_MISSING');
  if (decision.reason === '') return refuse('REASON_MISSING');
  return decision.advice === '' ? refuse('REFUSAL_ADVICE_MISSING') : ok(null);
}

/** ADM-8: nothing of a dossier is read or written before there is a written application. */
export function isTooEarly(facts: Pick<ApplicationFacts, 'receivedOn'>, today: Day): boolean {
  return facts.receivedOn === null || facts.receivedOn > today;
}
