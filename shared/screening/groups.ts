import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day, SchoolYear } from '../kernel/days.ts';
import { StudentId, SupportGroupId } from '../kernel/ids.ts';
import { Line, OptionalLine } from '../kernel/text.ts';
import { SIGNAL_KINDS } from './model.ts';

/* A group of pupils whom the RT helps together, such as the reading group of year 1, with who was there. */

export const GroupText = z.strictObject({
  name: Line,
  kind: z.enum(SIGNAL_KINDS),
  /** 'di 3e uur, lokaal 0.14'. */
  when: OptionalLine,
});
export type GroupText = z.infer<typeof GroupText>;

const revision = z.number().int().min(0);
const read = { permission: 'screening.read', subject: noSubject } as const;
const manage = { permission: 'screening.manage', subject: noSubject, touches: ['screening'] } as const;
export const ATTENDANCE = ['present', 'absent'] as const;

const Member = z.strictObject({
  studentId: StudentId,
  name: z.string(),
  className: z.string().nullable(),
  from: Day,
  until: Day.nullable(),
  present: z.number().int(),
  absent: z.number().int(),
});
export const Group = GroupText.extend({
  groupId: SupportGroupId,
  schoolYear: SchoolYear,
  isClosed: z.boolean(),
  members: z.array(Member).max(100),
  meetings: z.array(
    z.strictObject({
      heldOn: Day,
      marks: z.array(z.strictObject({ studentId: StudentId, state: z.enum(ATTENDANCE) })).max(100),
    }),
  ),
  revision,
});
export type Group = z.infer<typeof Group>;

export const listGroups = defineQuery({
  ...read,
  name: 'screening.groups',
  input: z.strictObject({}),
  output: z.strictObject({ groups: z.array(Group).max(200) }),
  refusals: [],
});

export const saveGroup = defineCommand({
  ...manage,
  name: 'screening.saveGroup',
  input: z.strictObject({
    groupId: SupportGroupId.nullable(),
    schoolYear: SchoolYear,
    isClosed: z.boolean(),
    text: GroupText,
    revision,
  }),
  output: z.strictObject({ groupId: SupportGroupId, revision }),
  refusals: ['GROUP_NOT_FOUND', 'CHANGED_MEANWHILE'],
});

/** Who was there on a day, and who was not. */
export const recordAttendance = defineCommand({
  ...manage,
  name: 'screening.recordAttendance',
  input: z.strictObject({
    groupId: SupportGroupId,
    heldOn: Day,
    marks: z
      .array(z.strictObject({ studentId: StudentId, state: z.enum(ATTENDANCE) }))
      .min(1)
      .max(100),
  }),
  output: z.strictObject({}),
  refusals: ['GROUP_NOT_FOUND', 'NOT_IN_GROUP', 'DAY_IN_FUTURE', 'GROUP_CLOSED'],
});
