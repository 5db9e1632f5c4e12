import type { Block } from '../../shared/documents/paper.ts';
import { numericDay } from '../../shared/kernel/days.ts';
import { referralOf, type Support } from '../../shared/screening/follow.ts';
import type { Measurement } from '../../shared/screening/follow-contract.ts';
import { letterWords } from '../../shared/screening/letter-texts.ts';
import type { StudentCard } from '../../shared/students/model.ts';
import type { CommandContext } from '../kernel/context.ts';
import { caseOf, momentsBelow, supportOf } from './follow-queries.ts';
import { listCases, listSupports } from './follow-store.ts';

const t = letterWords.overview;

/**
 * What an expert asks for, behind the letter: every score with its norm, the help with what came of it, languages and
 * talks (SCR-6, SCR-8). What is missing is said, not hidden.
 */
export function overviewOf(
  { db, today }: CommandContext,
  { studentId }: StudentCard,
  measured: readonly Measurement[],
): Block[] {
  const supports = listSupports(db, studentId).map(supportOf);
  const cases = listCases(db, studentId)
    .map(caseOf)
    .filter(({ closedOn }) => closedOn === null);
  return [
    { kind: 'newPage' },
    { kind: 'title', text: t.title, sub: t.why },
    { kind: 'heading', text: t.scores },
    { kind: 'table', head: t.scoresHead, rows: measured.map(scoreRow), widths: [30, 18, 22, 30] },
    { kind: 'heading', text: t.help },
    supports.length === 0
      ? { kind: 'paragraph', text: t.noHelp }
      : { kind: 'table', head: t.helpHead, rows: supports.map(helpRow), widths: [22, 26, 26, 26] },
    ...cases.flatMap((careCase): Block[] => {
      const below = momentsBelow(measured, careCase.kind);
      const { steps, helpDays } = referralOf({ careCase, supports, today, momentsBelow: below });
      const missing = steps.filter(({ isDone }) => !isDone).map(({ step }) => t.steps[step]);
      const day = (on: typeof careCase.talkOn) => (on === null ? '' : numericDay(on));
      return [
        { kind: 'heading', text: t.about[careCase.kind] },
        {
          kind: 'facts',
          rows: [
            { name: t.languages, value: careCase.languages },
            { name: t.informed, value: day(careCase.parentsInformedOn) },
            { name: t.talk, value: [day(careCase.talkOn), careCase.talk].filter((part) => part !== '').join(': ') },
            { name: t.missing, value: missing.join(', ') },
          ],
        },
        { kind: 'paragraph', text: t.weeks(Math.floor(helpDays / 7)), isQuiet: true },
      ];
    }),
  ];
}

function scoreRow({ testName, on, state, given, scorings }: Measurement): string[] {
  if (state !== 'scored') return [testName, numericDay(on), letterWords.states[state], ''];
  const scoring = scorings.at(-1);
  const value = [given, scoring?.band ?? ''].filter((part, i, all) => part !== '' && all.indexOf(part) === i);
  return [
    testName,
    numericDay(on),
    value.join(', '),
    [scoring?.edition ?? '', scoring?.isExpired ? t.expired : ''].filter((part) => part !== '').join(', '),
  ];
}

function helpRow({ what, from, until, frequency, goal, result }: Support): string[] {
  const period = `${numericDay(from)} – ${until === null ? t.running : numericDay(until)}`;
  return [what, [period, frequency].filter((part) => part !== '').join(', '), goal, result];
}
