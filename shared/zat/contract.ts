import { z } from 'zod';
import { Agreement } from '../agreements/model.ts';
import { ConsentVerdict } from '../consent/model.ts';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { AgendaItemId, AgreementId, MeetingId, StaffId, StudentId } from '../kernel/ids.ts';
import { Line, Prose } from '../kernel/text.ts';
import { AgendaItem, ClockTime, Feedback, ItemNotes, Meeting, MeetingText } from '../meetings/model.ts';
import { DAY_FAULTS } from '../meetings/schedule.ts';
import { StudentCard } from '../students/model.ts';
import { AgendaRow } from './agenda-contract.ts';
import { ZatCase } from './case.ts';
import { CareKind } from './kinds.ts';
import { WRITING_KINDS } from './writing-check.ts';

const plan = { permission: 'zat.plan', touches: ['meetings'] } as const;
const fixing = { permission: 'zat.plan', subject: noSubject, touches: ['meetings', 'disclosures'] } as const;
const revision = z.number().int();

export const listZatMeetings = defineQuery({
  name: 'zat.meetings',
  permission: 'zat.read',
  subject: noSubject,
  input: z.strictObject({ kind: CareKind.default('zat') }),
  output: z.strictObject({
    meetings: z.array(Meeting.extend({ itemCount: z.number().int(), readyCount: z.number().int() })),
  }),
  refusals: [],
});

export const planZat = defineCommand({
  ...plan,
  name: 'zat.plan',
  subject: noSubject,
  input: z.strictObject({
    meetingId: MeetingId.nullable(),
    kind: CareKind.default('zat'),
    heldOn: Day,
    startsAt: ClockTime,
    endsAt: ClockTime,
    text: MeetingText,
    revision: revision.min(0),
  }),
  output: z.strictObject({ meetingId: MeetingId, revision, carriedOver: z.number().int() }),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_OPEN', 'STAFF_NOT_FOUND', ...DAY_FAULTS, 'CHANGED_MEANWHILE'],
});

/** The agenda with questions and consent: opens the `zorg` part of each pupil on it, and says so in the trail. */
export const zatAgenda = defineQuery({
  name: 'zat.agenda',
  permission: 'zat.read',
  subject: noSubject,
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.strictObject({
    meeting: Meeting,
    rows: z.array(AgendaRow).max(100),
    /** It was definitive, and something on it no longer holds: `meeting.definitiveOn` is empty then. */
    isBroken: z.boolean(),
    milestones: z.array(z.strictObject({ kind: z.string(), doneOn: Day })),
  }),
  refusals: ['MEETING_NOT_FOUND'],
});

export const addStudentToZat = defineCommand({
  ...plan,
  name: 'zat.addStudent',
  subject: (input) => input.studentId,
  input: z.strictObject({
    meetingId: MeetingId,
    studentId: StudentId,
    question: Prose.pipe(z.string().min(1)),
    minutes: z.number().int().min(1).max(120),
    /** Already in the concept while permission is being asked; the meeting cannot begin and nothing is printed. */
    asConcept: z.boolean().default(false),
  }),
  output: z.strictObject({ itemId: AgendaItemId, position: z.number().int() }),
  refusals: [
    'MEETING_NOT_FOUND',
    'STUDENT_NOT_FOUND',
    'MEETING_NOT_OPEN',
    'ALREADY_ON_AGENDA',
    'CONSENT_MISSING',
    'STUDENT_LEFT',
  ],
});

export const moveZatItem = defineCommand({
  ...plan,
  name: 'zat.moveItem',
  subject: noSubject,
  input: z.strictObject({ itemId: AgendaItemId, toPosition: z.number().int().min(1).max(100) }),
  output: z.strictObject({}),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_OPEN'],
});

export const changeZatItem = defineCommand({
  ...plan,
  name: 'zat.changeItem',
  subject: noSubject,
  input: z.strictObject({
    itemId: AgendaItemId,
    question: Prose.pipe(z.string().min(1)),
    minutes: z.number().int().min(1).max(120),
    revision,
  }),
  output: z.strictObject({ revision }),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_OPEN', 'CHANGED_MEANWHILE'],
});

export const removeZatItem = defineCommand({
  ...plan,
  name: 'zat.removeItem',
  subject: noSubject,
  /** `letGo`: he need not come back, unless an agreement is open. */
  input: z.strictObject({ itemId: AgendaItemId, letGo: z.boolean().default(false) }),
  output: z.strictObject({}),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_OPEN', 'ITEM_IN_USE'],
});

export const startZat = defineCommand({
  ...plan,
  name: 'zat.start',
  subject: noSubject,
  input: z.strictObject({ meetingId: MeetingId, presentIds: z.array(StaffId).max(60) }),
  output: z.strictObject({}),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_OPEN', 'AGENDA_EMPTY', 'CONSENT_MISSING', 'STAFF_NOT_FOUND'],
});

/** One pupil at the table: the question, what was agreed before, notes, and what is agreed now. */
export const zatItem = defineQuery({
  name: 'zat.item',
  permission: 'zat.read',
  subject: noSubject,
  input: z.strictObject({ itemId: AgendaItemId }),
  output: z.strictObject({
    meeting: Meeting,
    item: AgendaItem,
    card: StudentCard,
    coachName: z.string().nullable(),
    consent: ConsentVerdict,
    zatCase: ZatCase,
    previous: z.array(Agreement),
    made: z.array(Agreement),
    previousId: AgendaItemId.nullable(),
    nextId: AgendaItemId.nullable(),
    /** Given names, for the way there and back. */
    previousName: z.string().nullable(),
    nextName: z.string().nullable(),
    /** Members who are not at the table for this pupil. */
    awayIds: z.array(StaffId),
    /** Minutes that the other pupils who are still open have together. */
    openMinutes: z.number().int(),
    count: z.number().int(),
  }),
  refusals: ['ITEM_NOT_FOUND'],
});

export const saveZatNotes = defineCommand({
  ...plan,
  name: 'zat.saveNotes',
  subject: noSubject,
  input: z.strictObject({ itemId: AgendaItemId, notes: ItemNotes, revision }),
  output: z.strictObject({ revision }),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_RUNNING', 'CONSENT_MISSING', 'CONSENT_TICK_MISSING', 'CHANGED_MEANWHILE'],
});

export const closeZatItem = defineCommand({
  ...plan,
  name: 'zat.closeItem',
  subject: noSubject,
  input: z.strictObject({
    itemId: AgendaItemId,
    outcome: z.enum(['discussed', 'notDiscussed']),
    /** Refuse with NOT_COMPLETE when something is still to do (`chairGaps`); the chair may leave it as it is. */
    whenComplete: z.boolean().default(false),
  }),
  output: z.strictObject({}),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_RUNNING', 'NOT_COMPLETE'],
});

export const agreeInZat = defineCommand({
  ...plan,
  name: 'zat.agree',
  subject: noSubject,
  touches: ['agreements', 'meetings'],
  input: z.strictObject({ itemId: AgendaItemId, what: Line, ownerId: StaffId, dueOn: Day }),
  output: z.strictObject({ agreementId: AgreementId }),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_RUNNING', 'STAFF_NOT_FOUND', 'DUE_IN_PAST', 'CONSENT_MISSING'],
});

/** Who tells whom by when, and that it was done; also after the minutes are final. */
export const saveZatFeedback = defineCommand({
  ...plan,
  name: 'zat.saveFeedback',
  subject: noSubject,
  input: z.strictObject({ itemId: AgendaItemId, feedback: Feedback, revision }),
  output: z.strictObject({ revision }),
  refusals: ['ITEM_NOT_FOUND', 'STAFF_NOT_FOUND', 'DAY_IN_FUTURE', 'CHANGED_MEANWHILE'],
});

/** Looks over what was written about one pupil before it is fixed (PRIV-10). Explains, and never blocks. */
export const checkZatWriting = defineQuery({
  name: 'zat.checkWriting',
  permission: 'zat.plan',
  subject: noSubject,
  input: z.strictObject({ itemId: AgendaItemId }),
  output: z.strictObject({
    findings: z.array(
      z.strictObject({
        kind: z.enum(WRITING_KINDS),
        words: z.string(),
        field: z.string(),
        /** Where the words stand in the field, in UTF-16 units. */
        from: z.number().int(),
        until: z.number().int(),
      }),
    ),
  }),
  refusals: ['ITEM_NOT_FOUND'],
});

/** Locks the minutes and puts their hash in the trail. After a reopening each change is kept as a correction. */
export const finaliseZat = defineCommand({
  ...fixing,
  name: 'zat.finalise',
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.strictObject({ minutesHash: z.string() }),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_RUNNING', 'ITEMS_STILL_OPEN'],
});

export const zatOfStudent = defineQuery({
  name: 'zat.ofStudent',
  permission: 'zat.read',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId }),
  output: z.strictObject({ items: z.array(AgendaItem.extend({ heldOn: Day, isFinal: z.boolean() })) }),
  refusals: ['STUDENT_NOT_FOUND'],
});
