import { z } from 'zod';
import { Day, SchoolYear } from '../kernel/days.ts';
import { ClassId, GuardianId, StaffId, StudentId } from '../kernel/ids.ts';
import { Line, OptionalLine } from '../kernel/text.ts';

export const STUDENT_STATES = ['active', 'left'] as const;
export const SEXES = ['m', 'v', 'x', 'onbekend'] as const;

/** Who somebody is to a pupil. */
export const GUARDIAN_RELATIONS = ['moeder', 'vader', 'voogd', 'pleegouder', 'anders'] as const;
/** Gezag decides who may say yes (PRIV-2, OPP-9). 'onbekend' is never taken for 'ja'. */
export const GEZAG = ['ja', 'nee', 'onbekend'] as const;

/** What is sealed in `basis` about the pupil himself. */
export const StudentText = z.strictObject({
  /** The school's own number; text, so that leading zeros stay. */
  number: Line,
  externalId: z.string().max(256).nullable(),
  givenName: Line,
  /** Tussenvoegsel; empty when there is none. */
  prefix: OptionalLine,
  surname: Line,
  birthDate: Day.nullable(),
  sex: z.enum(SEXES),
  email: OptionalLine,
  /** The coach as the roster names him, kept when no member of staff fits. */
  rosterCoach: OptionalLine,
  /** The school knows that the parents do not agree with each other (OPP-9). */
  parentsDisagree: z.boolean(),
});
export type StudentText = z.infer<typeof StudentText>;

/** What lists show of a pupil. */
export const StudentCard = z.strictObject({
  studentId: StudentId,
  number: z.string(),
  givenName: z.string(),
  prefix: z.string(),
  surname: z.string(),
  birthDate: Day.nullable(),
  className: z.string().nullable(),
  level: z.string().nullable(),
  year: z.number().int().nullable(),
  coachId: StaffId.nullable(),
  state: z.enum(STUDENT_STATES),
});
export type StudentCard = z.infer<typeof StudentCard>;

export const GuardianText = z.strictObject({
  name: Line,
  relation: z.enum(GUARDIAN_RELATIONS),
  phone: OptionalLine,
  email: OptionalLine,
  /** 'liever mail', 'ma-wo bij vader': what one must know before calling. */
  remark: OptionalLine,
});
export type GuardianText = z.infer<typeof GuardianText>;
export const Guardian = GuardianText.extend({
  guardianId: GuardianId,
  gezag: z.enum(GEZAG),
  revision: z.number().int(),
});
export type Guardian = z.infer<typeof Guardian>;

export const Enrolment = z.strictObject({
  schoolYear: SchoolYear,
  classId: ClassId.nullable(),
  className: z.string().nullable(),
  level: z.string().nullable(),
  year: z.number().int().nullable(),
  from: Day,
  until: Day.nullable(),
});
export type Enrolment = z.infer<typeof Enrolment>;

/** One line of a pupil's chronology; the sentence is made on screen from `kind` and `facts`. */
export const ChronologyLine = z.strictObject({
  day: Day,
  /** Such as 'consent.given' or 'zat.discussed'. */
  kind: z.string(),
  author: z.string().nullable(),
  compartment: z.string(),
  facts: z.record(z.string(), z.string()),
});
export type ChronologyLine = z.infer<typeof ChronologyLine>;

/** 'Sem van der Heijden': as one says it. */
export function fullName(card: Pick<StudentCard, 'givenName' | 'prefix' | 'surname'>): string {
  return [card.givenName, card.prefix, card.surname].filter((part) => part !== '').join(' ');
}

/** 'Heijden, Sem van der': as one sorts it. */
export function sortName(card: Pick<StudentCard, 'givenName' | 'prefix' | 'surname'>): string {
  return `${card.surname}, ${[card.givenName, card.prefix].filter((part) => part !== '').join(' ')}`;
}

/** 'van der Heijden, Sem': as a class list shows it, in the order of `sortName`. */
export function listName(card: Pick<StudentCard, 'givenName' | 'prefix' | 'surname'>): string {
  return `${[card.prefix, card.surname].filter((part) => part !== '').join(' ')}, ${card.givenName}`;
}

/** 'S.v.d.H.': what goes on an agenda (PRIV-8). */
export function initials(card: Pick<StudentCard, 'givenName' | 'prefix' | 'surname'>): string {
  return `${card.givenName} ${card.prefix} ${card.surname}`
    .split(/[\s-]+/)
    .filter((part) => part !== '')
    .map((part) => `${[...part.replace(/^['’]/, '')][0] ?? ''}.`)
    .join('');
}
