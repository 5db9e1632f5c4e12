import type { ClassId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { type FindEntry, findEntry, inOrder, placeOf } from '../../shared/students/find.ts';
import type { StudentCard, StudentText } from '../../shared/students/model.ts';
import type { MemorySlot, Reader, Writer } from '../db/database.ts';
import {
  type ClassFacts,
  findRunningCoach,
  findRunningEnrolment,
  findStudentText,
  listClassRows,
  listRunningCoaches,
  listRunningEnrolments,
  openAllStudents,
  type StudentRow,
} from './store.ts';

/** The pupils that the acting role can open, opened once at unlock and kept in memory (`architecture.md` 4). */
export type Directory = {
  readonly entries: Map<StudentId, FindEntry>;
  readonly classes: Map<ClassId, ClassFacts>;
  readonly classOf: Map<StudentId, ClassId>;
  readonly coachOf: Map<StudentId, StaffId>;
  /** In the order of a class list; made again after a change. */
  sorted: readonly FindEntry[] | null;
};

const DIRECTORY: MemorySlot<Directory> = { name: 'students.directory', make };

export function directory(db: Reader): Directory {
  return db.memory(DIRECTORY);
}

export function sortedEntries(db: Reader): readonly FindEntry[] {
  const it = directory(db);
  it.sorted ??= inOrder([...it.entries.values()]);
  return it.sorted;
}

function make(db: Reader): Directory {
  const it: Directory = {
    entries: new Map(),
    classes: new Map(listClassRows(db).map((facts) => [facts.id, facts])),
    classOf: new Map(
      listRunningEnrolments(db).flatMap(({ studentId, classId }) => (classId ? [[studentId, classId]] : [])),
    ),
    coachOf: new Map(listRunningCoaches(db).map(({ studentId, staffId }) => [studentId, staffId])),
    sorted: null,
  };
  for (const { row, text } of openAllStudents(db)) it.entries.set(row.id, findEntry(cardOf(it, row, text)));
  return it;
}

function cardOf(it: Directory, row: StudentRow, text: StudentText): StudentCard {
  const classId = it.classOf.get(row.id);
  const facts = classId === undefined ? undefined : it.classes.get(classId);
  const { number, givenName, prefix, surname, birthDate } = text;
  return {
    studentId: row.id,
    number,
    givenName,
    prefix,
    surname,
    birthDate,
    className: facts?.name ?? null,
    level: facts?.level ?? null,
    year: facts?.year ?? null,
    coachId: it.coachOf.get(row.id) ?? null,
    state: row.state,
  };
}

/** So many at once, as in an import, and everything is read again. */
const MANY = 50;

/** Brings pupils up to date once the change is committed. */
export function refreshStudents(db: Writer, ids: readonly StudentId[]): void {
  db.afterCommit(() => {
    const it = directory(db);
    if (ids.length > MANY) return void Object.assign(it, make(db));
    if (ids.length === 0) refreshClasses(db, it);
    const kept = it.sorted ? [...it.sorted] : null;
    for (const id of ids) {
      const old = it.entries.get(id);
      if (kept && old) takeOut(kept, old);
      refreshRelation(db, it, id);
      const known = db.canOpen(id, 'basis') ? findStudentText(db, id) : undefined;
      if (!known) it.entries.delete(id);
      else {
        const entry = findEntry(cardOf(it, known.row, known.text));
        it.entries.set(id, entry);
        kept?.splice(placeOf(kept, entry), 0, entry);
      }
    }
    it.sorted = kept;
  });
}

/** By its place in the order, since looking at every pupil takes longer than all else in a save. */
function takeOut(sorted: FindEntry[], entry: FindEntry): void {
  let at = placeOf(sorted, entry) - 1;
  while (at >= 0 && sorted[at] !== entry) at -= 1;
  if (at >= 0) sorted.splice(at, 1);
}

function refreshRelation(db: Writer, it: Directory, id: StudentId): void {
  const classId = findRunningEnrolment(db, id)?.classId;
  const coachId = findRunningCoach(db, id);
  if (classId) it.classOf.set(id, classId);
  else it.classOf.delete(id);
  if (coachId) it.coachOf.set(id, coachId);
  else it.coachOf.delete(id);
}

function refreshClasses(db: Writer, it: Directory): void {
  it.classes.clear();
  for (const facts of listClassRows(db)) it.classes.set(facts.id, facts);
}
