import { z } from 'zod';
import { addDays, Day, daysBetween } from '../kernel/days.ts';
import { GroundId, MeetingId, UserId } from '../kernel/ids.ts';
import { isWorkingDay } from '../kernel/public-days.ts';
import { Prose } from '../kernel/text.ts';
import type { Holiday } from '../settings/model.ts';

/* Sharing without permission: never without a ground, a weighing in words, and somebody who stands for it (PRIV-4). */

export const GROUNDS = ['vitaalBelang', 'publiekeTaak', 'wettelijkePlicht'] as const;

const Written = Prose.pipe(z.string().min(1));

/** What is sealed in `zorg`: the four questions that a weighing answers. */
export const Weighing = z.strictObject({
  /** Why it must be shared. */
  purpose: Written,
  /** Why this is needed for it, and no less. */
  necessity: Written,
  /** Why there is no milder way, and why permission cannot be had. */
  subsidiarity: Written,
  /** Whether pupil and parents were told, or why not. */
  informed: Written,
});
export type Weighing = z.infer<typeof Weighing>;

export const Ground = Weighing.extend({
  groundId: GroundId,
  ground: z.enum(GROUNDS),
  /** Holds for one meeting only. */
  meetingId: MeetingId,
  recordedOn: Day,
  recordedBy: z.string().nullable(),
  recordedById: UserId,
  confirmedOn: Day.nullable(),
  confirmedBy: z.string().nullable(),
  revision: z.number().int(),
});
export type Ground = z.infer<typeof Ground>;

const WORKING_DAYS = 2;

/**
 * The last day on which a second person may still confirm: two working days on (PRIV-4). A public holiday is no working
 * day, and neither is a free day of the school's own calendar; a whole holiday is, since danger does not wait.
 */
export function confirmBy(recordedOn: Day, isFree: (on: Day) => boolean = () => false): Day {
  let on = recordedOn;
  for (let left = WORKING_DAYS; left > 0; ) {
    on = addDays(on, 1);
    if (isWorkingDay(on) && !isFree(on)) left -= 1;
  }
  return on;
}

type GroundFacts = Pick<Ground, 'ground' | 'meetingId' | 'recordedOn' | 'confirmedOn'>;

/**
 * May be shared on that day on this ground? Vitaal belang cannot wait, so it counts at once; without a second person
 * within two working days it counts no more. The other grounds count when a second person has agreed.
 */
export function groundState(
  grounds: readonly GroundFacts[],
  meetingId: string | null,
  on: Day,
  isFree?: (on: Day) => boolean,
): 'ground' | 'groundUnconfirmed' | null {
  const mine = grounds.filter((ground) => ground.meetingId === meetingId && ground.recordedOn <= on);
  if (mine.length === 0) return null;
  return mine.some((ground) => holds(ground, on, isFree)) ? 'ground' : 'groundUnconfirmed';
}

function holds({ ground, recordedOn, confirmedOn }: GroundFacts, on: Day, isFree?: (on: Day) => boolean): boolean {
  if (confirmedOn !== null && confirmedOn <= on) return true;
  return ground === 'vitaalBelang' && on <= confirmBy(recordedOn, isFree);
}

/** Free days in a school's own calendar: entries of at most three days; longer ones are holidays (`confirmBy`). */
export function freeDaysOf(holidays: readonly Holiday[]): (on: Day) => boolean {
  const short = holidays.filter(({ from, until }) => daysBetween(from, until) < 3);
  return (on) => short.some(({ from, until }) => from <= on && on <= until);
}
