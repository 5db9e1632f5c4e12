import { z } from 'zod';
import { ADULT_READER } from '../documents/rules.ts';
import { ageOn, type Day } from '../kernel/days.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Guardian } from '../students/model.ts';

export const LETTER_TO_FAULTS = ['AGE_UNKNOWN', 'NO_GEZAG'] as const;
export type LetterToFault = (typeof LETTER_TO_FAULTS)[number];

/** `names` is empty when the school wrote down no parents yet: then it goes to 'de ouders of verzorgers'. */
export const LetterTo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pupil'), age: z.number().int() }),
  z.strictObject({ kind: z.literal('parents'), names: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('nobody'), why: z.enum(LETTER_TO_FAULTS) }),
]);
export type LetterTo = z.infer<typeof LetterTo>;
type Facts = { readonly birthDate: Day | null; readonly guardians: readonly Pick<Guardian, 'name' | 'gezag'>[] };

/**
 * Who reads what was measured: until 16 the parents with gezag, from then on the pupil himself (PRIV-2). Without a birth
 * date it cannot be said; and of parents of whom nobody is known to have gezag none gets it: unknown is no yes.
 */
export function letterTo({ birthDate, guardians }: Facts, on: Day): LetterTo {
  if (birthDate === null) return { kind: 'nobody', why: 'AGE_UNKNOWN' };
  const age = ageOn(birthDate, on);
  if (age >= ADULT_READER) return { kind: 'pupil', age };
  const names = guardians.flatMap(({ gezag, name }) => (gezag === 'ja' ? [name] : []));
  return guardians.length > 0 && names.length === 0 ? { kind: 'nobody', why: 'NO_GEZAG' } : { kind: 'parents', names };
}

/** The same, as a command asks it. */
export function decideLetterTo(facts: Facts, on: Day): Result<Exclude<LetterTo, { kind: 'nobody' }>, LetterToFault> {
  const to = letterTo(facts, on);
  return to.kind === 'nobody' ? refuse(to.why) : ok(to);
}
