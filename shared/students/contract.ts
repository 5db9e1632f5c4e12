import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day, SchoolYear } from '../kernel/days.ts';
import { ClassId, GuardianId, StaffId, StudentId } from '../kernel/ids.ts';
import { ROLES } from '../kernel/permissions.ts';
import { OptionalLine } from '../kernel/text.ts';
import {
  ChronologyLine,
  Enrolment,
  GEZAG,
  Guardian,
  GuardianText,
  STUDENT_STATES,
  StudentCard,
  StudentText,
} from './model.ts';

const list = { permission: 'students.read', subject: noSubject } as const;
const manage = { permission: 'students.manage', touches: ['students', 'consent', 'meetings', 'agreements'] } as const;

/** Find as you type: any part of the name, class or number; accents and case ignored, one typo forgiven. */
export const findStudents = defineQuery({
  ...list,
  name: 'students.find',
  input: z.strictObject({
    text: z.string().max(200),
    className: z.string().max(200).nullable(),
    state: z.enum([...STUDENT_STATES, 'all']),
    offset: z.number().int().min(0).max(100_000),
    limit: z.number().int().min(1).max(200),
  }),
  output: z.strictObject({
    students: z.array(StudentCard).max(200),
    total: z.number().int(),
    /** How many there are without the search text, for "n van m". */
    outOf: z.number().int(),
  }),
  refusals: [],
});

export const listClasses = defineQuery({
  ...list,
  name: 'students.classes',
  input: z.strictObject({}),
  output: z.strictObject({
    classes: z.array(
      z.strictObject({
        classId: ClassId,
        name: z.string(),
        level: z.string().nullable(),
        year: z.number().int().nullable(),
        schoolYear: SchoolYear,
        count: z.number().int(),
      }),
    ),
  }),
  refusals: [],
});

/** Opens a dossier: logged before anything is returned. */
export const studentPage = defineQuery({
  name: 'students.page',
  permission: 'students.read',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId }),
  output: z.strictObject({
    card: StudentCard,
    text: StudentText,
    revision: z.number().int(),
    coachName: z.string().nullable(),
    guardians: z.array(Guardian),
    enrolments: z.array(Enrolment),
    chronology: z.array(ChronologyLine),
  }),
  refusals: ['STUDENT_NOT_FOUND'],
});

/** "Wie kan dit zien, en waarom", computed from the permission matrix and the grants. */
export const whoMaySee = defineQuery({
  name: 'students.whoMaySee',
  permission: 'students.read',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId }),
  output: z.strictObject({
    people: z.array(
      z.strictObject({
        name: z.string(),
        role: z.enum(ROLES),
        compartments: z.array(z.string()),
        /**
         * `whole`: the role sees every pupil. `coach`, `class`, `team`: because of this relation. Of an applicant:
         * `committee` decides on the round, `handler` handles the zij-instroom.
         */
        because: z.enum(['whole', 'coach', 'class', 'team', 'committee', 'handler']),
      }),
    ),
  }),
  refusals: ['STUDENT_NOT_FOUND'],
});

export const saveStudent = defineCommand({
  ...manage,
  name: 'students.save',
  subject: (input) => input.studentId,
  input: z.strictObject({
    /** `null` for a pupil who is not in any roster. */
    studentId: StudentId.nullable(),
    text: StudentText,
    classId: ClassId.nullable(),
    coachId: StaffId.nullable(),
    revision: z.number().int().min(0),
  }),
  output: z.strictObject({ studentId: StudentId, revision: z.number().int() }),
  refusals: ['STUDENT_NOT_FOUND', 'CLASS_NOT_FOUND', 'STAFF_NOT_FOUND', 'NUMBER_TAKEN', 'CHANGED_MEANWHILE'],
});

/** Leaves the school today, or is back; the dossier stays as it is. An import proposes the same for who is missing. */
export const setStudentState = defineCommand({
  ...manage,
  name: 'students.setState',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId, state: z.enum(STUDENT_STATES), revision: z.number().int().min(0) }),
  output: z.strictObject({ revision: z.number().int() }),
  refusals: ['STUDENT_NOT_FOUND', 'CHANGED_MEANWHILE'],
});

export const setCoach = defineCommand({
  ...manage,
  name: 'students.setCoach',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId, coachId: StaffId.nullable() }),
  output: z.strictObject({}),
  refusals: ['STUDENT_NOT_FOUND', 'STAFF_NOT_FOUND'],
});

export const saveGuardian = defineCommand({
  ...manage,
  name: 'students.saveGuardian',
  subject: (input) => input.studentId,
  input: z.strictObject({
    studentId: StudentId,
    guardianId: GuardianId.nullable(),
    text: GuardianText,
    gezag: z.enum(GEZAG),
    revision: z.number().int().min(0),
  }),
  output: z.strictObject({ guardianId: GuardianId, revision: z.number().int() }),
  refusals: ['STUDENT_NOT_FOUND', 'GUARDIAN_NOT_FOUND', 'CHANGED_MEANWHILE'],
});

export const setParentsDisagree = defineCommand({
  ...manage,
  name: 'students.setParentsDisagree',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId, parentsDisagree: z.boolean() }),
  output: z.strictObject({}),
  refusals: ['STUDENT_NOT_FOUND'],
});

export const saveClass = defineCommand({
  name: 'students.saveClass',
  permission: 'students.manage',
  subject: noSubject,
  touches: ['students'],
  input: z.strictObject({
    name: z.string().trim().min(1).max(60),
    schoolYear: SchoolYear,
    level: OptionalLine,
    year: z.number().int().min(1).max(8).nullable(),
    from: Day.nullable(),
  }),
  output: z.strictObject({ classId: ClassId }),
  refusals: ['CLASS_EXISTS'],
});
