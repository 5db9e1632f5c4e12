import { ok, type Result, refuse } from '../kernel/result.ts';
import { BAND_SCALES, type Edition, type ResultState } from './model.ts';

export type Given = { readonly state: ResultState; readonly given: string; readonly number: number | null };
export const GIVEN_FAULTS = ['NOT_A_NUMBER', 'OUT_OF_RANGE', 'TOO_PRECISE', 'NOT_A_BAND', 'NOT_A_WORD'] as const;
export type GivenFault = (typeof GIVEN_FAULTS)[number];

const ABSENT = /^(afwezig|abs|absent|ziek)$/i;
const NOT_APPLICABLE = /^(-|–|n\.?v\.?t\.?)$/i;
const WITHHELD = /^(geweigerd|niet gedeeld)$/i;

/**
 * Reads what was typed or stood in a list. The value is kept as it was given; the three kinds of empty that are answers
 * are legal for every test (`formats.md` 12). Empty text is no value: the caller decides what that means.
 */
export function readGiven(text: string, { scale }: Pick<Edition, 'scale'>): Result<Given, GivenFault> {
  const given = text.normalize('NFC').trim();
  const empty = (state: ResultState) => ok<Given>({ state, given, number: null });
  if (ABSENT.test(given)) return empty('absent');
  if (NOT_APPLICABLE.test(given)) return empty('notApplicable');
  if (WITHHELD.test(given)) return empty('withheld');
  if (scale.kind === 'words') return readWord(given, scale.words);
  if (scale.kind === 'letter' || scale.kind === 'roman') {
    const bands = BAND_SCALES[scale.kind === 'letter' ? 'A-E' : 'I-V'];
    const band = bands.find((one) => one === given.toUpperCase());
    return band ? ok({ state: 'scored', given: band, number: null }) : refuse('NOT_A_BAND');
  }
  const number = readNumber(given);
  if (number === null) return refuse('NOT_A_NUMBER');
  if (number < scale.low || number > scale.high) return refuse('OUT_OF_RANGE');
  const [, decimals = ''] = given.split(/[.,]/);
  if (decimals.replace(/0+$/, '').length > scale.decimals) return refuse('TOO_PRECISE');
  return ok({ state: 'scored', given, number });
}

/** A word of the list, or the only one that begins so. */
function readWord(given: string, words: Edition['scale']['words']): Result<Given, GivenFault> {
  const plain = given.toLowerCase();
  const exact = words.find(({ text }) => text.toLowerCase() === plain);
  const begun = words.filter(({ text }) => plain !== '' && text.toLowerCase().startsWith(plain));
  const word = exact ?? (begun.length === 1 ? begun[0] : undefined);
  return word ? ok({ state: 'scored', given: word.text, number: null }) : refuse('NOT_A_WORD');
}

/** Comma or point; no thousands, no signs but a minus. */
function readNumber(text: string): number | null {
  return /^-?\d{1,6}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** Keys of the grid that are letters: they mean this, unless a value of the test can begin with that letter. */
export function letterKeys({ scale }: Pick<Edition, 'scale'>): { readonly absent: string; readonly signal: string } {
  const begins = (letter: string) =>
    scale.kind === 'letter'
      ? 'abcde'.includes(letter)
      : scale.kind === 'words' && scale.words.some(({ text }) => text.toLowerCase().startsWith(letter));
  return { absent: begins('a') ? 'x' : 'a', signal: begins('s') ? 'z' : 's' };
}
