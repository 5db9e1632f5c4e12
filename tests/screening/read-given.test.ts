import { describe, expect, test } from 'vitest';
import { InstrumentId, StudentId } from '../../shared/kernel/ids.ts';
import { planPaste } from '../../shared/screening/paste.ts';
import { letterKeys, readGiven } from '../../shared/screening/read-given.ts';
import { anEdition } from '../support/story-screening.ts';

const scale = (facts: object) => ({ scale: { ...anEdition().scale, ...facts } });
const words = [
  { text: '<1F', standing: 'unknown' as const },
  { text: '1F', standing: 'unknown' as const },
  { text: '2F', standing: 'unknown' as const },
];

describe('what was typed, as given', () => {
  test.each([
    ['401', {}, 'scored', '401', 401],
    [' 401 ', {}, 'scored', '401', 401],
    ['12,5', { low: 0, high: 50, decimals: 1 }, 'scored', '12,5', 12.5],
    ['12.50', { low: 0, high: 50, decimals: 1 }, 'scored', '12.50', 12.5],
    ['afwezig', {}, 'absent', 'afwezig', null],
    ['Ziek', {}, 'absent', 'Ziek', null],
    ['-', {}, 'notApplicable', '-', null],
    ['n.v.t.', {}, 'notApplicable', 'n.v.t.', null],
    ['nvt', { kind: 'letter' }, 'notApplicable', 'nvt', null],
    ['geweigerd', {}, 'withheld', 'geweigerd', null],
    ['d', { kind: 'letter' }, 'scored', 'D', null],
    ['iv', { kind: 'roman' }, 'scored', 'IV', null],
    ['87', { kind: 'percentile', low: 0, high: 100 }, 'scored', '87', 87],
    ['<1f', { kind: 'words', words }, 'scored', '<1F', null],
    ['2', { kind: 'words', words }, 'scored', '2F', null],
  ])('%s (%o) is %s', (text, facts, state, given, number) =>
    expect(readGiven(text, scale(facts))).toEqual({ ok: true, value: { state, given, number } }),
  );

  test.each([
    ['4133', {}, 'OUT_OF_RANGE'],
    ['199', {}, 'OUT_OF_RANGE'],
    ['40,5', {}, 'OUT_OF_RANGE'],
    ['401,5', {}, 'TOO_PRECISE'],
    ['4e2', {}, 'NOT_A_NUMBER'],
    ['1.401', { low: 0, high: 5000, decimals: 2 }, 'TOO_PRECISE'],
    ['=401', {}, 'NOT_A_NUMBER'],
    ['F', { kind: 'letter' }, 'NOT_A_BAND'],
    ['A', { kind: 'roman' }, 'NOT_A_BAND'],
    ['', { kind: 'words', words }, 'NOT_A_WORD'],
    ['3F', { kind: 'words', words }, 'NOT_A_WORD'],
  ])('%s (%o) is refused: %s', (text, facts, code) =>
    expect(readGiven(text, scale(facts))).toEqual({ ok: false, code }),
  );

  test('a letter is a key unless a value can begin with it', () => {
    expect(letterKeys(scale({}))).toEqual({ absent: 'a', signal: 's' });
    expect(letterKeys(scale({ kind: 'letter' }))).toEqual({ absent: 'x', signal: 's' });
    const own = [
      { text: 'anders', standing: 'watch' as const },
      { text: 'soms', standing: 'watch' as const },
    ];
    expect(letterKeys(scale({ kind: 'words', words: own }))).toEqual({ absent: 'x', signal: 'z' });
  });
});

describe('a block from a spreadsheet', () => {
  const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
  const rows = [
    { studentId: StudentId.parse(id(1)), number: '100001', name: 'Adriaans, Noah' },
    { studentId: StudentId.parse(id(2)), number: '100002', name: 'van Loon, Sofie' },
    { studentId: StudentId.parse(id(3)), number: '100003', name: 'Özkan, Defne' },
  ];
  const columns = [
    { instrumentId: InstrumentId.parse(id(8)), edition: anEdition({ name: 'Diatekst' }) },
    { instrumentId: InstrumentId.parse(id(9)), edition: anEdition({ name: 'Diaspel', domain: 'spelling' }) },
  ];
  const plan = (text: string, row = 0, column = 0) => {
    const { by, cells, misfits } = planPaste(text, rows, columns, { row, column });
    const shown = cells.map(({ studentId, instrumentId, given, fault }) =>
      [studentId.at(-1), instrumentId.at(-1), given, fault].filter((part) => part !== null).join(' '),
    );
    return { by, cells: shown, misfits: misfits.map(({ text: words, why }) => `${words} ${why}`) };
  };

  test.each([
    ['401\n415', 0, 0, 'place', ['1 8 401', '2 8 415'], []],
    ['401\t410\r\n415\t376\r\n', 0, 0, 'place', ['1 8 401', '1 9 410', '2 8 415', '2 9 376'], []],
    ['401\n\n415', 0, 0, 'place', ['1 8 401', '2 8 415'], []],
    ['401\n415', 2, 0, 'place', ['3 8 401'], ['415 ROW']],
    ['401\t410', 0, 1, 'place', ['1 9 401'], ['410 COLUMN']],
    ['4133\nafwezig', 0, 0, 'place', ['1 8 4133 OUT_OF_RANGE', '2 8 afwezig'], []],
    ['Sofie van Loon\t415\nNoah Adriaans\t401', 0, 0, 'pupil', ['2 8 415', '1 8 401'], []],
    ['Loon, Sofie van\t415\nAdriaans, Noah\t401', 0, 0, 'pupil', ['2 8 415', '1 8 401'], []],
    ['100003\t401', 0, 0, 'pupil', ['3 8 401'], []],
    ['ozkan, defne\t401\nWie Is Dit\t300', 0, 0, 'pupil', ['3 8 401'], ['Wie Is Dit PUPIL']],
    ['Leerling\tDiaspel\nÖzkan, Defne\t401', 0, 0, 'pupil', ['3 9 401'], []],
    ['Diaspel\tKlas\tDiatekst\n401\t1hv2\t402', 1, 0, 'place', ['2 9 401', '2 8 402'], []],
    ['', 0, 0, 'place', [], []],
  ])('%j', (text, row, column, by, cells, misfits) => expect(plan(text, row, column)).toEqual({ by, cells, misfits }));
});
