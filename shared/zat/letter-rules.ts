import type { ConsentVerdict } from '../consent/model.ts';
import { maySpeak } from '../consent/rules.ts';
import { ADULT_READER } from '../documents/rules.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { zatLetters } from './letter-texts.ts';

export const ZAT_LETTERS = [
  'invitation',
  'permission',
  'result',
  'informParents',
] as const satisfies readonly (keyof typeof zatLetters)[];
export type ZatLetter = (typeof ZAT_LETTERS)[number];
export type LetterTo = 'pupil' | 'parents' | 'pupilAndParents';

type LetterFacts = {
  readonly letter: ZatLetter;
  /** On the day of the meeting; `null` without a birth date. */
  readonly age: number | null;
  readonly verdict: ConsentVerdict;
  /** Is the pupil on the agenda of this meeting, and are its minutes final? */
  readonly onAgenda: boolean;
  readonly isFinal: boolean;
  /** The pupil of 16 or 17 was asked and does not mind that his parents hear of it (PRIV-2). */
  readonly noObjection: boolean;
};
type LetterRefusal =
  | 'AGE_UNKNOWN'
  | 'GIVERS_UNKNOWN'
  | 'ITEM_NOT_FOUND'
  | 'MINUTES_NOT_FINAL'
  | 'NOT_THIS_AGE'
  | 'CONSENT_MISSING'
  | 'PUPIL_NOT_ASKED';

/**
 * May this letter go, and to whom? Under 12 to the parents, from 12 to 15 to both, from 16 to the pupil (PRIV-2). What
 * came of it goes only when the minutes are final (PRIV-10); parents of 16 and 17 hear that there is a meeting, and only
 * when the pupil gave permission and does not object.
 */
export function decideLetter(facts: LetterFacts): Result<{ to: LetterTo; age: number }, LetterRefusal> {
  const { letter, verdict, age } = facts;
  if (age === null) return refuse('AGE_UNKNOWN');
  const to: LetterTo = age < 12 ? 'parents' : age < ADULT_READER ? 'pupilAndParents' : 'pupil';
  if (letter === 'permission') return verdict.givers.length === 0 ? refuse('GIVERS_UNKNOWN') : ok({ to, age });
  if (letter === 'result') {
    if (!facts.onAgenda) return refuse('ITEM_NOT_FOUND');
    return facts.isFinal ? ok({ to, age }) : refuse('MINUTES_NOT_FINAL');
  }
  if (letter === 'informParents') {
    if (age < ADULT_READER || age >= 18) return refuse('NOT_THIS_AGE');
    if (!maySpeak(verdict)) return refuse('CONSENT_MISSING');
    return facts.noObjection ? ok({ to: 'parents', age }) : refuse('PUPIL_NOT_ASKED');
  }
  return ok({ to, age });
}

/** Which of the letter's `[als …]` hold at this age. */
export function ageCondition(age: number): string {
  if (age < 12) return 'jonger dan 12';
  if (age < 16) return '12 tot en met 15';
  return age < 18 ? '16 of 17' : '18 of ouder';
}
