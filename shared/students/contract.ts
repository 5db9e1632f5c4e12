import { z } from 'zod';
import { defineCommand, defineOperation, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day, SchoolYear } from '../kernel/days.ts';
import { ClassId, GuardianId, HandleId, ImportId, StaffId, StudentId } from '../kernel/ids.ts';
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
        /** `whole`: the role sees every pupil. `coach`, `class`, `team`: because of this relation. */
        because: z.enum(['whole', 'coach', 'class', 'team']),
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

/** Which column of the file is which field of ours; a column not named is not read. */
export const ColumnChoice = z.record(z.string().max(40), z.number().int().min(0).max(2000));

const DroppedCounts = z.record(z.string(), z.number().int());

export const ROSTER_FILE_TROUBLE = [
  'EMPTY_FILE',
  'BINARY_FILE',
  'TOO_LARGE',
  'TOO_MANY_ROWS',
  'NO_HEADER_FOUND',
  'XLS_OLD',
  'ZIP_BOMB',
  'ZIP_BROKEN',
  'XML_BROKEN',
  'XML_DOCTYPE',
  'XML_TOO_DEEP',
  'NO_PUPILS',
  'ENCRYPTED_FILE',
  'CELL_TOO_LONG',
  'PARSER_STOPPED',
] as const;

/** Chooses a file and reads it in the keyless process; nothing is stored (formats 16.1). */
export const pickRoster = defineOperation({
  name: 'students.pickRoster',
  permission: 'students.manage',
  desk: 'pickRosterFile',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({
    handle: HandleId,
    format: z.enum(['csv', 'xlsx', 'edexml']),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    headerRow: z.number().int().nullable(),
    headers: z.array(z.string()),
    sample: z.array(z.array(z.string())).max(5),
    columns: ColumnChoice,
    /** Three names with accents, to see by eye whether the encoding was read well. */
    accentedNames: z.array(z.string()).max(3),
    rowCount: z.number().int(),
  }),
  refusals: ROSTER_FILE_TROUBLE,
  touches: [],
});

/** Every mapped row against the pupils there are: counts, and a page of lines. */
export const previewRoster = defineQuery({
  name: 'students.previewRoster',
  permission: 'students.manage',
  subject: noSubject,
  input: z.strictObject({
    handle: HandleId,
    columns: ColumnChoice,
    show: z.enum(['new', 'changed', 'same', 'refused', 'parked', 'missing']),
    offset: z.number().int().min(0),
  }),
  output: z.strictObject({
    counts: z.strictObject({
      new: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      refused: z.number().int(),
      parked: z.number().int(),
      missing: z.number().int(),
    }),
    dropped: DroppedCounts,
    lines: z
      .array(
        z.strictObject({
          row: z.number().int().nullable(),
          number: z.string(),
          name: z.string(),
          className: z.string(),
          changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
          reason: z.string().nullable(),
          value: z.string().nullable(),
          field: z.string().nullable(),
        }),
      )
      .max(100),
  }),
  refusals: ['IMPORT_GONE'],
});

/** One transaction; the same file twice changes nothing (formats 16.3). */
export const commitRoster = defineCommand({
  ...manage,
  name: 'students.commitRoster',
  subject: noSubject,
  input: z.strictObject({
    handle: HandleId,
    columns: ColumnChoice,
    schoolYear: SchoolYear,
    /** Row numbers of parked rows that the user confirms to be the pupil already known. */
    confirmedRows: z.array(z.number().int()).max(500),
    /** Pupils who are not in the file are marked as left; never deleted. */
    markMissingAsLeft: z.boolean(),
  }),
  output: z.strictObject({
    importId: ImportId,
    counts: z.strictObject({
      new: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      refused: z.number().int(),
      parked: z.number().int(),
      left: z.number().int(),
    }),
  }),
  refusals: ['IMPORT_GONE', 'NOTHING_TO_IMPORT'],
});

export const listImports = defineQuery({
  name: 'students.imports',
  permission: 'students.manage',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({
    imports: z.array(
      z.strictObject({
        importId: ImportId,
        at: z.string(),
        by: z.string().nullable(),
        new: z.number().int(),
        changed: z.number().int(),
        left: z.number().int(),
        state: z.enum(['done', 'undone']),
        canUndo: z.boolean(),
      }),
    ),
  }),
  refusals: [],
});

/** Puts back what was there before an import; only the newest, and only while nobody built on it. */
export const undoImport = defineCommand({
  ...manage,
  name: 'students.undoImport',
  subject: noSubject,
  input: z.strictObject({ importId: ImportId }),
  output: z.strictObject({ removed: z.number().int(), putBack: z.number().int() }),
  refusals: ['IMPORT_NOT_FOUND', 'NOT_THE_NEWEST', 'ALREADY_UNDONE', 'PUPILS_IN_USE'],
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
