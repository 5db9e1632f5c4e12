import type { StaffId } from '../kernel/ids.ts';
import type { AgendaItem, ItemForm } from './model.ts';
import { waitingMinutes } from './rules.ts';

/* Proposes an order and minutes for an agenda. Pure; the chair sees it with its reasons and decides. */

export type PilotItem = Pick<AgendaItem, 'itemId' | 'minutes' | 'origin'> & {
  readonly urgency: ItemForm['urgency'];
  /** Open agreements whose day comes before or on the day of the meeting. */
  readonly dueAgreements: number;
  readonly presentIds: readonly StaffId[];
};

export type PilotFacts = {
  /** In the order as it is now. */
  readonly items: readonly PilotItem[];
  /** Minutes there are for pupils. */
  readonly room: number;
  /** Whose waiting counts: the partners from outside. */
  readonly guestIds: readonly StaffId[];
};

export const PILOT_REASONS = [
  'direct',
  'snel',
  'notDiscussed',
  'agreementDue',
  'grouped',
  'longer',
  'shorter',
  'asItWas',
] as const;
export type PilotReason = (typeof PILOT_REASONS)[number];

type Proposed = {
  readonly itemId: AgendaItem['itemId'];
  readonly minutes: number;
  readonly reasons: readonly PilotReason[];
};
export type Proposal = {
  readonly turns: readonly Proposed[];
  /** Minutes that the guests wait, all together: as it is now, and as proposed. */
  readonly waitingNow: number;
  readonly waitingThen: number;
  /** Minutes over what there is, also with the shortest turns; 0 when it fits. */
  readonly over: number;
};

/** Below this a pupil is not discussed but named. */
export const SHORTEST_TURN = 5;
const USUAL_TURN = 8;
/** Who cannot wait gets at least this when there is room. */
const WANTED: Readonly<Record<ItemForm['urgency'], number>> = { direct: 15, snel: 12, gewoon: 0 };
/** Neighbours that move together; longer blocks find nothing that shorter ones do not. */
const LONGEST_BLOCK = 4;
const ROUNDS = 12;

/** Urgent first, then who waited or has a term; inside each, so that guests sit outside as little as may be. */
export function proposeAgenda({ items, room, guestIds }: PilotFacts): Proposal {
  const timed = fitMinutes(items, room);
  const urgentFirst = [...timed].sort((a, b) => rankOf(a) - rankOf(b));
  const order = grouped(urgentFirst, guestIds);
  const before = new Map(items.map((item, at) => [item.itemId, { item, at }]));
  const stable = new Map(urgentFirst.map(({ itemId }, at) => [itemId, at]));
  return {
    turns: order.map((item, at) => ({
      itemId: item.itemId,
      minutes: item.minutes,
      reasons: reasonsOf(item, before.get(item.itemId)?.item.minutes ?? item.minutes, stable.get(item.itemId) !== at),
    })),
    waitingNow: waitingMinutes(items, guestIds),
    waitingThen: waitingMinutes(order, guestIds),
    over: Math.max(0, sumOf(order) - room),
  };
}

/** Lower comes first: cannot wait, should not wait, ordinary. */
export function rankOf({ urgency, origin, dueAgreements }: PilotItem): 0 | 1 | 2 {
  if (urgency === 'direct') return 0;
  return urgency === 'snel' || origin === 'notDiscussed' || dueAgreements > 0 ? 1 : 2;
}

/**
 * Takes minutes away, from the least urgent and the longest first, until it fits or everybody is at the shortest turn;
 * gives what is left to who cannot wait. What fits already stays as the chair set it.
 */
export function fitMinutes<T extends PilotItem>(items: readonly T[], room: number): T[] {
  const minutes = items.map((item) => item.minutes);
  let over = sumOf(items) - room;
  for (const floor of [USUAL_TURN, SHORTEST_TURN]) {
    for (const rank of [2, 1, 0]) {
      while (over > 0) {
        const at = longestAbove(items, minutes, rank, floor);
        if (at === -1) break;
        minutes[at] = (minutes[at] ?? 0) - 1;
        over -= 1;
      }
    }
  }
  for (const [at, { urgency }] of items.entries()) {
    const wanted = Math.max(0, Math.min(-over, WANTED[urgency] - (minutes[at] ?? 0)));
    minutes[at] = (minutes[at] ?? 0) + wanted;
    over += wanted;
  }
  return items.map((item, at) => ({ ...item, minutes: minutes[at] ?? item.minutes }));
}

function longestAbove(items: readonly PilotItem[], minutes: readonly number[], rank: number, floor: number): number {
  let best = -1;
  for (const [at, item] of items.entries()) {
    const mine = minutes[at] ?? 0;
    if (rankOf(item) === rank && mine > floor && (best === -1 || mine > (minutes[best] ?? 0))) best = at;
  }
  return best;
}

/** A turn as the search needs it: which guests hear it as bits, since tens of thousands of orders are looked at. */
type Seat<T> = { readonly item: T; readonly minutes: number; readonly rank: number; readonly guests: number };

/** As many as fit in the bits of a number; at no table sit more guests. */
const MOST_GUESTS = 30;

/** Moves blocks of neighbours inside their rank as long as the guests wait less. Never worse than what it was given. */
function grouped<T extends PilotItem>(given: readonly T[], allGuests: readonly StaffId[]): T[] {
  const guestIds = allGuests.slice(0, MOST_GUESTS);
  let order = given.map(
    (item): Seat<T> => ({
      item,
      minutes: item.minutes,
      rank: rankOf(item),
      guests: guestIds.reduce((bits, id, n) => (item.presentIds.includes(id) ? bits | (1 << n) : bits), 0),
    }),
  );
  let waiting = waitingOf(order, guestIds.length);
  for (let round = 0; round < ROUNDS && waiting > 0; round += 1) {
    let best = order;
    for (const tried of neighboursOf(order)) {
      const minutes = waitingOf(tried, guestIds.length);
      if (minutes >= waiting) continue;
      waiting = minutes;
      best = tried;
    }
    if (best === order) break;
    order = best;
  }
  return order.map(({ item }) => item);
}

/** The same as `waitingMinutes`, on bits. */
function waitingOf(seats: readonly Seat<unknown>[], guestCount: number): number {
  let sum = 0;
  for (let bit = 1; bit < 1 << guestCount; bit <<= 1) {
    let isHere = false;
    let outside = 0;
    for (const { guests, minutes } of seats) {
      if ((guests & bit) !== 0) {
        sum += outside;
        outside = 0;
        isHere = true;
      } else if (isHere) outside += minutes;
    }
  }
  return sum;
}

/** Every order that one block of one rank away from here gives. */
function* neighboursOf<T>(order: readonly Seat<T>[]): Generator<Seat<T>[]> {
  for (let length = 1; length <= LONGEST_BLOCK; length += 1) {
    for (let from = 0; from + length <= order.length; from += 1) {
      const block = order.slice(from, from + length);
      const [first] = block;
      if (!first || block.some(({ rank }) => rank !== first.rank)) continue;
      const rest = [...order.slice(0, from), ...order.slice(from + length)];
      const start = rest.findIndex(({ rank }) => rank === first.rank);
      if (start === -1) continue;
      const end = rest.findLastIndex(({ rank }) => rank === first.rank) + 1;
      for (let to = start; to <= end; to += 1) {
        if (to !== from) yield [...rest.slice(0, to), ...block, ...rest.slice(to)];
      }
    }
  }
}

function reasonsOf(item: PilotItem, minutesBefore: number, wasGrouped: boolean): PilotReason[] {
  const reasons: PilotReason[] = [
    ...(item.urgency === 'gewoon' ? [] : [item.urgency]),
    ...(item.origin === 'notDiscussed' ? ['notDiscussed' as const] : []),
    ...(item.dueAgreements > 0 ? ['agreementDue' as const] : []),
    ...(wasGrouped ? ['grouped' as const] : []),
    ...(item.minutes > minutesBefore ? ['longer' as const] : []),
    ...(item.minutes < minutesBefore ? ['shorter' as const] : []),
  ];
  return reasons.length === 0 ? ['asItWas'] : reasons;
}

function sumOf(items: readonly { readonly minutes: number }[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}
