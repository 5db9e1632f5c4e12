import type { StaffId } from '../kernel/ids.ts';
import type { AgendaItem } from './model.ts';

/** Where everybody stands after one item has moved; positions run from 1 without gaps. */
export function movedOrder<Id extends string>(order: readonly Id[], id: Id, toPosition: number): Id[] {
  const rest = order.filter((other) => other !== id);
  const at = Math.min(Math.max(toPosition, 1), order.length) - 1;
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

export type CarryFacts = {
  readonly item: Pick<AgendaItem, 'state' | 'returns'> & Partial<Pick<AgendaItem, 'letGo'>>;
  readonly hasOpenAgreement: boolean;
};

/**
 * Does a pupil come back in the next meeting, and why (`processen.md` 6: agreements come back in the next ZAT)? Who was
 * let go on purpose comes back only for an agreement that is still open: that is never lost.
 */
export function carryOver({ item, hasOpenAgreement }: CarryFacts): 'notDiscussed' | 'agreementOpen' | 'returns' | null {
  if (item.letGo) return hasOpenAgreement ? 'agreementOpen' : null;
  if (item.state === 'notDiscussed') return 'notDiscussed';
  if (hasOpenAgreement) return 'agreementOpen';
  return item.returns ? 'returns' : null;
}

/** Who of the members is at the table for one pupil, in the order of the members. */
export function atTable(memberIds: readonly StaffId[], awayIds: readonly StaffId[]): StaffId[] {
  return memberIds.filter((id) => !awayIds.includes(id));
}

export type Turn = { readonly minutes: number; readonly presentIds: readonly StaffId[] };

/**
 * Minutes that these people sit outside between their first and their last pupil, all together. Before the first and
 * after the last one they need not be there, so that is no waiting.
 */
export function waitingMinutes(turns: readonly Turn[], people: readonly StaffId[]): number {
  let sum = 0;
  for (const person of people) {
    const first = turns.findIndex(({ presentIds }) => presentIds.includes(person));
    const last = turns.findLastIndex(({ presentIds }) => presentIds.includes(person));
    for (let at = first + 1; at < last; at += 1) {
      const turn = turns[at];
      if (turn && !turn.presentIds.includes(person)) sum += turn.minutes;
    }
  }
  return sum;
}

/** 'HH:MM' as minutes since midnight. */
export function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Welcome and what was agreed, before the first pupil. */
export const OPENING_MINUTES = 5;

/** The time there is for pupils, in minutes; never below zero. */
export function roomFor(meeting: { readonly startsAt: string; readonly endsAt: string }): number {
  return Math.max(0, minutesOfDay(meeting.endsAt) - minutesOfDay(meeting.startsAt) - OPENING_MINUTES);
}
