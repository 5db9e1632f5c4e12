import { describe, expect, test } from 'vitest';
import { CLOCKS } from '../../shared/deadlines/clocks.ts';
import { CLOCK_IDS } from '../../shared/deadlines/model.ts';
import {
  lastDay,
  measurementWindow,
  objectionTerm,
  planTerms,
  rhythmTerm,
  type TermFacts,
  termOn,
  yearlyTerm,
} from '../../shared/deadlines/terms.ts';
import { addDays, day } from '../../shared/kernel/days.ts';

const NEW: TermFacts = {
  kind: 'opp',
  state: 'draft',
  startedOn: day('2026-11-02'),
  evaluateOn: day('2027-05-03'),
  clockKind: 'besluit',
  clockStart: day('2026-11-02'),
  firstFixedOn: null,
  lastEvaluatedOn: null,
  closedOn: null,
  rodBeginOn: null,
  rodEndOn: null,
  disputeOn: null,
  heldFixedOn: null,
  heldAgreedOn: null,
  leftOn: null,
};
const clocksOn = (facts: Partial<TermFacts>, today: string) =>
  planTerms({ ...NEW, ...facts }, day(today)).map(({ clock, on, tone }) => `${clock} ${on} ${tone}`);

test('every clock says from what it counts, on what ground, and how sure that is', () => {
  for (const id of CLOCK_IDS) {
    const { rule, certainty, weight, start } = CLOCKS[id];
    expect(
      [rule, certainty, weight, start].every((text) => text.length > 1),
      id,
    ).toBe(true);
  }
  // A term that the law fixes is nothing to set (C3 is practice and may be).
  expect(CLOCK_IDS.filter((id) => CLOCKS[id].weight === 'wet' && CLOCKS[id].settable !== null)).toEqual([]);
});

describe('OPP-5: six weeks, amber at 28 days, red at 42 (C1 to C3)', () => {
  test.each([
    [0, 'far'],
    [27, 'far'],
    [28, 'near'],
    [41, 'near'],
    [42, 'late'],
    [60, 'late'],
  ])('after %i days %s', (days, tone) =>
    expect(clocksOn({}, addDays(NEW.startedOn, days))).toEqual([`C3 2026-12-14 ${tone}`]),
  );
  test.each([
    ['inschrijving', 'C1'],
    ['definitievePlaatsing', 'C2'],
    ['besluit', 'C3'],
  ] as const)('%s starts %s', (clockKind, clock) =>
    expect(clocksOn({ clockKind }, '2026-11-03')).toEqual([`${clock} 2026-12-14 far`]),
  );
  test('the school may give a sitting pupil another number of days, never a new one', () => {
    const terms = (clockKind: 'inschrijving' | 'besluit') =>
      planTerms({ ...NEW, clockKind }, day('2026-11-03'), { C3: 28 }).map(({ on }) => on);
    expect(terms('besluit')).toEqual(['2026-11-30']);
    expect(terms('inschrijving')).toEqual(['2026-12-14']);
  });
});

describe('moving the clock changes the lists and nothing else', () => {
  const facts = {
    ...NEW,
    state: 'definitive',
    firstFixedOn: day('2026-11-20'),
    heldFixedOn: day('2026-11-20'),
  } as const;
  test.each([
    ['2026-11-20', ['C5 2026-11-20 near', 'C7 2026-11-27 far', 'C44 2027-05-03 far', 'C4 2027-07-31 far']],
    ['2026-11-24', ['C5 2026-11-20 near', 'C7 2026-11-27 near', 'C44 2027-05-03 far', 'C4 2027-07-31 far']],
    ['2026-12-05', ['C5 2026-11-20 late', 'C7 2026-11-27 late', 'C44 2027-05-03 far', 'C4 2027-07-31 far']],
    ['2027-04-28', ['C5 2026-11-20 late', 'C7 2026-11-27 late', 'C44 2027-05-03 near', 'C4 2027-07-31 near']],
    ['2027-08-01', ['C5 2026-11-20 late', 'C7 2026-11-27 late', 'C44 2027-05-03 late', 'C4 2027-07-31 late']],
  ])('on %s', (today, wanted) => {
    const before = JSON.stringify(facts);
    expect(clocksOn(facts, today)).toEqual(wanted);
    expect(JSON.stringify(facts)).toBe(before);
  });
  test('agreed and set in ROD: only the evaluation runs', () =>
    expect(
      clocksOn({ ...facts, heldAgreedOn: day('2026-11-25'), rodBeginOn: day('2026-11-26') }, '2026-12-05'),
    ).toEqual(['C44 2027-05-03 far', 'C4 2027-07-31 far']));
  test('closed, or the pupil left: only the end in ROD, five working days on', () => {
    const done = { ...facts, heldAgreedOn: day('2026-11-25'), rodBeginOn: day('2026-11-26') };
    expect(clocksOn({ ...done, state: 'closed', closedOn: day('2026-12-21') }, '2026-12-22')).toEqual([
      'C8 2026-12-29 far',
    ]);
    expect(clocksOn({ ...done, leftOn: day('2026-12-21') }, '2026-12-22')).toContain('C8 2026-12-29 far');
    expect(
      clocksOn({ ...done, state: 'closed', closedOn: day('2026-12-21'), rodEndOn: day('2026-12-22') }, '2027-02-01'),
    ).toEqual([]);
  });
  test('an ontwikkelingsplan has its evaluation day and no legal clock', () =>
    expect(
      clocksOn(
        {
          kind: 'ontwikkelingsplan',
          clockKind: null,
          clockStart: null,
          state: 'definitive',
          firstFixedOn: day('2026-11-20'),
          evaluateOn: day('2027-01-08'),
        },
        '2027-01-02',
      ),
    ).toEqual(['C44 2027-01-08 near']));
});

describe('C4: once in every school year, due at twelve months', () => {
  test.each([
    ['fixed in autumn: before this summer', '2026-10-01', null, '2027-07-31'],
    ['fixed on the last day that leaves six months', '2027-01-31', null, '2027-07-31'],
    ['fixed a day later: twelve months', '2027-02-01', null, '2028-02-01'],
    ['fixed in June: twelve months', '2027-06-15', null, '2028-06-15'],
    ['evaluated in autumn: twelve months', '2025-10-01', '2026-10-01', '2027-10-01'],
    ['evaluated in July: the summer after is twelve months', '2025-10-01', '2027-07-20', '2028-07-20'],
    ['on 29 February', '2027-09-01', '2028-02-29', '2029-02-28'],
  ])('%s', (_name, fixed, last, due) =>
    expect(yearlyTerm(day(fixed), last === null ? null : day(last), day('2026-11-01')).on).toBe(due),
  );
});

describe('OPP-5: at the borders of a school year, on 29 February, and after a temporary placement', () => {
  test.each([
    ['inschrijving', 'C1', '2026-07-31', '2026-09-11'],
    ['inschrijving', 'C1', '2026-08-01', '2026-09-12'],
    ['inschrijving', 'C1', '2028-01-18', '2028-02-29'],
    ['inschrijving', 'C1', '2028-02-29', '2028-04-11'],
    // Enrolled for a time in June, and for good on the first day of school: only the second counts (OPP-5).
    ['definitievePlaatsing', 'C2', '2026-08-31', '2026-10-12'],
    ['besluit', 'C3', '2026-12-21', '2027-02-01'],
    ['besluit', 'C3', '2027-01-18', '2027-03-01'],
  ] as const)('%s %s from %s until %s', (clockKind, clock, from, until) => {
    const [term] = planTerms({ ...NEW, clockKind, clockStart: day(from) }, day(from));
    expect([term?.clock, term?.on]).toEqual([clock, until]);
  });
  test.each([
    ['on the day itself', 0, 'far'],
    ['four weeks on', 28, 'near'],
    ['six weeks on', 42, 'late'],
  ])('%s, over the summer', (_name, days, tone) =>
    expect(
      planTerms({ ...NEW, clockKind: 'inschrijving', clockStart: day('2026-07-15') }, addDays(day('2026-07-15'), days)),
    ).toMatchObject([{ on: '2026-08-26', tone }]),
  );
});

describe('OPP-13 and C13: a dispute can be brought until six weeks after the text was fixed', () => {
  const inDispute = {
    ...NEW,
    clockKind: null,
    clockStart: null,
    state: 'definitive',
    rodBeginOn: day('2026-11-23'),
  } as const;
  const at = (facts: Partial<TermFacts>, today: string) =>
    planTerms({ ...inDispute, ...facts }, day(today)).filter(({ clock }) => clock === 'C13');
  test.each([
    [
      'counts from the text that holds',
      { heldFixedOn: day('2026-11-20') },
      '2026-12-01',
      '2027-01-01',
      '2027-01-04',
      'far',
    ],
    ['near in its last week', { heldFixedOn: day('2026-11-20') }, '2026-12-26', '2027-01-01', '2027-01-04', 'near'],
    ['stays when it is over', { heldFixedOn: day('2026-11-20') }, '2027-01-05', '2027-01-01', '2027-01-04', 'late'],
    ['without a text that holds from the dispute', { heldFixedOn: null }, '2026-12-01', '2027-01-05', null, 'far'],
    ['on 29 February', { heldFixedOn: day('2028-01-18') }, '2028-02-01', '2028-02-29', null, 'far'],
  ] as const)('%s', (_name, facts, today, on, movedTo, tone) => {
    expect(at({ ...facts, disputeOn: day('2026-11-24') }, today)).toMatchObject([{ on, movedTo, tone }]);
    // Control: without a dispute nobody is told.
    expect(at(facts, today)).toEqual([]);
  });
});

describe('free days', () => {
  test('a legal term that ends on a free day shows both days and warns on the first; policy does not move', () => {
    expect(termOn('C1', day('2026-11-14'), day('2026-12-26'), day('2026-12-27'))).toMatchObject({
      on: '2026-12-26',
      movedTo: '2026-12-28',
      tone: 'late',
    });
    expect(termOn('C44', day('2026-11-01'), day('2026-12-26'), day('2026-12-01')).movedTo).toBeNull();
  });
});

test('C13 is six weeks after sending, C42 five weeks outside holidays, C45 two windows', () => {
  expect(objectionTerm(day('2026-11-23'), day('2026-11-24'))).toMatchObject({
    on: '2027-01-04',
    movedTo: null,
    tone: 'far',
  });
  expect(lastDay('C13', day('2026-11-23'))).toBe('2027-01-04');
  const kerst = [{ name: 'kerst', from: day('2026-12-21'), until: day('2027-01-03') }];
  expect(rhythmTerm(day('2026-11-26'), kerst, day('2026-12-01')).on).toBe('2027-01-07');
  expect(measurementWindow(day('2026-09-01'))).toMatchObject({
    which: 'nulmeting',
    term: { on: '2026-11-30', tone: 'far' },
  });
  expect(measurementWindow(day('2026-11-20'))?.term.tone).toBe('near');
  expect(measurementWindow(day('2026-12-01'))).toBeNull();
  expect(measurementWindow(day('2027-06-30'))?.which).toBe('volgmeting');
});
