import { expect, test } from 'vitest';
import { day, SchoolYear } from '../../shared/kernel/days.ts';
import { KNOWN_TO, type KnownTo, watchReasons } from '../../shared/plans/watch.ts';

const y = (text: string) => SchoolYear.parse(text);
const one = (schoolYear: string, level: string | null, year: number | null, from: string) => ({
  schoolYear: y(schoolYear),
  level,
  year,
  from: day(from),
});
const LAST = one('2025-2026', 'vwo', 3, '2025-08-01');

test.each([
  ['goes on', [LAST, one('2026-2027', 'vwo', 4, '2026-08-01')], []],
  ['goes down a level', [LAST, one('2026-2027', 'havo', 4, '2026-08-01')], ['levelDown']],
  ['goes up', [one('2025-2026', 'havo', 3, '2025-08-01'), one('2026-2027', 'vwo', 4, '2026-08-01')], []],
  ['repeats', [LAST, one('2026-2027', 'vwo', 3, '2026-08-01')], ['repeats']],
  ['repeats a level lower', [LAST, one('2026-2027', 'havo', 3, '2026-08-01')], ['levelDown', 'repeats']],
  [
    'from havo/vwo to havo is no step down',
    [one('2025-2026', 'havo/vwo', 2, '2025-08-01'), one('2026-2027', 'havo', 3, '2026-08-01')],
    [],
  ],
  [
    'from havo/vwo to vmbo-tl is',
    [one('2025-2026', 'havo/vwo', 2, '2025-08-01'), one('2026-2027', 'vmbo-tl', 3, '2026-08-01')],
    ['levelDown'],
  ],
  [
    'down within the year',
    [one('2026-2027', 'vwo', 4, '2026-08-01'), one('2026-2027', 'havo', 4, '2026-11-02')],
    ['levelDown'],
  ],
  [
    'another class in the year is no repeating',
    [one('2026-2027', 'vwo', 4, '2026-08-01'), one('2026-2027', 'vwo', 4, '2026-11-02')],
    [],
  ],
  [
    'two years ago says nothing',
    [one('2024-2025', 'vwo', 3, '2024-08-01'), one('2026-2027', 'havo', 4, '2026-08-01')],
    [],
  ],
  ['new at school', [one('2026-2027', 'havo', 1, '2026-08-01')], []],
  ['a level the school does not know', [LAST, one('2026-2027', 'kader', 4, '2026-08-01')], []],
  ['not enrolled this year', [LAST], []],
] as const)('%s', (_name, enrolments, reasons) => {
  const facts = {
    enrolments: [...enrolments],
    levels: ['vmbo-tl', 'havo', 'vwo'],
    schoolYear: y('2026-2027'),
    knownTo: new Set<KnownTo>(),
  };
  expect(watchReasons(facts)).toEqual(reasons);
});

test('known to whom, each of the four', () => {
  const facts = { enrolments: [], levels: [], schoolYear: y('2026-2027'), knownTo: new Set(KNOWN_TO) };
  expect(watchReasons(facts)).toEqual(['trajectvoorziening', 'oka', 'leerplicht', 'jeugdarts']);
});
