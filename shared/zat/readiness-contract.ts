import { z } from 'zod';
import { ConsentVerdict } from '../consent/model.ts';
import { defineQuery, noSubject } from '../kernel/contract.ts';
import { AgendaItemId, MeetingId } from '../kernel/ids.ts';
import { StudentCard } from '../students/model.ts';

/** Who may be discussed, whose form is in, and what is missing, without opening a question: for looking ahead. */
export const zatReadiness = defineQuery({
  name: 'zat.readiness',
  permission: 'zat.read',
  subject: noSubject,
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.strictObject({
    rows: z
      .array(
        z.strictObject({
          itemId: AgendaItemId,
          card: StudentCard,
          consent: ConsentVerdict,
          isFormIn: z.boolean(),
          /** Name of who fills the form in; `null` when nobody is known to. */
          ownerName: z.string().nullable(),
        }),
      )
      .max(100),
  }),
  refusals: ['MEETING_NOT_FOUND'],
});
