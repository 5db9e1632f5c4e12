import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween, weekdayOf } from '../../shared/kernel/days.ts';
import { nextInSeries, planBack, seriesFrom } from '../../shared/meetings/dates.ts';

const holidays = [
  { name: 'Kerst', from: day('2026-12-21'), until: day('2027-01-03') },
  { name: 'Voorjaar', from: day('2027-02-22'), until: day('2027-02-28') },
];

test.each([
  ['2026-10-22', '2026-11-26'],
  // Five weeks on is 31 December: closed, so a week later.
  ['2026-11-26', '2027-01-07'],
  ['2027-01-21', '2027-03-04'],
  // Koningsdag is in no list of the school, and closed all the same.
  ['2027-03-23', '2027-05-04'],
])('C42: after %s comes %s', (last, next) => expect(nextInSeries(day(last), holidays)).toBe(next));

test('C42: a year of ZAT days keeps its weekday, at least five weeks apart, never on a closed day', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), (offset) => {
      const first = addDays(day('2026-09-03'), offset);
      fc.pre(weekdayOf(first) <= 5 && !holidays.some(({ from, until }) => from <= first && first <= until));
      const days = seriesFrom(first, day('2027-07-16'), holidays);
      for (const [i, on] of days.entries()) {
        expect(weekdayOf(on)).toBe(weekdayOf(first));
        expect(holidays.some(({ from, until }) => from <= on && on <= until)).toBe(false);
        const before = days[i - 1];
        if (before) expect(daysBetween(before, on)).toBeGreaterThanOrEqual(35);
      }
    }),
  ));

describe('planned back from the day', () => {
  test('an ordinary ZAT', () =>
    expect(planBack(day('2026-11-26'), holidays)).toEqual([
      { kind: 'formsClosed', on: '2026-11-13' },
      { kind: 'peoplePhoned', on: '2026-11-20' },
      { kind: 'consentIn', on: '2026-11-24' },
      { kind: 'agendaOut', on: '2026-11-24' },
      { kind: 'minutesOut', on: '2026-12-03' },
      { kind: 'allTold', on: '2026-12-10' },
    ]));

  test('a zorgteam has no form to close, and all else on the same days', () =>
    expect(planBack(day('2026-11-26'), holidays, 'zorgteam')).toEqual(planBack(day('2026-11-26'), holidays).slice(1)));

  test('just after the holiday: what falls inside it comes before it', () =>
    expect(planBack(day('2027-01-07'), holidays).map(({ on }) => on)).toEqual([
      '2026-12-18',
      '2026-12-18',
      '2027-01-05',
      '2027-01-05',
      '2027-01-14',
      '2027-01-21',
    ]));

  test('moving the meeting by a week moves every ordinary one by a week', () => {
    const first = planBack(day('2026-10-08'), []);
    expect(planBack(day('2026-10-15'), []).map(({ on }) => on)).toEqual(first.map(({ on }) => addDays(on, 7)));
  });
});
