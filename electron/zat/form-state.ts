import type { StaffId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { fillerOf, isFormIn } from '../../shared/zat/form-rules.ts';
import type { Reader } from '../db/database.ts';
import { findItemRow, type ItemRow } from '../meetings/public.ts';
import { findPlainCase } from './case-store.ts';

/** So many meetings back a form may come from; a pupil discussed longer than that gets a new one. */
const MOST_BACK = 5;

type FormState = { readonly isIn: boolean; readonly fillerId: StaffId | null };

/**
 * Is the form of this item in, and who fills it in? Only the ZAT works with one (HGW-7); for the zorgteam nothing is
 * missing. Plain columns only: nothing of the pupil is opened.
 */
export function formStateOf(db: Reader, row: ItemRow, { kind, chairId }: Pick<Meeting, 'kind' | 'chairId'>): FormState {
  return {
    isIn: kind !== 'zat' || wasFormIn(db, row, MOST_BACK),
    fillerId: fillerOf(findPlainCase(db, row.id), chairId),
  };
}

function wasFormIn(db: Reader, { id, fromItemId }: ItemRow, left: number): boolean {
  const from = fromItemId !== null && left > 0 ? findItemRow(db, fromItemId) : undefined;
  return isFormIn({ own: findPlainCase(db, id), wasIn: from !== undefined && wasFormIn(db, from, left - 1) });
}
