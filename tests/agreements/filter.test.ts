import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FilterFacts, matcherOf, parseFilter, plain } from '../../shared/agreements/filter.ts';
import { day } from '../../shared/kernel/days.ts';

const EMPTY = { isMine: false, due: null, owner: [], pupil: [], className: [], madeOn: null, words: [] };

describe('a line as people type it', () => {
  test.each([
    ['', {}],
    ['van:vellinga te laat klas:3hA', { owner: ['vellinga'], due: 'late', className: ['3ha'] }],
    ['deze week', { due: 'week' }],
    ['vandaag van mij', { due: 'today', isMine: true }],
    ['mijn te laat', { due: 'late', isMine: true }],
    ['van:mij', { isMine: true }],
    ['wie:Çetin', { owner: ['cetin'] }],
    ['leerling:hofstra moeder bellen', { pupil: ['hofstra'], words: ['moeder', 'bellen'] }],
    ['zat:26-11', { madeOn: { date: 26, month: 11 } }],
    ['op:3-1-2027', { madeOn: { date: 3, month: 1 } }],
    ['zat:gisteren', {}],
    ['van: klas:', {}],
    ['http:iets', { words: ['http:iets'] }],
    ['constructor:x', { words: ['constructor:x'] }],
    ['  TE   LAAT ', { due: 'late' }],
    ['klas:3hA klas:3hB', { className: ['3ha', '3hb'] }],
  ] as const)('%s', (line, expected) => expect(parseFilter(line)).toEqual({ ...EMPTY, ...expected }));

  test('no line is ever refused or lost: what is no key is a word', () =>
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (line) => void parseFilter(line))));
});

describe('which agreements fit', () => {
  const today = day('2026-11-25'); // a Wednesday
  const facts = (patch: Partial<FilterFacts> = {}): FilterFacts => ({
    isMine: false,
    dueOn: today,
    madeOn: day('2026-10-22'),
    owner: plain('M. Vellinga'),
    pupil: plain('Jens Hofstra'),
    className: plain('3hA'),
    ...patch,
  });
  const fits = (line: string, patch: Partial<FilterFacts> = {}) => {
    const matcher = matcherOf(parseFilter(line), today);
    return matcher.fitsPlainly(facts(patch)) && matcher.fitsWords(facts(patch), () => 'Belt moeder');
  };
  test.each([
    ['', {}, true],
    ['van:vellinga', {}, true],
    ['van:achterberg', {}, false],
    ['klas:3ha', {}, true],
    ['klas:3h', {}, false],
    ['klas:3ha', { className: '' }, false],
    ['te laat', {}, false],
    ['te laat', { dueOn: day('2026-11-24') }, true],
    ['vandaag', {}, true],
    ['vandaag', { dueOn: day('2026-11-26') }, false],
    ['deze week', { dueOn: day('2026-11-29') }, true],
    ['deze week', { dueOn: day('2026-11-30') }, false],
    ['deze week', { dueOn: day('2026-11-24') }, false],
    ['van mij', {}, false],
    ['van mij', { isMine: true }, true],
    ['zat:22-10', {}, true],
    ['zat:23-10', {}, false],
    ['leerling:hofstra', {}, true],
    ['leerling:belt', {}, false],
    ['moeder', {}, true],
    ['vader', {}, false],
    ['hofstra moeder', {}, true],
    ['vellinga 3ha', {}, true],
  ] as const)('%s, %j: %s', (line, patch, does) => expect(fits(line, patch)).toBe(does));

  test('what was agreed is opened only for a word that no name holds', () => {
    const asked = (line: string) => {
      let opened = 0;
      matcherOf(parseFilter(line), today).fitsWords(facts(), () => {
        opened += 1;
        return '';
      });
      return opened;
    };
    expect([asked(''), asked('hofstra 3ha'), asked('hofstra moeder')]).toEqual([0, 0, 1]);
  });
});
