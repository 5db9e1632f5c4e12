import { expect, test } from 'vitest';
import { Answer, blankOf, isGap, isOpen, textOf } from '../../shared/kernel/blank.ts';

test.each([
  ['Mag ik even weg?', 'Mag ik even weg?', null, false, false],
  ['  ', '', 'missing', true, true],
  ['', '', 'missing', true, true],
  [{ empty: 'missing' }, '', 'missing', true, true],
  [{ empty: 'withheld' }, '', 'withheld', false, false],
  [{ empty: 'notApplicable' }, '', 'notApplicable', false, false],
  [{ empty: 'awaited' }, '', 'awaited', false, true],
] as const)('%j is read as %j, empty because %s; a gap: %s, still to come: %s', (kept, text, blank, gap, open) => {
  const answer = Answer.parse(kept);
  expect([textOf(answer), blankOf(answer), isGap(answer), isOpen(answer)]).toEqual([text, blank, gap, open]);
});

test('another kind of empty, or a text and a reason together, is refused', () => {
  for (const wrong of [{ empty: 'onbekend' }, { empty: 'withheld', text: 'toch' }, null, undefined, 3, []])
    expect(Answer.safeParse(wrong).success).toBe(false);
});

test('what is kept is kept: parsing twice changes nothing', () => {
  for (const kept of ['tekst', '', { empty: 'withheld' as const }])
    expect(Answer.parse(Answer.parse(kept))).toEqual(Answer.parse(kept));
});
