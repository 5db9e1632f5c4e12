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

/** A note of several lines, at most 20,000 characters. */
export const Prose = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(z.string().max(20_000));

function hasControlCharacters(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 32 || unit === 127) return true;
  }
  return false;
}
