import { ClassId, GuardianId, StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type {
  saveClass,
  saveGuardian,
  saveStudent,
  setCoach,
  setParentsDisagree,
  setStudentState,
} from '../../shared/students/contract.ts';
import type { Writer } from '../db/database.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { syncPupilGrants } from '../session/public.ts';
import { staffExists } from '../staff/public.ts';
import { directory, refreshStudents } from './directory.ts';
import { moveToClass } from './move-to-class.ts';
import { findCard, pupilsOfUser } from './public.ts';
import { findStudentText, insertClass, listGuardians, replaceCoach, saveGuardianRow, saveStudentRow } from './store.ts';

export const handleSaveStudent: CommandHandler<typeof saveStudent> = ({ db, newId, today }, input) => {
  const known = input.studentId === null ? undefined : findStudentText(db, input.studentId);
  if (input.studentId !== null && !known) return refuse('STUDENT_NOT_FOUND');
  if ((known?.row.revision ?? 0) !== input.revision) return refuse('CHANGED_MEANWHILE');
  if (input.classId !== null && !directory(db).classes.has(input.classId)) return refuse('CLASS_NOT_FOUND');
  if (input.coachId !== null && !staffExists(db, input.coachId)) return refuse('STAFF_NOT_FOUND');
  const studentId = input.studentId ?? StudentId.parse(newId());
  if (isNumberTaken(db, input.text.number, studentId)) return refuse('NUMBER_TAKEN');
  const revision = input.revision + 1;
  const { state = 'active', leftOn = null } = known?.row ?? {};
  saveStudentRow(db, { id: studentId, state, leftOn, revision }, input.text);
  moveToClass(db, { studentId, classId: input.classId, on: today, newId });
  replaceCoach(db, studentId, input.coachId, today);
  finish(db, [studentId]);
  return ok({ studentId, revision });
};

export const handleSetStudentState: CommandHandler<typeof setStudentState> = ({ db, today }, input) => {
  const { studentId, state, revision } = input;
  const known = findStudentText(db, studentId);
  if (!known) return refuse('STUDENT_NOT_FOUND');
  if (known.row.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const leftOn = state === 'left' ? (known.row.leftOn ?? today) : null;
  saveStudentRow(db, { id: studentId, state, leftOn, revision: revision + 1 }, known.text);
  finish(db, [studentId]);
  return ok({ revision: revision + 1 });
};

export const handleSetCoach: CommandHandler<typeof setCoach> = ({ db, today }, { studentId, coachId }) => {
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  if (coachId !== null && !staffExists(db, coachId)) return refuse('STAFF_NOT_FOUND');
  replaceCoach(db, studentId, coachId, today);
  finish(db, [studentId]);
  return ok({});
};

export const handleSetParentsDisagree: CommandHandler<typeof setParentsDisagree> = (
  { db },
  { studentId, parentsDisagree },
) => {
  const known = findStudentText(db, studentId);
  if (!known) return refuse('STUDENT_NOT_FOUND');
  saveStudentRow(db, { ...known.row, revision: known.row.revision + 1 }, { ...known.text, parentsDisagree });
  refreshStudents(db, [studentId]);
  return ok({});
};

export const handleSaveGuardian: CommandHandler<typeof saveGuardian> = ({ db, newId }, input) => {
  const { studentId, guardianId, text, gezag, revision } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const known = listGuardians(db, studentId).find((guardian) => guardian.guardianId === guardianId);
  if (guardianId !== null && !known) return refuse('GUARDIAN_NOT_FOUND');
  if ((known?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  const id = guardianId ?? GuardianId.parse(newId());
  saveGuardianRow(db, { guardianId: id, studentId, gezag, revision: revision + 1, text });
  return ok({ guardianId: id, revision: revision + 1 });
};

export const handleSaveClass: CommandHandler<typeof saveClass> = ({ db, newId }, { name, schoolYear, level, year }) => {
  const exists = [...directory(db).classes.values()].some(
    (known) => known.name === name && known.schoolYear === schoolYear,
  );
  if (exists) return refuse('CLASS_EXISTS');
  const id = ClassId.parse(newId());
  insertClass(db, { id, name, schoolYear, level: level === '' ? null : level, year });
  refreshStudents(db, []);
  return ok({ classId: id });
};

function isNumberTaken(db: Writer, number: string, except: StudentId): boolean {
  for (const [id, { card }] of directory(db).entries) if (card.number === number && id !== except) return true;
  return false;
}

/** The list in memory follows after the commit; the keys per pupil in the same transaction. */
function finish(db: Writer, ids: readonly StudentId[]): void {
  refreshStudents(db, ids);
  syncPupilGrants(db, (user, role) => pupilsOfUser(db, user, role));
}
