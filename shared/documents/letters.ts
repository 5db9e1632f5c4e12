import { z } from 'zod';
import { intakeLetters } from '../intake/letter-texts.ts';
import { OptionalLine, Prose } from '../kernel/text.ts';
import { pupilLetters, screeningLetters } from '../screening/letter-texts.ts';
import { zatLetters } from '../zat/letter-texts.ts';
import type { LetterKind } from './letter-kind.ts';

/** Every letter of every room. A room adds its own list here, one line. */
export const LETTERS: readonly LetterKind[] = [
  ...Object.values(zatLetters),
  ...Object.values(screeningLetters),
  ...Object.values(pupilLetters),
  ...Object.values(intakeLetters),
];

export function findLetter(kind: string): LetterKind | undefined {
  return LETTERS.find((letter) => letter.kind === kind);
}

/** The school's own words over one letter; sealed under the school. */
export const OwnLetterText = z.strictObject({ subject: Prose.pipe(z.string().max(300)), body: Prose });

/** What stands in every letter, beside the name, address and telephone of the school. */
export const LetterSettings = z.strictObject({
  /** Before the date: 'Amsterdam'. */
  place: OptionalLine,
  email: OptionalLine,
  /** The ouder- en jeugdsteunpunt of the region, with how to reach it (OPP-12). */
  steunpunt: OptionalLine,
});
export type LetterSettings = z.infer<typeof LetterSettings>;

export const NO_LETTER_SETTINGS: LetterSettings = { place: '', email: '', steunpunt: '' };
