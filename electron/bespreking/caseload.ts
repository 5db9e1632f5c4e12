import type { CaseloadRow, CaseloadView, EVALUATED, readCaseload } from '../../shared/bespreking/caseload-contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { reachOf } from '../../shared/kernel/permissions.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { StudentCard } from '../../shared/students/model.ts';
import { countOpen } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import type { QueryContext } from '../kernel/context.ts';
import { findMeeting } from '../meetings/public.ts';
import { listStanding } from '../plans/public.ts';
import { actorStaffId } from '../session/public.ts';
import { teamsOf } from '../staff/public.ts';
import { classIdOf, coachNameOf, listCards } from '../students/public.ts';
import { trajectEvaluations } from '../zat/public.ts';
import { type CaseRow, listAllCaseRows } from './discussion-store.ts';
import { lastTalks, listSignalRows } from './signal-store.ts';

type StandingPlan = ReturnType<typeof listStanding>[number];
type Evaluation = {
  readonly on: Day;
  readonly what: (typeof EVALUATED)[number];
  readonly discussionId: CaseRow['id'] | null;
  readonly planId: StandingPlan['planId'] | null;
};

/** What the lists need of one pupil, from plain columns. */
type Facts = {
  readonly card: StudentCard;
  readonly lastSeenOn: Day | null;
  readonly discussed: readonly CaseRow[];
  readonly open: CaseRow | undefined;
  readonly evaluate: CaseRow | undefined;
  readonly withGoals: CaseRow | undefined;
  /** The first evaluation, and of what. */
  readonly first: Evaluation | undefined;
  /** The plan whose goals stand still longest. */
  readonly standing: StandingPlan | undefined;
};

export const readPupils: QueryHandler<typeof readCaseload> = (context, { view, teamId, offset, limit }) => {
  const { db, actor, sees } = context;
  const me = actorStaffId(db, actor.userId);
  const inTeam = pupilsOfTeam(db, teamId, view, me);
  const cards = listCards(db).filter(
    ({ state, studentId, coachId }) =>
      state === 'active' &&
      inTeam(studentId) &&
      (view !== 'mine' || (me !== null && coachId === me)) &&
      sees(studentId),
  );
  const list = inOrder(view, factsOf(context, cards));
  const signals = countSignals(db);
  const rows = list.slice(offset, offset + limit).map((it) => rowOf(db, it, signals.get(it.card.studentId) ?? 0));
  return ok({ rows, total: list.length });
};

/** A team that was chosen narrows every view; the view of teams shows the teams one sits in when none was chosen. */
function pupilsOfTeam(db: Reader, teamId: string | null, view: CaseloadView, me: StaffId | null) {
  if (teamId === null && view !== 'team') return () => true;
  const teams = teamsOf(db).filter((team) => {
    if (teamId !== null) return team.teamId === teamId;
    return me !== null && (team.memberIds.includes(me) || team.leaderId === me);
  });
  const classes = new Set<string>(teams.flatMap(({ classIds }) => classIds));
  return (studentId: StudentId) => classes.has(classIdOf(db, studentId) ?? '');
}

function factsOf({ db, today, actor }: QueryContext, cards: readonly StudentCard[]): Facts[] {
  const cases = new Map<StudentId, CaseRow[]>();
  for (const row of listAllCaseRows(db)) cases.set(row.studentId, [...(cases.get(row.studentId) ?? []), row]);
  const talks = lastTalks(db);
  const plans = Map.groupBy(listStanding(db, today), ({ studentId }) => studentId);
  const readsCare = reachOf(actor.role, 'zat.read') !== undefined;
  const trajecten = Map.groupBy(readsCare ? trajectEvaluations(db) : [], ({ studentId }) => studentId);
  return cards.map((card) => {
    const mine = cases.get(card.studentId) ?? [];
    const discussed = mine.filter(({ state }) => state === 'discussed');
    const days = [talks.get(card.studentId), ...discussed.map(({ discussedOn }) => discussedOn)];
    const evaluate = discussed
      .filter(({ evaluateOn }) => evaluateOn !== null)
      .sort(by(({ evaluateOn }) => evaluateOn))[0];
    const mineToo = plans.get(card.studentId) ?? [];
    const none = { discussionId: null, planId: null };
    const evaluations: Evaluation[] = [
      ...(evaluate?.evaluateOn
        ? [{ ...none, on: evaluate.evaluateOn, what: 'discussion' as const, discussionId: evaluate.id }]
        : []),
      ...mineToo.map(({ planId, evaluateOn: on }) => ({ ...none, on, what: 'plan' as const, planId })),
      ...(trajecten.get(card.studentId) ?? []).map(({ evaluateOn: on }) => ({ ...none, on, what: 'traject' as const })),
    ];
    return {
      card,
      first: evaluations.sort(by(({ on }) => on))[0],
      standing: mineToo.filter(({ goals }) => goals !== null).sort(by(({ goals }) => goals?.since ?? null))[0],
      lastSeenOn: days.reduce<Day | null>((last, on) => (on && (last === null || on > last) ? on : last), null),
      discussed,
      open: mine.find(({ state }) => state === 'open'),
      evaluate,
      withGoals: discussed.filter(runs).sort(by(({ discussedOn }) => discussedOn))[0],
    };
  });
}

/** Goals of a case that was not stopped or taken over by another. */
function runs({ openGoals, decision }: CaseRow): boolean {
  return openGoals > 0 && (decision === null || decision === 'goOn');
}

function by<T>(dayOf: (it: T) => Day | null) {
  return (a: T, b: T) => compare(dayOf(a), dayOf(b));
}

/** Nothing comes first: never seen is longest ago. */
function compare(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1;
}

function inOrder(view: CaseloadView, facts: readonly Facts[]): Facts[] {
  const byName = (a: Facts, b: Facts) => a.card.surname.localeCompare(b.card.surname, 'nl');
  const shown = facts.filter((it) =>
    view === 'evaluation'
      ? it.first !== undefined
      : view === 'goals'
        ? it.withGoals !== undefined || it.standing !== undefined
        : true,
  );
  const first: Readonly<Record<CaseloadView, (a: Facts, b: Facts) => number>> = {
    // Never discussed before seldom seen (`features.md` 5).
    unseen: (a, b) =>
      Number(a.lastSeenOn !== null) - Number(b.lastSeenOn !== null) || compare(a.lastSeenOn, b.lastSeenOn),
    mine: () => 0,
    team: (a, b) => (a.card.className ?? '').localeCompare(b.card.className ?? '', 'nl', { numeric: true }),
    evaluation: (a, b) => compare(a.first?.on ?? null, b.first?.on ?? null),
    goals: (a, b) => compare(stillSince(a), stillSince(b)),
  };
  return shown.sort((a, b) => first[view](a, b) || byName(a, b));
}

function touched(row: CaseRow | undefined): string | null {
  return row?.evaluatedOn ?? row?.discussedOn ?? null;
}

/** The longest that some goal of this pupil stands still. */
function stillSince({ withGoals, standing }: Facts): string | null {
  return [touched(withGoals), standing?.goals?.since].flatMap((on) => on ?? []).sort()[0] ?? null;
}

function countSignals(db: Reader): Map<StudentId, number> {
  const counts = new Map<StudentId, number>();
  for (const { studentId } of listSignalRows(db, false)) counts.set(studentId, (counts.get(studentId) ?? 0) + 1);
  return counts;
}

function rowOf(db: Reader, it: Facts, openSignals: number): CaseloadRow {
  const { card, lastSeenOn, discussed, open, first, withGoals, standing } = it;
  return {
    card,
    coachName: coachNameOf(db, card.studentId),
    lastSeenOn,
    discussions: discussed.length,
    openSignals,
    openAgreements: countOpen(db, card.studentId),
    comingOn: open?.meetingId ? (findMeeting(db, open.meetingId)?.heldOn ?? null) : null,
    evaluateOn: first?.on ?? null,
    evaluateWhat: first?.what ?? null,
    evaluateId: first?.discussionId ?? withGoals?.id ?? null,
    planId: first?.planId ?? null,
    openGoals: withGoals?.openGoals ?? 0,
    goalsSince: withGoals?.evaluatedOn ?? withGoals?.discussedOn ?? null,
    standing: standing?.goals ? { planId: standing.planId, ...standing.goals } : null,
  };
}
