/* What may never be kept, also when it hides in a text or a file name (`formats.md` 15). Used in the keyless process. */

const MASK = '[nummer weggelaten]';

/** Nine digits (eight with a lost zero) of a BSN (remainder 0) or an onderwijsnummer (remainder 5). */
export function isPersonalNumber(text: string): boolean {
  const digits = text.replace(/[.\s-]/g, '');
  if (!/^\d{8,9}$/.test(digits)) return false;
  const nine = digits.padStart(9, '0');
  if (nine === '000000000') return false;
  const sum = [...nine].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  const rest = ((sum % 11) + 11) % 11;
  return rest === 0 || rest === 5;
}

export type Masked = { readonly text: string; readonly numbers: number; readonly ibans: number };

const IBAN = /\b[A-Z]{2}\d{2} ?(?:[A-Z0-9]{4} ?){2,7}[A-Z0-9]{1,4}\b/gi;
/** As people write them: in one go, or as 1234.56.782 or 123 456 782. A date or a school year is written otherwise. */
const NUMBER = /(?<![\d.-])(?:\d{8,9}|\d{4}[. -]\d{2}[. -]\d{3}|\d{3}[. -]\d{3}[. -]\d{3})(?![\d]|[.-]\d)/g;
const COMPACT_DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** A number behind these words is one, whether its digits add up or not. */
const NAMED = /\b(bsn|burgerservicenummer|sofi-?nummer|onderwijsnummer|pgn)\b(\D{0,12})\d[\d. -]{3,12}\d/gi;

/** Takes personal numbers and bank numbers out of a text, leaves a mark where they stood, and counts them. */
export function maskSecrets(text: string): Masked {
  let numbers = 0;
  let ibans = 0;
  if (!/\d{3}|\d[. -]\d/.test(text)) return { text, numbers, ibans };
  const clean = text
    .replace(IBAN, (found) => {
      if (!isIban(found)) return found;
      ibans += 1;
      return MASK;
    })
    .replace(NAMED, (_all, word: string, between: string) => {
      numbers += 1;
      return `${word}${between}${MASK}`;
    })
    .replace(NUMBER, (found) => {
      if (COMPACT_DAY.test(found) || !isPersonalNumber(found)) return found;
      numbers += 1;
      return MASK;
    });
  return { text: clean, numbers, ibans };
}

/** ISO 13616: the remainder by 97 is 1. */
function isIban(found: string): boolean {
  const text = found.replaceAll(' ', '').toUpperCase();
  if (text.length < 15 || text.length > 34) return false;
  let rest = 0;
  for (const sign of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
