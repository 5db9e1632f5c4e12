import { and, asc, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import type { Day, SchoolYear } from '../../shared/kernel/days.ts';
import type { ClassId, GuardianId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { type Guardian, GuardianText, StudentText } from '../../shared/students/model.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { idToBytes } from '../kernel/ids.ts';
import { statements } from './statement-store.ts';
import { classes, coachRelations, enrolments, guardians, students } from './table.ts';

export type StudentRow = {
  readonly id: StudentId;
  readonly state: 'active' | 'left';
  readonly leftOn: Day | null;
  readonly revision: number;
};
export type ClassFacts = {
  readonly id: ClassId;
  readonly name: string;
  readonly schoolYear: SchoolYear;
  readonly level: string | null;
  readonly year: number | null;
};
export type EnrolmentRow = typeof enrolments.$inferSelect;

const ClassText = z.strictObject({ name: z.string() });
const studentRow = (id: StudentId, revision: number): SealedRow => ({ table: 'students', id, dossier: id, revision });

export function findStudentText(db: Reader, id: StudentId): { text: StudentText; row: StudentRow } | undefined {
  const row = statements(db).student.get({ studentBytes: idToBytes(id) });
  if (!row) return undefined;
  return { row, text: db.open(studentRow(id, row.revision), 'basis', StudentText, row.sealed) };
}

/** Every pupil whose `basis` the acting role can open, opened. */
export function* openAllStudents(db: Reader): Generator<{ row: StudentRow; text: StudentText }> {
  for (const row of db.orm.select().from(students).all()) {
    if (!db.canOpen(row.id, 'basis')) continue;
    yield { row, text: db.open(studentRow(row.id, row.revision), 'basis', StudentText, row.sealed) };
  }
}

export function saveStudentRow(db: Writer, row: StudentRow, text: StudentText): void {
  const { id, state, leftOn, revision } = row;
  const sealed = db.seal(studentRow(id, revision), 'basis', StudentText, text);
  statements(db).saveStudent.run({ id, state, leftOn, revision, sealed });
}

export function listClassRows(db: Reader): ClassFacts[] {
  return db.orm
    .select()
    .from(classes)
    .all()
    .map(({ id, schoolYear, level, year, revision, sealed }) => {
      const row = { table: 'classes', id, dossier: db.schoolDossier, revision };
      return { id, schoolYear, level, year, name: db.open(row, 'school', ClassText, sealed).name };
    });
}

export function insertClass(db: Writer, { id, name, schoolYear, level, year }: ClassFacts): void {
  const row = { table: 'classes', id, dossier: db.schoolDossier, revision: 1 };
  const sealed = db.seal(row, 'school', ClassText, { name });
  db.orm.insert(classes).values({ id, schoolYear, level, year, revision: 1, sealed }).run();
}

export function listEnrolments(db: Reader, studentId: StudentId): EnrolmentRow[] {
  return statements(db).enrolments.all({ studentBytes: idToBytes(studentId) });
}

const CHANGED = {
  name: 'students.changedEnrolments',
  make: ({ orm }: Reader) => {
    const [now, before] = [alias(enrolments, 'now'), alias(enrolments, 'before')];
    const isBefore = and(
      eq(before.studentId, now.studentId),
      ne(before.id, now.id),
      lte(before.fromDay, now.fromDay),
      gte(before.schoolYear, sql.placeholder('last')),
      or(sql`${before.level} IS NOT ${now.level}`, lte(now.year, before.year)),
    );
    const changed = orm
      .select({ id: now.studentId })
      .from(now)
      .innerJoin(before, isBefore)
      .where(eq(now.schoolYear, sql.placeholder('year')));
    return orm
      .select()
      .from(enrolments)
      .where(inArray(enrolments.studentId, changed))
      .orderBy(asc(enrolments.fromDay))
      .prepare();
  },
};

/** Of whoever has another level than before, or does not go on to a next year: all his years, oldest first. */
export function listChangedEnrolments(db: Reader, year: SchoolYear): EnrolmentRow[] {
  const first = Number(year.slice(0, 4));
  return db.memory(CHANGED).all({ year, last: `${first - 1}-${first}` });
}

/** The enrolment that runs now, of every pupil. */
export function listRunningEnrolments(db: Reader): EnrolmentRow[] {
  return db.orm.select().from(enrolments).where(isNull(enrolments.untilDay)).all();
}

export function findRunningEnrolment(db: Reader, studentId: StudentId): EnrolmentRow | undefined {
  return statements(db).runningEnrolment.get({ studentBytes: idToBytes(studentId) });
}

export function insertEnrolment(db: Writer, row: EnrolmentRow): void {
  statements(db).insertEnrolment.run(row);
}

export function endEnrolment(db: Writer, id: string, untilDay: Day): void {
  db.orm.update(enrolments).set({ untilDay }).where(eq(enrolments.id, id)).run();
}

export function listRunningCoaches(db: Reader): { studentId: StudentId; staffId: StaffId }[] {
  return db.orm.select().from(coachRelations).where(isNull(coachRelations.untilDay)).all();
}

/** Who left the school is nobody's pupil any more, though the relation stands in his history. */
const isHere = eq(students.state, 'active');

export function listPupilsOfCoach(db: Reader, staffId: StaffId): StudentId[] {
  return db.orm
    .select({ id: coachRelations.studentId })
    .from(coachRelations)
    .innerJoin(students, eq(students.id, coachRelations.studentId))
    .where(and(eq(coachRelations.staffId, staffId), isNull(coachRelations.untilDay), isHere))
    .all()
    .map(({ id }) => id);
}

export function listPupilsOfClasses(db: Reader, classIds: readonly ClassId[]): StudentId[] {
  return db.orm
    .select({ id: enrolments.studentId })
    .from(enrolments)
    .innerJoin(students, eq(students.id, enrolments.studentId))
    .where(and(inArray(enrolments.classId, [...classIds]), isNull(enrolments.untilDay), isHere))
    .all()
    .map(({ id }) => id);
}

export function findRunningCoach(db: Reader, studentId: StudentId): StaffId | undefined {
  return statements(db).runningCoach.get({ studentBytes: idToBytes(studentId) })?.staffId;
}

/** Ends the running coach and begins another; the same one stays as he is. */
export function replaceCoach(db: Writer, studentId: StudentId, staffId: StaffId | null, on: Day): void {
  const running = and(eq(coachRelations.studentId, studentId), isNull(coachRelations.untilDay));
  if ((findRunningCoach(db, studentId) ?? null) === staffId) return;
  db.orm.update(coachRelations).set({ untilDay: on }).where(running).run();
  if (staffId === null) return;
  db.orm
    .insert(coachRelations)
    .values({ studentId, staffId, fromDay: on, untilDay: null })
    .onConflictDoUpdate({
      target: [coachRelations.studentId, coachRelations.staffId, coachRelations.fromDay],
      set: { untilDay: null },
    })
    .run();
}

const guardianRow = (id: GuardianId, studentId: StudentId, revision: number): SealedRow => ({
  table: 'guardians',
  id,
  dossier: studentId,
  revision,
});

export function listGuardians(db: Reader, studentId: StudentId): Guardian[] {
  return statements(db)
    .guardians.all({ studentBytes: idToBytes(studentId) })
    .map(({ id, gezag, revision, sealed }) => {
      const text = db.open(guardianRow(id, studentId, revision), 'basis', GuardianText, sealed);
      return { guardianId: id, gezag, revision, ...text };
    });
}

type GuardianChange = Pick<Guardian, 'guardianId' | 'gezag' | 'revision'> & {
  studentId: StudentId;
  text: z.input<typeof GuardianText>;
};

export function saveGuardianRow(db: Writer, { guardianId, studentId, gezag, revision, text }: GuardianChange): void {
  const sealed = db.seal(guardianRow(guardianId, studentId, revision), 'basis', GuardianText, text);
  db.orm
    .insert(guardians)
    .values({ id: guardianId, studentId, gezag, revision, sealed })
    .onConflictDoUpdate({ target: guardians.id, set: { gezag, revision, sealed } })
    .run();
}
