import { describe, expect, test } from 'vitest';
import { day } from '../../shared/kernel/days.ts';
import { GuardianId } from '../../shared/kernel/ids.ts';
import { type AgreedState, decideAnswer, instemmingVerdict } from '../../shared/plans/instemming.ts';
import { EMPTY_PLAN } from '../../shared/plans/model.ts';
import type { Hearing } from '../../shared/plans/records.ts';
import { planGaps } from '../../shared/plans/rules.ts';
import { FULL_OPP } from '../support/story-plans.ts';

/*
 * The rules of the legal OPP at the ages where something changes elsewhere: consent to share changes at 12 and 16 (OPP-8),
 * leerplicht at 16, and the agreement with the handelingsdeel at 18 only (OPP-7).
 */

const [M, V] = [1, 2].map((n) => GuardianId.parse(`0190a000-0000-7000-8000-00000000000${n}`));
if (!M || !V) throw new Error('two guardians');
const ON = day('2026-11-26');
const AGES = [11, 12, 15, 16, 17, 18] as const;
/** Turned this age on that very day, so that each is tried on the border. */
const born = (age: number) => day(`${2026 - age}-11-26`);
const parent = (guardianId: GuardianId, gezag: 'ja' | 'nee') => ({ guardianId, name: 'ouder', phone: '', gezag });
const FAMILIES = {
  one: [parent(M, 'ja')],
  two: [parent(M, 'ja'), parent(V, 'ja')],
  'one with, one without gezag': [parent(M, 'ja'), parent(V, 'nee')],
};
type Who = 'M' | 'V' | 'pupil';
const idOf = { M, V, pupil: null } as const;

type Row = readonly [keyof typeof FAMILIES, boolean, string, readonly Who[], under18: AgreedState, from18: AgreedState];
const ROWS: readonly Row[] = [
  ['one', false, 'nobody said anything', [], 'waiting', 'waiting'],
  ['one', false, 'that parent says yes', ['M'], 'agreed', 'waiting'],
  ['one', false, 'the pupil says yes', ['pupil'], 'waiting', 'agreed'],
  ['two', false, 'one parent, in good faith for both', ['V'], 'agreed', 'waiting'],
  ['two', false, 'both parents', ['M', 'V'], 'agreed', 'waiting'],
  ['two', true, 'one parent while they are known to disagree', ['M'], 'waiting', 'waiting'],
  ['two', true, 'both parents while they are known to disagree', ['M', 'V'], 'agreed', 'waiting'],
  ['two', true, 'the pupil while the parents disagree', ['pupil'], 'waiting', 'agreed'],
  ['one with, one without gezag', false, 'the one without', ['V'], 'waiting', 'waiting'],
  [
    'one with, one without gezag',
    true,
    'the one with: a disagreement needs two with gezag',
    ['M'],
    'agreed',
    'waiting',
  ],
];

describe.each(AGES)('OPP-7 to OPP-9 at %i', (age) => {
  test.each(ROWS)('%s parent(s), disagree %s: %s', (family, parentsDisagree, _what, yes, under18, from18) => {
    const facts = { birthDate: born(age), pupilName: 'leerling', guardians: FAMILIES[family], parentsDisagree, on: ON };
    const answers = yes.map((who) => ({ guardianId: idOf[who], answer: 'ja' as const, onDay: ON }));
    expect(instemmingVerdict(facts, answers).state).toBe(age >= 18 ? from18 : under18);
  });

  test('whose answer is kept', () => {
    const base = { birthDate: born(age), guardians: FAMILIES.two, onDay: ON, fixedOn: ON, today: ON };
    const of = (who: Who) => {
      const kept = decideAnswer({ ...base, guardianId: idOf[who] });
      return kept.ok ? 'kept' : kept.code;
    };
    expect([of('M'), of('pupil')]).toEqual(age >= 18 ? ['PUPIL_IS_ADULT', 'kept'] : ['kept', 'PUPIL_TOO_YOUNG']);
  });

  test('the day before his birthday counts as a year younger', () => {
    const facts = { birthDate: born(age), pupilName: 'leerling', guardians: FAMILIES.one, parentsDisagree: false };
    const on = day('2026-11-25');
    const pupil = instemmingVerdict({ ...facts, on }, [{ guardianId: null, answer: 'ja', onDay: on }]);
    expect(pupil.state).toBe(age - 1 >= 18 ? 'agreed' : 'waiting');
  });
});

describe('OPP-3, OPP-6 and OPP-7 ask the same of everybody, whatever his age: no rule of them takes one', () => {
  const hearing: Hearing = {
    kind: 'hearing',
    moment: 'opstellen',
    outcome: 'gehoord',
    how: 'tekening',
    askedBy: 'R. Bijvoet',
    words: 'Ik wil meedoen.',
    doneWith: 'Staat erin.',
  };
  const goal = {
    goalId: null,
    text: 'op tijd',
    start: '2',
    target: '8',
    measure: 'telling',
    endsOn: day('2028-07-31'),
  };
  const text = {
    ...EMPTY_PLAN,
    goals: [goal],
    parentsPart: 'vragen naar de agenda',
    pupilPart: 'schrijft op',
    extraSupport: { answer: 'ja' as const, why: 'meer dan de basis', grounds: ['gedrag' as const] },
    opp: FULL_OPP,
  };
  const oogo = { kind: 'oogo', form: 'opSchool', participants: 'moeder', summary: '' } as const;
  test.each([
    ['before the summer', '2026-07-31', '2026-08-01'],
    ['on the first day of a school year', '2026-08-01', '2027-01-30'],
    ['on the day from which the pupil must be heard', '2025-08-01', '2026-01-30'],
    ['on 29 February', '2028-02-29', '2028-08-29'],
    ['evaluated on 29 February', '2027-11-29', '2028-02-29'],
  ])('%s', (_name, today, evaluateOn) => {
    const on = day(today);
    const facts = { kind: 'opp', text, basis: 'first', today: on, evaluateOn: day(evaluateOn) } as const;
    expect(
      planGaps({
        ...facts,
        records: [
          { text: hearing, onDay: on },
          { text: oogo, onDay: on },
        ],
      }),
    ).toEqual([]);
    expect(planGaps({ ...facts, records: [] })).toEqual(['PUPIL_NOT_HEARD', 'NO_OOGO']);
  });
  test('one day before it, nobody had to be heard; the talk with the parents was always asked', () => {
    const today = day('2025-07-31');
    const facts = { kind: 'opp', text, basis: 'first', today, evaluateOn: day('2026-01-30'), records: [] } as const;
    expect(planGaps(facts)).toEqual(['NO_OOGO']);
  });
});
