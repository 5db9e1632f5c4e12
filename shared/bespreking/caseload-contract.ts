import { z } from 'zod';
import { defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { DiscussionId, PlanId, TeamId } from '../kernel/ids.ts';
import { StudentCard } from '../students/model.ts';

/** The ways to look at one's pupils (`features.md` 5). */
export const CASELOAD_VIEWS = ['unseen', 'mine', 'team', 'evaluation', 'goals'] as const;
export type CaseloadView = (typeof CASELOAD_VIEWS)[number];

/** What waits for an evaluation. A traject only for who may read the care of the pupil. */
export const EVALUATED = ['discussion', 'plan', 'traject'] as const;

export const CaseloadRow = z.strictObject({
  card: StudentCard,
  coachName: z.string().nullable(),
  /** Last talk or discussion; `null`: never seen. */
  lastSeenOn: Day.nullable(),
  discussions: z.number().int(),
  openSignals: z.number().int(),
  openAgreements: z.number().int(),
  /** The meeting in which he is, or `null`. */
  comingOn: Day.nullable(),
  /** The first evaluation that comes, and of what: a discussion, a plan or a traject. */
  evaluateOn: Day.nullable(),
  evaluateWhat: z.enum(EVALUATED).nullable(),
  evaluateId: DiscussionId.nullable(),
  planId: PlanId.nullable(),
  /** Goals without an outcome, and when somebody last looked at them. */
  openGoals: z.number().int(),
  goalsSince: Day.nullable(),
  /** A plan whose goals stand still: how many, or `null` while nobody looked at them, and since when. */
  standing: z.strictObject({ planId: PlanId, behind: z.number().int().nullable(), since: Day }).nullable(),
});
export type CaseloadRow = z.infer<typeof CaseloadRow>;

/** Reads plain days and states only, so that a thousand pupils are a list and not a thousand openings. */
export const readCaseload = defineQuery({
  name: 'bespreking.caseload',
  permission: 'bespreking.read',
  subject: noSubject,
  input: z.strictObject({
    view: z.enum(CASELOAD_VIEWS),
    teamId: TeamId.nullable(),
    offset: z.number().int().min(0).max(100_000),
    limit: z.number().int().min(1).max(200),
  }),
  output: z.strictObject({ rows: z.array(CaseloadRow).max(200), total: z.number().int() }),
  refusals: [],
});
