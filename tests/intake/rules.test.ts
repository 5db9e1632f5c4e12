import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, compartmentOf, countBlocks, phoneScript } from '../../shared/intake/blocks.ts';
import { clockOf, dueBy, isTimely, keptUntil, mayExtend, mayPlaceTemporarily } from '../../shared/intake/clocks.ts';
import { STAGES, type Stage } from '../../shared/intake/model.ts';
import {
  decideAdvice,
  decideBack,
  decideDecision,
  decideNext,
  refusalGaps,
  type StageFacts,
} from '../../shared/intake/rules.ts';
import { proposedNeed } from '../../shared/intake/screening.ts';
import { day } from '../../shared/kernel/days.ts';

const FACTS = {
  receivedOn: day('2027-02-22'),
  startsOn: day('2027-08-01'),
  extendedOn: null,
  temporaryOn: null,
  decidedOn: null,
  outcome: null,
  letterSentOn: null,
};

describe('clocks', () => {
  test.each([
    ['C9: six weeks from receipt', {}, '2027-03-10', 'C9', '2027-04-05', '2027-04-05'],
    ['C9: the last day', {}, '2027-04-05', 'C9', '2027-04-05', '2027-04-05'],
    ['C9: late', {}, '2027-04-20', 'C9', '2027-04-05', '2027-04-05'],
    ['C10: with a letter', { extendedOn: day('2027-03-01') }, '2027-04-20', 'C10', '2027-05-03', '2027-05-03'],
    ['C11: after ten weeks', {}, '2027-05-04', 'C11', '2027-05-03', '2027-05-03'],
    // 27 March 2027 is a Saturday, and Monday the 29th is Easter Monday.
    [
      'C9 on a weekend: warns on the earlier day',
      { receivedOn: day('2027-02-13') },
      '2027-03-10',
      'C9',
      '2027-03-27',
      '2027-03-30',
    ],
    [
      'C13: objection',
      { outcome: 'refused' as const, decidedOn: day('2027-03-10'), letterSentOn: day('2027-03-12') },
      '2027-03-20',
      'C13',
      '2027-04-23',
      '2027-04-23',
    ],
    [
      'C37: kept',
      { outcome: 'withdrawn' as const, decidedOn: day('2027-03-10') },
      '2027-03-20',
      'C37',
      '2027-04-21',
      '2027-04-21',
    ],
  ])('%s', (_name, more, today, id, dueOn, endsOn) => {
    expect(clockOf({ ...FACTS, ...more }, day(today))).toMatchObject({ id, dueOn, endsOn });
  });

  test('no clock without an application, and none once placed', () => {
    expect(clockOf({ ...FACTS, receivedOn: null }, day('2027-03-10'))).toBeNull();
    expect(clockOf({ ...FACTS, outcome: 'placed', decidedOn: day('2027-03-10') }, day('2027-03-11'))).toBeNull();
  });

  test('C12: ten weeks before 1 August is 23 May', () => {
    expect(dueBy('C12', FACTS.startsOn)).toBe('2027-05-23');
    expect(isTimely(day('2027-05-23'), FACTS.startsOn)).toBe(true);
    expect(isTimely(day('2027-05-24'), FACTS.startsOn)).toBe(false);
  });

  test.each([
    ['six weeks', '2027-03-10', null, '2027-04-21'],
    ['at the latest 31 July', '2027-07-15', null, '2027-07-31'],
    ['in autumn six weeks, whatever day zij-instroom begins', '2026-11-26', null, '2027-01-07'],
    ['after the summer it is another year', '2027-08-10', null, '2027-09-21'],
    ['never before the objection has run', '2027-07-15', '2027-07-16', '2027-08-27'],
  ])('C37: %s', (_name, decided, sent, until) => {
    expect(keptUntil(day(decided), sent === null ? null : day(sent))).toBe(until);
  });

  test('C10 once, within six weeks, and only by a letter; C11 only without a decision', () => {
    expect(mayExtend(FACTS, day('2027-04-05'))).toBe(true);
    expect(mayExtend(FACTS, day('2027-04-06'))).toBe(false);
    expect(mayExtend({ ...FACTS, extendedOn: day('2027-03-01') }, day('2027-03-02'))).toBe(false);
    expect(mayPlaceTemporarily(FACTS, day('2027-05-02'))).toBe(false);
    expect(mayPlaceTemporarily(FACTS, day('2027-05-03'))).toBe(true);
    expect(mayPlaceTemporarily({ ...FACTS, decidedOn: day('2027-05-01') }, day('2027-05-03'))).toBe(false);
  });

  test('a later day never has more days left, as long as the same clock runs', () => {
    const days = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const on = (n: number) => clockOf(FACTS, day(new Date(Date.UTC(2027, 1, 22 + n)).toISOString().slice(0, 10)));
        const [one, two] = [on(first), on(second)];
        if (one && two && one.id === two.id) expect(two.daysLeft).toBeLessThanOrEqual(one.daysLeft);
        expect(one && one.endsOn >= one.dueOn).toBe(true);
      }),
    );
  });
});

const NONE = { present: 0, missing: 0, withheld: 0, notApplicable: 0, awaited: 0, open: 0 };
function at(stage: Stage, more: Partial<StageFacts> = {}, facts: Partial<StageFacts['facts']> = {}): StageFacts {
  return {
    facts: {
      kind: 'onderinstroom',
      stage,
      receivedOn: day('2027-02-22'),
      wantsSupport: 'nee',
      letterSentOn: null,
      outcome: null,
      ...facts,
    },
    blocks: { ...NONE, present: 18 },
    isScreened: true,
    need: 'none',
    talks: [{ kind: 'groep8' }],
    advice: { isPositive: true },
    decision: null,
    ...more,
  };
}
const refusal = {
  outcome: 'refused' as const,
  reasonClass: 'supportNeed' as const,
  reason: 'x',
  advice: 'y',
  otherSchool: '',
  confirmedOn: null,
};

describe('no stage is skipped', () => {
  test.each<[string, StageFacts, string]>([
    ['ADM-8 no application', at('applied', {}, { receivedOn: null }), 'TOO_EARLY'],
    ['no dossier', at('applied', { blocks: NONE }), 'DOSSIER_MISSING'],
    ['a part not looked at', at('dossier', { blocks: { ...NONE, present: 1, open: 1 } }), 'BLOCKS_OPEN'],
    ['not screened', at('dossier', { isScreened: false }), 'NOT_SCREENED'],
    ['a gap not asked', at('screened', { blocks: { ...NONE, missing: 1 } }), 'GAPS_NOT_ASKED'],
    ['ADM-11 no talk', at('talk', { talks: [] }), 'TALK_MISSING'],
    ['support expected by parents', at('talk', {}, { wantsSupport: 'ja' }), 'PARENTS_TALK_MISSING'],
    ['extra support found', at('talk', { need: 'extra' }), 'PARENTS_TALK_MISSING'],
    ['zij-instroom', at('talk', { talks: [] }, { kind: 'zijInstroom' }), 'PARENTS_TALK_MISSING'],
    ['no advice', at('advice', { advice: null }), 'ADVICE_MISSING'],
    ['no decision', at('committee'), 'DECISION_MISSING'],
    ['only invited', at('committee', { decision: { ...refusal, outcome: 'invited' } }), 'DECISION_MISSING'],
    ['ADM-5', at('letter', { decision: refusal }, { outcome: 'refused' }), 'REFUSAL_INCOMPLETE'],
    [
      'no letter',
      at(
        'letter',
        { decision: { ...refusal, otherSchool: 'Z', confirmedOn: day('2027-03-01') } },
        { outcome: 'refused' },
      ),
      'LETTER_MISSING',
    ],
    ['closed', at('closed'), 'ALREADY_CLOSED'],
  ])('%s', (_name, it, code) => expect(decideNext(it)).toEqual({ ok: false, code }));

  test('what is withheld or awaited holds nobody back', () => {
    expect(decideNext(at('screened', { blocks: { ...NONE, withheld: 3, awaited: 2 } }))).toMatchObject({ ok: true });
  });

  test('one step at a time, whatever the facts', () => {
    const counts = fc.record({
      present: fc.nat(3),
      missing: fc.nat(2),
      withheld: fc.nat(2),
      notApplicable: fc.nat(2),
      awaited: fc.nat(2),
      open: fc.nat(2),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...STAGES),
        counts,
        fc.boolean(),
        fc.boolean(),
        (stage, blocks, isScreened, hasAdvice) => {
          const it = at(stage, { blocks, isScreened, advice: hasAdvice ? { isPositive: true } : null });
          const forth = decideNext(it);
          if (forth.ok) expect(STAGES.indexOf(forth.value)).toBe(STAGES.indexOf(stage) + 1);
          const back = decideBack(it);
          if (back.ok) expect(STAGES.indexOf(back.value)).toBe(STAGES.indexOf(stage) - 1);
        },
      ),
    );
  });

  test('never back past a decision', () => {
    expect(decideBack(at('letter', {}, { outcome: 'placed' }))).toEqual({ ok: false, code: 'ALREADY_DECIDED' });
    expect(decideBack(at('applied'))).toEqual({ ok: false, code: 'FIRST_STAGE' });
  });
});

describe('advice, decision and refusal', () => {
  test.each([
    [
      'ADM-8 negative without reasons',
      { isPositive: false, need: 'none' as const, reasons: '', support: '' },
      'REASONS_MISSING',
    ],
    [
      'support without saying which',
      { isPositive: true, need: 'extra' as const, reasons: '', support: '' },
      'SUPPORT_MISSING',
    ],
  ])('%s', (_name, advice, code) => expect(decideAdvice(advice)).toEqual({ ok: false, code }));

  test.each([
    ['all', refusal, ['otherSchool', 'confirmedOn']],
    ['found and confirmed', { ...refusal, otherSchool: 'Z', confirmedOn: day('2027-03-01') }, []],
    ['no room needs no other school', { ...refusal, reasonClass: 'noRoom' as const }, []],
    [
      'every reason needs reason and advice',
      { ...refusal, reasonClass: 'noRoom' as const, reason: '', advice: '' },
      ['reason', 'advice'],
    ],
    ['placed lacks nothing', { ...refusal, outcome: 'placed' as const }, []],
  ])('ADM-5: %s', (_name, decision, gaps) => expect(refusalGaps(decision)).toEqual(gaps));

  test('a committee decides once, on an advice, at its table', () => {
    const placed = { outcome: 'placed' as const, reasonClass: null, reason: '', advice: '' };
    expect(decideDecision({ stage: 'committee', outcome: null }, true, placed).ok).toBe(true);
    expect(decideDecision({ stage: 'advice', outcome: null }, true, placed)).toMatchObject({
      code: 'NOT_AT_COMMITTEE',
    });
    expect(decideDecision({ stage: 'committee', outcome: null }, false, placed)).toMatchObject({
      code: 'ADVICE_MISSING',
    });
    expect(decideDecision({ stage: 'letter', outcome: 'placed' }, true, placed)).toMatchObject({
      code: 'ALREADY_DECIDED',
    });
  });
});

describe('parts of a dossier', () => {
  test('the script asks what is missing and awaited, and says what not to ask', () => {
    const script = phoneScript([
      { block: 'tests', state: 'missing' },
      { block: 'plan', state: 'awaited' },
      { block: 'diagnosis', state: 'withheld' },
      { block: 'opp', state: 'notApplicable' },
      { block: 'advice', state: 'present' },
      { block: 'career', state: null },
    ]);
    expect(script).toEqual({ ask: ['tests'], awaited: ['plan'], doNotAsk: ['diagnosis'] });
  });

  test('health lies in another compartment than the rest; both forms have their parts', () => {
    expect(blocksOf('onderinstroom').filter((block) => compartmentOf(block) === 'zorg')).toEqual([
      'physical',
      'diagnosis',
    ]);
    expect(blocksOf('zijInstroom')).toContain('promotion');
    expect(countBlocks([{ state: 'present' }, { state: null }])).toMatchObject({ present: 1, open: 1 });
  });

  test('what the limits propose is a need, never a verdict', () => {
    expect(proposedNeed([{ mark: 'fits' }, { mark: 'unknown' }])).toBe('none');
    expect(proposedNeed([{ mark: 'fits' }, { mark: 'attention' }])).toBe('basic');
    expect(proposedNeed([{ mark: 'beyond' }, { mark: 'attention' }])).toBe('extra');
  });
});
