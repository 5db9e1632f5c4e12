import { z } from 'zod';
import { defineCommand, defineQuery } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { ConsentId, GroundId, MeetingId, StudentId } from '../kernel/ids.ts';
import { GROUNDS, Ground, Weighing } from './grounds.ts';
import { CONSENT_PURPOSES, Consent, ConsentText, ConsentVerdict } from './model.ts';

const StudentInput = z.strictObject({ studentId: StudentId });

export const consentsOfStudent = defineQuery({
  name: 'consent.ofStudent',
  permission: 'consent.read',
  subject: (input) => input.studentId,
  input: StudentInput,
  output: z.strictObject({
    consents: z.array(Consent),
    /** Only for who may read `zorg`; empty for others. */
    grounds: z.array(Ground),
    /** How it stands today for the next ZAT, or for a ZAT at all when none is planned. */
    verdict: ConsentVerdict,
    meetingId: MeetingId.nullable(),
    on: Day,
  }),
  refusals: ['STUDENT_NOT_FOUND'],
});

/** Who must say yes for this meeting, and who has (PRIV-2). */
export const consentForMeeting = defineQuery({
  name: 'consent.forMeeting',
  permission: 'consent.read',
  subject: (input) => input.studentId,
  input: StudentInput.extend({ meetingId: MeetingId }),
  output: z.strictObject({ verdict: ConsentVerdict }),
  refusals: ['STUDENT_NOT_FOUND', 'MEETING_NOT_FOUND'],
});

export const recordConsent = defineCommand({
  name: 'consent.record',
  permission: 'consent.record',
  subject: (input) => input.studentId,
  input: StudentInput.extend({
    purpose: z.enum(CONSENT_PURPOSES),
    meetingId: MeetingId.nullable(),
    expiresOn: Day.nullable(),
    text: ConsentText,
  }),
  output: z.strictObject({ consentId: ConsentId, verdict: ConsentVerdict }),
  refusals: [
    'STUDENT_NOT_FOUND',
    'MEETING_NOT_FOUND',
    'GUARDIAN_NOT_FOUND',
    'ANSWER_IN_FUTURE',
    'SAME_PERSON_TWICE',
    'EXPIRES_TOO_LATE',
    'PARTY_NOT_FOUND',
  ],
  touches: ['consent', 'meetings'],
});

/** As easy as giving, and only for what is still to come (PRIV-3). */
export const withdrawConsent = defineCommand({
  name: 'consent.withdraw',
  permission: 'consent.record',
  subject: (input) => input.studentId,
  input: StudentInput.extend({ consentId: ConsentId, on: Day, revision: z.number().int() }),
  output: z.strictObject({}),
  refusals: ['CONSENT_NOT_FOUND', 'ALREADY_WITHDRAWN', 'ANSWER_IN_FUTURE', 'CHANGED_MEANWHILE'],
  touches: ['consent', 'meetings'],
});

/** Sharing without permission for one meeting: a ground and a weighing in words (PRIV-4). */
export const recordGround = defineCommand({
  name: 'consent.recordGround',
  permission: 'consent.record',
  subject: (input) => input.studentId,
  input: StudentInput.extend({ meetingId: MeetingId, ground: z.enum(GROUNDS), weighing: Weighing }),
  output: z.strictObject({ groundId: GroundId }),
  refusals: ['STUDENT_NOT_FOUND', 'MEETING_NOT_FOUND'],
  touches: ['consent', 'meetings'],
});

/** A second person stands for it too; never the one who wrote it. */
export const confirmGround = defineCommand({
  name: 'consent.confirmGround',
  permission: 'consent.record',
  subject: (input) => input.studentId,
  input: StudentInput.extend({ groundId: GroundId, revision: z.number().int() }),
  output: z.strictObject({}),
  refusals: ['GROUND_NOT_FOUND', 'ALREADY_CONFIRMED', 'SAME_PERSON', 'CHANGED_MEANWHILE'],
  touches: ['consent', 'meetings'],
});
