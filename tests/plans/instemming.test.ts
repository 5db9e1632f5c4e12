import { describe, expect, test } from 'vitest';
import { birthdayAt, day } from '../../shared/kernel/days.ts';
import { GuardianId } from '../../shared/kernel/ids.ts';
import {
  askedVersion,
  decideAnswer,
  instemmingVerdict,
  sameAsAsked,
  whoMustAgree,
} from '../../shared/plans/instemming.ts';

const [M, V] = [1, 2].map((n) => GuardianId.parse(`0190a000-0000-7000-8000-00000000000${n}`));
if (!M || !V) throw new Error('two guardians');
type Gezag = 'ja' | 'nee' | 'onbekend';
const parent = (guardianId: GuardianId, gezag: Gezag) => ({ guardianId, name: guardianId.slice(-1), phone: '', gezag });
const ON = day('2026-11-26');
/** Turns this age on that day. */
const aged = (age: number) => day(`${2026 - age}-11-26`);
const facts = (birthDate: ReturnType<typeof day> | null, gezag: Gezag[], parentsDisagree = false) => ({
  birthDate,
  pupilName: 'leerling',
  guardians: gezag.map((one, i) => parent(i === 0 ? M : V, one)),
  parentsDisagree,
  on: ON,
});

describe('OPP-7: parents until 18, from then the pupil', () => {
  test.each([11, 12, 15, 16, 17])('at %i the parents', (age) => {
    const who = whoMustAgree(facts(aged(age), ['ja', 'ja']));
    expect(who.ok && who.people.map(({ guardianId }) => guardianId)).toEqual([M, V]);
  });
  test.each([
    ['the day before 18', day('2008-11-27'), [M]],
    ['on the 18th birthday', day('2008-11-26'), [null]],
    ['a year later', aged(19), [null]],
    ['born on 29 February, on 28 February', day('2008-02-29'), [null]],
  ])('%s', (_name, birthDate, people) => {
    const who = whoMustAgree(facts(birthDate, ['ja']));
    expect(who.ok && who.people.map(({ guardianId }) => guardianId)).toEqual(people);
  });
  test('29 February: a parent on 28 February 2026, the pupil from 1 March', () => {
    const born = day('2008-02-29');
    const at = (on: string) => whoMustAgree({ ...facts(born, ['ja']), on: day(on) });
    expect([at('2026-02-28'), at('2026-03-01')].map((who) => who.ok && who.age)).toEqual([17, 18]);
    expect(birthdayAt(born, 18)).toBe('2026-03-01');
  });
});

describe('OPP-9: one or two parents with gezag, with and without a known disagreement', () => {
  test.each([
    ['nobody yet', ['ja', 'ja'], false, [], 'waiting'],
    ['one of two in good faith', ['ja', 'ja'], false, [[M, 'ja']], 'agreed'],
    ['one of two who disagree', ['ja', 'ja'], true, [[M, 'ja']], 'waiting'],
    [
      'both who disagree',
      ['ja', 'ja'],
      true,
      [
        [M, 'ja'],
        [V, 'ja'],
      ],
      'agreed',
    ],
    [
      'one yes and one no',
      ['ja', 'ja'],
      false,
      [
        [M, 'ja'],
        [V, 'nee'],
      ],
      'refused',
    ],
    ['the only one', ['ja'], false, [[M, 'ja']], 'agreed'],
    ['the only one says no', ['ja'], false, [[M, 'nee']], 'refused'],
    ['a yes of somebody without gezag', ['ja', 'nee'], false, [[V, 'ja']], 'waiting'],
    ['gezag of the other unknown, no disagreement', ['ja', 'onbekend'], false, [[M, 'ja']], 'agreed'],
    ['gezag of the other unknown, and they disagree', ['ja', 'onbekend'], true, [[M, 'ja']], 'gezagUnknown'],
    ['only unknown', ['onbekend'], false, [], 'gezagUnknown'],
    ['nobody with gezag', ['nee'], false, [], 'noGuardian'],
    ['no parents', [], false, [], 'noGuardian'],
  ] as const)('%s', (_name, gezag, disagree, answers, state) => {
    const given = answers.map(([guardianId, answer]) => ({ guardianId, answer, onDay: ON }));
    expect(instemmingVerdict(facts(aged(15), [...gezag], disagree), given).state).toBe(state);
  });
  test('the newest answer of a person counts; one of tomorrow does not', () => {
    const answer = (how: 'ja' | 'nee', onDay: string) => ({ guardianId: M, answer: how, onDay: day(onDay) });
    const state = (...answers: ReturnType<typeof answer>[]) =>
      instemmingVerdict(facts(aged(15), ['ja']), answers).state;
    expect(state(answer('nee', '2026-11-20'), answer('ja', '2026-11-25'))).toBe('agreed');
    expect(state(answer('ja', '2026-11-20'), answer('nee', '2026-11-25'))).toBe('refused');
    expect(state(answer('ja', '2026-11-27'))).toBe('waiting');
  });
  test('without a birth date nobody can say who', () =>
    expect(instemmingVerdict(facts(null, ['ja']), []).state).toBe('birthDateUnknown'));
});

describe('whose answer may be kept', () => {
  const base = {
    birthDate: aged(15),
    guardians: [parent(M, 'ja'), parent(V, 'nee')],
    guardianId: M,
    onDay: ON,
    fixedOn: ON,
    today: ON,
  };
  test.each([
    ['a parent with gezag', {}, null],
    ['a parent without', { guardianId: V }, 'NO_GEZAG'],
    ['a parent with unknown gezag', { guardians: [parent(M, 'onbekend')] }, 'GEZAG_UNKNOWN'],
    ['a stranger', { guardians: [] }, 'GUARDIAN_NOT_FOUND'],
    ['the pupil of 17', { guardianId: null, birthDate: aged(17) }, 'PUPIL_TOO_YOUNG'],
    ['the pupil of 18', { guardianId: null, birthDate: aged(18) }, null],
    ['the parent of somebody of 18', { birthDate: aged(18) }, 'PUPIL_IS_ADULT'],
    ['tomorrow', { onDay: day('2026-11-27') }, 'ANSWER_IN_FUTURE'],
    ['before there was a version', { fixedOn: day('2026-11-27') }, 'ANSWER_BEFORE_VERSION'],
    ['age unknown', { birthDate: null }, 'BIRTH_DATE_UNKNOWN'],
  ])('%s', (_name, change, code) => {
    const result = decideAnswer({ ...base, ...change });
    expect(result.ok ? null : result.code).toBe(code);
  });
});

test('C5: a correction goes back to what was asked, a revision to itself', () => {
  const versions = [
    { number: 1, basis: 'first' },
    { number: 2, basis: 'correction' },
    { number: 3, basis: 'correction' },
    { number: 4, basis: 'revision' },
    { number: 5, basis: 'correction' },
  ] as const;
  expect(versions.map((one) => askedVersion(versions, one).number)).toEqual([1, 1, 1, 4, 4]);
  expect(versions.map((one) => sameAsAsked(versions, one).map(({ number }) => number))).toEqual([
    [1, 2, 3],
    [1, 2, 3],
    [1, 2, 3],
    [4, 5],
    [4, 5],
  ]);
});
