import { type Day, schoolYearOf } from '../../shared/kernel/days.ts';
import type { ClassId, StudentId } from '../../shared/kernel/ids.ts';
import type { Writer } from '../db/database.ts';
import { directory } from './directory.ts';
import { endEnrolment, findRunningEnrolment, insertEnrolment } from './store.ts';

type Move = { studentId: StudentId; classId: ClassId | null; on: Day; newId: () => string };

/** Ends the running enrolment and begins one in another class; the same class stays as it is. */
export function moveToClass(db: Writer, { studentId, classId, on, newId }: Move): void {
  const running = findRunningEnrolment(db, studentId);
  if (running && running.classId === classId) return;
  if (running) endEnrolment(db, running.id, on);
  const facts = classId === null ? undefined : directory(db).classes.get(classId);
  if (!facts) return;
  const { schoolYear, level, year } = facts;
  insertEnrolment(db, {
    id: newId(),
    studentId,
    schoolYear: schoolYear ?? schoolYearOf(on),
    classId,
    level,
    year,
    fromDay: on,
    untilDay: null,
  });
}
