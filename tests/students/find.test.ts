import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/kernel/days.ts';
import { StudentId } from '../../shared/kernel/ids.ts';
import { findEntry, findPupils, inOrder, isOneTypoAway, placeOf, searchable } from '../../shared/students/find.ts';
import { fullName, type StudentCard } from '../../shared/students/model.ts';
import { makeSchool } from '../support/de-wilg/make-school.ts';

const school = makeSchool({ pupils: 812 });
const cards = school.pupils.map(
  (pupil, i): StudentCard => ({
    studentId: StudentId.parse(`00000000-0000-4000-8000-${String(i).padStart(12, '0')}`),
    number: pupil.number,
    givenName: pupil.givenName,
    prefix: pupil.prefix,
    surname: pupil.surname,
    birthDate: day(pupil.birthDate),
    className: pupil.className,
    level: pupil.level,
    year: pupil.year,
    coachId: null,
    state: 'active',
  }),
);
const entries = inOrder(cards.map(findEntry));
const find = (typed: string): string[] => findPupils(entries, typed).map(({ card }) => fullName(card));

describe('find as you type in De Wilg', () => {
  test.each([
    ['berg', 'Iris van den Berg'],
    ['vdberg', 'Iris van den Berg'],
    ['van den berg', 'Iris van den Berg'],
    ['vandenberg', 'Iris van den Berg'],
    ['Ozturk', 'İpek Öztürk'],
    ['ipek', 'İpek Öztürk'],
    ['Jansne', 'Koen Jansen'],
    ['jasnen', 'Koen Jansen'],
    ['janse', 'Koen Jansen'],
    ['vries noor', 'Noor de Vries'],
    ['noor vries', 'Noor de Vries'],
    ['thart', "Bo 't Hart"],
    ['mrabet', "Nassim M'Rabet"],
    ['garcia', 'José-André García López'],
    ['golab', 'Łucja Gołąb'],
    ['simsek', 'Yiğit Şimşek'],
    ['heijden-old', 'Sem van der Heijden-Oldenburger'],
    ['4hc hofstra', 'Jens Hofstra'],
  ])('%s finds %s', (typed, name) => expect(find(typed)).toContain(name));

  test('a whole number finds one pupil, a class finds the class', () => {
    const [first] = cards;
    expect(find(first?.number ?? '')).toHaveLength(1);
    expect(findPupils(entries, '4hC').every(({ card }) => card.className === '4hC')).toBe(true);
  });

  test('nothing typed is everybody, nonsense is nobody', () => {
    expect(find('')).toHaveLength(812);
    expect(find('xqzwvx')).toEqual([]);
    expect(find('   ')).toHaveLength(812);
  });

  test('any three letters of a surname in a row find its pupil', () =>
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 3, max: 8 }), (pick, start, length) => {
        const card = cards[pick % cards.length];
        if (!card) throw new Error('no pupil');
        const letters = searchable(card.surname).replaceAll(' ', '');
        fc.pre(letters.length >= 3);
        const from = start % (letters.length - 2);
        const part = letters.slice(from, from + length);
        fc.pre(part.length >= 3);
        expect(find(part)).toContain(fullName(card));
      }),
      { numRuns: 400 },
    ));

  test('one letter wrong in a long surname still finds its pupil', () =>
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom(...'qxz'), (pick, place, letter) => {
        const card = cards[pick % cards.length];
        if (!card) throw new Error('no pupil');
        const name = searchable(card.surname).replaceAll(' ', '');
        fc.pre(name.length >= 6 && !card.surname.includes('-') && !card.surname.includes(' '));
        const at = 1 + (place % (name.length - 1));
        const typed = name.slice(0, at) + letter + name.slice(at + 1);
        const found = findPupils(entries, typed);
        fc.pre(found.length < 3 || found.some((entry) => entry.card === card));
        expect(found.map((entry) => entry.card)).toContain(card);
      }),
      { numRuns: 300 },
    ));
});

test.each([
  ['jansne', 'jansen', true],
  ['jnsen', 'jansen', true],
  ['jaansen', 'jansen', true],
  ['jangen', 'jansen', true],
  ['janzzn', 'jansen', false],
  ['jan', 'jen', false],
])('%s is one typo away from %s: %s', (typed, word, wanted) => expect(isOneTypoAway(typed, word)).toBe(wanted));

test('a pupil taken out and put back by placeOf stands where sorting would put him', () =>
  fc.assert(
    fc.property(fc.nat(), (pick) => {
      const at = pick % entries.length;
      const [entry] = entries.slice(at, at + 1);
      if (!entry) throw new Error('no entry');
      const rest = entries.filter((other) => other !== entry);
      const place = placeOf(rest, entry);
      const back = [...rest.slice(0, place), entry, ...rest.slice(place)];
      expect(back.map(({ sortKey }) => sortKey)).toEqual(entries.map(({ sortKey }) => sortKey));
    }),
    { numRuns: 200 },
  ));
