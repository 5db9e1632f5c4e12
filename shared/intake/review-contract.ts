import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { IntakeTalkId, StudentId } from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';
import { BLOCK_STATES, BLOCKS, BlockText, OkidocBlock } from './blocks.ts';
import { IntakeSettings } from './limits.ts';
import { Advice, AdviceText, Decision, SUPPORT_NEEDS, TALK_KINDS, Talk, TalkText } from './model.ts';
import { Screening, ScreeningText } from './screening.ts';

const revision = z.number().int().min(0);
const touches = ['intake'] as const;
const subject = (input: { studentId: StudentId }) => input.studentId;
/** What a zorgcoördinator does for everybody, and a teamleider for the zij-instroom he handles. */
const review = { permission: 'intake.review', subject, touches } as const;
const Known = ['APPLICATION_NOT_FOUND', 'TOO_EARLY'] as const;

/** The dossier and all that was made of it. TOO_EARLY until there is a written application (ADM-8). */
export const intakeDossier = defineQuery({
  name: 'intake.dossier',
  permission: 'intake.read',
  subject,
  input: z.strictObject({ studentId: StudentId }),
  output: z.strictObject({
    blocks: z.array(OkidocBlock),
    screening: Screening.nullable(),
    talks: z.array(Talk),
    advice: Advice.nullable(),
    decision: Decision.nullable(),
  }),
  refusals: Known,
});

export const saveBlock = defineCommand({
  ...review,
  name: 'intake.saveBlock',
  input: z.strictObject({
    studentId: StudentId,
    block: z.enum(BLOCKS),
    state: z.enum(BLOCK_STATES),
    text: BlockText.shape.text,
    revision,
  }),
  output: z.strictObject({ revision }),
  /** WITHHELD_ASKED: what parents withhold is not asked for behind their back. */
  refusals: [...Known, 'BLOCK_NOT_OF_FORM', 'WITHHELD_ASKED', 'CHANGED_MEANWHILE'],
});

/** Everything nobody looked at yet gets one state: a dossier that was read in answers most, and the rest is one press. */
export const settleOpenBlocks = defineCommand({
  ...review,
  name: 'intake.settleOpen',
  input: z.strictObject({ studentId: StudentId, state: z.enum(['missing', 'notApplicable']) }),
  output: z.strictObject({ settled: z.number().int() }),
  refusals: [...Known, 'NOTHING_OPEN'],
});

/** What the school's limits say of this dossier, and the need that follows: ondersteuningsbehoefte (ADM-8). */
export const saveScreening = defineCommand({
  ...review,
  name: 'intake.saveScreening',
  input: z.strictObject({
    studentId: StudentId,
    text: ScreeningText,
    need: z.enum(SUPPORT_NEEDS),
    revision,
  }),
  output: z.strictObject({ revision }),
  refusals: [...Known, 'LIMITS_UNMARKED', 'CHANGED_MEANWHILE'],
});

/** A call with the primary school: not reached, or an answer per question; only what is missing can be asked. */
export const recordCall = defineCommand({
  ...review,
  name: 'intake.recordCall',
  input: z.strictObject({
    studentId: StudentId,
    isReached: z.boolean(),
    /** `text` empty: asked, the answer comes later. */
    answers: z.array(z.strictObject({ block: z.enum(BLOCKS), text: Prose })).max(BLOCKS.length),
  }),
  output: z.strictObject({ stillAsked: z.number().int() }),
  refusals: [...Known, 'NOT_A_GAP'],
});

/** ADM-11: both speakers, what worked, what is needed, and that the parents know of it. */
export const saveTalk = defineCommand({
  ...review,
  name: 'intake.saveTalk',
  input: z.strictObject({
    studentId: StudentId,
    talkId: IntakeTalkId.nullable(),
    kind: z.enum(TALK_KINDS),
    heldOn: Day,
    parentsInformed: z.boolean(),
    text: TalkText,
    revision,
  }),
  output: z.strictObject({ talkId: IntakeTalkId, revision }),
  refusals: [...Known, 'TALK_NOT_FOUND', 'TALK_IN_FUTURE', 'PARENTS_NOT_INFORMED', 'CHANGED_MEANWHILE'],
});

export const saveAdvice = defineCommand({
  name: 'intake.saveAdvice',
  permission: 'intake.advise',
  subject,
  touches,
  input: z.strictObject({
    studentId: StudentId,
    isPositive: z.boolean(),
    need: z.enum(SUPPORT_NEEDS),
    text: AdviceText,
    revision,
  }),
  output: z.strictObject({ revision }),
  refusals: [...Known, 'NOT_AT_ADVICE', 'REASONS_MISSING', 'SUPPORT_MISSING', 'ALREADY_DECIDED', 'CHANGED_MEANWHILE'],
});

export const intakeSettings = defineQuery({
  name: 'intake.settings',
  permission: 'intake.read',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({ settings: IntakeSettings, revision }),
  refusals: [],
});

export const saveIntakeSettings = defineCommand({
  name: 'intake.saveSettings',
  permission: 'intake.manage',
  subject: noSubject,
  touches,
  input: z.strictObject({ settings: IntakeSettings, revision }),
  output: z.strictObject({ revision }),
  refusals: ['CHANGED_MEANWHILE'],
});
