import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryOver, movedOrder } from '../../shared/meetings/rules.ts';

test.each([
  ['discussed', false, null],
  ['discussed', true, 'agreementOpen'],
  ['notDiscussed', false, 'notDiscussed'],
  ['notDiscussed', true, 'notDiscussed'],
  ['open', false, null],
  ['open', true, 'agreementOpen'],
] as const)('C43: %s, agreement open %s: comes back because %s', (state, hasOpenAgreement, origin) =>
  expect(carryOver({ item: { state }, hasOpenAgreement })).toBe(origin),
);

test('moving one keeps everybody, puts him where he was asked, and leaves the others in their order', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 30 }),
      fc.nat(),
      fc.integer({ min: -5, max: 40 }),
      (order, pick, to) => {
        const id = order[pick % order.length] ?? '';
        const moved = movedOrder(order, id, to);
        expect([...moved].sort()).toEqual([...order].sort());
        expect(moved.indexOf(id)).toBe(Math.min(Math.max(to, 1), order.length) - 1);
        expect(moved.filter((other) => other !== id)).toEqual(order.filter((other) => other !== id));
      },
    ),
  ));
