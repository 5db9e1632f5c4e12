import { BAND_SCALES, type Band, type ResultState, type Standing } from './model.ts';

/* What a picture of a class or a year group is drawn from; the table beside it shows the same figures. */

export type Seen = { readonly state: ResultState; readonly band: Band | null; readonly standing: Standing };
export type BandCount = { readonly band: Band; readonly n: number };
export type TestPicture = {
  /** From low to high, those that occur; of one scale only. */
  readonly bands: readonly BandCount[];
  readonly scored: number;
  /** Scored, but the edition has no norm that fits. */
  readonly withoutBand: number;
  readonly absent: number;
  readonly notApplicable: number;
  readonly withheld: number;
  readonly missing: number;
};

/** Counts one test in a group of pupils. `null` is a pupil of whom nothing was entered. */
export function pictureOf(seen: readonly (Seen | null)[]): TestPicture {
  const known = seen.filter((one) => one !== null);
  const scored = known.filter(({ state }) => state === 'scored');
  const count = (state: ResultState) => known.filter((one) => one.state === state).length;
  const bands = [...BAND_SCALES['A-E'], ...BAND_SCALES['I-V']]
    .toReversed()
    .map((band) => ({ band, n: scored.filter((one) => one.band === band).length }))
    .filter(({ n }) => n > 0);
  return {
    bands,
    scored: scored.length,
    withoutBand: scored.filter(({ band }) => band === null).length,
    absent: count('absent'),
    notApplicable: count('notApplicable'),
    withheld: count('withheld'),
    missing: seen.length - known.length,
  };
}
