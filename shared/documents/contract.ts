import { z } from 'zod';
import { defineCommand, noSubject } from '../kernel/contract.ts';
import { AgendaItemId, MeetingId } from '../kernel/ids.ts';
import { PaperFormat } from './paper.ts';

/* All end in a dialog of the system where the user says where the paper goes. Each writes its line in the register of
   disclosures in the same transaction; whether it was really saved is told there afterwards. */

const paper = {
  permission: 'documents.print',
  desk: 'savePaper',
  touches: ['disclosures'],
  subject: noSubject,
} as const;
const format = PaperFormat.default('pdf');
const Issued = z.strictObject({});

export const printZatAgenda = defineCommand({
  ...paper,
  name: 'documents.printZatAgenda',
  input: z.strictObject({ meetingId: MeetingId, format }),
  output: Issued,
  refusals: ['MEETING_NOT_FOUND', 'PAPER_NOT_SAVED'],
});

/** For whom minutes can be: the school's own file, the table that was there, or the people they are about. */
export const MINUTES_FOR = ['school', 'members', 'pupil', 'parents', 'pupilAndParents'] as const;
export type MinutesFor = (typeof MINUTES_FOR)[number];

/**
 * The minutes of one pupil and of nobody else (PRIV-10). NOT_FOR_PARENTS: from 16 the pupil decides who reads about him;
 * AGE_UNKNOWN: without a birth date nobody can say so.
 */
export const printZatMinutes = defineCommand({
  ...paper,
  name: 'documents.printZatMinutes',
  input: z.strictObject({ itemId: AgendaItemId, format, receiver: z.enum(MINUTES_FOR).default('school') }),
  output: Issued,
  refusals: ['ITEM_NOT_FOUND', 'MINUTES_NOT_FINAL', 'NOT_FOR_PARENTS', 'AGE_UNKNOWN', 'PAPER_NOT_SAVED'],
});
