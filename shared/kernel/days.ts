import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/* The one module that knows Temporal. A day is text: 'YYYY-MM-DD'; the clock comes in from outside. */

export const SCHOOL_ZONE = 'Europe/Amsterdam';

export const Day = z.iso.date().brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** '2026-2027': from 1 August to 31 July. */
export const SchoolYear = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .refine((text) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 1)
  .brand<'SchoolYear'>();
export type SchoolYear = z.infer<typeof SchoolYear>;

/** Text that is known to be a day, such as a literal in a table of cases. Throws when it is not one. */
export function day(text: string): Day {
  return Day.parse(text);
}

/** The day on the school's wall clock at this instant (Europe/Amsterdam). */
export function dayOf(instant: Date): Day {
  return day(
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(SCHOOL_ZONE).toPlainDate().toString(),
  );
}

/** The first instant of a day on the school's wall clock. */
export function startOf(on: Day): Date {
  const start = Temporal.PlainDate.from(on).toZonedDateTime(SCHOOL_ZONE);
  return new Date(start.epochMilliseconds);
}

/** A wall-clock time 'HH:MM' of the school on a day, as an instant. */
export function instantAt(on: Day, time: string): Date {
  const there = Temporal.PlainDate.from(on).toZonedDateTime({
    timeZone: SCHOOL_ZONE,
    plainTime: Temporal.PlainTime.from(time),
  });
  return new Date(there.epochMilliseconds);
}

/** Calendar days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

export function addDays(from: Day, days: number): Day {
  return day(Temporal.PlainDate.from(from).add({ days }).toString());
}

/** The same day so many months on; the last day of the month when it has no such day. */
export function addMonths(from: Day, months: number): Day {
  return day(Temporal.PlainDate.from(from).add({ months }).toString());
}

/** Age in whole years on a day; somebody born on 29 February turns on 1 March (BW 1:1 has no rule, practice does). */
export function ageOn(birthDate: Day, on: Day): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years;
}

/** The day on which somebody reaches an age. */
export function birthdayAt(birthDate: Day, age: number): Day {
  const born = Temporal.PlainDate.from(birthDate);
  const there = born.add({ years: age });
  return day((there.day === born.day ? there : there.add({ days: 1 })).toString());
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(on: Day): number {
  return Temporal.PlainDate.from(on).dayOfWeek;
}

/** The Monday of the week in which a day lies. */
export function mondayOf(on: Day): Day {
  return addDays(on, 1 - weekdayOf(on));
}

/** A day by its numbers; `null` when the calendar has none, such as 31 February. */
export function dayInMonth(year: number, month: number, date: number): Day | null {
  const parsed = Day.safeParse(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  );
  return parsed.success ? parsed.data : null;
}

export function lastOfMonth(year: number, month: number): Day {
  return addDays(day(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`), -1);
}

export function schoolYearOf(on: Day): SchoolYear {
  const { year, month } = Temporal.PlainDate.from(on);
  const start = month >= 8 ? year : year - 1;
  return SchoolYear.parse(`${start}-${start + 1}`);
}

/** 31 July of the year in which a school year ends. */
export function lastDayOf(year: SchoolYear): Day {
  return day(`${year.slice(5)}-07-31`);
}

const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;

/** 'do 12 dec', with the year when it is another one than `near`'s. */
export function shortDay(on: Day, near?: Day): string {
  const date = Temporal.PlainDate.from(on);
  const text = `${WEEKDAYS[date.dayOfWeek - 1] ?? ''} ${date.day} ${MONTHS[date.month - 1] ?? ''}`;
  return near !== undefined && Temporal.PlainDate.from(near).year === date.year ? text : `${text} ${date.year}`;
}

/** '14-11-2010', as Dutch papers write it. */
export function numericDay(on: Day): string {
  return `${on.slice(8)}-${on.slice(5, 7)}-${on.slice(0, 4)}`;
}

/** 'donderdag 26 november 2026'. */
export function longDay(on: Day): string {
  return Temporal.PlainDate.from(on).toLocaleString('nl-NL', { dateStyle: 'full' });
}

/** The wall clock of the school at this instant: '14.03'. */
export function clockTime(instant: Date): string {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(SCHOOL_ZONE);
  return `${hour}.${String(minute).padStart(2, '0')}`;
}
