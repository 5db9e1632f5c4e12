import { type Day, shortDay } from '../kernel/days.ts';
import type { StaffFunction } from '../staff/model.ts';
import { teacherTexts as t } from './texts.ts';

/** Whose agreements teachers need to know: those of the people who stand in the class or around it. */
const IN_CLASS: readonly StaffFunction[] = ['coach', 'docent', 'teamleider', 'remedialTeacher'];

/** Is this an agreement for the class? What partners from outside or the care team do is nobody's business there. */
export function isForTeachers(owner: { readonly function: StaffFunction; readonly isExternal: boolean }): boolean {
  return !owner.isExternal && IN_CLASS.includes(owner.function);
}

export type TeacherLine = { readonly what: string; readonly ownerName: string; readonly dueOn: Day };

/**
 * What is pasted into the school's own system for the teachers of one pupil: agreements only, made from their fields.
 * It does not say in which meeting they were made, and nothing of notes or questions is in it.
 */
export function teacherText(
  pupil: { readonly name: string; readonly className: string | null },
  lines: readonly TeacherLine[],
): string {
  const head = t.head(pupil.className === null ? pupil.name : `${pupil.name}, ${pupil.className}`);
  return [head, ...lines.map(({ what, ownerName, dueOn }) => t.line(what, ownerName, shortDay(dueOn))), t.foot].join(
    '\n',
  );
}
