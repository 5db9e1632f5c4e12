import type { TodayLine } from '../../shared/deadlines/model.ts';
import { clockOf, keptUntil } from '../../shared/intake/clocks.ts';
import { refusalGaps } from '../../shared/intake/rules.ts';
import { addDays, type Day } from '../../shared/kernel/days.ts';
import { fullName } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { TodayContext } from '../kernel/context.ts';
import { findDecision } from './decision-store.ts';
import { type Application, listApplications, listNotPlaced, listRounds, listUndecidedBefore } from './store.ts';

/** So many days before a term ends it is on Vandaag. */
const AHEAD = 14;
/** Nobody received before this day can have a term that ends within two weeks. */
const YOUNGEST = 42 - AHEAD;

/**
 * What the intake asks today. An applicant is no pupil, so a line names him itself, and only for who may read the intake
 * of everybody; a committee hears how many wait.
 */
export function intakeToday(db: Reader, { today, may }: TodayContext): TodayLine[] {
  const rounds = listRounds(db).filter(({ state }) => state === 'open');
  if (may('intake.decide')) {
    const waiting = rounds
      .flatMap(({ roundId }) => listApplications(db, roundId))
      .filter(({ facts }) => facts.stage === 'committee' && may('intake.decide', facts.studentId));
    return waiting.length === 0 ? [] : [line('intake.committee', 'waits', null, { count: String(waiting.length) })];
  }
  if (!may('intake.manage')) return [];
  const late = listUndecidedBefore(db, addDays(today, -YOUNGEST)).flatMap((it) => dueLine(it, today));
  const open = rounds
    .flatMap(({ roundId }) => listApplications(db, roundId))
    .filter(({ facts }) => facts.outcome === 'refused' && facts.stage === 'letter')
    .filter(({ facts }) => refusalGaps(findDecision(db, facts.studentId) ?? null).length > 0)
    .map((it) => about('intake.otherSchool', it, null));
  const overdue = listNotPlaced(db, today).filter(
    ({ decidedOn, letterSentOn }) => decidedOn !== null && keptUntil(decidedOn, letterSentOn) < today,
  );
  const keep =
    overdue.length === 0 ? [] : [line('intake.keptTooLong', 'due', today, { count: String(overdue.length) })];
  return [...late, ...open, ...keep];
}

function dueLine(it: Application, today: Day): TodayLine[] {
  const clock = clockOf(it.facts, today);
  if (!clock || clock.daysLeft > AHEAD) return [];
  return [about(clock.id === 'C11' ? 'intake.temporary' : 'intake.decide', it, clock.dueOn)];
}

function about(kind: string, { facts, text }: Application, on: Day | null): TodayLine {
  const { studentId } = facts;
  const made = line(kind, 'due', on, { what: fullName(text) });
  return { ...made, key: `${kind}:${studentId}`, ids: { applicantId: studentId } };
}

function line(kind: string, group: TodayLine['group'], on: Day | null, facts: Record<string, string>): TodayLine {
  return { key: kind, kind, group, on, studentId: null, ids: {}, facts };
}
