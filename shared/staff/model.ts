import { z } from 'zod';
import { ClassId, StaffId, TeamId } from '../kernel/ids.ts';
import { Line, OptionalLine } from '../kernel/text.ts';

/** Functions as the school names them (`glossary.md`, `processen.md` 0). */
export const STAFF_FUNCTIONS = [
  'zorgcoordinator',
  'trajectcoordinator',
  'remedialTeacher',
  'bpo',
  'coach',
  'docent',
  'teamleider',
  'decaan',
  'verzuimcoordinator',
  'directie',
  'privacyOfficer',
  'beheerder',
  'jeugdarts',
  'schoolverpleegkundige',
  'oka',
  'leerplichtambtenaar',
  'andereKetenpartner',
] as const;
export type StaffFunction = (typeof STAFF_FUNCTIONS)[number];

/** Partners from outside have no account and get only their own part (`privacy.md` 2). */
export const EXTERNAL_FUNCTIONS: readonly StaffFunction[] = [
  'jeugdarts',
  'schoolverpleegkundige',
  'oka',
  'leerplichtambtenaar',
  'andereKetenpartner',
];

export const StaffText = z.strictObject({
  name: Line,
  /** What the roster calls this person, such as an abbreviation. */
  rosterName: OptionalLine,
  email: OptionalLine,
  phone: OptionalLine,
  organisation: OptionalLine,
});
export type StaffText = z.infer<typeof StaffText>;

export const StaffMember = StaffText.extend({
  staffId: StaffId,
  function: z.enum(STAFF_FUNCTIONS),
  isExternal: z.boolean(),
  isActive: z.boolean(),
  revision: z.number().int(),
});
export type StaffMember = z.infer<typeof StaffMember>;

export const Team = z.strictObject({
  teamId: TeamId,
  name: Line,
  department: OptionalLine,
  leaderId: StaffId.nullable(),
  memberIds: z.array(StaffId).max(200),
  classIds: z.array(ClassId).max(200),
  revision: z.number().int(),
});
export type Team = z.infer<typeof Team>;
