import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { AgendaItemId, StaffId } from '../kernel/ids.ts';
import { OptionalLine } from '../kernel/text.ts';

/* What the ZAT alone keeps of one pupil on its agenda: the state of his form, who acts, and how the case ends. */

/** The tasks of a ZAT (HGW-9), and a talk with the parents at the table. */
export const CASE_ACTIONS = [
  'advice',
  'screening',
  'research',
  'ambulant',
  'indication',
  'referral',
  'programme',
  'tuning',
  'mdo',
] as const;

/** Only so does a case end (HGW-8); else the pupil comes back in the next ZAT. */
export const CASE_ENDINGS = ['evaluated', 'handover', 'noFurther'] as const;

export const ZatCase = z.strictObject({
  itemId: AgendaItemId,
  /** From that day the form is closed; `null` while it is being filled in. */
  formClosedOn: Day.nullable(),
  /** Who fills the form in; `null` is whoever chairs the meeting. */
  formBy: StaffId.nullable(),
  /** The one member who acts in this case. */
  ownerId: StaffId.nullable(),
  action: z.enum(CASE_ACTIONS).nullable(),
  ending: z.enum(CASE_ENDINGS).nullable(),
  /** To whom it is handed over, or why it goes no further. */
  endingNote: OptionalLine,
  revision: z.number().int(),
});
export type ZatCase = z.infer<typeof ZatCase>;

export const CaseText = z.strictObject({ endingNote: OptionalLine });

export function newCase(itemId: AgendaItemId): ZatCase {
  return {
    itemId,
    formClosedOn: null,
    formBy: null,
    ownerId: null,
    action: null,
    ending: null,
    endingNote: '',
    revision: 0,
  };
}
