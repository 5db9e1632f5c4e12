import type { PlannedClass } from './plan-classes.ts';
import type { WilgDepartment, WilgStaff, WilgTeam } from './school.ts';

export const DEPARTMENTS: readonly WilgDepartment[] = [
  { code: 'OB', name: 'Onderbouw' },
  { code: 'TL', name: 'Bovenbouw vmbo-tl' },
  { code: 'HA', name: 'Bovenbouw havo' },
  { code: 'VW', name: 'Bovenbouw vwo' },
];
const MOST_CLASSES = 12;
const TEACHERS_A_CLASS = 1;

export type PlannedTeam = {
  readonly name: string;
  readonly department: string;
  readonly classes: readonly PlannedClass[];
};

/** A fixed docententeam per year in the lower school and per level after it; at most twelve classes in one. */
export function planTeams(classes: readonly PlannedClass[]): PlannedTeam[] {
  const groups = Map.groupBy(classes, ({ year, level }) => (year <= 2 ? `Leerjaar ${year}` : `Bovenbouw ${level}`));
  return [...groups].flatMap(([name, own]) => {
    const department = DEPARTMENTS.find((one) => one.name === name)?.code ?? 'OB';
    const parts = Math.ceil(own.length / MOST_CLASSES);
    const perPart = Math.ceil(own.length / parts);
    return Array.from({ length: parts }, (_, at) => {
      const part = own.slice(at * perPart, (at + 1) * perPart);
      return { name: parts === 1 ? name : `${name}, team ${at + 1}`, department, classes: part };
    });
  });
}

/** Gives a team its teamleider, the coaches of its classes and some docenten. */
export function fillTeams(
  planned: readonly PlannedTeam[],
  staff: readonly WilgStaff[],
  coachOf: ReadonlyMap<string, string>,
): WilgTeam[] {
  const leaders = staff.filter((one) => one.function === 'teamleider');
  const docenten = staff.filter((one) => one.function === 'docent');
  let from = 0;
  return planned.map(({ name, department, classes }, at) => {
    const teachers = docenten.slice(from, from + classes.length * TEACHERS_A_CLASS);
    from += teachers.length;
    const coaches = classes.flatMap((one) => coachOf.get(one.name) ?? []);
    const leader = leaders[at]?.code ?? '';
    const members = [leader, ...coaches, ...teachers.map(({ code }) => code)];
    return { name, department, leader, members, classes: classes.map((one) => one.name) };
  });
}
