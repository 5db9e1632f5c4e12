import { z } from 'zod';
import { Day, SchoolYear } from '../kernel/days.ts';
import { Line, OptionalLine } from '../kernel/text.ts';

export const Department = z.strictObject({ code: Line, name: Line });

/** Minutes without typing or mouse before the vault locks (T2). */
export const LOCK_AFTER = { least: 2, usual: 10, most: 15 } as const;

export const SchoolProfile = z.strictObject({
  name: Line,
  /** 'vmbo-tl', 'havo', 'vwo'. */
  levels: z.array(Line).max(20),
  departments: z.array(Department).max(60),
  /** Letters and agenda: where the school is reached. */
  address: OptionalLine,
  phone: OptionalLine,
  /** Holds for every laptop that opens this vault, so that nobody's desk stays open longer than the school wants. */
  lockAfterMinutes: z.number().int().min(LOCK_AFTER.least).max(LOCK_AFTER.most).default(LOCK_AFTER.usual),
});
export type SchoolProfile = z.infer<typeof SchoolProfile>;

export const Holiday = z.strictObject({ name: Line, from: Day, until: Day });
export type Holiday = z.infer<typeof Holiday>;

/** A school year with its holidays; dates differ per region and year, so the school edits them. */
export const SchoolYearPlan = z.strictObject({ year: SchoolYear, holidays: z.array(Holiday).max(40) });
export type SchoolYearPlan = z.infer<typeof SchoolYearPlan>;
