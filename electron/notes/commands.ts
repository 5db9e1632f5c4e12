import { NoteId } from '../../shared/kernel/ids.ts';
import { ROLE_ACCESS } from '../../shared/kernel/permissions.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { openNote, removeNote, writeNote } from '../../shared/notes/contract.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findCard } from '../students/public.ts';
import { deleteNote, findNote, readNote, saveNote } from './store.ts';

export const handleOpenNote: CommandHandler<typeof openNote> = ({ db, noteFact }, { studentId, noteId }) => {
  const note = findNote(db, studentId, noteId);
  if (!note) return refuse('NOTE_NOT_FOUND');
  noteFact('note', noteId);
  return ok({ text: readNote(db, note) });
};

export const handleWriteNote: CommandHandler<typeof writeNote> = ({ db, actor, today, newId }, input) => {
  const { studentId, audience, text } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const known = input.noteId === null ? undefined : findNote(db, studentId, input.noteId);
  if (input.noteId !== null && !known) return refuse('NOTE_NOT_FOUND');
  if (known && known.authorId !== actor.userId) return refuse('NOT_YOUR_NOTE');
  // Not by a key: the first thing sealed of a pupil makes it.
  if (!ROLE_ACCESS[actor.role].compartments.includes(audience)) return refuse('AUDIENCE_CLOSED');
  if ((known?.revision ?? 0) !== input.revision) return refuse('CHANGED_MEANWHILE');
  const noteId = known?.id ?? NoteId.parse(newId());
  const revision = input.revision + 1;
  const writtenOn = known?.writtenOn ?? today;
  saveNote(db, { id: noteId, studentId, authorId: actor.userId, writtenOn, audience, revision }, text);
  return ok({ noteId, revision });
};

export const handleRemoveNote: CommandHandler<typeof removeNote> = ({ db, actor }, { studentId, noteId }) => {
  const known = findNote(db, studentId, noteId);
  if (!known) return refuse('NOTE_NOT_FOUND');
  if (known.authorId !== actor.userId) return refuse('NOT_YOUR_NOTE');
  deleteNote(db, noteId);
  return ok({});
};
