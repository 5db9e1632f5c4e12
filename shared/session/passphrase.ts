/* Rules for a passphrase (`security.md` part 6): long, not on a list, no composition rules, no forced change. */

export const PASSPHRASE_FAULTS = [
  'PASSPHRASE_TOO_SHORT',
  'PASSPHRASE_TOO_LONG',
  'PASSPHRASE_COMMON',
  'PASSPHRASE_NAMES_SCHOOL',
] as const;
export type PassphraseFault = (typeof PASSPHRASE_FAULTS)[number];

/** In characters as people count them (code points after NFC). */
export const PASSPHRASE_MIN = 15;
export const PASSPHRASE_MAX = 128;

export type PassphraseFacts = {
  /** Common passphrases and their parts, lower case; at least the 10,000 best known. */
  readonly isCommon: (lowered: string) => boolean;
  /** Words an outsider would try first: school, town, user and product name. */
  readonly obviousWords: readonly string[];
};

/** What is wrong with a new passphrase; `null` when it may be used. */
export function passphraseFault(text: string, facts: PassphraseFacts): PassphraseFault | null {
  const normal = text.normalize('NFC');
  const length = [...normal].length;
  if (length < PASSPHRASE_MIN) return 'PASSPHRASE_TOO_SHORT';
  if (length > PASSPHRASE_MAX) return 'PASSPHRASE_TOO_LONG';
  const lowered = normal.toLowerCase();
  if (facts.isCommon(lowered) || isOneThingRepeated(lowered)) return 'PASSPHRASE_COMMON';
  if (isMostlyObvious(lowered, facts.obviousWords)) return 'PASSPHRASE_NAMES_SCHOOL';
  return null;
}

/** 'aaaaaaaaaaaaaaa', 'welkomwelkomwelkom', '123456789012345'. */
function isOneThingRepeated(lowered: string): boolean {
  for (let size = 1; size <= lowered.length / 2; size++) {
    const unit = lowered.slice(0, size);
    if (unit.repeat(Math.ceil(lowered.length / size)).startsWith(lowered)) return true;
  }
  return isRun(lowered);
}

function isRun(lowered: string): boolean {
  let steps = 0;
  for (let i = 1; i < lowered.length; i++) {
    if (Math.abs(lowered.charCodeAt(i) - lowered.charCodeAt(i - 1)) <= 1) steps += 1;
  }
  return steps >= lowered.length - 2;
}

/** What is left after the obvious words, digits and signs are taken out is too little to guess at. */
function isMostlyObvious(lowered: string, words: readonly string[]): boolean {
  let rest = lowered;
  for (const word of words) {
    const plain = word.toLowerCase().trim();
    if (plain.length >= 3) rest = rest.replaceAll(plain, '');
  }
  if (rest === lowered) return false;
  return rest.replace(/[^\p{L}]/gu, '').length < 8;
}
