import type { ClockAmounts } from '../../shared/deadlines/clocks.ts';
import type { Reader } from '../db/database.ts';
import { listClockAmounts } from './store.ts';

/** How long the school's own terms are, where it chose another length than the default. */
export function clockAmounts(db: Reader): ClockAmounts {
  return Object.fromEntries(listClockAmounts(db).map(({ clock, amount }) => [clock, amount]));
}
