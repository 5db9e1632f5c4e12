import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../shared/agreements/sentence/day-phrases.ts';
import type { Table } from '../../shared/agreements/sentence/find-owner.ts';
import { readSentence } from '../../shared/agreements/sentence/read-sentence.ts';
import { addDays, day } from '../../shared/kernel/days.ts';
import { StaffId } from '../../shared/kernel/ids.ts';
import type { StaffFunction } from '../../shared/staff/model.ts';

/* Today is Thursday 26 November 2026, the day of the ZAT; the next one is on Thursday 7 January 2027. */

const calendar: Calendar = {
  today: day('2026-11-26'),
  holidays: [
    { name: 'Kerstvakantie', from: day('2026-12-21'), until: day('2027-01-03') },
    { name: 'Voorjaarsvakantie', from: day('2027-02-22'), until: day('2027-02-28') },
    { name: 'Meivakantie 2027', from: day('2027-04-26'), until: day('2027-05-07') },
  ],
  nextMeeting: day('2027-01-07'),
};

const PEOPLE = [
  ['Ineke Wouda', 'zorgcoordinator'],
  ['S. Achterberg', 'jeugdarts'],
  ['K. Vellinga', 'leerplichtambtenaar'],
  ['T. Ramdin', 'oka'],
  ['B. Nauta', 'trajectcoordinator'],
  ['R. Bijvoet', 'coach'],
  ['P. Dallinga', 'teamleider'],
  ['J. de Vries', 'docent'],
  ['M. de Vries', 'docent'],
  ['D. Smit', 'decaan'],
  ['O. Postma', 'teamleider'],
] as const satisfies readonly (readonly [string, StaffFunction])[];
const people = PEOPLE.map(([name, role], i) => ({
  staffId: StaffId.parse(`00000000-0000-4000-8000-${String(i + 1).padStart(12, '0')}`),
  name,
  function: role as StaffFunction,
}));
const idOf = (name: string): StaffId => {
  const person = people.find((it) => it.name === name);
  if (!person) throw new Error(name);
  return person.staffId;
};
const table: Table = {
  people,
  atTable: ['Ineke Wouda', 'S. Achterberg', 'K. Vellinga', 'T. Ramdin', 'B. Nauta', 'P. Dallinga'].map(idOf),
  me: idOf('Ineke Wouda'),
  coach: idOf('R. Bijvoet'),
};
const read = (typed: string) => readSentence(typed, calendar, table);

const DAYS: readonly (readonly [string, string])[] = [
  ['op 12 dec', '2026-12-12'],
  ['12 december', '2026-12-12'],
  ['12 dec.', '2026-12-12'],
  ['uiterlijk 12 dec', '2026-12-12'],
  ['uiterlijk op 11 december', '2026-12-11'],
  ['vóór 12 dec', '2026-12-11'],
  ['voor 12 december', '2026-12-11'],
  ['vóór 14 dec', '2026-12-11'],
  ['voor 4 januari', '2026-12-18'],
  ['tot 8 december', '2026-12-07'],
  ['per 1 december', '2026-12-01'],
  ['vanaf 30 nov', '2026-11-30'],
  ['met ingang van 1 februari', '2027-02-01'],
  ['tegen 10 december', '2026-12-10'],
  ['rond 15 januari', '2027-01-15'],
  ['op vrijdag 11 december', '2026-12-11'],
  ['vr 11 dec', '2026-12-11'],
  ['op do 10 dec', '2026-12-10'],
  ['op 3 februari 2027', '2027-02-03'],
  ['1 maart', '2027-03-01'],
  ['1 mrt', '2027-03-01'],
  ['op de 2e december', '2026-12-02'],
  ['2e december', '2026-12-02'],
  ['3 mei', '2027-05-03'],
  ['28 februari', '2027-02-28'],
  ['26 november', '2026-11-26'],
  ['25 november', '2027-11-25'],
  ['1 juni', '2027-06-01'],
  ['1 juli', '2027-07-01'],
  ['5 sept', '2027-09-05'],
  ['5 september', '2027-09-05'],
  ['9 aug', '2027-08-09'],
  ['4 okt', '2027-10-04'],
  ['12-12', '2026-12-12'],
  ['op 12/12', '2026-12-12'],
  ['12-12-2026', '2026-12-12'],
  ['12/12/26', '2026-12-12'],
  ['7-1-2027', '2027-01-07'],
  ['2027-01-07', '2027-01-07'],
  ['vandaag', '2026-11-26'],
  ['vanmiddag', '2026-11-26'],
  ['morgen', '2026-11-27'],
  ['morgenochtend', '2026-11-27'],
  ['overmorgen', '2026-11-28'],
  ['vrijdag', '2026-11-27'],
  ['op vrijdag', '2026-11-27'],
  ['uiterlijk vrijdag', '2026-11-27'],
  ['voor vrijdag', '2026-11-26'],
  ['maandag', '2026-11-30'],
  ['aanstaande maandag', '2026-11-30'],
  ['komende dinsdag', '2026-12-01'],
  ['donderdag', '2026-12-03'],
  ['op do', '2026-12-03'],
  ['op ma', '2026-11-30'],
  ['uiterlijk wo', '2026-12-02'],
  ['maandag over een week', '2026-12-07'],
  ['dinsdag over twee weken', '2026-12-15'],
  ['volgende week', '2026-12-04'],
  ['volgende week dinsdag', '2026-12-01'],
  ['volgende week ma', '2026-11-30'],
  ['dinsdag volgende week', '2026-12-01'],
  ['eind volgende week', '2026-12-04'],
  ['in volgende week', '2026-12-04'],
  ['deze week', '2026-11-27'],
  ['nog deze week', '2026-11-27'],
  ['eind deze week', '2026-11-27'],
  ['deze week vrijdag', '2026-11-27'],
  ['over een week', '2026-12-03'],
  ['over 1 week', '2026-12-03'],
  ['over twee weken', '2026-12-10'],
  ['binnen twee weken', '2026-12-10'],
  ['over drie weken', '2026-12-17'],
  ['over 6 weken', '2027-01-07'],
  ['binnen 10 dagen', '2026-12-06'],
  ['over tien dagen', '2026-12-06'],
  ['over een paar dagen', '2026-11-29'],
  ['over een paar weken', '2026-12-17'],
  ['over veertien dagen', '2026-12-10'],
  ['over een maand', '2026-12-26'],
  ['binnen een maand', '2026-12-26'],
  ['over drie maanden', '2027-02-26'],
  ['over een half jaar', '2027-05-26'],
  ['volgende maand', '2026-12-26'],
  ['eind november', '2026-11-30'],
  ['eind december', '2026-12-31'],
  ['begin januari', '2027-01-07'],
  ['half januari', '2027-01-15'],
  ['medio februari', '2027-02-15'],
  ['eind februari', '2027-02-28'],
  ['einde van februari', '2027-02-28'],
  ['eind van de maand', '2026-11-30'],
  ['aan het eind van de maand', '2026-11-30'],
  ['na de kerstvakantie', '2027-01-04'],
  ['meteen na de kerstvakantie', '2027-01-04'],
  ['na de vakantie', '2027-01-04'],
  ['voor de kerstvakantie', '2026-12-20'],
  ['nog voor de kerstvakantie', '2026-12-20'],
  ['voor de vakantie', '2026-12-20'],
  ['na de voorjaarsvakantie', '2027-03-01'],
  ['na de meivakantie', '2027-05-08'],
  ['in de week na de kerstvakantie', '2027-01-08'],
  ['bij het volgende ZAT', '2027-01-07'],
  ['volgend ZAT', '2027-01-07'],
  ['voor het volgende zat', '2027-01-06'],
  ['op het volgende overleg', '2027-01-07'],
  ['volgende keer', '2027-01-07'],
  ['in week 50', '2026-12-11'],
  ['week 3', '2027-01-22'],
  ['week 53', '2027-01-01'],
];

const FRAMES: readonly (readonly [string, (when: string) => string, string])[] = [
  ['at the end', (when) => `jeugdarts nodigt leerling uit ${when}`, 'Nodigt leerling uit'],
  ['in the middle', (when) => `Jeugdarts nodigt ${when} de leerling uit`, 'Nodigt de leerling uit'],
  [
    'in front',
    (when) => `${when.charAt(0).toUpperCase()}${when.slice(1)} nodigt jeugdarts de leerling uit`,
    'Nodigt de leerling uit',
  ],
];

describe.each(FRAMES)('the day stands %s', (_name, frame, what) => {
  test.each(DAYS)('%s is %s', (when, dueOn) => {
    const reading = read(frame(when));
    expect(reading).toMatchObject({ dueOn, ownerId: idOf('S. Achterberg'), trouble: null, what });
  });
});

describe('what is agreed, by whom, by when', () => {
  test.each<[string, string | null, string | null, string]>([
    ['zoco belt moeder morgen', 'Ineke Wouda', '2026-11-27', 'Belt moeder'],
    ['ik bel moeder vóór vrijdag', 'Ineke Wouda', '2026-11-26', 'Bel moeder'],
    ['Achterberg nodigt Jens uit over twee weken', 'S. Achterberg', '2026-12-10', 'Nodigt Jens uit'],
    ['S. Achterberg nodigt uit op 3 dec', 'S. Achterberg', '2026-12-03', 'Nodigt uit'],
    ['mentor bespreekt het rooster met Jens maandag', 'R. Bijvoet', '2026-11-30', 'Bespreekt het rooster met Jens'],
    ['de coach maakt een pauzekaart uiterlijk 4 dec', 'R. Bijvoet', '2026-12-04', 'Maakt een pauzekaart'],
    ['leerplicht stuurt een brief in week 50', 'K. Vellinga', '2026-12-11', 'Stuurt een brief'],
    ['OKA plant een huisbezoek binnen drie weken', 'T. Ramdin', '2026-12-17', 'Plant een huisbezoek'],
    ['traject kijkt of er plek is, na de kerstvakantie', 'B. Nauta', '2027-01-04', 'Kijkt of er plek is'],
    ['Ineke Wouda vraagt het dossier op vóór 12 dec', 'Ineke Wouda', '2026-12-11', 'Vraagt het dossier op'],
    ['Ineke vraagt het dossier op vóór 12 dec', 'Ineke Wouda', '2026-12-11', 'Vraagt het dossier op'],
    ['decaan praat met Jens over het profiel, 15 januari', 'D. Smit', '2027-01-15', 'Praat met Jens over het profiel'],
    ['teamleider regelt een vast lokaal voor volgende week', 'P. Dallinga', '2026-12-03', 'Regelt een vast lokaal'],
    ['Dallinga regelt een vast lokaal volgende week', 'P. Dallinga', '2026-12-04', 'Regelt een vast lokaal'],
    ['Vóór 12 dec nodigt de jeugdarts moeder uit', 'S. Achterberg', '2026-12-11', 'Nodigt moeder uit'],
    ['morgen belt zoco vader', 'Ineke Wouda', '2026-11-27', 'Belt vader'],
    ['zoco en jeugdarts spreken af wie belt, op maandag', 'Ineke Wouda', '2026-11-30', 'Jeugdarts spreken af wie belt'],
    ['JEUGDARTS NODIGT UIT 3 DECEMBER', 'S. Achterberg', '2026-12-03', 'NODIGT UIT'],
    ['jeugdarts: nodigt uit, 3 dec', 'S. Achterberg', '2026-12-03', 'Nodigt uit'],
    ['jeugdarts nodigt uit op 3 dec en belt op 10 dec', 'S. Achterberg', '2026-12-10', 'Nodigt uit op 3 dec en belt'],
    ['verzuimcoördinator meldt bij leerplicht op 1 dec', null, '2026-12-01', 'Meldt bij leerplicht'],
    ['maakt een plan voor thuis, jeugdarts, 4 dec', 'S. Achterberg', '2026-12-04', 'Maakt een plan voor thuis'],
  ])('%s', (typed, owner, dueOn, what) =>
    expect(read(typed)).toMatchObject({ ownerId: owner === null ? null : idOf(owner), dueOn, what }),
  );
});

describe('what is not clear is asked, not guessed', () => {
  test.each<[string, { candidates?: string[]; owner?: null; dueOn?: null; trouble?: string | null; what: string }]>([
    ['nodigt uit vóór 12 dec', { owner: null, candidates: [], what: 'Nodigt uit' }],
    ['jeugdarts nodigt uit', { dueOn: null, trouble: null, what: 'Nodigt uit' }],
    ['jeugdarts nodigt uit op 31 februari', { dueOn: null, trouble: 'NO_SUCH_DAY', what: 'Nodigt uit' }],
    ['jeugdarts nodigt uit op 30-2-2027', { dueOn: null, trouble: 'NO_SUCH_DAY', what: 'Nodigt uit' }],
    ['jeugdarts nodigt uit op 45 december', { dueOn: null, trouble: 'NO_SUCH_DAY', what: 'Nodigt uit' }],
    ['jeugdarts nodigt uit op 1-13-2026', { dueOn: null, trouble: 'NO_SUCH_DAY', what: 'Nodigt uit' }],
    ['jeugdarts nodigt uit op 12-12-2025', { dueOn: null, trouble: 'IN_PAST', what: 'Nodigt uit' }],
    ['jeugdarts nodigt uit vóór vandaag', { dueOn: null, trouble: 'IN_PAST', what: 'Nodigt uit' }],
    ['jeugdarts nodigt uit op 1 november 2026', { dueOn: null, trouble: 'IN_PAST', what: 'Nodigt uit' }],
    ['jeugdarts nodigt uit na de herfstvakantie', { dueOn: null, trouble: 'NO_SUCH_DAY', what: 'Nodigt uit' }],
    ['jeugdarts nodigt uit in week 60', { dueOn: null, trouble: 'NO_SUCH_DAY', what: 'Nodigt uit' }],
    ['De Vries belt morgen', { owner: null, candidates: ['J. de Vries', 'M. de Vries'], what: 'Belt' }],
    ['rt maakt een toets morgen', { owner: null, candidates: [], what: 'Maakt een toets' }],
    ['moeder belt de tandarts morgen', { owner: null, candidates: [], what: 'Moeder belt de tandarts' }],
    ['Pietersen belt morgen', { owner: null, candidates: [], what: 'Pietersen belt' }],
    ['iedereen let op', { owner: null, candidates: [], dueOn: null, trouble: null, what: 'Iedereen let op' }],
    ['jeugdarts zo snel mogelijk', { dueOn: null, trouble: null, what: 'Zo snel mogelijk' }],
    ['ma belt de coach', { dueOn: null, trouble: null, what: 'Ma belt' }],
    ['jeugdarts nodigt 2 leerlingen uit', { dueOn: null, trouble: null, what: 'Nodigt 2 leerlingen uit' }],
    ['jeugdarts vraagt naar groep 3/4', { dueOn: null, what: 'Vraagt naar groep 3/4' }],
  ])('%s', (typed, wanted) => {
    const reading = read(typed);
    expect(reading.what).toBe(wanted.what);
    if (wanted.owner === null) expect(reading.ownerId).toBeNull();
    if (wanted.candidates) expect(reading.candidates).toEqual(wanted.candidates.map(idOf));
    if (wanted.dueOn === null) expect(reading.dueOn).toBeNull();
    if (wanted.trouble !== undefined) expect(reading.trouble).toBe(wanted.trouble);
  });

  test('without a next meeting there is no such day', () => {
    const reading = readSentence('jeugdarts belt voor het volgende zat', { ...calendar, nextMeeting: null }, table);
    expect(reading).toMatchObject({ dueOn: null, trouble: 'NO_SUCH_DAY' });
  });

  test('a Saturday and a holiday are said', () => {
    expect(read('jeugdarts belt op 12 dec').remark).toBe('free');
    expect(read('jeugdarts belt op 24 dec').remark).toBe('free');
    expect(read('jeugdarts belt vóór 12 dec').remark).toBe('before');
    expect(read('jeugdarts belt op 10 dec').remark).toBeNull();
  });
});

test('whatever is typed, nothing is thrown, no day before today comes out, and no letter of the rest is lost', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom(
            ...DAYS.map(([when]) => when),
            'jeugdarts',
            'ik',
            'De Vries',
            'vóór',
            'op',
            'week',
            '31',
            '-',
            '12/',
          ),
          fc.string({ maxLength: 12 }),
          fc.string({ unit: 'grapheme', maxLength: 6 }),
        ),
        { maxLength: 8 },
      ),
      (parts) => {
        const typed = parts.join(' ');
        const reading = read(typed);
        if (reading.dueOn !== null) expect(reading.dueOn >= calendar.today).toBe(true);
        const normal = typed.normalize('NFC');
        const marked = reading.marks.map(({ from, until }) => normal.slice(from, until)).join('');
        const letters = (text: string) => [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')].length;
        // Up to one leading word such as 'dat' or 'zal' is left out on purpose.
        expect(letters(reading.what) + letters(marked)).toBeGreaterThanOrEqual(letters(normal) - 4);
      },
    ),
    { numRuns: 1500 },
  ));

test('the table holds three hundred sentences, and moves with the clock', () => {
  expect(DAYS.length * FRAMES.length).toBeGreaterThanOrEqual(300);
  const later = readSentence(
    'jeugdarts belt over twee weken',
    { ...calendar, today: addDays(calendar.today, 1) },
    table,
  );
  expect(later.dueOn).toBe('2026-12-11');
});
