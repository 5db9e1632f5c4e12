import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { DeclarationId, FacilityId, StudentId } from '../kernel/ids.ts';
import { Line } from '../kernel/text.ts';
import { DeclarationText, FacilityText, SeenFacility } from './facilities.ts';

const revision = z.number().int().min(0);
const manage = {
  permission: 'screening.manage',
  subject: (input: { studentId: StudentId }) => input.studentId,
  touches: ['screening'],
} as const;
const StudentInput = z.strictObject({ studentId: StudentId });

export const saveDeclaration = defineCommand({
  ...manage,
  name: 'screening.saveDeclaration',
  input: StudentInput.extend({
    declarationId: DeclarationId.nullable(),
    issuedOn: Day,
    validUntil: Day.nullable(),
    text: DeclarationText,
    revision,
  }),
  output: z.strictObject({ declarationId: DeclarationId, revision }),
  refusals: ['STUDENT_NOT_FOUND', 'DECLARATION_NOT_FOUND', 'DAY_IN_FUTURE', 'ENDS_BEFORE_START', 'CHANGED_MEANWHILE'],
});

export const saveFacility = defineCommand({
  ...manage,
  name: 'screening.saveFacility',
  input: StudentInput.extend({
    facilityId: FacilityId.nullable(),
    from: Day,
    until: Day.nullable(),
    isForTests: z.boolean(),
    isForExam: z.boolean(),
    text: FacilityText,
    basis: Line,
    revision,
  }),
  output: z.strictObject({ facilityId: FacilityId, revision }),
  refusals: [
    'STUDENT_NOT_FOUND',
    'FACILITY_NOT_FOUND',
    'NOWHERE',
    'EXAM_TIME_TOO_LONG',
    'EXAM_NEEDS_STATEMENT',
    'TIME_TWICE',
    'ENDS_BEFORE_START',
    'CHANGED_MEANWHILE',
  ],
});

/** The last day that it is given, with why; the class sees the day and not the reason. */
export const endFacility = defineCommand({
  ...manage,
  name: 'screening.endFacility',
  input: StudentInput.extend({ facilityId: FacilityId, until: Day, because: Line, revision }),
  output: z.strictObject({ revision }),
  refusals: ['STUDENT_NOT_FOUND', 'FACILITY_NOT_FOUND', 'ENDS_BEFORE_START', 'CHANGED_MEANWHILE'],
});

/** Who may use what, a class at a time: what a teacher looks up before a test. Opens `klas` only, of who has something. */
export const facilitiesOfClass = defineQuery({
  name: 'screening.facilitiesOfClass',
  permission: 'screening.facilities',
  subject: noSubject,
  input: z.strictObject({
    /** One class (the empty name holds who has none), the first where somebody has something, or all. */
    show: z.union([z.literal('first'), z.literal('all'), z.strictObject({ className: z.string().max(200) })]),
  }),
  output: z.strictObject({
    className: z.string().nullable(),
    classes: z.array(z.strictObject({ name: z.string(), pupils: z.number().int() })).max(500),
    rows: z
      .array(
        z.strictObject({
          studentId: StudentId,
          name: z.string(),
          className: z.string().nullable(),
          facilities: z.array(SeenFacility).max(50),
        }),
      )
      .max(2000),
  }),
  refusals: [],
});
