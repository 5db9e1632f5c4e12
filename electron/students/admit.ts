import type { Day } from '../../shared/kernel/days.ts';
import { type ClassId, GuardianId, type StudentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { GuardianText, StudentText } from '../../shared/students/model.ts';
import type { Writer } from '../db/database.ts';
import { directory, refreshStudents } from './directory.ts';
import { moveToClass } from './move-to-class.ts';
import { findStudentText, saveGuardianRow, saveStudentRow } from './store.ts';

export type Newcomer = {
  readonly studentId: StudentId;
  readonly text: StudentText;
  readonly guardians: readonly GuardianText[];
  readonly classId: ClassId | null;
  readonly on: Day;
};

/** Makes a pupil of a dossier that exists already under this id, as when an applicant is placed. Gezag stays unknown. */
export function admitStudent(
  db: Writer,
  newId: () => string,
  { studentId, text, guardians, classId, on }: Newcomer,
): Result<null, 'ALREADY_PUPIL' | 'CLASS_NOT_FOUND' | 'NUMBER_TAKEN'> {
  if (findStudentText(db, studentId)) return refuse('ALREADY_PUPIL');
  if (classId !== null && !directory(db).classes.has(classId)) return refuse('CLASS_NOT_FOUND');
  for (const { card } of directory(db).entries.values()) if (card.number === text.number) return refuse('NUMBER_TAKEN');
  saveStudentRow(db, { id: studentId, state: 'active', leftOn: null, revision: 1 }, text);
  moveToClass(db, { studentId, classId, on, newId });
  for (const guardian of guardians) {
    const guardianId = GuardianId.parse(newId());
    saveGuardianRow(db, { guardianId, studentId, gezag: 'onbekend', revision: 1, text: guardian });
  }
  refreshStudents(db, [studentId]);
  return ok(null);
}
