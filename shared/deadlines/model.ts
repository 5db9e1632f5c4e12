import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { StudentId } from '../kernel/ids.ts';

/**
 * Where a line of Vandaag stands: `due` is a term or something of somebody else that is late, `promised` is what the
 * acting person himself agreed to do, `waits` is what somebody else waits for him to do.
 */
export const TODAY_GROUPS = ['due', 'promised', 'waits'] as const;

/**
 * One thing to do, as a room says it. The sentences are made on screen from `kind` and `facts`; the name of the pupil is
 * added by the room of the clock, for whoever may know it.
 */
export const TodayLine = z.strictObject({
  /** The same between two looks: the kind, and the id of what it is about. */
  key: z.string().max(200),
  /** A code such as 'agreement.due'. */
  kind: z.string().max(60),
  group: z.enum(TODAY_GROUPS),
  /** The last day on which it is in time; `null` when it only waits. */
  on: Day.nullable(),
  studentId: StudentId.nullable(),
  /** Ids and revisions that the action of this line needs. */
  ids: z.record(z.string(), z.string()),
  /** Codes, days, counts and words from which the sentence is made. */
  facts: z.record(z.string(), z.string()),
});
export type TodayLine = z.infer<typeof TodayLine>;

export const TodayRow = TodayLine.extend({ studentName: z.string().nullable(), className: z.string().nullable() });
export type TodayRow = z.infer<typeof TodayRow>;

/** Which clocks are computed; the numbers are those of the rules that they come from. */
export const CLOCK_IDS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C13', 'C42', 'C43', 'C44', 'C45'] as const;
export type ClockId = (typeof CLOCK_IDS)[number];

/** A term that runs: until when, and how near that is. */
export const Term = z.strictObject({
  clock: z.enum(CLOCK_IDS),
  /** The day from which it counts. */
  from: Day,
  /** The last day, by counting. The warning is always on this one. */
  on: Day,
  /** The later last day when `on` is no working day and the law moves it; both are shown. */
  movedTo: Day.nullable(),
  tone: z.enum(['far', 'near', 'late']),
});
export type Term = z.infer<typeof Term>;
