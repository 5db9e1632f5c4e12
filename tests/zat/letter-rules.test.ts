import { describe, expect, test } from 'vitest';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { ageCondition, decideLetter } from '../../shared/zat/letter-rules.ts';

const giver = { guardianId: null, name: 'Sem', phone: '', answer: 'ja', standing: 'given', on: null } as const;
const verdict = (age: number | null, state: ConsentVerdict['state'] = 'valid', givers = [giver]): ConsentVerdict => ({
  state,
  age,
  givers: [...givers],
  informParents: age !== null && age >= 16 && age < 18,
});
const facts = { age: 14, onAgenda: true, isFinal: true, noObjection: true } as const;

describe('to whom a letter goes follows from the age on the day of the meeting (PRIV-2)', () => {
  test.each([
    ['invitation', 11, 'parents'],
    ['invitation', 12, 'pupilAndParents'],
    ['invitation', 15, 'pupilAndParents'],
    ['invitation', 16, 'pupil'],
    ['invitation', 18, 'pupil'],
    ['permission', 15, 'pupilAndParents'],
    ['permission', 16, 'pupil'],
    ['result', 15, 'pupilAndParents'],
    ['result', 16, 'pupil'],
    ['result', 18, 'pupil'],
    ['informParents', 16, 'parents'],
    ['informParents', 17, 'parents'],
  ] as const)('%s at %i: %s', (letter, age, to) => {
    expect(decideLetter({ ...facts, letter, age, verdict: verdict(age) })).toEqual({ ok: true, value: { to, age } });
  });
});

describe('what must not go', () => {
  test.each([
    ['without a birth date', { letter: 'invitation', verdict: verdict(null, 'birthDateUnknown', []) }, 'AGE_UNKNOWN'],
    ['nobody knows who signs', { letter: 'permission', verdict: verdict(14, 'gezagUnknown', []) }, 'GIVERS_UNKNOWN'],
    ['not on this agenda', { letter: 'result', verdict: verdict(14), onAgenda: false }, 'ITEM_NOT_FOUND'],
    ['minutes not final (PRIV-10)', { letter: 'result', verdict: verdict(14), isFinal: false }, 'MINUTES_NOT_FINAL'],
    ['parents of 15', { letter: 'informParents', verdict: verdict(15) }, 'NOT_THIS_AGE'],
    ['parents of 18', { letter: 'informParents', verdict: verdict(18) }, 'NOT_THIS_AGE'],
    ['no permission of the pupil', { letter: 'informParents', verdict: verdict(16, 'unknown') }, 'CONSENT_MISSING'],
    [
      'the pupil was not asked',
      { letter: 'informParents', verdict: verdict(17), noObjection: false },
      'PUPIL_NOT_ASKED',
    ],
  ] as const)('%s', (_says, given, code) => {
    expect(decideLetter({ ...facts, ...given, age: given.verdict.age })).toEqual({ ok: false, code });
  });
});

test.each([
  [11, 'jonger dan 12'],
  [12, '12 tot en met 15'],
  [15, '12 tot en met 15'],
  [16, '16 of 17'],
  [17, '16 of 17'],
  [18, '18 of ouder'],
])('at %i the letter says what holds for %s', (age, condition) => {
  expect(ageCondition(age)).toBe(condition);
});
