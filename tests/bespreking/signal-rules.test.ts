import { describe, expect, test } from 'vitest';
import { SIGNAL_KINDS, SIGNAL_OUTCOMES, SIGNAL_SOURCES, SIGNAL_STATES } from '../../shared/bespreking/model.ts';
import { decideSend, decideTalk, decideTriage, placeOfSignal, waitsFor } from '../../shared/bespreking/signal-rules.ts';
import { day } from '../../shared/kernel/days.ts';

describe('privacy.md 1: where a signal lies', () => {
  test.each([
    ['signal', 'teacher', true, 'klas'],
    ['signal', 'teacher', false, 'klas'],
    ['signal', 'pupil', false, 'klas'],
    ['signal', 'pupil', true, 'onderwijs'],
    ['signal', 'parents', true, 'onderwijs'],
    ['signal', 'screening', true, 'onderwijs'],
    ['signal', 'absence', true, 'onderwijs'],
    ['signal', 'coach', true, 'onderwijs'],
    ['incident', 'teacher', true, 'onderwijs'],
  ] as const)('%s of %s (holds onderwijs: %s) → %s', (kind, source, holdsOnderwijs, place) =>
    expect(placeOfSignal({ kind, source, holdsOnderwijs })).toBe(place),
  );

  test('an incident and what parents said are never under a key that every docent holds', () => {
    for (const kind of SIGNAL_KINDS)
      for (const source of SIGNAL_SOURCES) {
        const place = placeOfSignal({ kind, source, holdsOnderwijs: true });
        expect(place === 'klas').toBe(kind === 'signal' && source === 'teacher');
      }
  });
});

test.each([
  ['teacher', true, false, null],
  ['pupil', true, false, null],
  ['parents', true, false, 'SOURCE_NOT_YOURS'],
  ['screening', true, false, 'SOURCE_NOT_YOURS'],
  ['absence', true, true, null],
  ['teacher', false, true, 'STUDENT_LEFT'],
] as const)('a signal from %s (active %s, holds onderwijs %s): %s', (source, isActive, holdsOnderwijs, code) => {
  const decision = decideSend({ source, isActive, holdsOnderwijs });
  expect(decision.ok ? null : decision.code).toBe(code);
});

describe('triage', () => {
  test.each([
    ['new', 'talk', '', 'talk'],
    ['new', 'team', '', 'team'],
    ['new', 'zoco', '', 'zoco'],
    ['new', 'closed', '', 'REASON_MISSING'],
    ['new', 'closed', 'Was een vergissing', 'closed'],
    ['zoco', 'zoco', '', 'NOTHING_CHANGES'],
    ['zoco', 'talk', '', 'talk'],
    ['talk', 'team', '', 'team'],
    ['team', 'closed', 'Besproken, loopt in het plan', 'closed'],
    ['closed', 'talk', '', 'SIGNAL_CLOSED'],
    ['closed', 'closed', 'nog eens', 'SIGNAL_CLOSED'],
  ] as const)('%s → %s with "%s": %s', (state, outcome, note, wanted) => {
    const decision = decideTriage({ state, outcome, note });
    expect(decision.ok ? decision.value.state : decision.code).toBe(wanted);
  });

  test('nothing is closed without a reason, and nothing comes out of closed', () => {
    for (const state of SIGNAL_STATES)
      for (const outcome of SIGNAL_OUTCOMES) {
        expect(decideTriage({ state, outcome, note: '' }).ok && outcome === 'closed').toBe(false);
        expect(decideTriage({ state: 'closed', outcome, note: 'x' }).ok).toBe(false);
      }
  });

  test.each([
    ['new', 'coach'],
    ['zoco', 'zoco'],
    ['talk', null],
    ['team', null],
    ['closed', null],
  ] as const)('%s waits for %s', (state, who) => expect(waitsFor(state)).toBe(who));
});

test.each([
  ['2026-11-26', [], null],
  ['2026-11-27', [], 'DAY_IN_FUTURE'],
  ['2026-11-26', ['2026-11-26', '2027-03-01'], null],
  ['2026-11-26', ['2026-11-25'], 'GOAL_BEFORE_TALK'],
] as const)('a talk on %s with goals until %j: %s', (heldOn, until, code) => {
  const goals = until.map((on) => ({ until: day(on) }));
  const decision = decideTalk({ heldOn: day(heldOn), today: day('2026-11-26'), goals });
  expect(decision.ok ? null : decision.code).toBe(code);
});
