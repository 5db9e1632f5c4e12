import { ROLE_ACCESS } from '../../shared/kernel/permissions.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { notesOfStudent } from '../../shared/notes/contract.ts';
import { NOTE_AUDIENCES } from '../../shared/notes/model.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { userName } from '../session/public.ts';
import { findCard } from '../students/public.ts';
import { listNotes } from './store.ts';

export const readNotesOfStudent: QueryHandler<typeof notesOfStudent> = ({ db, actor }, { studentId }) => {
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const notes = listNotes(db, studentId).map(({ id, studentId: _whose, authorId, ...note }) => ({
    noteId: id,
    ...note,
    isMine: authorId === actor.userId,
    authorName: userName(db, authorId) ?? '',
  }));
  return ok({
    notes,
    audiences: NOTE_AUDIENCES.filter((audience) => ROLE_ACCESS[actor.role].compartments.includes(audience)),
  });
};
