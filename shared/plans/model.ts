import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { ClassId, OfferId, PlanId, PlanVersionId, StaffId, StudentId } from '../kernel/ids.ts';
import { Statements } from '../kernel/statement.ts';
import { Line, OptionalLine, Prose } from '../kernel/text.ts';

/* One plan, four kinds (`processen.md` 4). `opp` is the legal one and no other (OPP-2). */

export const PLAN_KINDS = ['ontwikkelingsplan', 'planVanAanpak', 'klassenplan', 'opp'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export const PLAN_STATES = ['draft', 'definitive', 'adjusting', 'evaluated', 'closed', 'steppedUp'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** Where a version comes from: a correction keeps what was agreed, a revision asks for it again (OPP-7). */
export const VERSION_BASES = ['first', 'revision', 'correction'] as const;
export type VersionBasis = (typeof VERSION_BASES)[number];

/** From which day the six weeks of a legal OPP count (OPP-5). */
export const OPP_CLOCKS = ['inschrijving', 'definitievePlaatsing', 'besluit'] as const;

/** What extra support is for. The first four never make an OPP by themselves (OPP-1). */
export const SUPPORT_GROUNDS = [
  'dyslexie',
  'dyscalculie',
  'hoogbegaafdheid',
  'lwoo',
  'leren',
  'gedrag',
  'sociaalEmotioneel',
  'lichamelijk',
  'langdurigZiek',
  'anders',
] as const;
export type SupportGround = (typeof SUPPORT_GROUNDS)[number];

export const ExtraSupport = z.strictObject({
  answer: z.enum(['ja', 'nee']),
  why: Prose,
  grounds: z.array(z.enum(SUPPORT_GROUNDS)).max(SUPPORT_GROUNDS.length),
});
export type ExtraSupport = z.infer<typeof ExtraSupport>;

/** An id inside a plan's text; `null` until it is saved for the first time. */
const partId = z.uuid().nullable();

/** HGW-6: from where to where, how one sees it, and until when. */
export const Goal = z.strictObject({
  goalId: partId,
  text: Line,
  start: OptionalLine,
  target: OptionalLine,
  measure: OptionalLine,
  endsOn: Day.nullable(),
});
export type Goal = z.infer<typeof Goal>;

/** Something somebody does; `offerId` when it comes from the school's offer. */
export const PlanAction = z.strictObject({
  actionId: partId,
  what: Line,
  ownerId: StaffId.nullable(),
  dueOn: Day.nullable(),
  offerId: OfferId.nullable(),
  line: z.enum(['first', 'second']).nullable(),
});
export type PlanAction = z.infer<typeof PlanAction>;

/** An onderwijsbehoefte, from the offer or in one's own words. */
export const Need = z.strictObject({ offerId: OfferId.nullable(), text: Line });
export type Need = z.infer<typeof Need>;

/** The parts that only the legal OPP has (OPP-3). */
export const OppPart = z.strictObject({
  destination: OptionalLine,
  destinationWhy: Prose,
  promoting: Prose,
  hindering: Prose,
  support: Prose,
  deviations: Prose,
  /** "Geen afwijkingen" is said, never left open. */
  noDeviations: z.boolean(),
});
export type OppPart = z.infer<typeof OppPart>;

/** More are taken in, so that the rule and not the form says no; see `MOST_GOALS`. */
export const MOST_PARTS = 60;

/** What is sealed of one version. */
export const PlanText = z.strictObject({
  reason: Prose,
  strengths: Prose,
  needs: z.array(Need).max(MOST_PARTS),
  goals: z.array(Goal).max(MOST_PARTS),
  actions: z.array(PlanAction).max(MOST_PARTS),
  parentsPart: Prose,
  pupilPart: Prose,
  /** What is known about the pupil, with its source and the day after which it must be confirmed (`privacy.md` 8). */
  statements: Statements,
  opp: OppPart.nullable(),
  extraSupport: ExtraSupport.nullable(),
});
export type PlanText = z.infer<typeof PlanText>;

export const EMPTY_OPP: OppPart = {
  destination: '',
  destinationWhy: '',
  promoting: '',
  hindering: '',
  support: '',
  deviations: '',
  noDeviations: false,
};

export const EMPTY_PLAN: PlanText = {
  reason: '',
  strengths: '',
  needs: [],
  goals: [],
  actions: [],
  parentsPart: '',
  pupilPart: '',
  statements: [],
  opp: null,
  extraSupport: null,
};

/** A plan without its texts: codes, days and states only. */
export const Plan = z.strictObject({
  planId: PlanId,
  studentId: StudentId.nullable(),
  classId: ClassId.nullable(),
  kind: z.enum(PLAN_KINDS),
  state: z.enum(PLAN_STATES),
  startedOn: Day,
  evaluateOn: Day,
  extraSupport: z.enum(['ja', 'nee']).nullable(),
  clockKind: z.enum(OPP_CLOCKS).nullable(),
  clockStart: Day.nullable(),
  firstFixedOn: Day.nullable(),
  lastEvaluatedOn: Day.nullable(),
  closedOn: Day.nullable(),
  rodBeginOn: Day.nullable(),
  rodEndOn: Day.nullable(),
  /** Since when a dispute runs (OPP-13). */
  disputeOn: Day.nullable(),
  followsId: PlanId.nullable(),
  revision: z.number().int(),
});
export type Plan = z.infer<typeof Plan>;

export const PlanVersion = z.strictObject({
  versionId: PlanVersionId,
  number: z.number().int(),
  basis: z.enum(VERSION_BASES),
  fixedOn: Day.nullable(),
  fixedBy: z.string().nullable(),
  /** When everybody who must had agreed with its handelingsdeel; only a legal OPP has it. */
  agreedOn: Day.nullable(),
  revision: z.number().int(),
});
export type PlanVersion = z.infer<typeof PlanVersion>;
