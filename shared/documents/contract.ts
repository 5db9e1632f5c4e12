import { z } from 'zod';
import { defineQuery, noSubject } from '../kernel/contract.ts';
import { AgendaItemId, MeetingId } from '../kernel/ids.ts';

/** Both end in a dialog of the system where the user says where the paper goes; the trail holds that it was made. */
export const printZatAgenda = defineQuery({
  name: 'documents.printZatAgenda',
  permission: 'documents.print',
  desk: 'savePaper',
  subject: noSubject,
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.strictObject({}),
  refusals: ['MEETING_NOT_FOUND', 'PAPER_NOT_SAVED'],
});

/** The minutes of one pupil and of nobody else (PRIV-10). */
export const printZatMinutes = defineQuery({
  name: 'documents.printZatMinutes',
  permission: 'documents.print',
  desk: 'savePaper',
  subject: noSubject,
  input: z.strictObject({ itemId: AgendaItemId }),
  output: z.strictObject({}),
  refusals: ['ITEM_NOT_FOUND', 'MINUTES_NOT_FINAL', 'PAPER_NOT_SAVED'],
});
