import { z } from 'zod';
import type { Day } from '../kernel/days.ts';
import { InstrumentId, type StudentId } from '../kernel/ids.ts';
import { Line } from '../kernel/text.ts';
import type { Band } from './model.ts';
import { GIVEN_FAULTS } from './read-given.ts';

/* A list of results of any supplier, read by a mapping that the school keeps (`formats.md` 12). Columns are named by
   their header, so that next year's file fits the same mapping. */

const Header = z.string().max(120);
export const ResultMapping = z.strictObject({
  number: Header.nullable(),
  name: Header.nullable(),
  className: Header.nullable(),
  /** When the test was taken; without it the day of reading counts, as long as the campaign runs. */
  date: Header.nullable().default(null),
  /** `wide`: a column a test. `long`: a row a test, with the name of the test in a column. */
  shape: z.enum(['wide', 'long']),
  columns: z.array(z.strictObject({ header: Header, instrumentId: InstrumentId })).max(40),
  /** Columns in which the supplier put his own letter: read to check with, never kept (SCR-4). */
  letters: z
    .array(z.strictObject({ header: Header, instrumentId: InstrumentId }))
    .max(40)
    .default([]),
  test: Header.nullable(),
  value: Header.nullable(),
  tests: z.array(z.strictObject({ text: Header, instrumentId: InstrumentId })).max(40),
});
export type ResultMapping = z.infer<typeof ResultMapping>;
export const SavedMapping = z.strictObject({ name: Line, mapping: ResultMapping });

export const PARK_REASONS = ['UNKNOWN_PUPIL', 'NAME_TWICE', 'OTHER_YEAR', 'NO_PUPIL'] as const;
export type ParkReason = (typeof PARK_REASONS)[number];
export type ImportPupil = {
  readonly studentId: StudentId;
  readonly number: string;
  readonly names: readonly string[];
  readonly className: string | null;
  readonly level: string | null;
  readonly isInCampaign: boolean;
};
export const LIST_FAULTS = [...GIVEN_FAULTS, 'NOT_A_DAY', 'DAY_OUTSIDE'] as const;
export type ListFault = (typeof LIST_FAULTS)[number];
export type ImportValue = {
  readonly instrumentId: InstrumentId;
  readonly header: string;
  readonly given: string;
  /** When it was taken, if the list tells. */
  readonly on: Day | null;
};
export type PlannedValue = ImportValue & {
  readonly row: number;
  readonly studentId: StudentId;
  /** `double`: something else stands there already, or twice in this file; both are kept and marked. */
  readonly kind: 'new' | 'same' | 'double';
};
export type RefusedValue = ImportValue & { readonly row: number; readonly who: string; readonly fault: ListFault };
export type ParkedRow = {
  readonly row: number;
  readonly who: string;
  readonly reason: ParkReason;
  readonly values: readonly ImportValue[];
};
export type OtherLetter = ImportValue & {
  readonly row: number;
  readonly who: string;
  readonly letter: string;
  readonly ours: Band;
};
export type ResultPlan = {
  readonly values: readonly PlannedValue[];
  readonly refused: readonly RefusedValue[];
  readonly parked: readonly ParkedRow[];
  /** Names of tests in the list that nobody has said what they are, with how many values wait for that. */
  readonly unknownTests: readonly { readonly text: string; readonly n: number }[];
  /** Where the letter in the list is not the letter that the norms of the school give: one of the two is wrong (SCR-4). */
  readonly otherLetters: readonly OtherLetter[];
  /** Values that were not read, per header: numbers of the state and the like. */
  readonly dropped: Readonly<Record<string, number>>;
};
