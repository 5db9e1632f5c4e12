import { MASK, maskSecrets } from './secrets.ts';

/** Nine digits (eight with a lost zero) that pass the 11-test, as every BSN does; or the mark of one that is gone. */
export function isBsnLike(text: string): boolean {
  if (text === MASK) return true;
  const digits = text.replace(/[.\s]/g, '');
  if (!/^\d{8,9}$/.test(digits)) return false;
  const nine = digits.padStart(9, '0');
  if (nine === '000000000') return false;
  const sum = [...nine].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
}

/** Takes every number that may not be kept out of a text, and the marks of those that are gone; says how many there were. */
export function withoutBsn(text: string): { readonly text: string; readonly dropped: number } {
  const parts = maskSecrets(text).text.split(MASK);
  if (parts.length === 1) return { text, dropped: 0 };
  return { text: parts.join('').replace(/ {2,}/g, ' ').trim(), dropped: parts.length - 1 };
}
