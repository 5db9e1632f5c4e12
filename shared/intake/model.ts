import { z } from 'zod';
import { Day, SchoolYear } from '../kernel/days.ts';
import { IntakeTalkId, RoundId, StaffId, StudentId } from '../kernel/ids.ts';
import { Line, OptionalLine, Prose } from '../kernel/text.ts';
import { SEXES } from '../students/model.ts';

/** `onderinstroom` comes from primary school in a round; `zijInstroom` from another school, at any time (ADM-12). */
export const APPLICATION_KINDS = ['onderinstroom', 'zijInstroom'] as const;
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];

/** The columns of the board, in order (`ux.md` Intake). `closed` is not on it. */
export const STAGES = [
  'applied',
  'dossier',
  'screened',
  'asked',
  'talk',
  'advice',
  'committee',
  'letter',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];
export const BOARD_STAGES = STAGES.filter((stage) => stage !== 'closed');

/** Advice of the primary school as the school writes it; which are accepted is a setting (`processen.md` 1.1). */
export const ADVICE_LEVELS = [
  'pro',
  'vmbo-b',
  'vmbo-k',
  'vmbo-t',
  'vmbo-t/havo',
  'havo',
  'havo/vwo',
  'vwo',
  'onbekend',
] as const;
export type AdviceLevel = (typeof ADVICE_LEVELS)[number];

export const ANSWERS = ['ja', 'nee', 'onbekend'] as const;

export const ApplicantParent = z.strictObject({ name: Line, relation: OptionalLine, phone: OptionalLine });

/** What is sealed in `basis` about an applicant. Becomes the pupil's own card when he is placed, without retyping. */
export const ApplicationText = z.strictObject({
  givenName: Line,
  prefix: OptionalLine,
  surname: Line,
  birthDate: Day.nullable(),
  sex: z.enum(SEXES),
  /** The primary school, or for zij-instroom the school he is at now. */
  fromSchool: OptionalLine,
  teacher: OptionalLine,
  teacherPhone: OptionalLine,
  /** When the teacher can be reached: 'di en do na 15.00'. */
  teacherReach: OptionalLine,
  parents: z.array(ApplicantParent).max(6),
  /** Schools the parents also applied to (ADM-1). */
  otherSchools: OptionalLine,
  /** A ground for priority, such as a child of permanent staff (`processen.md` 1.1). */
  priority: OptionalLine,
  remark: Prose,
});
export type ApplicationText = z.infer<typeof ApplicationText>;

export const OUTCOMES = ['placed', 'placedWithPlan', 'refused', 'withdrawn'] as const;

/** Why somebody is not placed; only the first puts the duty of care on the school (ADM-5). */
export const REASON_CLASSES = [
  'supportNeed',
  'noRoom',
  'entryRequirements',
  'foundation',
  'repeatsYear',
  'withdrawn',
] as const;
export type ReasonClass = (typeof REASON_CLASSES)[number];

/** Never 'plaatsbaar': the outcome of screening is a need (ADM-8). */
export const SUPPORT_NEEDS = ['none', 'basic', 'extra'] as const;
export type SupportNeed = (typeof SUPPORT_NEEDS)[number];

export const TALK_KINDS = ['groep8', 'parents'] as const;
export type TalkKind = (typeof TALK_KINDS)[number];

export const Round = z.strictObject({
  roundId: RoundId,
  schoolYear: SchoolYear,
  state: z.enum(['open', 'closed']),
});
export type Round = z.infer<typeof Round>;

/** What is plain in the database: ids, codes, dates, numbers. */
export const ApplicationFacts = z.strictObject({
  studentId: StudentId,
  kind: z.enum(APPLICATION_KINDS),
  roundId: RoundId.nullable(),
  stage: z.enum(STAGES),
  stageSince: Day,
  /** Day of actual receipt of the written application (ADM-2); `null`: announced, nothing of a dossier may be read. */
  receivedOn: Day.nullable(),
  startsOn: Day,
  level: z.enum(ADVICE_LEVELS),
  /** Did the parents say that they expect extra support (ADM-1)? */
  wantsSupport: z.enum(ANSWERS),
  /** The day of the letter by which the six weeks became ten (C10). */
  extendedOn: Day.nullable(),
  /** Temporary placement while no decision is taken after ten weeks (C11). */
  temporaryOn: Day.nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  decidedOn: Day.nullable(),
  letterSentOn: Day.nullable(),
  handlerId: StaffId.nullable(),
  notReached: z.number().int(),
  lastCallOn: Day.nullable(),
  revision: z.number().int(),
});
export type ApplicationFacts = z.infer<typeof ApplicationFacts>;

export const TalkText = z.strictObject({
  /** Who spoke for us, and who for the other side (ADM-11 asks for both). */
  ours: Line,
  theirs: Line,
  worked: Prose,
  needed: Prose,
  /** Of the talk with parents and pupil: what they expect, how they want to work together, what we can and cannot do. */
  expected: Prose,
  limits: Prose,
});
export type TalkText = z.infer<typeof TalkText>;
export const Talk = TalkText.extend({
  talkId: IntakeTalkId,
  kind: z.enum(TALK_KINDS),
  heldOn: Day,
  parentsInformed: z.boolean(),
  revision: z.number().int(),
});
export type Talk = z.infer<typeof Talk>;

export const AdviceText = z.strictObject({ reasons: Prose, support: Prose });
/** The zorgcoördinator's advice; another record than the decision, by another role. */
export const Advice = AdviceText.extend({
  isPositive: z.boolean(),
  need: z.enum(SUPPORT_NEEDS),
  givenOn: Day,
  by: z.string().nullable(),
  revision: z.number().int(),
});
export type Advice = z.infer<typeof Advice>;

export const DecisionText = z.strictObject({
  reason: Prose,
  /** What we advise the parents to do now (ADM-5). */
  advice: Prose,
  otherSchool: OptionalLine,
});
export const Decision = DecisionText.extend({
  outcome: z.enum(['placed', 'placedWithPlan', 'invited', 'refused']),
  reasonClass: z.enum(REASON_CLASSES).nullable(),
  decidedOn: Day,
  by: z.string().nullable(),
  /** The other school has said yes on this day (ADM-5). */
  confirmedOn: Day.nullable(),
  revision: z.number().int(),
});
export type Decision = z.infer<typeof Decision>;
