import { z } from 'zod';
import { PaperFormat } from '../documents/paper.ts';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import {
  CampaignId,
  CareCaseId,
  InstrumentId,
  ScreeningSignalId,
  StudentId,
  SupportGroupId,
  SupportId,
} from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';
import { StudentCard } from '../students/model.ts';
import { Declaration, Facility } from './facilities.ts';
import { CareCase, CaseText, REFERRAL_STEPS, Signal, Support, SupportText } from './follow.ts';
import { LETTER_TO_FAULTS, LetterTo } from './letter-to.ts';
import { DOMAINS, LineSettings, MOMENTS, RESULT_STATES, Scoring, SIGNAL_KINDS, STANDINGS } from './model.ts';

const revision = z.number().int().min(0);
const ofPupil = { subject: (input: { studentId: StudentId }) => input.studentId } as const;
const manage = { permission: 'screening.manage', ...ofPupil, touches: ['screening'] } as const;
const StudentInput = z.strictObject({ studentId: StudentId });

export const decideSignal = defineCommand({
  ...manage,
  name: 'screening.decideSignal',
  input: StudentInput.extend({
    campaignId: CampaignId,
    kind: z.enum(SIGNAL_KINDS),
    verdict: z.enum(['yes', 'no']),
    reason: Prose,
    /** With a yes: on the caseload at once. */
    opensCase: z.boolean(),
    revision,
  }),
  output: z.strictObject({ signalId: ScreeningSignalId, caseId: CareCaseId.nullable() }),
  refusals: ['CAMPAIGN_NOT_FOUND', 'STUDENT_NOT_FOUND', 'NOTHING_MEASURED', 'CHANGED_MEANWHILE'],
});

export const saveCase = defineCommand({
  ...manage,
  name: 'screening.saveCase',
  input: StudentInput.extend({
    caseId: CareCaseId.nullable(),
    text: CaseText,
    isClosed: z.boolean(),
    revision,
  }),
  output: z.strictObject({ caseId: CareCaseId, revision }),
  refusals: ['STUDENT_NOT_FOUND', 'CASE_NOT_FOUND', 'CASE_EXISTS', 'DAY_IN_FUTURE', 'CHANGED_MEANWHILE'],
});

export const saveSupport = defineCommand({
  ...manage,
  name: 'screening.saveSupport',
  input: StudentInput.extend({
    supportId: SupportId.nullable(),
    groupId: SupportGroupId.nullable(),
    from: Day,
    until: Day.nullable(),
    text: SupportText,
    revision,
  }),
  output: z.strictObject({ supportId: SupportId, revision }),
  refusals: ['STUDENT_NOT_FOUND', 'SUPPORT_NOT_FOUND', 'GROUP_NOT_FOUND', 'ENDS_BEFORE_START', 'CHANGED_MEANWHILE'],
});

/** One measurement of a pupil, with every scoring of it. */
export const Measurement = z.strictObject({
  campaignId: CampaignId,
  campaignName: z.string(),
  moment: z.enum(MOMENTS),
  instrumentId: InstrumentId,
  testName: z.string(),
  domain: z.enum(DOMAINS),
  on: Day,
  state: z.enum(RESULT_STATES),
  given: z.string(),
  number: z.number().nullable(),
  scorings: z.array(Scoring),
  standing: z.enum(STANDINGS),
  isDouble: z.boolean(),
  low: z.number(),
  high: z.number(),
  /** Less is better. */
  isReversed: z.boolean(),
});
export type Measurement = z.infer<typeof Measurement>;

export const ReferralState = z.strictObject({
  caseId: CareCaseId,
  steps: z.array(z.strictObject({ step: z.enum(REFERRAL_STEPS), isDone: z.boolean() })),
  momentsBelow: z.number().int(),
  helpDays: z.number().int(),
});

/** The line of scores and the help under it: for who may know outcomes; a coach for his own pupils. */
export const screeningOfStudent = defineQuery({
  name: 'screening.ofStudent',
  permission: 'screening.outcomes',
  ...ofPupil,
  input: StudentInput,
  output: z.strictObject({
    card: StudentCard,
    line: LineSettings,
    measurements: z.array(Measurement).max(500),
    signals: z.array(Signal),
    cases: z.array(CareCase),
    supports: z.array(Support),
    declarations: z.array(Declaration),
    referrals: z.array(ReferralState),
    /** Who gets a letter today, or why nobody. */
    letterTo: LetterTo,
  }),
  refusals: ['STUDENT_NOT_FOUND'],
});

/** What the class must know, and nothing of why (SCR-7). */
export const facilitiesOfStudent = defineQuery({
  name: 'screening.facilitiesOf',
  permission: 'screening.facilities',
  ...ofPupil,
  input: StudentInput,
  output: z.strictObject({ facilities: z.array(Facility), today: Day }),
  refusals: ['STUDENT_NOT_FOUND'],
});

export const CaseloadRow = z.strictObject({
  studentId: StudentId,
  name: z.string(),
  className: z.string().nullable(),
  kind: z.enum(SIGNAL_KINDS),
  caseId: CareCaseId.nullable(),
  /** Since when on the caseload, or since when the signal waits for a place on it. */
  since: Day,
  help: z.string().nullable(),
  parentsInformedOn: Day.nullable(),
  referredOn: Day.nullable(),
  missing: z.number().int(),
});

/** Who is helped, and whose signal nobody has followed yet. */
export const listCaseload = defineQuery({
  name: 'screening.caseload',
  permission: 'screening.read',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(CaseloadRow).max(2000) }),
  refusals: [],
});

export const LETTER_KINDS = ['signal', 'noSignal', 'referral'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** The written advice (SCR-9), to the parents with gezag or from 16 to the pupil; ends in a dialog where the user says where the paper goes. */
export const printScreeningLetter = defineCommand({
  name: 'screening.printLetter',
  permission: 'screening.manage',
  ...ofPupil,
  desk: 'savePaper',
  touches: ['screening', 'disclosures'],
  input: StudentInput.extend({
    campaignId: CampaignId,
    kind: z.enum(LETTER_KINDS),
    /** The RT's own words: what the school does, and what they can do themselves. */
    advice: Prose.pipe(z.string().min(1)),
    format: PaperFormat,
  }),
  output: z.strictObject({}),
  refusals: ['STUDENT_NOT_FOUND', 'CAMPAIGN_NOT_FOUND', 'NOTHING_MEASURED', ...LETTER_TO_FAULTS, 'PAPER_NOT_SAVED'],
});
