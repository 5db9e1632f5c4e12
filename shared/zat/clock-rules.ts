import type { Term } from '../deadlines/model.ts';
import { rhythmTerm } from '../deadlines/terms.ts';
import type { Day } from '../kernel/days.ts';
import type { Meeting } from '../meetings/model.ts';
import type { Holiday } from '../settings/model.ts';

type Known = Pick<Meeting, 'heldOn' | 'state'>;

/** The first meeting that is still to come, today included. */
export function comingOf<T extends Known>(meetings: readonly T[], today: Day): T | undefined {
  return meetings
    .filter(({ state, heldOn }) => state === 'planned' && heldOn >= today)
    .reduce<T | undefined>((first, one) => (first && first.heldOn <= one.heldOn ? first : one), undefined);
}

/**
 * C42: the next ZAT or zorgteam is five weeks after the last one, outside the holidays. The term that nobody keeps: there
 * is no next one, or it is planned later than that. `null` while all is well, and before the first one was held.
 */
export function rhythmGap(
  meetings: readonly Known[],
  holidays: readonly Holiday[],
  today: Day,
): { readonly term: Term; readonly plannedOn: Day | null } | null {
  const held = meetings.filter(({ state }) => state === 'final' || state === 'running').map(({ heldOn }) => heldOn);
  const last = held.sort().at(-1);
  if (last === undefined) return null;
  const term = rhythmTerm(last, holidays, today);
  const plannedOn = comingOf(meetings, today)?.heldOn ?? null;
  return plannedOn !== null && plannedOn <= term.on ? null : { term, plannedOn };
}
