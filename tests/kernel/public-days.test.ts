import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, day, weekdayOf } from '../../shared/kernel/days.ts';
import {
  addWorkingDays,
  easterSunday,
  isPublicHoliday,
  isWorkingDay,
  onWorkingDay,
  publicHolidays,
} from '../../shared/kernel/public-days.ts';

describe('public holidays (regels.md 11)', () => {
  it.each([
    ['2024-03-31'],
    ['2025-04-20'],
    ['2026-04-05'],
    ['2027-03-28'],
    ['2028-04-16'],
    ['2038-04-25'],
    ['2285-03-22'],
  ])('Easter falls on %s', (on) => {
    expect(easterSunday(Number(on.slice(0, 4)))).toBe(on);
  });

  it('Easter is a Sunday between 22 March and 25 April, in every year of two centuries', () => {
    for (let year = 1950; year < 2150; year += 1) {
      const easter = easterSunday(year);
      expect(weekdayOf(easter), easter).toBe(7);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`, easter).toBe(true);
    }
  });

  it('2027 has these and no others', () => {
    expect([...publicHolidays(2027)].sort()).toEqual([
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-04-27',
      '2027-05-05',
      '2027-05-06',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ]);
  });

  it.each([
    ['2025-04-26', true], // 27 April 2025 was a Sunday
    ['2025-04-27', false],
    ['2026-04-27', true],
    ['2026-12-24', false],
    ['2026-12-25', true],
    ['2027-01-01', true],
    ['2027-01-02', false],
  ])('%s is one: %s', (on, is) => {
    expect(isPublicHoliday(day(on))).toBe(is);
  });

  it.each([
    ['2026-12-24', 1, '2026-12-28'], // Thursday before Christmas: Friday is closed, then the weekend
    ['2026-11-26', 5, '2026-12-03'],
    ['2026-12-31', 2, '2027-01-05'],
    ['2026-11-27', 0, '2026-11-27'],
  ])('%s and %i working days is %s', (from, count, to) => {
    expect(addWorkingDays(day(from), count)).toBe(to);
  });

  it('a term that ends on a closed day ends on the next that is not', () => {
    expect(onWorkingDay(day('2026-12-26'))).toBe('2026-12-28');
    expect(onWorkingDay(day('2026-12-23'))).toBe('2026-12-23');
  });

  it('working days and closed days together are all days', () => {
    for (let on = day('2026-01-01'); on < '2028-01-01'; on = addDays(on, 1)) {
      const isWeekend = Temporal.PlainDate.from(on).dayOfWeek > 5;
      expect(isWorkingDay(on)).toBe(!isWeekend && !isPublicHoliday(on));
    }
  });
});
