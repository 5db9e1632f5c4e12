import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StaffId } from '../../shared/kernel/ids.ts';
import { atTable, carryOver, movedOrder, roomFor, waitingMinutes } from '../../shared/meetings/rules.ts';

const ARTS = StaffId.parse('00000000-0000-4000-8000-000000000001');
const OKA = StaffId.parse('00000000-0000-4000-8000-000000000002');

test.each([
  ['discussed', false, false, null],
  ['discussed', false, true, 'returns'],
  ['discussed', true, false, 'agreementOpen'],
  ['discussed', true, true, 'agreementOpen'],
  ['notDiscussed', false, false, 'notDiscussed'],
  ['notDiscussed', false, true, 'notDiscussed'],
  ['notDiscussed', true, false, 'notDiscussed'],
  ['notDiscussed', true, true, 'notDiscussed'],
] as const)(
  'C43: %s, agreement open %s, marked to return %s: comes back because %s',
  (state, hasOpenAgreement, returns, origin) => {
    expect(carryOver({ item: { state, returns, letGo: false }, hasOpenAgreement })).toBe(origin);
    // Let go on purpose: only an open agreement is stronger.
    const letGo = carryOver({ item: { state, returns, letGo: true }, hasOpenAgreement });
    expect(letGo).toBe(hasOpenAgreement ? 'agreementOpen' : null);
  },
);

test('nobody waits who comes for his own pupils in one row; what lies between is waiting', () => {
  const turn = (minutes: number, ...presentIds: StaffId[]) => ({ minutes, presentIds });
  expect(waitingMinutes([turn(10), turn(10, ARTS), turn(10, ARTS), turn(10)], [ARTS, OKA])).toBe(0);
  expect(waitingMinutes([turn(10, ARTS), turn(12), turn(7, OKA), turn(10, ARTS)], [ARTS, OKA])).toBe(19);
  expect(waitingMinutes([], [ARTS])).toBe(0);
});

test('the table is the members less who is away, in their own order', () => {
  expect(atTable([ARTS, OKA], [ARTS])).toEqual([OKA]);
  expect(atTable([ARTS, OKA], [])).toEqual([ARTS, OKA]);
});

test.each([
  ['13:15', '15:45', 145],
  ['09:00', '10:00', 55],
  ['09:00', '09:03', 0],
])('from %s to %s there are %i minutes for pupils', (startsAt, endsAt, minutes) =>
  expect(roomFor({ startsAt, endsAt })).toBe(minutes),
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
