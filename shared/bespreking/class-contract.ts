import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { ClassId, MeetingId, PlanId, StudentId } from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';
import { Meeting } from '../meetings/model.ts';
import { StudentCard } from '../students/model.ts';

/* A whole class one pupil after another, as in the three rapportvergaderingen (`processen.md` 4.2). */

/** `talk`: the coach talks; `team`: to the next leerlingbespreking. */
export const CLASS_OUTCOMES = ['open', 'fine', 'watch', 'talk', 'team'] as const;
const revision = z.number().int().min(0);

export const ClassReview = z.strictObject({
  studentId: StudentId,
  card: StudentCard,
  coachName: z.string().nullable(),
  outcome: z.enum(CLASS_OUTCOMES),
  note: Prose,
  openSignals: z.number().int(),
  openAgreements: z.number().int(),
  hasOpenCase: z.boolean(),
  revision,
});
export type ClassReview = z.infer<typeof ClassReview>;

export const readClassReview = defineQuery({
  name: 'bespreking.classReview',
  permission: 'bespreking.read',
  subject: noSubject,
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.strictObject({
    meeting: Meeting,
    className: z.string(),
    classId: ClassId,
    /** The plan of this class that runs or is being written; `null` while there is none. */
    planId: PlanId.nullable(),
    /** Seconds for each pupil, so that the last one gets as long as the first. */
    secondsEach: z.number().int(),
    reviews: z.array(ClassReview).max(200),
  }),
  refusals: ['MEETING_NOT_FOUND'],
});

export const saveClassReview = defineCommand({
  name: 'bespreking.saveClassReview',
  permission: 'bespreking.chair',
  touches: ['bespreking', 'students'],
  subject: (input) => input.studentId,
  input: z.strictObject({
    meetingId: MeetingId,
    studentId: StudentId,
    outcome: z.enum(CLASS_OUTCOMES),
    note: Prose,
    revision,
  }),
  output: z.strictObject({ revision }),
  refusals: [
    'MEETING_NOT_FOUND',
    'MEETING_NOT_RUNNING',
    'REVIEW_NOT_FOUND',
    'NOTE_MISSING',
    'NO_TEAM',
    'STUDENT_LEFT',
    'CHANGED_MEANWHILE',
  ],
});
