/* What may never be kept, also when it hides in a text or a file name (`formats.md` 15). Used in the keyless process. */

/** What stands where a number was. */
export const MASK = '[nummer weggelaten]';

/** Nine digits (eight with a lost zero) of a BSN (remainder 0) or an onderwijsnummer (remainder 5). */
export function isPersonalNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (!/^\d{8,9}$/.test(digits)) return false;
  const nine = digits.padStart(9, '0');
  if (nine === '000000000') return false;
  const sum = [...nine].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  const rest = ((sum % 11) + 11) % 11;
  return rest === 0 || rest === 5;
}

export type Masked = { readonly text: string; readonly numbers: number; readonly ibans: number };

/** Signs without width: a number that is cut by one looks whole on paper. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** Digits of other scripts and of full width, which print like ours. */
const OTHER_DIGIT = /[\uFF10-\uFF19\u0660-\u0669\u06F0-\u06F9]/g;
const S = '[\\s.\\-/\\u2010-\\u2015\\u2212]';
const FORMS = [
  '\\d{9}',
  `\\d{4}(${S})\\d{2}\\1\\d{3}`,
  `\\d{3}(${S})\\d{3}\\2\\d{3}`,
  `\\d{2}(${S})\\d{2}\\3\\d{2}\\3\\d{3}`,
  `\\d(?:(${S})\\d)(?:\\4\\d){7}`,
];
/** As people write them. A date, a school year or a phone number is written otherwise. */
const NUMBER = new RegExp(`(?<!\\d|\\d[.-]|\\+31[ -]?|0031[ -]?)(?:${FORMS.join('|')})(?!\\d)`, 'g');
const SHORT_NUMBER = /(?<![\d.-])(?:\d{8}|\d{2}\.\d{3}\.\d{3})(?!\d|[.-]\d)/g;
const COMPACT_DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** A number behind these words is one, whether its digits add up or not. */
const NAMED =
  /\b(bsn(?:-?n(?:umme)?r)?|burger-?servicenummer|sofi-?nummer|onderwijsnummer|persoonsgebonden nummer|pgn)\b(\D{0,12})\d[\d. -]{3,12}\d/gi;

/** Takes personal numbers and bank numbers out of a text, leaves a mark where they stood, and counts them. */
export function maskSecrets(given: string): Masked {
  if (!/\d|[\uFF10-\uFF19\u0660-\u0669\u06F0-\u06F9]/.test(given)) return { text: given, numbers: 0, ibans: 0 };
  let numbers = 0;
  const plain = given.replace(INVISIBLE, '').replace(OTHER_DIGIT, (sign) => String(sign.charCodeAt(0) & 0xf));
  const { text, ibans } = maskIbans(plain);
  const clean = text
    .replace(NAMED, (_all, word: string, between: string) => {
      numbers += 1;
      return `${word}${between}${MASK}`;
    })
    .replace(NUMBER, (found) => {
      if (!isPersonalNumber(found)) return found;
      numbers += 1;
      return MASK;
    })
    .replace(SHORT_NUMBER, (found) => {
      if (COMPACT_DAY.test(found) || !isPersonalNumber(found)) return found;
      numbers += 1;
      return MASK;
    });
  return numbers + ibans === 0 ? { text: given, numbers, ibans } : { text: clean, numbers, ibans };
}

/** How long an IBAN of a country is; of any other country the longest that adds up is taken. */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  `AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 IE22 IT27 LT20 LU20 LV21 MA28 MT31
   NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 TR26`
    .split(/\s+/)
    .map((it) => [it.slice(0, 2), Number(it.slice(2))]),
);
const IBAN_START = /[A-Z]{2}\d{2}(?=[\s.-]?[A-Z0-9])/gi;

function maskIbans(text: string): { readonly text: string; readonly ibans: number } {
  let [ibans, from, clean] = [0, 0, ''];
  for (const { index } of text.matchAll(IBAN_START)) {
    if (index < from) continue;
    const end = ibanEnd(text, index);
    if (end === null) continue;
    clean += text.slice(from, index) + MASK;
    from = end;
    ibans += 1;
  }
  return { text: clean + text.slice(from), ibans };
}

/** Where an IBAN that begins here ends; groups may stand apart by one sign. */
function ibanEnd(text: string, start: number): number | null {
  const length = LENGTHS[text.slice(start, start + 2).toUpperCase()];
  let signs = '';
  let last: number | null = null;
  for (let at = start; at < text.length && signs.length < (length ?? 34); at++) {
    const sign = text.charAt(at);
    if (/[A-Z0-9]/i.test(sign)) {
      signs += sign.toUpperCase();
      if (length === undefined && signs.length >= 15 && isIban(signs)) last = at + 1;
      if (signs.length === length && isIban(signs)) return at + 1;
    } else if (!/[\s.-]/.test(sign) || !/[A-Z0-9]/i.test(text.charAt(at + 1))) break;
  }
  return last;
}

/** ISO 13616: the remainder by 97 is 1. */
function isIban(text: string): boolean {
  let rest = 0;
  for (const sign of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
