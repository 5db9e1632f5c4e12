import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RecapItem, recapOf, withoutNames } from '../../shared/documents/recap.ts';
import { day } from '../../shared/kernel/days.ts';
import { FEEDBACK_TO, ITEM_STATES } from '../../shared/meetings/model.ts';

const aDay = fc.integer({ min: 1, max: 28 }).map((n) => day(`2026-12-${String(n).padStart(2, '0')}`));
const agreement = fc.record({
  what: fc.string({ minLength: 1 }),
  ownerName: fc.constantFrom('Arts', 'Zoco', 'Élise', 'coach'),
  dueOn: aDay,
});
const box = fc.record({
  to: fc.constantFrom(...FEEDBACK_TO),
  ownerId: fc.constant(null),
  by: fc.option(aDay, { nil: null }),
  doneOn: fc.option(aDay, { nil: null }),
  isNotNeeded: fc.boolean(),
  whyNot: fc.constant(null),
  how: fc.constant(null),
});
const anItem: fc.Arbitrary<RecapItem> = fc.record({
  label: fc.string({ minLength: 1 }),
  state: fc.constantFrom(...ITEM_STATES),
  feedback: fc.uniqueArray(box, { selector: ({ to }) => to, maxLength: FEEDBACK_TO.length }),
  made: fc.array(agreement, { maxLength: 5 }),
});
const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

test('the sheet is the sum of its items: every agreement once per list, everybody who must be told, nobody more', () => {
  fc.assert(
    fc.property(fc.array(anItem, { maxLength: 14 }), (items) => {
      const recap = recapOf(items);
      const made = items.flatMap(({ label, made: agreed }) => agreed.map((it) => ({ label, ...it })));
      expect(sorted(recap.agreements)).toEqual(sorted(made));
      const counts = (state: string) => items.filter((item) => item.state === state).length;
      expect(recap.discussed).toHaveLength(counts('discussed'));
      expect(recap.notDiscussed).toHaveLength(counts('notDiscussed'));
      const discussed = items.filter(({ state }) => state === 'discussed');
      expect(recap.tells.map(({ label }) => label)).toEqual(discussed.map(({ label }) => label));
      expect(recap.tells.every(({ boxes }) => boxes.length === FEEDBACK_TO.length)).toBe(true);
      const settled = discussed.flatMap(({ feedback }) =>
        feedback.filter((it) => it.doneOn !== null || it.isNotNeeded),
      );
      expect(recap.stillToTell).toBe(discussed.length * FEEDBACK_TO.length - settled.length);
    }),
    { numRuns: 300 },
  );
});

describe('the pupil’s own names are taken out of what was agreed', () => {
  test.each([
    ['Nodigt Sem uit', ['Sem', 'van der Heijden', 'Heijden'], 'Nodigt S.v.d.H. uit'],
    ['Belt sem en mevrouw Van der Heijden', ['Sem', 'van der Heijden', 'Heijden'], 'Belt S.v.d.H. en mevrouw S.v.d.H.'],
    ['Maakt een semesterplan', ['Sem'], 'Maakt een semesterplan'],
    ['Zoë’s rooster', ['Zoë'], 'S.v.d.H.’s rooster'],
    ['Vraagt (a.b) op', ['a.b'], 'Vraagt (S.v.d.H.) op'],
    ['Niemand', [], 'Niemand'],
  ])('%s', (text, names, expected) => {
    expect(withoutNames(text, names, 'S.v.d.H.')).toBe(expected);
  });
});
