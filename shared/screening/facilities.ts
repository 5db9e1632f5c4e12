import { z } from 'zod';
import { type Day, Day as DaySchema } from '../kernel/days.ts';
import { DeclarationId, FacilityId, StudentId } from '../kernel/ids.ts';
import { Line, OptionalLine, Prose } from '../kernel/text.ts';

/* What a pupil may use, at tests of the school and at the exam, and the paper of the expert that it rests on (SCR-7). */

const revision = z.number().int();

export const DECLARATION_KINDS = ['dyslexie', 'dyscalculie', 'anders'] as const;
/** Only what stands on the paper of the expert. */
export const DeclarationText = z.strictObject({
  kind: z.enum(DECLARATION_KINDS),
  issuer: Line,
  profession: Line,
  advised: Prose,
});
export const Declaration = DeclarationText.extend({
  declarationId: DeclarationId,
  studentId: StudentId,
  issuedOn: DaySchema,
  /** `null`: it does not run out by itself, as is usual (SCR-6). */
  validUntil: DaySchema.nullable(),
  revision,
});
export type Declaration = z.infer<typeof Declaration>;

export const FACILITY_KINDS = ['tijd', 'audio', 'computer', 'vergroot', 'rekenmachine', 'ruimte', 'anders'] as const;
export const FacilityText = z.strictObject({
  kind: z.enum(FACILITY_KINDS),
  /** For extra time: minutes at the central exam, percent at tests of the school. */
  examMinutes: z.number().int().min(0).max(240),
  testPercent: z.number().int().min(0).max(100),
  note: OptionalLine,
});
export type FacilityText = z.infer<typeof FacilityText>;

/** What only those know who may know why: on what it rests, and why it was ended. */
export const FacilityWhy = z.strictObject({ basis: Line, endedBecause: OptionalLine.default('') });
export type FacilityWhy = z.infer<typeof FacilityWhy>;

/** All that the class knows. */
export const SeenFacility = FacilityText.extend({
  facilityId: FacilityId,
  from: DaySchema,
  until: DaySchema.nullable(),
  isForTests: z.boolean(),
  isForExam: z.boolean(),
});
export type SeenFacility = z.infer<typeof SeenFacility>;
export const Facility = SeenFacility.extend({
  studentId: StudentId,
  /** `null` for who may know the facility only. */
  why: FacilityWhy.nullable(),
  revision,
});
export type Facility = z.infer<typeof Facility>;

/** At the central exam: at most half an hour, on an expert's statement (SCR-7). */
export const MOST_EXAM_MINUTES = 30;
export type FacilityFault =
  | 'NOWHERE'
  | 'EXAM_TIME_TOO_LONG'
  | 'EXAM_NEEDS_STATEMENT'
  | 'TIME_TWICE'
  | 'ENDS_BEFORE_START';
type FacilityPlan = Omit<SeenFacility, 'facilityId' | 'note' | 'testPercent'>;
type Statement = Pick<Declaration, 'issuedOn' | 'validUntil'>;

/** Does some statement hold on this day? */
export function isDeclared(statements: readonly Statement[], on: Day): boolean {
  return statements.some(({ issuedOn, validUntil }) => issuedOn <= on && (validUntil === null || validUntil >= on));
}

/** May this be given, beside what the pupil has already? Extra time of two statements does not add up (SCR-7). */
export function facilityFault(
  plan: FacilityPlan,
  others: readonly FacilityPlan[],
  statements: readonly Statement[],
): FacilityFault | null {
  if (plan.until !== null && plan.until < plan.from) return 'ENDS_BEFORE_START';
  if (!plan.isForTests && !plan.isForExam) return 'NOWHERE';
  if (plan.isForExam && plan.kind === 'tijd' && plan.examMinutes > MOST_EXAM_MINUTES) return 'EXAM_TIME_TOO_LONG';
  if (plan.isForExam && !isDeclared(statements, plan.from)) return 'EXAM_NEEDS_STATEMENT';
  const overlaps = (other: FacilityPlan) =>
    other.kind === 'tijd' &&
    (other.until === null || other.until >= plan.from) &&
    (plan.until === null || plan.until >= other.from);
  return plan.kind === 'tijd' && others.some(overlaps) ? 'TIME_TWICE' : null;
}

/** Can it be used on this day, or on a later one? */
export function isStillGiven({ until }: Pick<SeenFacility, 'until'>, on: Day): boolean {
  return until === null || until >= on;
}

/** What is given for the exam while no statement holds any more: somebody must look (SCR-7). */
export function lacksStatement(facility: SeenFacility, statements: readonly Statement[], on: Day): boolean {
  return facility.isForExam && isStillGiven(facility, on) && !isDeclared(statements, on);
}
