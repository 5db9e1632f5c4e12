import { z } from 'zod';
import { ConsultId, MeetingId } from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';

/* An anonymous consult (PRIV-9): a question without any link to a pupil, so that nobody can work out who it is. */

export const ConsultText = z.strictObject({ question: Prose.pipe(z.string().min(1)), advice: Prose });
export type ConsultText = z.infer<typeof ConsultText>;

export const Consult = ConsultText.extend({
  consultId: ConsultId,
  meetingId: MeetingId,
  minutes: z.number().int(),
  revision: z.number().int(),
});
export type Consult = z.infer<typeof Consult>;

export const RARE_KINDS = ['age', 'birthDate', 'class', 'number', 'place', 'family', 'rare'] as const;
export type RareKind = (typeof RARE_KINDS)[number];
export type RareFact = { readonly kind: RareKind; readonly words: string };

const RARE: readonly (readonly [RareKind, RegExp])[] = [
  ['birthDate', /\b\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ](?:19|20)\d\d\b/giu],
  ['age', /\b\d{1,2}[- ]?(?:jaar|jarige?)\b/giu],
  ['class', /\b[1-6] ?(?:vmbo|havo|vwo|tl|t|h|v|hv|havo\/vwo)\w{0,2}\b/giu],
  ['number', /\b\d{5,}\b/gu],
  ['place', /\b(?:woont|wonen|komt|gevlucht) (?:in|uit|op)\b/giu],
  [
    'family',
    /\b(?:tweeling|drieling|enig kind|weduwe|weduwnaar|stiefvader|stiefmoeder|pleeg\p{L}+|\p{L}+ kinderen|\p{L}+ broers|\p{L}+ zussen)\b/giu,
  ],
  [
    'rare',
    /\b(?:als enige|de enige|de eerste|het eerste|topsport\p{L}*|rolstoel|blind|doof|transgender|asielzoeker\p{L}*|statushouder\p{L}*|vluchteling\p{L}*|wees)\b/giu,
  ],
];

/** Facts by which somebody at the table could still work out who is meant. They are shown; the writer decides. */
export function rareFacts(text: string): RareFact[] {
  return RARE.flatMap(([kind, pattern]) => [...text.matchAll(pattern)].map((match) => ({ kind, words: match[0] })));
}

/**
 * Does the text hold a name of a pupil? Surnames of four letters or more count wherever they stand with a capital, and
 * a given name with the surname behind it; a given name alone is a word too often.
 */
export function holdsName(text: string, surnames: ReadonlySet<string>, fullNames: ReadonlySet<string>): boolean {
  const lowered = text.toLowerCase();
  const words = text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  return (
    words.some((word) => surnames.has(word.toLowerCase())) || [...fullNames].some((name) => lowered.includes(name))
  );
}
