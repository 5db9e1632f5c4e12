import { z } from 'zod';
import { defineCommand, defineQuery } from '../kernel/contract.ts';
import { NoteId, StudentId } from '../kernel/ids.ts';
import { NOTE_AUDIENCES, NoteMark, NoteText } from './model.ts';

type About = { readonly studentId: StudentId };
const subject = ({ studentId }: About): StudentId => studentId;
const which = { studentId: StudentId, noteId: NoteId };

/** That there are notes, whose they are, and of when; nothing of what they say. */
export const notesOfStudent = defineQuery({
  name: 'notes.ofStudent',
  permission: 'notes.read',
  subject,
  input: z.strictObject({ studentId: StudentId }),
  output: z.strictObject({
    notes: z.array(NoteMark),
    /** For whom the acting role may write one. */
    audiences: z.array(z.enum(NOTE_AUDIENCES)),
  }),
  refusals: ['STUDENT_NOT_FOUND'],
});

/** Opening is a deliberate act: a command, so that each time is a line in the trail, with the pupil and the note. */
export const openNote = defineCommand({
  name: 'notes.open',
  permission: 'notes.read',
  subject,
  touches: [],
  input: z.strictObject(which),
  output: NoteText,
  refusals: ['NOTE_NOT_FOUND'],
});

/** `noteId` null writes a new one. Only its author changes it. AUDIENCE_CLOSED: he has no key to that part himself. */
export const writeNote = defineCommand({
  name: 'notes.write',
  permission: 'notes.write',
  subject,
  touches: ['notes'],
  input: z.strictObject({
    studentId: StudentId,
    noteId: NoteId.nullable(),
    audience: z.enum(NOTE_AUDIENCES),
    text: NoteText.shape.text,
    revision: z.number().int().min(0),
  }),
  output: z.strictObject({ noteId: NoteId, revision: z.number().int() }),
  refusals: ['STUDENT_NOT_FOUND', 'NOTE_NOT_FOUND', 'NOT_YOUR_NOTE', 'AUDIENCE_CLOSED', 'CHANGED_MEANWHILE'],
});

export const removeNote = defineCommand({
  name: 'notes.remove',
  permission: 'notes.write',
  subject,
  touches: ['notes'],
  input: z.strictObject(which),
  output: z.strictObject({}),
  refusals: ['NOTE_NOT_FOUND', 'NOT_YOUR_NOTE'],
});
