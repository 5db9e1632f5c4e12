import type { ClassId, StudentId } from '../../shared/kernel/ids.ts';
import { fullName, type StudentCard } from '../../shared/students/model.ts';
import type { WritingFacts } from '../../shared/zat/writing-check.ts';
import type { Reader } from '../db/database.ts';
import { listStaff } from '../staff/public.ts';
import { directory } from './directory.ts';
import { listGuardians } from './store.ts';

/** Shorter surnames are words as well ('Bos', 'Dam'); with three letters or fewer nobody is meant. */
const SHORTEST_NAME = 4;
const parts = (name: string): string[] => name.toLowerCase().split(/[\s.]+/);

/** Whose names would stand out in a text about this pupil, and whose belong there. */
export function namesAround(db: Reader, studentId: StudentId): WritingFacts {
  const own = directory(db).entries.get(studentId)?.card;
  const ownNames = new Set([
    ...(own ? parts(`${own.givenName} ${own.prefix} ${own.surname}`) : []),
    ...listGuardians(db, studentId).flatMap(({ name }) => parts(name)),
    ...staffNames(db),
  ]);
  const others = cards(db).filter((card) => card.studentId !== studentId);
  const className = own?.className ?? null;
  const ownInitials = new Set([
    ...(own ? [lettersOf(fullName(own))] : []),
    ...listGuardians(db, studentId).map(({ name }) => lettersOf(name)),
    ...listStaff(db).map(({ name }) => lettersOf(name)),
  ]);
  return {
    otherNames: namesOf(others, className),
    ownNames,
    otherInitials: initialsOf(others, className),
    ownInitials,
  };
}

/** In a text about a class no pupil is named at all. */
export function namesInClass(db: Reader, classId: ClassId): WritingFacts {
  const className = directory(db).classes.get(classId)?.name ?? null;
  return { otherNames: namesOf(cards(db), className), ownNames: new Set(staffNames(db)) };
}

const cards = (db: Reader): StudentCard[] => [...directory(db).entries.values()].map(({ card }) => card);
const staffNames = (db: Reader): string[] => listStaff(db).flatMap(({ name }) => parts(name));

/** Two letters fit somebody in every school; of classmates they tell who is meant. */
function initialsOf(others: readonly StudentCard[], className: string | null): Set<string> {
  const mates = others.filter((card) => className !== null && card.className === className);
  return new Set(mates.map((card) => lettersOf(fullName(card))));
}

/** 'Sem van der Heijden' is 'svdh'. */
function lettersOf(name: string): string {
  const parted = name.split(/[\s.-]+/).filter((part) => part !== '');
  return parted
    .map((part) => [...part.replace(/^['’]/, '')][0] ?? '')
    .join('')
    .toLowerCase();
}

/** Surnames of everybody, and given names of the same class. */
function namesOf(others: readonly StudentCard[], className: string | null): Set<string> {
  const names = new Set<string>();
  for (const card of others) {
    if (card.surname.length >= SHORTEST_NAME) names.add(card.surname.toLowerCase());
    if (card.className !== null && card.className === className) names.add(card.givenName.toLowerCase());
  }
  return names;
}
