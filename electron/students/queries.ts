import type { InputOf } from '../../shared/kernel/contract.ts';
import { type GrantKind, ROLE_ACCESS, type Role, reachOf } from '../../shared/kernel/permissions.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { findStudents, listClasses, studentPage, whoMaySee } from '../../shared/students/contract.ts';
import { type FindEntry, findPupils } from '../../shared/students/find.ts';
import { hasApplication } from '../intake/public.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { listUserAccess } from '../session/public.ts';
import { directory, sortedEntries } from './directory.ts';
import { coachNameOf, findCard, pupilsOfUser } from './public.ts';
import { findStudentText, listEnrolments, listGuardians } from './store.ts';

/** Narrowed lists of one state of the directory, for roles that see everybody: typing asks for the same one at every key. */
const narrowed = new WeakMap<readonly FindEntry[], Map<string, readonly FindEntry[]>>();

function narrow(all: readonly FindEntry[], { state, className }: InputOf<typeof findStudents>): readonly FindEntry[] {
  const lists = narrowed.get(all) ?? new Map<string, readonly FindEntry[]>();
  narrowed.set(all, lists);
  const key = `${state}|${className ?? ''}`;
  const list =
    lists.get(key) ??
    all.filter(
      ({ card }) => (state === 'all' || card.state === state) && (className === null || card.className === className),
    );
  lists.set(key, list);
  return list;
}

export const searchStudents: QueryHandler<typeof findStudents> = ({ db, actor, sees }, input) => {
  const list = narrow(sortedEntries(db), input);
  const seesAll = reachOf(actor.role, 'students.read') === 'all';
  const mine = seesAll ? list : list.filter(({ card }) => sees(card.studentId));
  const found = findPupils(mine, input.text);
  const page = found.slice(input.offset, input.offset + input.limit).map(({ card }) => card);
  return ok({ students: page, total: found.length, outOf: mine.length });
};

export const readClasses: QueryHandler<typeof listClasses> = ({ db, sees }) => {
  const { classes, classOf } = directory(db);
  const counts = new Map<string, number>();
  for (const [studentId, classId] of classOf) {
    if (findCard(db, studentId)?.state === 'active' && sees(studentId))
      counts.set(classId, (counts.get(classId) ?? 0) + 1);
  }
  const list = [...classes.values()].map(({ id, name, level, year, schoolYear }) => ({
    classId: id,
    name,
    level,
    year,
    schoolYear,
    count: counts.get(id) ?? 0,
  }));
  return ok({ classes: list.sort((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true })) });
};

export const readStudentPage: QueryHandler<typeof studentPage> = ({ db, chronologyOf }, { studentId }) => {
  const card = findCard(db, studentId);
  const known = card && findStudentText(db, studentId);
  if (!card || !known) return refuse('STUDENT_NOT_FOUND');
  const { classes } = directory(db);
  const enrolments = listEnrolments(db, studentId).map(({ schoolYear, classId, level, year, fromDay, untilDay }) => ({
    schoolYear,
    classId,
    className: classId === null ? null : (classes.get(classId)?.name ?? null),
    level,
    year,
    from: fromDay,
    until: untilDay,
  }));
  return ok({
    card,
    text: known.text,
    revision: known.row.revision,
    coachName: coachNameOf(db, studentId),
    guardians: listGuardians(db, studentId),
    enrolments,
    chronology: chronologyOf(studentId),
  });
};

type Because = 'whole' | 'coach' | 'class' | 'team' | 'committee' | 'handler';

function becauseOf(role: Role, grant: GrantKind, isApplicant: boolean): Because | undefined {
  if (grant === 'whole') return 'whole';
  if (isApplicant && role === 'toelatingscommissie') return 'committee';
  if (isApplicant && role === 'teamleider') return 'handler';
  return role === 'coach' ? 'coach' : role === 'docent' ? 'class' : role === 'teamleider' ? 'team' : undefined;
}

export const readWhoMaySee: QueryHandler<typeof whoMaySee> = ({ db }, { studentId }) => {
  const isApplicant = findCard(db, studentId) === undefined;
  if (isApplicant && !hasApplication(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const people = listUserAccess(db).flatMap((user) =>
    user.roles.flatMap((role) => {
      const { grant, compartments } = ROLE_ACCESS[role];
      const person = { name: user.name, role, compartments: [...compartments] };
      const because = becauseOf(role, grant, isApplicant);
      if (because === undefined) return [];
      const isRelated = because === 'whole' || pupilsOfUser(db, user, role).includes(studentId);
      return isRelated ? [{ ...person, because }] : [];
    }),
  );
  return ok({ people });
};
