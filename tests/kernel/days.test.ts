import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  ageOn,
  birthdayAt,
  clockTime,
  day,
  dayOf,
  daysBetween,
  longDay,
  numericDay,
  schoolYearOf,
  shortDay,
  startOf,
} from '../../shared/kernel/days.ts';

const aDay = fc
  .integer({ min: 0, max: 22_000 })
  .map((n) => day(new Date(Date.UTC(1995, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)));

describe('age and birthdays', () => {
  test.each([
    ['2010-11-14', '2026-11-13', 15],
    ['2010-11-14', '2026-11-14', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2014-11-26', '2026-11-26', 12],
  ])('born %s is on %s %i years old', (born, on, age) => expect(ageOn(day(born), day(on))).toBe(age));

  test.each([
    ['2010-11-14', 16, '2026-11-14'],
    ['2008-02-29', 18, '2026-03-01'],
    ['2008-02-29', 16, '2024-02-29'],
  ])('born %s turns %i on %s', (born, age, on) => expect(birthdayAt(day(born), age)).toBe(on));

  test('one is an age from its birthday on, and not the day before', () =>
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 30 }), (born, age) => {
        const birthday = birthdayAt(born, age);
        expect(ageOn(born, birthday)).toBe(age);
        expect(ageOn(born, addDays(birthday, -1))).toBe(age - 1);
      }),
    ));
});

describe('school years and clocks', () => {
  test.each([
    ['2026-07-31', '2025-2026'],
    ['2026-08-01', '2026-2027'],
    ['2027-01-01', '2026-2027'],
  ])('%s lies in %s', (on, year) => expect(schoolYearOf(day(on))).toBe(year));

  test.each([
    // Two o'clock at night becomes three, and three becomes two.
    ['2027-03-28T00:30:00Z', '2027-03-28', '1.30'],
    ['2027-03-28T01:30:00Z', '2027-03-28', '3.30'],
    ['2026-10-25T00:30:00Z', '2026-10-25', '2.30'],
    ['2026-10-25T01:30:00Z', '2026-10-25', '2.30'],
    ['2026-11-23T23:30:00Z', '2026-11-24', '0.30'],
    ['2026-06-30T22:30:00Z', '2026-07-01', '0.30'],
  ])('%s is %s, %s at school', (instant, on, clock) => {
    expect(dayOf(new Date(instant))).toBe(on);
    expect(clockTime(new Date(instant))).toBe(clock);
  });

  test('the start of a day lies in that day, one moment earlier in the day before', () =>
    fc.assert(
      fc.property(aDay, (on) => {
        expect(dayOf(startOf(on))).toBe(on);
        expect(dayOf(new Date(startOf(on).getTime() - 1))).toBe(addDays(on, -1));
      }),
    ));

  test('adding days and counting them are each other’s opposite', () =>
    fc.assert(
      fc.property(aDay, fc.integer({ min: -4000, max: 4000 }), (from, n) => {
        expect(daysBetween(from, addDays(from, n))).toBe(n);
      }),
    ));
});

test('days as people read them', () => {
  expect(shortDay(day('2026-12-12'), day('2026-01-01'))).toBe('za 12 dec');
  expect(shortDay(day('2027-01-07'), day('2026-12-01'))).toBe('do 7 jan 2027');
  expect(numericDay(day('2010-11-04'))).toBe('04-11-2010');
  expect(longDay(day('2026-11-26'))).toBe('donderdag 26 november 2026');
});
