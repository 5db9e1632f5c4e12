import { addDays, type Day, day, weekdayOf } from '../kernel/days.ts';

/* Days on which no legal term ends (Algemene termijnenwet art. 1 and 3; general knowledge, to be checked by a jurist). */

/** Easter Sunday by the Gregorian reckoning (Meeus, Jones and Butcher). */
export function easter(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

/** The public holidays of a year, Good Friday included since the law puts it on a line with them. */
export function publicHolidays(year: number): Day[] {
  const sunday = easter(year);
  const king = day(`${year}-04-27`);
  return [
    day(`${year}-01-01`),
    addDays(sunday, -2),
    addDays(sunday, 1),
    weekdayOf(king) === 7 ? addDays(king, -1) : king,
    day(`${year}-05-05`),
    addDays(sunday, 39),
    addDays(sunday, 50),
    day(`${year}-12-25`),
    day(`${year}-12-26`),
  ];
}

export function isWorkingDay(on: Day): boolean {
  return weekdayOf(on) <= 5 && !publicHolidays(Number(on.slice(0, 4))).includes(on);
}

/** The first working day from this one on. */
export function nextWorkingDay(on: Day): Day {
  let at = on;
  while (!isWorkingDay(at)) at = addDays(at, 1);
  return at;
}

/** So many working days after a day, which does not count itself. */
export function addWorkingDays(from: Day, days: number): Day {
  let at = from;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}
