import type { StaffFunction } from '../../../shared/staff/model.ts';
import type { GEZAG, GUARDIAN_RELATIONS, SEXES } from '../../../shared/students/model.ts';

/* What the make-believe school is made of: plain data without ids, so that a test may send it in by any road. */

export type WilgPerson = { readonly givenName: string; readonly prefix: string; readonly surname: string };

export type WilgStaff = {
  /** What the roster calls this person; unique in the school. */
  readonly code: string;
  /** 'P. Dallinga'; unique in the school too. */
  readonly name: string;
  readonly function: StaffFunction;
  readonly isExternal: boolean;
  readonly organisation: string;
  readonly phone: string;
};

export type WilgDepartment = { readonly code: string; readonly name: string };

export type WilgTeam = {
  readonly name: string;
  /** Code of the department. */
  readonly department: string;
  /** Staff codes. */
  readonly leader: string;
  readonly members: readonly string[];
  /** Class names. */
  readonly classes: readonly string[];
};

export type WilgClass = {
  /** '1t1', '2hvA', '4hC'. */
  readonly name: string;
  /** 'vmbo-tl', 'havo', 'vwo', or 'havo/vwo' in the first two years. */
  readonly level: string;
  readonly year: number;
  /** Name of the team. */
  readonly team: string;
  /** Staff code. */
  readonly coach: string;
  readonly size: number;
};

export type WilgGuardian = {
  readonly name: string;
  readonly relation: (typeof GUARDIAN_RELATIONS)[number];
  /** Shared gezag is two guardians with 'ja' (OPP-9). */
  readonly gezag: (typeof GEZAG)[number];
  /** Never a real number: 06-00… and 020-000… are not given out. */
  readonly phone: string;
  readonly liveIn: boolean;
};

export type WilgPupil = WilgPerson & {
  /** Six digits as text; about one in eleven begins with a zero. */
  readonly number: string;
  readonly birthDate: string;
  readonly sex: (typeof SEXES)[number];
  readonly className: string;
  readonly level: string;
  readonly year: number;
  /** Staff code. */
  readonly coach: string;
  /** De Wilg's roster has no e-mail addresses. */
  readonly email: '';
  readonly guardians: readonly WilgGuardian[];
  /** The school knows that the parents do not agree with each other (OPP-9). */
  readonly parentsDisagree: boolean;
};

export type WilgSchool = {
  readonly school: { readonly name: 'De Wilg'; readonly levels: readonly string[] };
  readonly schoolYear: string;
  /** The ZAT of November, around which pupils turn 12, 16 and 18. */
  readonly zatDay: string;
  readonly departments: readonly WilgDepartment[];
  readonly teams: readonly WilgTeam[];
  readonly staff: readonly WilgStaff[];
  readonly classes: readonly WilgClass[];
  readonly pupils: readonly WilgPupil[];
};
