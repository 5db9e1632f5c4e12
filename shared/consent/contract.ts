import { z } from 'zod';
import { defineCommand, defineQuery } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { ConsentId, MeetingId, StudentId } from '../kernel/ids.ts';
import { CONSENT_PURPOSES, Consent, ConsentText, ConsentVerdict } from './model.ts';

const StudentInput = z.strictObject({ studentId: StudentId });

export const consentsOfStudent = defineQuery({
  name: 'consent.ofStudent',
  permission: 'consent.read',
  subject: (input) => input.studentId,
  input: StudentInput,
  output: z.strictObject({
    consents: z.array(Consent),
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
