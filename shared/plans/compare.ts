import { numericDay } from '../kernel/days.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { changedWords, type DiffPart, wordDiff } from '../kernel/word-diff.ts';
import type { Goal, OppPart, PlanAction, PlanText } from './model.ts';

/* Any two versions of a plan beside each other, section by section; and what a correction may touch. */

const TEXTS = ['reason', 'strengths', 'parentsPart', 'pupilPart'] as const;
const OPP_TEXTS = ['destination', 'destinationWhy', 'promoting', 'hindering', 'support', 'deviations'] as const;
export type SectionKey =
  | (typeof TEXTS)[number]
  | `opp.${(typeof OPP_TEXTS)[number]}`
  | 'needs'
  | 'statements'
  | 'goal'
  | 'action';

export type Section = {
  /** Stays the same over versions, so that a goal is compared with itself. */
  readonly id: string;
  readonly key: SectionKey;
  readonly text: string;
};

const lineOf = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');
const dayText = (on: Goal['endsOn']): string | null => (on === null ? null : numericDay(on));

/** What a version says, as sections with a text. `nameOf` tells who an owner is. */
export function sectionsOf(text: PlanText, nameOf: (ownerId: string) => string): Section[] {
  const own = TEXTS.map((key) => ({ id: key, key, text: text[key] }));
  const { opp } = text;
  const oppSections = opp === null ? [] : OPP_TEXTS.map((key) => oppSection(opp, key));
  const needs = { id: 'needs', key: 'needs' as const, text: text.needs.map((need) => need.text).join('\n') };
  const statements = {
    id: 'statements',
    key: 'statements' as const,
    text: text.statements.map((one) => lineOf([one.text, one.by, numericDay(one.on)])).join('\n'),
  };
  const goals = text.goals.map((goal, i) => ({
    id: `goal:${goal.goalId ?? i}`,
    key: 'goal' as const,
    text: goalLine(goal),
  }));
  const actions = text.actions.map((action, i) => ({
    id: `action:${action.actionId ?? i}`,
    key: 'action' as const,
    text: actionLine(action, nameOf),
  }));
  return [...own, ...oppSections, statements, needs, ...goals, ...actions];
}

function oppSection(opp: OppPart, key: (typeof OPP_TEXTS)[number]): Section {
  return { id: `opp.${key}`, key: `opp.${key}`, text: opp[key] };
}

export function goalLine({ text, start, target, measure, endsOn }: Goal): string {
  return lineOf([text, start === '' && target === '' ? null : `${start} → ${target}`, measure, dayText(endsOn)]);
}

export function actionLine({ what, ownerId, dueOn }: PlanAction, nameOf: (ownerId: string) => string): string {
  return lineOf([what, ownerId === null ? null : nameOf(ownerId), dayText(dueOn)]);
}

export type SectionDiff = Pick<Section, 'id' | 'key'> & {
  readonly parts: readonly DiffPart[];
  readonly isChanged: boolean;
};

/** Every section that stands in one of the two, in the order of the newer, then what is gone. Empty ones are left out. */
export function compareVersions(older: readonly Section[], newer: readonly Section[]): SectionDiff[] {
  const before = new Map(older.map((section) => [section.id, section]));
  const after = new Set(newer.map(({ id }) => id));
  const gone = older.filter(({ id }) => !after.has(id)).map((section) => ({ ...section, was: section.text, text: '' }));
  return [...newer.map((section) => ({ ...section, was: before.get(section.id)?.text ?? '' })), ...gone]
    .filter(({ text, was }) => text !== '' || was !== '')
    .map(({ id, key, text, was }) => ({ id, key, parts: wordDiff(was, text), isChanged: text !== was }));
}

/** So many words may change in all before it is no correction of a slip any more. */
export const MOST_CORRECTED_WORDS = 20;

const shapeOf = ({ goals, actions, needs, opp, extraSupport }: PlanText): string =>
  JSON.stringify([
    goals.map(({ goalId, start, target, endsOn }) => [goalId, start, target, endsOn]),
    actions.map(({ actionId, ownerId, dueOn, offerId }) => [actionId, ownerId, dueOn, offerId]),
    needs.map(({ offerId }) => offerId),
    opp === null ? null : [opp.destination, opp.noDeviations],
    extraSupport,
  ]);

/**
 * A correction mends how something is written and keeps what was agreed: the same goals from where to where, the same
 * actions, owners, days and destination, and only few words. Anything more is a revision, for which agreement is asked again (OPP-7).
 */
export function decideCorrection(was: PlanText, now: PlanText): Result<null, 'NOTHING_CHANGED' | 'NO_CORRECTION'> {
  if (JSON.stringify(was) === JSON.stringify(now)) return refuse('NOTHING_CHANGED');
  if (shapeOf(was) !== shapeOf(now)) return refuse('NO_CORRECTION');
  const nobody = (): string => '';
  const [before, after] = [sectionsOf(was, nobody), sectionsOf(now, nobody)];
  const words = after.reduce((sum, { text }, i) => sum + changedWords(before[i]?.text ?? '', text), 0);
  return words > MOST_CORRECTED_WORDS ? refuse('NO_CORRECTION') : ok(null);
}
