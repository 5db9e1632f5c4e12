import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consent, ConsentVerdict } from '../../shared/consent/model.ts';
import { recordFault } from '../../shared/consent/record.ts';
import { consentVerdict, neededGivers } from '../../shared/consent/rules.ts';
import { lastDayOfConsent } from '../../shared/consent/standing.ts';
import { addDays, ageOn, type Day, day } from '../../shared/kernel/days.ts';
import { GuardianId, StaffId } from '../../shared/kernel/ids.ts';
import { GEZAG } from '../../shared/students/model.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const MOTHER = GuardianId.parse(id(1));
const FATHER = GuardianId.parse(id(2));
const NURSE = StaffId.parse(id(3));
const OKA = StaffId.parse(id(4));
const ON = day('2026-11-26');

type Gezag = (typeof GEZAG)[number];
const guardian = (guardianId: GuardianId, gezag: Gezag) => ({ guardianId, name: 'ouder', phone: '', gezag });
const born = (age: number, daysAgo = 40): Day => addDays(day(`${2026 - age}-11-26`), -daysAgo);

type Answer = 'ja' | 'nee';
const consent = (
  answers: readonly (readonly [GuardianId | null, Answer])[],
  facts: Partial<Pick<Consent, 'expiresOn' | 'withdrawnOn' | 'partyIds' | 'meetingId'>> & { on?: Day } = {},
) => ({
  purpose: 'zat' as const,
  meetingId: null,
  expiresOn: day('2027-07-31'),
  withdrawnOn: null,
  partyIds: [NURSE],
  ...facts,
  givers: answers.map(([guardianId, answer]) => ({
    guardianId,
    answer,
    on: facts.on ?? day('2026-11-18'),
    how: 'mondeling' as const,
    withdrawnOn: null,
  })),
});

type Case = {
  age: number | null;
  gezag?: readonly [Gezag?, Gezag?];
  consents?: ReturnType<typeof consent>[];
  members?: StaffId[];
  bornDaysAgo?: number;
};
function verdict({ age, gezag = ['ja', 'ja'], consents = [], members = [NURSE], bornDaysAgo }: Case): ConsentVerdict {
  return consentVerdict({
    birthDate: age === null ? null : born(age, bornDaysAgo),
    givenName: 'Jens',
    guardians: gezag.flatMap((value, i) => (value ? [guardian(i === 0 ? MOTHER : FATHER, value)] : [])),
    consents,
    on: ON,
    meetingId: null,
    memberIds: members,
  });
}

describe('PRIV-2: who must say yes', () => {
  test.each([
    [11, ['ja', 'ja'], 2, false, false],
    [11, ['ja', 'nee'], 1, false, false],
    [12, ['ja', 'ja'], 2, true, false],
    [15, ['ja'], 1, true, false],
    [16, ['ja', 'ja'], 0, true, true],
    [17, ['onbekend'], 0, true, true],
    [18, ['ja'], 0, true, false],
    [19, [], 0, true, false],
  ] as const)('%i years, gezag %j: %i parents, pupil %s, parents told %s', (age, gezag, parents, pupil, told) => {
    const guardians = gezag.map((value, i) => guardian(i === 0 ? MOTHER : FATHER, value));
    expect(neededGivers(born(age), guardians, ON)).toMatchObject({
      ok: true,
      guardians: { length: parents },
      pupil,
      informParents: told,
    });
  });

  test.each([
    [null, ['ja'], 'birthDateUnknown'],
    [14, ['onbekend'], 'gezagUnknown'],
    [14, ['ja', 'onbekend'], 'gezagUnknown'],
    [14, ['nee'], 'noGuardian'],
    [14, [], 'noGuardian'],
  ] as const)('%s years, gezag %j: nobody can say (%s); onbekend is never ja', (age, gezag, state) =>
    expect(verdict({ age, gezag: [gezag[0], gezag[1]] }).state).toBe(state),
  );
});

describe('PRIV-2 and PRIV-3: does it hold', () => {
  const both = [
    [MOTHER, 'ja'],
    [FATHER, 'ja'],
    [null, 'ja'],
  ] as const;
  test.each<[string, Case, ConsentVerdict['state']]>([
    ['nobody asked', { age: 14 }, 'unknown'],
    ['both parents and the pupil', { age: 14, consents: [consent(both)] }, 'valid'],
    ['the pupil has not said yet', { age: 14, consents: [consent(both.slice(0, 2))] }, 'partly'],
    ['one parent has not', { age: 14, consents: [consent([both[0], both[2]])] }, 'partly'],
    [
      'a parent without gezag is no parent who decides',
      { age: 14, gezag: ['ja', 'nee'], consents: [consent([both[0], both[2]])] },
      'valid',
    ],
    ['the pupil of 16 alone', { age: 16, consents: [consent([both[2]])] }, 'valid'],
    ['the parents of a pupil of 16', { age: 16, consents: [consent(both.slice(0, 2))] }, 'expired'],
    ['one no is no', { age: 14, consents: [consent([both[0], [FATHER, 'nee'], both[2]])] }, 'refused'],
    [
      'withdrawn the day before',
      { age: 16, consents: [consent([both[2]], { withdrawnOn: day('2026-11-25') })] },
      'withdrawn',
    ],
    ['withdrawn on the day itself', { age: 16, consents: [consent([both[2]], { withdrawnOn: ON })] }, 'withdrawn'],
    [
      'withdrawn the day after',
      { age: 16, consents: [consent([both[2]], { withdrawnOn: day('2026-11-27') })] },
      'valid',
    ],
    [
      'run out the day before',
      { age: 16, consents: [consent([both[2]], { expiresOn: day('2026-11-25') })] },
      'expired',
    ],
    ['runs out on the day', { age: 16, consents: [consent([both[2]], { expiresOn: ON })] }, 'valid'],
    ['C26: a new party', { age: 16, members: [NURSE, OKA], consents: [consent([both[2]])] }, 'expired'],
    [
      'no, then yes',
      { age: 16, consents: [consent([[null, 'nee']], { on: day('2026-11-10') }), consent([both[2]])] },
      'valid',
    ],
    [
      'yes, then no',
      { age: 16, consents: [consent([both[2]], { on: day('2026-11-10') }), consent([[null, 'nee']])] },
      'refused',
    ],
    ['C26: given before he turned 12', { age: 12, bornDaysAgo: 1, consents: [consent(both.slice(0, 2))] }, 'expired'],
    ['C26: given before he turned 16', { age: 16, bornDaysAgo: 0, consents: [consent(both)] }, 'expired'],
    ['C26: given before he turned 18', { age: 18, bornDaysAgo: 2, consents: [consent([both[2]])] }, 'expired'],
  ])('%s', (_name, facts, state) => expect(verdict(facts).state).toBe(state));
});

test('PRIV-2 over every age, gezag and answer: valid exactly when each who decides said yes, after the last birthday', () =>
  fc.assert(
    fc.property(
      fc.record({
        age: fc.integer({ min: 10, max: 20 }),
        bornDaysAgo: fc.integer({ min: 0, max: 364 }),
        gezag: fc.tuple(fc.constantFrom(...GEZAG), fc.constantFrom(...GEZAG)),
        answers: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom<Answer | null>('ja', 'nee', null))),
        givenDaysBefore: fc.integer({ min: 0, max: 60 }),
      }),
      ({ age, bornDaysAgo, gezag, answers, givenDaysBefore }) => {
        const given = addDays(ON, -givenDaysBefore);
        const people = [MOTHER, FATHER, null] as const;
        const said = people.flatMap((who, i): [GuardianId | null, Answer][] => {
          const answer = answers[i];
          return answer ? [[who, answer]] : [];
        });
        const consents = said.length === 0 ? [] : [consent(said, { on: given })];
        const { state } = verdict({ age, bornDaysAgo, gezag: [gezag[0], gezag[1]], consents });
        // The oracle counts in another way: by ages, not by birthdays.
        const birthDate = born(age, bornDaysAgo);
        const now = ageOn(birthDate, ON);
        const then = ageOn(birthDate, given);
        const isFresh = ![12, 16, 18].some((limit) => then < limit && now >= limit);
        const parentsDecide = now < 16;
        const deciding = [
          ...(parentsDecide && gezag[0] === 'ja' ? [answers[0]] : []),
          ...(parentsDecide && gezag[1] === 'ja' ? [answers[1]] : []),
          ...(now >= 12 ? [answers[2]] : []),
        ];
        const isClear = !parentsDecide || (!gezag.includes('onbekend') && gezag.includes('ja'));
        expect(state === 'valid').toBe(isClear && isFresh && deciding.every((answer) => answer === 'ja'));
      },
    ),
    { numRuns: 2000 },
  ));

test('PRIV-2: at most to the end of the school year; nobody twice; no answer from tomorrow', () => {
  expect(lastDayOfConsent(day('2026-11-26'))).toBe('2027-07-31');
  expect(lastDayOfConsent(day('2027-07-31'))).toBe('2027-07-31');
  expect(lastDayOfConsent(day('2027-08-01'))).toBe('2028-07-31');
  const giver = { guardianId: MOTHER, answer: 'ja', on: ON } as const;
  const fault = (givers: Parameters<typeof recordFault>[0]['givers'], expiresOn: Day | null, more = {}) =>
    recordFault({
      givers,
      expiresOn,
      today: ON,
      guardians: [guardian(MOTHER, 'ja')],
      standingOf: () => 'none',
      isReminder: false,
      ...more,
    });
  expect(fault([giver], null)).toBeNull();
  expect(fault([{ ...giver, on: addDays(ON, 1) }], null)).toBe('ANSWER_IN_FUTURE');
  expect(fault([giver, giver], null)).toBe('SAME_PERSON_TWICE');
  expect(fault([giver], day('2027-08-01'))).toBe('EXPIRES_TOO_LATE');
  expect(fault([giver], day('2026-11-25'))).toBe('EXPIRES_IN_PAST');
  expect(fault([giver], ON)).toBeNull();
  expect(fault([giver], null, { guardians: [guardian(MOTHER, 'nee')] })).toBe('GIVER_WITHOUT_GEZAG');
  expect(fault([{ ...giver, answer: 'nee' }], null, { guardians: [guardian(MOTHER, 'nee')] })).toBe(
    'GIVER_WITHOUT_GEZAG',
  );
  expect(fault([giver], null, { guardians: [guardian(MOTHER, 'onbekend')] })).toBe('GEZAG_UNKNOWN');
  const ask = { ...giver, answer: 'gevraagd' } as const;
  expect(fault([ask], null)).toBeNull();
  expect(fault([ask], null, { standingOf: () => 'asked' })).toBe('ALREADY_ASKED');
  expect(fault([ask], null, { standingOf: () => 'asked', isReminder: true })).toBeNull();
  expect(fault([ask], null, { standingOf: () => 'refused' })).toBe('SAID_NO');
  expect(fault([ask], null, { standingOf: () => 'withdrawn', isReminder: true })).toBe('SAID_NO');
  expect(fault([giver], null, { standingOf: () => 'refused' })).toBeNull();
});
