import { z } from 'zod';

/* Limits of what people type, in one place: a field that is too long is refused with its name, never cut. */

const printable = (text: string): boolean => !hasControlCharacters(text);

/** One line: a name, a place, a title. At most 200 characters (UTF-16 units), trimmed, NFC. */
export const Line = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(z.string().min(1).max(200).refine(printable));

/** A line that may stay empty. */
export const OptionalLine = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(z.string().max(200).refine(printable));

/** A note of several lines, at most 20,000 characters; what was pasted is plain text. */
export const Prose = z.string().transform(plainText).pipe(z.string().max(20_000));

/**
 * Pasted text as plain lines: a row of a table becomes one line with its cells behind each other, and signs that cannot
 * be seen are dropped. Marks such as `<b>` are letters like any other and stay: nothing here is ever read as HTML.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[ ]*\t[\t ]*/g, ' · ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .split('')
    .filter((sign) => sign === '\n' || !hasControlCharacters(sign))
    .join('')
    .replace(/^(?: · )+|(?: · )+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function hasControlCharacters(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 32 || unit === 127) return true;
  }
  return false;
}
