import type { AgendaItem } from './model.ts';

/** Where everybody stands after one item has moved; positions run from 1 without gaps. */
export function movedOrder<Id extends string>(order: readonly Id[], id: Id, toPosition: number): Id[] {
  const rest = order.filter((other) => other !== id);
  const at = Math.min(Math.max(toPosition, 1), order.length) - 1;
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

export type CarryFacts = {
  readonly item: Pick<AgendaItem, 'state'>;
  readonly hasOpenAgreement: boolean;
};

/** Does a pupil come back in the next meeting, and why (`processen.md` 6: agreements come back in the next ZAT)? */
export function carryOver({ item, hasOpenAgreement }: CarryFacts): 'notDiscussed' | 'agreementOpen' | null {
  if (item.state === 'notDiscussed') return 'notDiscussed';
  return hasOpenAgreement ? 'agreementOpen' : null;
}
