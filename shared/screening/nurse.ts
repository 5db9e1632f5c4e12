import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day, SchoolYear } from '../kernel/days.ts';
import { StudentId } from '../kernel/ids.ts';

/* The school nurse takes a questionnaire in years 2 and 4. The school holds only that an invitation follows: a day and
   a tick. There is no field for an answer, so none can be written down (`processen.md` 3). */

export const NURSE_YEARS: readonly number[] = [2, 4];
export const InvitationText = z.strictObject({ invitedOn: Day, hasBeen: z.boolean() });

export const nurseInvitations = defineQuery({
  name: 'screening.nurse',
  permission: 'screening.read',
  subject: noSubject,
  input: z.strictObject({ schoolYear: SchoolYear }),
  output: z.strictObject({
    invitations: z
      .array(
        InvitationText.extend({
          studentId: StudentId,
          name: z.string(),
          className: z.string().nullable(),
          revision: z.number().int(),
        }),
      )
      .max(2000),
  }),
  refusals: [],
});

/** `invitedOn: null` takes the invitation away. */
export const saveInvitation = defineCommand({
  name: 'screening.saveInvitation',
  permission: 'screening.manage',
  subject: (input) => input.studentId,
  touches: ['screening'],
  input: z.strictObject({
    studentId: StudentId,
    schoolYear: SchoolYear,
    invitedOn: Day.nullable(),
    hasBeen: z.boolean(),
    revision: z.number().int().min(0),
  }),
  output: z.strictObject({ revision: z.number().int() }),
  refusals: ['STUDENT_NOT_FOUND', 'NOT_THIS_YEAR', 'CHANGED_MEANWHILE'],
});
