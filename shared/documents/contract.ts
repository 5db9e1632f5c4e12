import { z } from 'zod';
import { defineCommand, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { AgendaItemId, MeetingId, StaffId, StudentId } from '../kernel/ids.ts';
import { OptionalLine } from '../kernel/text.ts';
import { ZAT_LETTERS } from '../zat/letter-rules.ts';
import { PackFormat, PackPart } from './pack.ts';
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

/**
 * A letter around a ZAT, in the school's own words. GIVERS_UNKNOWN: gezag or birth date is not known, so nobody can say
 * who signs; PUPIL_NOT_ASKED: parents of 16 and 17 hear of it only when the pupil does not object (PRIV-2).
 */
export const printZatLetter = defineCommand({
  ...paper,
  name: 'documents.printZatLetter',
  subject: (input) => input.studentId,
  input: z.strictObject({
    studentId: StudentId,
    meetingId: MeetingId,
    letter: z.enum(ZAT_LETTERS),
    /** What the user filled in for the fields that are asked. */
    typed: z.record(z.string().max(60), OptionalLine).default({}),
    noObjection: z.boolean().default(false),
    format,
  }),
  output: Issued,
  refusals: [
    'STUDENT_NOT_FOUND',
    'MEETING_NOT_FOUND',
    'ITEM_NOT_FOUND',
    'AGE_UNKNOWN',
    'GIVERS_UNKNOWN',
    'MINUTES_NOT_FINAL',
    'NOT_THIS_AGE',
    'CONSENT_MISSING',
    'PUPIL_NOT_ASKED',
    'PAPER_NOT_SAVED',
  ],
});

/** The aanmeldingsformulier (HGW-7). Health, home, safety and agencies stand on it only when that is ticked. */
export const printZatForm = defineCommand({
  ...paper,
  name: 'documents.printZatForm',
  input: z.strictObject({
    itemId: AgendaItemId,
    receiver: z.enum(MINUTES_FOR).default('school'),
    withRestricted: z.boolean().default(false),
    format,
  }),
  output: Issued,
  refusals: ['ITEM_NOT_FOUND', 'CONSENT_MISSING', 'NOT_FOR_PARENTS', 'AGE_UNKNOWN', 'PAPER_NOT_SAVED'],
});

/** One sheet after the meeting, for the chair: the sum of the items, by initials. */
export const printZatRecap = defineCommand({
  ...paper,
  name: 'documents.printZatRecap',
  input: z.strictObject({ meetingId: MeetingId, format }),
  output: Issued,
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_HELD', 'PAPER_NOT_SAVED'],
});

/** The overlegmap of one member: only pupils of whom he may hear at this meeting (PRIV-8). */
export const printZatPack = defineCommand({
  ...paper,
  name: 'documents.printZatPack',
  input: z.strictObject({
    meetingId: MeetingId,
    memberId: StaffId,
    parts: z.array(PackPart).min(1).max(20),
    /** The last day on which the receiver may keep it. */
    until: Day,
    /** 'sealed': a page that opens in any browser with a passphrase that is told by phone. */
    format: PackFormat.default('pdf'),
  }),
  /** The passphrase is shown once and kept nowhere; `null` when there is none. */
  output: z.strictObject({ passphrase: z.string().nullable() }),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_OVER', 'NOT_A_MEMBER', 'END_OUT_OF_RANGE', 'PACK_EMPTY', 'PAPER_NOT_SAVED'],
});
