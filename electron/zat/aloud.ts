import type { DisclosurePart } from '../../shared/disclosure/model.ts';
import { paperTexts } from '../../shared/documents/texts.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import type { StaffMember } from '../../shared/staff/model.ts';
import { occasionAt, sourcesOf } from '../consent/public.ts';
import type { Reader } from '../db/database.ts';
import { registerSpoken, toldBefore } from '../disclosure/public.ts';
import type { CommandContext } from '../kernel/context.ts';
import { type ItemRow, tableFor } from '../meetings/public.ts';
import { findStaff } from '../staff/public.ts';

const SPOKEN_OF: readonly DisclosurePart[] = ['basis', 'question', 'notes', 'agreements'];

/**
 * Who from outside heard of whom (`privacy.md` 5): one line in the register per pupil who was discussed while somebody
 * from outside was there and at the table for him. Minutes that are fixed again add only who was not in it yet.
 */
export function registerAloud(context: CommandContext, meeting: Meeting, rows: readonly ItemRow[]): void {
  const { db, noteFact } = context;
  const numbers = rows.flatMap((row) => {
    if (row.state !== 'discussed') return [];
    const told = toldBefore(db, row);
    const hearers = outsidersAt(db, meeting, row).filter(({ staffId }) => !told.includes(staffId));
    if (hearers.length === 0) return [];
    const { studentId } = row;
    const name = hearers.map((it) => `${it.name} (${paperTexts.functions[it.function]})`).join(', ');
    const line = registerSpoken(context, {
      itemId: row.id,
      receiver: { kind: 'members', name, staffIds: hearers.map(({ staffId }) => staffId) },
      purpose: 'zat',
      subject: { studentId, ...sourcesOf(db, studentId, occasionAt(db, meeting, studentId)), parts: SPOKEN_OF },
    });
    return [line.number];
  });
  // One act, several lines: all their numbers stand beside it.
  if (numbers.length > 0) noteFact('disclosure', numbers.join(' '));
}

function outsidersAt(db: Reader, meeting: Meeting, { studentId }: ItemRow): StaffMember[] {
  return tableFor(db, meeting, studentId)
    .filter((id) => meeting.presentIds.includes(id))
    .flatMap((id) => findStaff(db, id) ?? [])
    .filter(({ isExternal }) => isExternal);
}
