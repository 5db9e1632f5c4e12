import type { SchoolYear } from '../../shared/kernel/days.ts';
import { Day } from '../../shared/kernel/days.ts';
import { ClassId, type ImportId, StudentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { StudentText } from '../../shared/students/model.ts';
import type { KnownStudent, RosterDiff } from '../../shared/students/roster/diff.ts';
import type { RosterRow } from '../../shared/students/roster/model.ts';
import { agreementsOf } from '../agreements/public.ts';
import { hasConsents } from '../consent/public.ts';
import type { CommandContext } from '../kernel/context.ts';
import { listItemRowsOfStudent } from '../meetings/public.ts';
import { hasResults } from '../screening/public.ts';
import { syncPupilGrants } from '../session/public.ts';
import { listStaff } from '../staff/public.ts';
import { directory, refreshStudents } from './directory.ts';
import { moveToClass } from './move-to-class.ts';
import { pupilsOfUser } from './public.ts';
import { deleteStudent, insertChange, insertImport, listChanges, markUndone } from './roster-store.ts';
import { findStudentText, insertClass, listGuardians, replaceCoach, saveStudentRow } from './store.ts';

type Work = {
  readonly importId: ImportId;
  readonly fileHash: string;
  readonly schoolYear: SchoolYear;
  readonly diff: RosterDiff;
  readonly missing: readonly KnownStudent[];
};

/** Writes one import: pupils, classes, coaches; and what every pupil was before, sealed, so that it can be undone. */
export function applyRoster(context: CommandContext, work: Work): void {
  const { db, actor, now, newId, today } = context;
  const { diff, importId, schoolYear } = work;
  insertImport(db, {
    id: importId,
    at: now().toISOString(),
    userId: actor.userId,
    fileHash: Buffer.from(work.fileHash, 'hex'),
    schoolYear,
    newCount: diff.fresh.length,
    changedCount: diff.changed.length,
    leftCount: work.missing.length,
    state: 'done',
  });
  const classes = classDesk(context, schoolYear);
  const coaches = new Map(
    listStaff(db).flatMap(({ staffId, name, rosterName }) =>
      [name, rosterName].map((known) => [plain(known), staffId] as const),
    ),
  );
  coaches.delete('');
  const place = (id: StudentId, row: RosterRow): void => {
    if (row.className !== '') moveToClass(db, { studentId: id, classId: classes(row), on: today, newId });
    const coach = coaches.get(plain(row.coach));
    if (coach) replaceCoach(db, id, coach, today);
  };
  const touched: StudentId[] = [];
  for (const row of diff.fresh) {
    const id = StudentId.parse(newId());
    saveStudentRow(db, { id, state: 'active', leftOn: null, revision: 1 }, textOf(row, null));
    place(id, row);
    insertChange(db, importId, id, 'new', null);
    touched.push(id);
  }
  for (const { row, known } of diff.changed) {
    const id = StudentId.parse(known.id);
    const before = remember(context, importId, id, 'changed');
    saveStudentRow(db, { id, state: 'active', leftOn: null, revision: before.revision + 1 }, textOf(row, before.text));
    place(id, row);
    touched.push(id);
  }
  for (const known of work.missing) {
    const id = StudentId.parse(known.id);
    const before = remember(context, importId, id, 'left');
    saveStudentRow(db, { id, state: 'left', leftOn: today, revision: before.revision + 1 }, before.text);
    touched.push(id);
  }
  finish(context, touched);
}

/** Puts back what was there before; pupils that came with the import go, unless somebody built on them. */
export function undoRoster(
  context: CommandContext,
  importId: ImportId,
): Result<{ removed: number; putBack: number }, 'PUPILS_IN_USE'> {
  const { db, newId, today } = context;
  const changes = listChanges(db, importId);
  if (changes.some(({ studentId, kind }) => kind === 'new' && isInUse(context, studentId)))
    return refuse('PUPILS_IN_USE');
  for (const { studentId, before } of changes) {
    const now = findStudentText(db, studentId);
    if (before && now) {
      const { text, state, leftOn, classId } = before;
      saveStudentRow(db, { id: studentId, state, leftOn, revision: now.row.revision + 1 }, text);
      moveToClass(db, { studentId, classId, on: today, newId });
    } else deleteStudent(db, studentId);
  }
  markUndone(db, importId);
  finish(
    context,
    changes.map(({ studentId }) => studentId),
  );
  const putBack = changes.filter(({ before }) => before !== null).length;
  return ok({ removed: changes.length - putBack, putBack });
}

function isInUse({ db }: CommandContext, id: StudentId): boolean {
  return (
    listGuardians(db, id).length > 0 ||
    listItemRowsOfStudent(db, id).length > 0 ||
    hasConsents(db, id) ||
    hasResults(db, id) ||
    agreementsOf(db, id).length > 0
  );
}

function remember(context: CommandContext, importId: ImportId, id: StudentId, kind: 'changed' | 'left') {
  const { db } = context;
  const known = findStudentText(db, id);
  if (!known) throw new Error('a known pupil is gone');
  const { state, leftOn, revision } = known.row;
  const classId = directory(db).classOf.get(id) ?? null;
  insertChange(db, importId, id, kind, { text: known.text, state, leftOn, classId });
  return { text: known.text, revision };
}

function textOf(row: RosterRow, before: StudentText | null): StudentText {
  const { number, givenName, prefix, surname, sex, email, coach } = row;
  return {
    number,
    externalId: before?.externalId ?? null,
    givenName,
    prefix,
    surname,
    birthDate: row.birthDate === null ? (before?.birthDate ?? null) : Day.parse(row.birthDate),
    sex: sex === 'onbekend' ? (before?.sex ?? 'onbekend') : sex,
    email: email === '' ? (before?.email ?? '') : email,
    rosterCoach: coach === '' ? (before?.rosterCoach ?? '') : coach,
    parentsDisagree: before?.parentsDisagree ?? false,
  };
}

/** The class of a row in this school year; made when the file names one that is not there yet. */
function classDesk({ db, newId }: CommandContext, schoolYear: SchoolYear): (row: RosterRow) => ClassId {
  const { classes } = directory(db);
  const byName = new Map(
    [...classes.values()].filter((known) => known.schoolYear === schoolYear).map(({ name, id }) => [name, id]),
  );
  return ({ className, level, year }) => {
    const known = byName.get(className);
    if (known) return known;
    const id = ClassId.parse(newId());
    const facts = { id, name: className, schoolYear, level: level === '' ? null : level, year };
    insertClass(db, facts);
    byName.set(className, id);
    classes.set(id, facts);
    db.afterRollback(() => classes.delete(id));
    return id;
  };
}

function finish({ db }: CommandContext, ids: readonly StudentId[]): void {
  refreshStudents(db, ids);
  syncPupilGrants(db, (user, role) => pupilsOfUser(db, user, role));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
