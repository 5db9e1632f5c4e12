import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AgendaItemId, StaffId } from '../../shared/kernel/ids.ts';
import { fitMinutes, type PilotItem, proposeAgenda, rankOf, SHORTEST_TURN } from '../../shared/meetings/autopilot.ts';
import { ITEM_ORIGINS, URGENCIES } from '../../shared/meetings/model.ts';
import { waitingMinutes } from '../../shared/meetings/rules.ts';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const GUESTS = [1, 2, 3].map((n) => StaffId.parse(idOf(n)));
const [arts, oka] = GUESTS;

const item = (n: number, patch: Partial<PilotItem> = {}): PilotItem => ({
  itemId: AgendaItemId.parse(idOf(100 + n)),
  minutes: 10,
  origin: 'new',
  urgency: 'gewoon',
  dueAgreements: 0,
  presentIds: [],
  ...patch,
});

const agendas = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 30 }),
      origin: fc.constantFrom(...ITEM_ORIGINS),
      urgency: fc.constantFrom(...URGENCIES),
      dueAgreements: fc.nat(2),
      presentIds: fc.subarray(GUESTS),
    }),
    { maxLength: 14 },
  )
  .map((facts) => facts.map((patch, n) => item(n, patch)));
const facts = fc.record({ items: agendas, room: fc.nat(240), guestIds: fc.constant(GUESTS) });

test('everybody stays on the agenda, once', () =>
  fc.assert(
    fc.property(facts, (it) => {
      const ids = proposeAgenda(it).turns.map(({ itemId }) => itemId);
      expect([...ids].sort()).toEqual(it.items.map(({ itemId }) => itemId).sort());
    }),
  ));

test('it fits whenever it can, nobody gets less than the shortest turn, and what is over is said', () =>
  fc.assert(
    fc.property(facts, ({ items, room, guestIds }) => {
      const { turns, over } = proposeAgenda({ items, room, guestIds });
      const sum = turns.reduce((all, { minutes }) => all + minutes, 0);
      const least = items.reduce((all, { minutes }) => all + Math.min(minutes, SHORTEST_TURN), 0);
      expect(over).toBe(Math.max(0, least - room));
      expect(sum).toBeLessThanOrEqual(Math.max(room, least));
      for (const { itemId, minutes } of turns) {
        const before = items.find((one) => one.itemId === itemId)?.minutes ?? 0;
        expect(minutes).toBeGreaterThanOrEqual(Math.min(before, SHORTEST_TURN));
      }
    }),
  ));

test('who cannot wait is first, whatever the guests would like', () =>
  fc.assert(
    fc.property(facts, (it) => {
      const ranks = proposeAgenda(it).turns.map(({ itemId }) => {
        const found = it.items.find((one) => one.itemId === itemId);
        return found ? rankOf(found) : -1;
      });
      expect(ranks).toEqual([...ranks].sort());
    }),
  ));

test('guests never wait longer than in the given order with the urgent ones put first', () =>
  fc.assert(
    fc.property(facts, (it) => {
      const urgentFirst = [...fitMinutes(it.items, it.room)].sort((a, b) => rankOf(a) - rankOf(b));
      expect(proposeAgenda(it).waitingThen).toBeLessThanOrEqual(waitingMinutes(urgentFirst, GUESTS));
    }),
  ));

test('an agenda that is already good stays as it is', () => {
  const items = [item(1, { urgency: 'direct', minutes: 15 }), item(2), item(3)];
  const { turns, waitingNow, waitingThen } = proposeAgenda({ items, room: 60, guestIds: GUESTS });
  expect(turns.map(({ itemId, minutes }) => [itemId, minutes])).toEqual(items.map((it) => [it.itemId, it.minutes]));
  expect(turns.map(({ reasons }) => reasons)).toEqual([['direct'], ['asItWas'], ['asItWas']]);
  expect([waitingNow, waitingThen]).toEqual([0, 0]);
});

test('twelve pupils, two guests who are each needed four times: nobody waits any more', () => {
  if (!arts || !oka) throw new Error('no guests');
  const items = Array.from({ length: 12 }, (_, n) =>
    item(n, { presentIds: n % 3 === 0 ? [arts] : n % 3 === 1 ? [oka] : [] }),
  );
  const { turns, waitingNow, waitingThen } = proposeAgenda({ items, room: 120, guestIds: GUESTS });
  expect(waitingNow).toBeGreaterThan(100);
  expect(waitingThen).toBe(0);
  expect(turns.some(({ reasons }) => reasons.includes('grouped'))).toBe(true);
});

test('25 pupils in an hour: everybody at five minutes, and how much too long it still is', () => {
  const items = Array.from({ length: 25 }, (_, n) => item(n));
  const { turns, over } = proposeAgenda({ items, room: 55, guestIds: [] });
  expect(turns.every(({ minutes, reasons }) => minutes === 5 && reasons.includes('shorter'))).toBe(true);
  expect(over).toBe(70);
});

test('minutes go first from the longest of the least urgent; what is left goes to who cannot wait', () => {
  const direct = item(1, { urgency: 'direct', minutes: 10 });
  expect(fitMinutes([direct, item(2, { minutes: 20 }), item(3)], 35).map(({ minutes }) => minutes)).toEqual([
    10, 15, 10,
  ]);
  expect(fitMinutes([direct, item(2)], 23).map(({ minutes }) => minutes)).toEqual([13, 10]);
  expect(fitMinutes([direct, item(2)], 60).map(({ minutes }) => minutes)).toEqual([15, 10]);
});
