import { z } from 'zod';
import { type Day, Day as DaySchema } from '../kernel/days.ts';
import { AgendaItemId, StaffId, StudentId } from '../kernel/ids.ts';
import { FEEDBACK_TO, type Feedback, MEETING_KINDS } from '../meetings/model.ts';

/* Who must still be told what came of a meeting (`processen.md` 6). A case is open until every box is done or not needed. */

export const OpenBox = z.strictObject({
  itemId: AgendaItemId,
  studentId: StudentId,
  studentName: z.string(),
  className: z.string().nullable(),
  kind: z.enum(MEETING_KINDS),
  heldOn: DaySchema,
  to: z.enum(FEEDBACK_TO),
  ownerId: StaffId.nullable(),
  ownerName: z.string().nullable(),
  /** The day it was promised for; a fortnight after the meeting when nobody promised it. */
  by: DaySchema,
});
export type OpenBox = z.infer<typeof OpenBox>;

type Box = Pick<Feedback, 'to' | 'ownerId' | 'by' | 'doneOn' | 'isNotNeeded'>;
const EMPTY: Omit<Box, 'to'> = { ownerId: null, by: null, doneOn: null, isNotNeeded: false };

/** Every box that is neither done nor not needed, in the order of the list; also those nobody has thought of yet. */
export function openBoxes(boxes: readonly Box[]): Box[] {
  return FEEDBACK_TO.map((to) => boxes.find((box) => box.to === to) ?? { to, ...EMPTY }).filter(
    ({ doneOn, isNotNeeded }) => doneOn === null && !isNotNeeded,
  );
}

export type TellFault = 'DAY_IN_FUTURE' | 'REASON_MISSING' | 'HOW_MISSING';

/** Told on a day and in a way, or not needed for a reason; or neither, which opens the box again. */
export function tellFault({ doneOn, how, isNotNeeded, whyNot }: Feedback, today: Day): TellFault | null {
  if (doneOn !== null && doneOn > today) return 'DAY_IN_FUTURE';
  if (isNotNeeded && whyNot === null) return 'REASON_MISSING';
  return doneOn !== null && how === null ? 'HOW_MISSING' : null;
}
