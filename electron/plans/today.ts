import type { TodayLine } from '../../shared/deadlines/model.ts';
import { addDays, schoolYearOf } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../db/database.ts';
import { clockAmounts } from '../deadlines/public.ts';
import type { TodayContext } from '../kernel/context.ts';
import { termsOf } from './queries.ts';
import { listAllVersionRows, listWithTerms } from './store.ts';
import { listWaivers } from './waiver-store.ts';
import { watched, withoutLegalOpp } from './watch.ts';
import { sorted } from './work.ts';

/** What lies further off than this is read in the list of plans. */
const LOOK_AHEAD = 28;

/** Terms of plans that are near or late, and how many pupils should have a plan. No text is opened. */
export function plansToday(db: Reader, { today, may }: TodayContext): TodayLine[] {
  if (!may('plans.status')) return [];
  return [...termLines(db, { today, may }), ...watchLines(db, { today, may })];
}

function termLines(db: Reader, { today, may }: Pick<TodayContext, 'today' | 'may'>): TodayLine[] {
  const until = addDays(today, LOOK_AHEAD);
  const amounts = clockAmounts(db);
  const byPlan = Map.groupBy(listAllVersionRows(db), ({ planId }) => planId);
  return listWithTerms(db).flatMap((row): TodayLine[] => {
    const { id, studentId, kind } = row;
    // Plans of classes stand in their own list: nobody is the only one they are for.
    if (studentId === null || !may('plans.status', studentId)) return [];
    return termsOf(db, row, sorted(byPlan.get(id) ?? []), today, amounts)
      .filter(({ on }) => on <= until)
      .map(({ clock, from, on, movedTo }) => ({
        key: `plan.term ${clock} ${id}`,
        kind: 'plan.term',
        group: 'due',
        on,
        studentId,
        ids: { planId: id },
        facts: { clock, plan: kind, from, movedTo: movedTo ?? '' },
      }));
  });
}

function watchLines(db: Reader, { today, may }: Pick<TodayContext, 'today' | 'may'>): TodayLine[] {
  if (!may('plans.opp')) return [];
  const waived = new Set(listWaivers(db, schoolYearOf(today)).map(({ studentId }) => studentId));
  const counts = (studentId: StudentId) => may('plans.opp', studentId);
  const school = watched(db, today).filter(
    ({ card: { studentId } }) => !waived.has(studentId) && counts(studentId),
  ).length;
  const law = withoutLegalOpp(db).filter(({ studentId }) => counts(studentId)).length;
  if (school + law === 0) return [];
  const line = { key: 'plan.watch', kind: 'plan.watch', group: 'waits', on: null, studentId: null } as const;
  return [{ ...line, ids: {}, facts: { school: String(school), law: String(law) } }];
}
