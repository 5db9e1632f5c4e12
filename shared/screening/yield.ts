import { z } from 'zod';
import { defineQuery, noSubject } from '../kernel/contract.ts';
import { SchoolYear } from '../kernel/days.ts';
import { InstrumentId, StudentId } from '../kernel/ids.ts';
import type { Support } from './follow.ts';
import { BAND_SCALES, BANDS, type Band, type Scoring, SIGNAL_KINDS, type SignalKind, type Standing } from './model.ts';
import { growthBetween } from './norms.ts';

/* The yield of a year (SCR-9): the start against the end, on one scale only, with who was helped. */

export const YieldRow = z.strictObject({
  studentId: StudentId,
  name: z.string(),
  className: z.string().nullable(),
  start: z.string(),
  startBand: z.enum(BANDS).nullable(),
  end: z.string(),
  endBand: z.enum(BANDS).nullable(),
  /** `null`: the two do not stand on one version of a scale, or one has no number. */
  growth: z.number().nullable(),
  isHelped: z.boolean(),
});
export type YieldRow = z.infer<typeof YieldRow>;

/** What a group of pupils gained; figures of fewer than five say nothing and are shown as they are, by name, to the RT. */
export const YieldGroup = z.strictObject({
  pupils: z.number().int(),
  meanGrowth: z.number().nullable(),
  /** Pupils whose growth can be said. */
  comparable: z.number().int(),
  up: z.number().int(),
  same: z.number().int(),
  down: z.number().int(),
  belowAtStart: z.number().int(),
  belowAtEnd: z.number().int(),
});
export type YieldGroup = z.infer<typeof YieldGroup>;

export const TestYield = z.strictObject({
  instrumentId: InstrumentId,
  testName: z.string(),
  kind: z.enum(SIGNAL_KINDS),
  all: YieldGroup,
  helped: YieldGroup,
  notHelped: YieldGroup,
  rows: z.array(YieldRow).max(2000),
});
export type TestYield = z.infer<typeof TestYield>;

export const yearYield = defineQuery({
  name: 'screening.yield',
  permission: 'screening.read',
  subject: noSubject,
  input: z.strictObject({ schoolYear: SchoolYear, yearGroup: z.number().int().min(1).max(6) }),
  output: z.strictObject({ tests: z.array(TestYield).max(40) }),
  refusals: [],
});

export type Score = {
  readonly given: string;
  readonly number: number | null;
  readonly scoring: Scoring | undefined;
  readonly standing: Standing;
};
export type PupilYear = {
  readonly studentId: StudentId;
  readonly name: string;
  readonly className: string | null;
  readonly start: Score;
  readonly end: Score;
  readonly isHelped: boolean;
};

/** Was there help of this kind between two measurements? */
export function isHelped(
  supports: readonly Pick<Support, 'kind' | 'from' | 'until'>[],
  kind: SignalKind,
  from: string,
  until: string,
): boolean {
  return supports.some((one) => one.kind === kind && one.from <= until && (one.until === null || one.until >= from));
}

/** Start against end of one test; bands are compared only within one scale. */
export function yieldOf(
  test: Pick<TestYield, 'instrumentId' | 'testName' | 'kind'>,
  pupils: readonly PupilYear[],
): TestYield {
  const { instrumentId } = test;
  const rows = pupils.map(({ studentId, name, className, start, end, isHelped: helped }): YieldRow => {
    const growth = growthBetween({ instrumentId, ...start }, { instrumentId, ...end });
    return {
      studentId,
      name,
      className,
      start: start.given,
      startBand: start.scoring?.band ?? null,
      end: end.given,
      endBand: end.scoring?.band ?? null,
      growth: growth.kind === 'grown' ? growth.by : null,
      isHelped: helped,
    };
  });
  const groupOf = (wanted: (row: { isHelped: boolean }) => boolean): YieldGroup => {
    const mine = rows.filter(wanted);
    const whole = pupils.filter(wanted);
    const grown = mine.flatMap(({ growth }) => growth ?? []);
    const steps = whole.flatMap(({ start, end }) => stepsUp(start.scoring, end.scoring) ?? []);
    const below = (of: (pupil: PupilYear) => Score) => whole.filter((pupil) => of(pupil).standing === 'below').length;
    return {
      pupils: mine.length,
      comparable: grown.length,
      meanGrowth:
        grown.length === 0 ? null : Math.round((grown.reduce((sum, one) => sum + one, 0) / grown.length) * 10) / 10,
      up: steps.filter((step) => step > 0).length,
      same: steps.filter((step) => step === 0).length,
      down: steps.filter((step) => step < 0).length,
      belowAtStart: below(({ start }) => start),
      belowAtEnd: below(({ end }) => end),
    };
  };
  return {
    ...test,
    all: groupOf(() => true),
    helped: groupOf((row) => row.isHelped),
    notHelped: groupOf((row) => !row.isHelped),
    rows,
  };
}

/** How many bands up; `null` when the two do not stand on one version of a scale, or one has no band (SCR-2, SCR-4). */
function stepsUp(from: Scoring | undefined, to: Scoring | undefined): number | null {
  if (!from || !to || from.scaleVersion !== to.scaleVersion) return null;
  for (const scale of Object.values(BAND_SCALES)) {
    const bands: readonly (Band | null)[] = scale;
    const [a, b] = [bands.indexOf(from.band), bands.indexOf(to.band)];
    if (a >= 0 && b >= 0) return a - b;
  }
  return null;
}
