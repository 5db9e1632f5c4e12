import { createHash } from 'node:crypto';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { Minuted, MinutedAgreement } from '../../shared/zat/minutes.ts';
import { agreementsMadeAt } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import { getItem, type ItemRow, listItemRows } from '../meetings/public.ts';
import { findStaff } from '../staff/public.ts';
import { getCase } from './case-store.ts';
import { correctionsOf, findMinuted } from './minutes-store.ts';

/** What the minutes say of one pupil as things stand now. What is told afterwards is no part of it. */
export function minutedNow(db: Reader, row: ItemRow): Minuted {
  const { question, notes, state } = getItem(db, row);
  const { ownerId, action, ending, endingNote } = getCase(db, row);
  const { moreConsent: _tick, ...texts } = notes;
  return {
    fields: {
      question,
      ...texts,
      state,
      owner: ownerId === null ? '' : (findStaff(db, ownerId)?.name ?? ''),
      action: action ?? '',
      ending: ending ?? '',
      endingNote,
    },
    made: agreementsMadeAt(db, row.id).map(({ agreementId, what, ownerName, dueOn }) => ({
      agreementId,
      what,
      ownerName,
      dueOn,
    })),
  };
}

/** SHA-256 over what was fixed of every pupil, in order, with every correction since. */
export function minutesHashOf(db: Reader, meetingId: MeetingId): string {
  const hash = createHash('sha256');
  for (const row of listItemRows(db, meetingId)) {
    const corrections = correctionsOf(db, row.id).map(({ field, before, after, why, at }) => [
      field,
      before,
      after,
      why,
      at,
    ]);
    hash.update(JSON.stringify([row.id, findMinuted(db, row) ?? null, corrections]));
  }
  return hash.digest('hex');
}

/** Does what stands in the vault still say what was fixed? */
export function saysWhatWasFixed(db: Reader, row: ItemRow): boolean {
  const fixed = findMinuted(db, row);
  if (!fixed) return true;
  const now = minutedNow(db, row).fields;
  return Object.entries(fixed.fields).every(([field, text]) => isName(field) || now[field] === text);
}

/** Somebody may marry; the minutes keep the name of then. */
const isName = (field: string): boolean => field === 'owner';

/** The agreements of one pupil as they were made; before minutes are fixed, as they stand. */
export function minutedAgreements(db: Reader, row: ItemRow): MinutedAgreement[] {
  return (findMinuted(db, row) ?? minutedNow(db, row)).made;
}
