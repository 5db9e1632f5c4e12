import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { ConsentId, GroundId, GuardianId, InformId, MeetingId, StudentId } from '../kernel/ids.ts';
import { SharingRules } from './convenant.ts';
import { GROUNDS, Ground, Weighing } from './grounds.ts';
import {
  CONSENT_PURPOSES,
  Consent,
  ConsentText,
  ConsentVerdict,
  INFORM_KINDS,
  INFORM_WHO,
  Inform,
  InformText,
} from './model.ts';

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
    informs: z.array(Inform),
    /** Who does not decide and must be told all the same, and whether that was done (PRIV-2). */
    duty: z
      .strictObject({
        who: z.enum(INFORM_WHO),
        done: z.strictObject({ kind: z.enum(INFORM_KINDS), on: Day }).nullable(),
      })
      .nullable(),
    /** The last day on which what holds now can count; `null` when nothing holds. */
    holdsUntil: Day.nullable(),
    /** Two working days after each ground, by the school's own calendar. */
    confirmBy: z.record(z.string(), Day),
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
    /** When somebody was asked: the day on which one looks again. */
    answerBy: Day.nullable().default(null),
    /** Asked once more on purpose. */
    isReminder: z.boolean().default(false),
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
    'EXPIRES_IN_PAST',
    'GIVER_WITHOUT_GEZAG',
    'GEZAG_UNKNOWN',
    'ALREADY_ASKED',
    'SAID_NO',
    'PARTY_NOT_FOUND',
  ],
  touches: ['consent', 'meetings'],
});

/**
 * As easy as giving, and only for what is still to come (PRIV-3): every yes of these people for the same purpose stops.
 * `by` is who takes it back; everybody in it when nobody is named.
 */
export const withdrawConsent = defineCommand({
  name: 'consent.withdraw',
  permission: 'consent.record',
  subject: (input) => input.studentId,
  input: StudentInput.extend({
    consentId: ConsentId,
    on: Day,
    by: z.array(GuardianId.nullable()).min(1).max(10).nullable().default(null),
    revision: z.number().int(),
  }),
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

/** Somebody who does not decide was told, or the pupil of 16 or 17 does not want that (PRIV-2). */
export const recordInform = defineCommand({
  name: 'consent.recordInform',
  permission: 'consent.record',
  subject: (input) => input.studentId,
  input: StudentInput.extend({ who: z.enum(INFORM_WHO), kind: z.enum(INFORM_KINDS), on: Day, text: InformText }),
  output: z.strictObject({ informId: InformId }),
  refusals: ['STUDENT_NOT_FOUND', 'NOT_TO_BE_TOLD', 'TOLD_IN_FUTURE', 'ONLY_PUPIL_OBJECTS'],
  touches: ['consent'],
});

/** The convenant of the ZAT, and how strictly parents are asked (PRIV-1, OPP-9). */
export const sharingRules = defineQuery({
  name: 'consent.rules',
  permission: 'settings.read',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({ rules: SharingRules, revision: z.number().int() }),
  refusals: [],
});

export const saveSharingRules = defineCommand({
  name: 'consent.saveRules',
  permission: 'settings.manage',
  subject: noSubject,
  input: z.strictObject({ rules: SharingRules, revision: z.number().int().min(0) }),
  output: z.strictObject({ revision: z.number().int() }),
  refusals: ['CHANGED_MEANWHILE', 'SIGNED_IN_FUTURE', 'ENDS_BEFORE_SIGNED', 'PARTIES_MISSING', 'DAY_MISSING'],
  touches: ['consent', 'settings', 'meetings'],
});
