import { expect, test } from 'vitest';
import { day, SchoolYear } from '../../shared/kernel/days.ts';
import { decideSaveYear, faultsOf } from '../../shared/settings/rules.ts';

const holiday = (from: string, until: string) => ({ name: 'vakantie', from: day(from), until: day(until) });
const plan = (...holidays: ReturnType<typeof holiday>[]) => ({ year: SchoolYear.parse('2026-2027'), holidays });

test.each([
  ['ends before it begins', plan(holiday('2026-12-21', '2026-12-20')), 'HOLIDAY_ENDS_BEFORE_START'],
  ['before the year', plan(holiday('2026-07-31', '2026-08-10')), 'HOLIDAY_OUTSIDE_YEAR'],
  ['after the year', plan(holiday('2027-08-01', '2027-08-10')), 'HOLIDAY_OUTSIDE_YEAR'],
  [
    'on each other’s day',
    plan(holiday('2026-12-21', '2027-01-03'), holiday('2027-01-03', '2027-01-04')),
    'HOLIDAYS_OVERLAP',
  ],
])('%s is refused', (_name, year, code) => expect(decideSaveYear(year)).toEqual({ ok: false, code }));

test('one day, the next to it, and a summer that runs on are kept, in order', () => {
  const later = holiday('2027-07-17', '2027-08-29');
  const second = holiday('2027-01-04', '2027-01-04');
  const first = holiday('2026-12-21', '2027-01-03');
  expect(decideSaveYear(plan(later, second, first))).toEqual({ ok: true, value: plan(first, second, later) });
});

test('each holiday is told its own fault, so that the screen can say it where it stands', () => {
  const year = plan(
    holiday('2026-10-17', '2026-10-25'),
    holiday('2026-12-21', '2026-12-20'),
    holiday('2027-05-01', '2027-05-09'),
    holiday('2027-05-06', '2027-05-06'),
    holiday('2028-01-01', '2028-01-02'),
  );
  expect(faultsOf(year)).toEqual([
    null,
    'HOLIDAY_ENDS_BEFORE_START',
    'HOLIDAYS_OVERLAP',
    'HOLIDAYS_OVERLAP',
    'HOLIDAY_OUTSIDE_YEAR',
  ]);
});
