import { type Day, schoolYearOf } from '../../shared/kernel/days.ts';
import type { PlanId, StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { isAlive } from '../../shared/plans/life.ts';
import type { oppWatch, unwaiveOpp, waiveOpp } from '../../shared/plans/opp-contract.ts';
import { type KnownTo, type WatchReason, watchReasons } from '../../shared/plans/watch.ts';
import type { StudentCard } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { CommandHandler, QueryHandler } from '../kernel/call.ts';
import { userName } from '../session/public.ts';
import { schoolProfile } from '../settings/public.ts';
import { coachNameOf, findCard, listCards, yearsOfWhoChanged } from '../students/public.ts';
import { knownToOf } from './known-to.ts';
import { listLiving } from './store.ts';
import { deleteWaiver, listWaivers, saveWaiver } from './waiver-store.ts';

const NOBODY: ReadonlySet<KnownTo> = new Set();

export type Watched = { readonly card: StudentCard; readonly reasons: WatchReason[] };

/** Who should have a plan by the school's own rule and has none that is alive; from plain columns and the directory. */
export function watched(db: Reader, today: Day): Watched[] {
  const schoolYear = schoolYearOf(today);
  const withPlan = new Set(listLiving(db).map(({ studentId }) => studentId));
  const years = yearsOfWhoChanged(db, schoolYear);
  const known = knownToOf(db, schoolYear);
  const { levels } = schoolProfile(db);
  // In the order of the directory, as every list of pupils; whoever has no reason at all is not looked at further.
  return listCards(db).flatMap((card): Watched[] => {
    const { studentId } = card;
    if (!years.has(studentId) && !known.has(studentId)) return [];
    if (card.state !== 'active' || withPlan.has(studentId)) return [];
    const enrolments = years.get(studentId) ?? [];
    const reasons = watchReasons({ enrolments, levels, schoolYear, knownTo: known.get(studentId) ?? NOBODY });
    return reasons.length === 0 ? [] : [{ card, reasons }];
  });
}

/** OPP-1: extra support was answered with yes in a plan, and no legal OPP is alive. */
export function withoutLegalOpp(db: Reader): { studentId: StudentId; planId: PlanId }[] {
  const plans = listLiving(db);
  const withOpp = new Set(plans.filter(({ kind }) => kind === 'opp').map(({ studentId }) => studentId));
  return plans.flatMap(({ id, studentId, extraSupport, kind, state }) =>
    studentId !== null && kind !== 'opp' && extraSupport === 'ja' && isAlive(state) && !withOpp.has(studentId)
      ? [{ studentId, planId: id }]
      : [],
  );
}

export const readWatch: QueryHandler<typeof oppWatch> = ({ db, today, sees }) => {
  const schoolYear = schoolYearOf(today);
  const waivers = new Map(listWaivers(db, schoolYear).map((one) => [one.studentId, one]));
  const rows = watched(db, today)
    .filter(({ card }) => sees(card.studentId))
    .map(({ card, reasons }) => ({ card, reasons, coachName: coachNameOf(db, card.studentId) }));
  const law = withoutLegalOpp(db).flatMap(({ studentId, planId }) => {
    const card = sees(studentId) ? findCard(db, studentId) : undefined;
    return card ? [{ card, planId, coachName: coachNameOf(db, studentId) }] : [];
  });
  return ok({
    schoolYear,
    school: rows.filter(({ card }) => !waivers.has(card.studentId)),
    law,
    waived: rows.flatMap((row) => {
      const waiver = waivers.get(row.card.studentId)?.open();
      if (!waiver) return [];
      const { why, onDay, recordedBy, revision } = waiver;
      return [{ ...row, why, onDay, by: userName(db, recordedBy), revision }];
    }),
  });
};

export const handleWaive: CommandHandler<typeof waiveOpp> = ({ db, today, actor }, { studentId, why, revision }) => {
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const schoolYear = schoolYearOf(today);
  const known = listWaivers(db, schoolYear).find((one) => one.studentId === studentId);
  if ((known?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  saveWaiver(db, { studentId, schoolYear, onDay: today, recordedBy: actor.userId, revision: revision + 1, why });
  return ok({ revision: revision + 1 });
};

export const handleUnwaive: CommandHandler<typeof unwaiveOpp> = ({ db, today }, { studentId, revision }) => {
  const schoolYear = schoolYearOf(today);
  const known = listWaivers(db, schoolYear).find((one) => one.studentId === studentId);
  if (!known) return refuse('NOT_WAIVED');
  if (known.revision !== revision) return refuse('CHANGED_MEANWHILE');
  deleteWaiver(db, studentId, schoolYear);
  return ok({});
};
