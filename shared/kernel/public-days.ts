import { addDays, type Day, day, dayInMonth, weekdayOf } from './days.ts';

/*
 * Days on which a term does not end and nobody is at school. The list is that of the Algemene termijnenwet, from general
 * knowledge (`regels.md` 11 marks the act GK): a school that closes on other days writes those down as holidays.
 */

/** Western Easter Sunday of a year in the Gregorian calendar (the "anonymous" algorithm). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return day(`${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`);
}

const kept = new Map<number, ReadonlySet<Day>>();

/** New Year, Good Friday, Easter Monday, Koningsdag, 5 May, Ascension, Whit Monday and both days of Christmas. */
export function publicHolidays(year: number): ReadonlySet<Day> {
  const known = kept.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const fixed = (['01-01', '05-05', '12-25', '12-26'] as const).map((rest) => day(`${year}-${rest}`));
  const days = new Set([...fixed, ...[-2, 1, 39, 50].map((n) => addDays(easter, n)), kingsDay(year)]);
  kept.set(year, days);
  return days;
}

export function isPublicHoliday(on: Day): boolean {
  return publicHolidays(Number(on.slice(0, 4))).has(on);
}

/** Monday to Friday and no public holiday: 'wd' in the terms of `regels.md` 11. */
export function isWorkingDay(on: Day): boolean {
  return weekdayOf(on) <= 5 && !isPublicHoliday(on);
}

/** So many working days after a day; the day itself is not counted. */
export function addWorkingDays(from: Day, count: number): Day {
  let on = from;
  for (let left = count; left > 0; ) {
    on = addDays(on, 1);
    if (isWorkingDay(on)) left -= 1;
  }
  return on;
}

/** The day itself when it is a working day, else the next: where a term of law ends that ends on a closed day. */
export function onWorkingDay(on: Day): Day {
  return isWorkingDay(on) ? on : addWorkingDays(on, 1);
}

/** 27 April, or the day before when that is a Sunday. */
function kingsDay(year: number): Day {
  const usual = dayInMonth(year, 4, 27) ?? day(`${year}-04-27`);
  return weekdayOf(usual) === 7 ? addDays(usual, -1) : usual;
}
