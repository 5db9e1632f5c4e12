import { describe, expect, test } from 'vitest';
import { day } from '../../shared/kernel/days.ts';
import { comingOf, rhythmGap } from '../../shared/zat/clock-rules.ts';

type State = 'planned' | 'running' | 'final' | 'cancelled';
const meeting = (heldOn: string, state: State) => ({ heldOn: day(heldOn), state });
const HELD = meeting('2026-10-22', 'final');
const kerst = [{ name: 'kerst', from: day('2026-12-21'), until: day('2027-01-03') }];

describe('C42: five weeks after the last one', () => {
  test.each([
    ['nothing was ever held', [], null],
    ['only planned', [meeting('2026-12-10', 'planned')], null],
    ['the next one in time', [HELD, meeting('2026-11-26', 'planned')], null],
    ['the next one sooner', [HELD, meeting('2026-11-24', 'planned')], null],
    ['no next one', [HELD], ['2026-11-26', null]],
    ['the next one a week later', [HELD, meeting('2026-12-03', 'planned')], ['2026-11-26', '2026-12-03']],
    ['the next one cancelled', [HELD, meeting('2026-11-26', 'cancelled')], ['2026-11-26', null]],
    ['planned in the past and never begun', [HELD, meeting('2026-11-19', 'planned')], ['2026-11-26', null]],
    ['one that runs today counts as held', [HELD, meeting('2026-11-23', 'running')], ['2027-01-04', null]],
  ] as const)('%s', (_name, meetings, wanted) => {
    const gap = rhythmGap(meetings, kerst, day('2026-11-23'));
    expect(gap && [gap.term.on, gap.plannedOn]).toEqual(wanted);
  });

  test('holidays are skipped, and the colour follows the day', () => {
    const last = [meeting('2026-11-19', 'final')];
    const at = (today: string) => rhythmGap(last, kerst, day(today))?.term;
    expect(at('2026-12-01')).toMatchObject({ from: '2026-11-19', on: '2027-01-07', tone: 'far' });
    expect(at('2026-12-24')?.tone).toBe('near');
    expect(at('2027-01-07')?.tone).toBe('near');
    expect(at('2027-01-08')?.tone).toBe('late');
    // Control: without the holiday it is two weeks sooner.
    expect(rhythmGap(last, [], day('2026-12-01'))?.term.on).toBe('2026-12-24');
  });
});

test('the first that is still to come, today included', () => {
  const all = [meeting('2027-01-07', 'planned'), meeting('2026-11-23', 'planned'), meeting('2026-11-22', 'planned')];
  expect(comingOf(all, day('2026-11-23'))?.heldOn).toBe('2026-11-23');
  expect(comingOf(all, day('2026-11-24'))?.heldOn).toBe('2027-01-07');
  expect(comingOf(all, day('2027-02-01'))).toBeUndefined();
});
