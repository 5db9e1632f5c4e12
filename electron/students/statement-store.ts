import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { byId } from '../db/columns.ts';
import type { MemorySlot, Reader } from '../db/database.ts';
import { coachRelations, enrolments, guardians, importChanges, students } from './table.ts';

/* Statements of an import and of a pupil's page: made once, since making one takes longer than running it. */

const p = sql.placeholder;
const ofStudent = byId('studentBytes');

function make({ orm }: Reader) {
  const set = { state: p('state'), leftOn: p('leftOn'), revision: p('revision'), sealed: p('sealed') };
  return {
    saveStudent: orm
      .insert(students)
      .values({ id: p('id'), ...set })
      .onConflictDoUpdate({
        target: students.id,
        set: {
          state: sql`excluded.state`,
          leftOn: sql`excluded.left_on`,
          revision: sql`excluded.revision`,
          sealed: sql`excluded.sealed`,
        },
      })
      .prepare(),
    student: orm.select().from(students).where(eq(students.id, ofStudent)).prepare(),
    enrolments: orm
      .select()
      .from(enrolments)
      .where(eq(enrolments.studentId, ofStudent))
      .orderBy(asc(enrolments.fromDay))
      .prepare(),
    guardians: orm.select().from(guardians).where(eq(guardians.studentId, ofStudent)).prepare(),
    runningEnrolment: orm
      .select()
      .from(enrolments)
      .where(and(eq(enrolments.studentId, ofStudent), isNull(enrolments.untilDay)))
      .prepare(),
    insertEnrolment: orm
      .insert(enrolments)
      .values({
        id: p('id'),
        studentId: p('studentId'),
        schoolYear: p('schoolYear'),
        classId: p('classId'),
        level: p('level'),
        year: p('year'),
        fromDay: p('fromDay'),
        untilDay: p('untilDay'),
      })
      .prepare(),
    runningCoach: orm
      .select()
      .from(coachRelations)
      .where(and(eq(coachRelations.studentId, ofStudent), isNull(coachRelations.untilDay)))
      .prepare(),
    insertChange: orm
      .insert(importChanges)
      .values({ importId: p('importId'), studentId: p('studentId'), kind: p('kind'), sealedBefore: p('sealedBefore') })
      .prepare(),
  };
}

const STATEMENTS: MemorySlot<ReturnType<typeof make>> = { name: 'students.statements', make };

export function statements(db: Reader): ReturnType<typeof make> {
  return db.memory(STATEMENTS);
}
