import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '../../shared/kernel/days.ts';
import { CampaignId, FacilityId, InstrumentId, StudentId, SupportId } from '../../shared/kernel/ids.ts';
import { facilityFault, isDeclared, lacksStatement } from '../../shared/screening/facilities.ts';
import { likelyKind, referralOf, runsOn, type Support } from '../../shared/screening/follow.ts';
import type { Measurement } from '../../shared/screening/follow-contract.ts';
import { signalKindOf } from '../../shared/screening/model.ts';
import { pictureOf } from '../../shared/screening/pictures.ts';
import { scoreLines } from '../../shared/screening/score-lines.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const today = day('2026-11-26');

describe('SCR-7: facilities', () => {
  const forever = [{ issuedOn: day('2025-05-01'), validUntil: null }];
  const until = (validUntil: string) => [{ issuedOn: day('2025-05-01'), validUntil: day(validUntil) }];
  const plan = {
    kind: 'tijd' as const,
    examMinutes: 30,
    isForTests: true,
    isForExam: false,
    from: day('2026-11-01'),
    until: null,
  };
  test.each([
    [{}, [], [], null],
    [{ isForTests: false }, [], forever, 'NOWHERE'],
    [{ isForExam: true }, [], [], 'EXAM_NEEDS_STATEMENT'],
    [{ isForExam: true }, [], forever, null],
    [{ isForExam: true }, [], until('2026-11-01'), null],
    [{ isForExam: true }, [], until('2026-10-31'), 'EXAM_NEEDS_STATEMENT'],
    [{ isForExam: true, from: day('2025-04-30') }, [], forever, 'EXAM_NEEDS_STATEMENT'],
    [{ isForExam: true, examMinutes: 31 }, [], forever, 'EXAM_TIME_TOO_LONG'],
    [{ isForExam: true, examMinutes: 60, kind: 'computer' as const }, [], forever, null],
    [{}, [plan], forever, 'TIME_TWICE'],
    [{}, [{ ...plan, until: day('2026-10-31') }], forever, null],
    [{ until: day('2026-11-10') }, [{ ...plan, from: day('2026-11-11') }], forever, null],
    [{ kind: 'audio' as const }, [plan], forever, null],
    [{ until: day('2026-10-01') }, [], forever, 'ENDS_BEFORE_START'],
  ])('%o beside %o, statement %s: %s', (facts, others, statement, fault) =>
    expect(facilityFault({ ...plan, ...facts }, others, statement)).toBe(fault),
  );

  test.each([
    [{ isForExam: true }, forever, false],
    [{ isForExam: true }, until('2026-11-26'), false],
    [{ isForExam: true }, until('2026-11-25'), true],
    [{ isForExam: true }, [...until('2026-11-25'), ...forever], false],
    [{ isForExam: true }, [], true],
    [{ isForExam: true, until: day('2026-11-25') }, [], false],
    [{}, [], false],
  ])('%o with statements %o: something is given on nothing is %s', (facts, statements, lacks) => {
    const facility = { facilityId: FacilityId.parse(id(9)), note: '', testPercent: 20, ...plan, ...facts };
    expect(lacksStatement(facility, statements, today)).toBe(lacks);
    expect(isDeclared(statements, day('2025-04-30'))).toBe(false);
  });

  test('whatever is given: never more than half an hour at the exam, and never extra time twice at once', () => {
    const minutes = fc.integer({ min: 0, max: 240 });
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ examMinutes: minutes, start: days, length: days }), { maxLength: 8 }),
        (asked) => {
          const given: (Omit<typeof plan, 'until'> & { until: Day })[] = [];
          for (const { examMinutes, start, length } of asked) {
            const from = addDays(today, start);
            const next = { ...plan, isForExam: true, examMinutes, from, until: addDays(from, length) };
            if (facilityFault(next, given, forever) === null) given.push(next);
          }
          const on = Array.from({ length: 130 }, (_, n) => addDays(today, n));
          return (
            given.every((one) => one.examMinutes <= 30) &&
            on.every((one) => given.filter((facility) => runsOn(facility, one)).length <= 1)
          );
        },
      ),
    );
  });
});

describe('SCR-6, SCR-8: the checklist of a referral', () => {
  const support = (facts: Partial<Support> = {}): Support => ({
    supportId: SupportId.parse(id(1)),
    studentId: StudentId.parse(id(2)),
    groupId: null,
    from: day('2026-09-01'),
    until: day('2026-10-06'),
    kind: 'taal',
    what: 'leesgroep',
    goal: 'sneller lezen',
    frequency: '1 × per week',
    result: 'iets sneller',
    helped: 'partly',
    revision: 1,
    ...facts,
  });
  const careCase = { kind: 'taal' as const, languages: '', parentsInformedOn: null, talkOn: null };
  const steps = (facts: Partial<Parameters<typeof referralOf>[0]>) =>
    referralOf({ careCase, momentsBelow: 0, supports: [], today, ...facts })
      .steps.filter(({ isDone }) => isDone)
      .map(({ step }) => step);

  test('asks for a talk about arithmetic only', () => {
    const all = (kind: 'taal' | 'rekenen') =>
      referralOf({ careCase: { ...careCase, kind }, momentsBelow: 0, supports: [], today }).steps.map(
        ({ step }) => step,
      );
    expect(all('taal')).toEqual(['scores', 'help', 'languages', 'parents']);
    expect(all('rekenen')).toEqual(['scores', 'help', 'languages', 'parents', 'talk']);
  });

  test.each([
    [{}, []],
    [{ momentsBelow: 2 }, ['scores']],
    [{ supports: [support()] }, ['help']],
    [{ supports: [support({ goal: '' })] }, []],
    [{ supports: [support({ kind: 'rekenen' })] }, []],
    [{ careCase: { ...careCase, languages: 'Pools thuis', parentsInformedOn: today } }, ['languages', 'parents']],
  ])('%o has %o', (facts, done) => expect(steps(facts)).toEqual(done));

  test('counts days of help that is described, running help until today', () => {
    const supports = [support(), support({ from: day('2026-11-16'), until: null }), support({ result: '' })];
    expect(referralOf({ careCase, momentsBelow: 0, supports, today }).helpDays).toBe(35 + 10);
  });
});

test.each([
  ['lezen', 'taal'],
  ['spelling', 'taal'],
  ['dyslexie', 'taal'],
  ['engels', 'taal'],
  ['rekenen', 'rekenen'],
  ['wiskunde', 'rekenen'],
  ['dyscalculie', 'rekenen'],
] as const)('%s is about %s', (domain, kind) => expect(signalKindOf(domain)).toBe(kind));

test('a picture counts every pupil once', () => {
  const scored = (band: 'A' | 'E' | null) => ({ state: 'scored' as const, band, standing: 'above' as const });
  const empty = (state: 'absent' | 'notApplicable' | 'withheld') => ({
    state,
    band: null,
    standing: 'unknown' as const,
  });
  const seen = [scored('A'), scored('E'), scored('A'), scored(null), empty('absent'), empty('withheld'), null];
  expect(pictureOf(seen)).toEqual({
    bands: [
      { band: 'E', n: 1 },
      { band: 'A', n: 2 },
    ],
    scored: 4,
    withoutBand: 1,
    absent: 1,
    notApplicable: 0,
    withheld: 1,
    missing: 1,
  });
});

describe('a line of scores', () => {
  const measured = (on: string, number: number | null, scaleVersion = 's1', instrument = 1): Measurement => ({
    campaignId: CampaignId.parse(id(Number(on.slice(5, 7)))),
    campaignName: 'x',
    moment: 'start',
    instrumentId: InstrumentId.parse(id(instrument)),
    testName: `Toets ${instrument}`,
    domain: 'lezen',
    on: day(on),
    state: 'scored',
    given: String(number),
    number,
    scorings: [
      {
        version: 1,
        edition: 'norm',
        scaleVersion,
        norm: null,
        band: 'C',
        percentile: null,
        standing: null,
        isExpired: false,
        on: day(on),
      },
    ],
    standing: 'above',
    isDouble: false,
    low: 200,
    high: 620,
    isReversed: false,
  });

  test('joins only what stands on one scale, and puts help where it ran', () => {
    const lines = scoreLines(
      [measured('2026-05-01', 420), measured('2026-09-15', 400), measured('2027-01-10', 50, 's2')],
      [],
      today,
    );
    expect(lines).toHaveLength(1);
    const [line] = lines;
    expect(line?.joined).toEqual([[0, 1]]);
    expect(line?.points.map(({ growth }) => growth)).toMatchObject([
      null,
      { kind: 'grown', by: -20 },
      { kind: 'notComparable', why: 'otherScale' },
    ]);
    expect(line?.points.map(({ x }) => x)).toEqual([...(line?.points ?? [])].map(({ x }) => x).sort());
  });

  test('has a line a test, and none for who was never measured', () => {
    expect(scoreLines([measured('2026-09-15', 400), measured('2026-09-15', 300, 's1', 2)], [], today)).toHaveLength(2);
    expect(scoreLines([], [], today)).toEqual([]);
  });

  test('of seconds or faults less stands higher', () => {
    const [line] = scoreLines(
      [measured('2026-05-01', 40), measured('2026-09-15', 20)].map((one) => ({ ...one, isReversed: true })),
      [],
      today,
    );
    expect(line?.points[1]?.y ?? 0).toBeGreaterThan(line?.points[0]?.y ?? 0);
  });
});

test.each([
  ['nothing decided', [], [], 'taal'],
  ['a yes about arithmetic', [['rekenen', 'yes', '2026-11-02']], [], 'rekenen'],
  ['a no is no reason', [['rekenen', 'no', '2026-11-02']], [], 'taal'],
  [
    'the newest of two',
    [
      ['taal', 'yes', '2026-10-02'],
      ['rekenen', 'yes', '2026-11-02'],
    ],
    [],
    'rekenen',
  ],
  [
    'what has help already waits',
    [
      ['taal', 'yes', '2026-10-02'],
      ['rekenen', 'yes', '2026-11-02'],
    ],
    ['rekenen'],
    'taal',
  ],
  ['all have help', [['rekenen', 'yes', '2026-11-02']], ['rekenen'], 'rekenen'],
] as const)('what new help is likely about: %s', (_name, signals, helped, kind) => {
  const facts = signals.map(([about, verdict, on]) => ({ kind: about, verdict, decidedOn: day(on) }));
  expect(
    likelyKind(
      facts,
      helped.map((about) => ({ kind: about, until: null })),
    ),
  ).toBe(kind);
});
