import { type BlockCounts, countBlocks } from '../../shared/intake/blocks.ts';
import type { ApplicationFacts } from '../../shared/intake/model.ts';
import { isTooEarly, type StageFacts } from '../../shared/intake/rules.ts';
import { addDays, type Day, schoolYearOf } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { CommandContext } from '../kernel/context.ts';
import { syncPupilGrants } from '../session/public.ts';
import { pupilsOfUser } from '../students/public.ts';
import { findAdvice, findDecision } from './decision-store.ts';
import { findScreening, listBlocks, listTalks } from './review-store.ts';
import { findFacts } from './store.ts';

type Context =
  | Pick<CommandContext, 'db' | 'today' | 'actor'>
  | { db: Reader; today: Day; actor: CommandContext['actor'] };

/** The application, when its dossier may be read: ADM-8 is held here, before anything of it is opened. */
export function openFor(
  { db, today }: Pick<Context, 'db' | 'today'>,
  id: StudentId,
): Result<ApplicationFacts, 'APPLICATION_NOT_FOUND' | 'TOO_EARLY'> {
  const facts = findFacts(db, id);
  if (!facts) return refuse('APPLICATION_NOT_FOUND');
  return isTooEarly(facts, today) ? refuse('TOO_EARLY') : ok(facts);
}

/** All that the table of transitions looks at. */
export function stageFactsOf({ db, actor }: Context, facts: ApplicationFacts): StageFacts {
  const { studentId } = facts;
  const screening = findScreening(db, studentId);
  const advice = findAdvice(db, studentId);
  return {
    facts,
    blocks: countsOf({ db, actor }, facts),
    isScreened: screening !== undefined,
    need: advice?.need ?? screening?.need ?? null,
    talks: listTalks(db, studentId),
    advice: advice ?? null,
    decision: findDecision(db, studentId) ?? null,
  };
}

function countsOf({ db, actor }: Pick<Context, 'db' | 'actor'>, { studentId, kind }: ApplicationFacts): BlockCounts {
  return countBlocks(listBlocks(db, studentId, kind, actor.role));
}

/** The first day of the school year for which somebody applies now: from 1 August on that is next year's. */
export function nextStart(today: Day): Day {
  const year = schoolYearOf(today).slice(5);
  return startOfYear(`${year}-${Number(year) + 1}`);
}

/** 1 August of a school year. */
export function startOfYear(schoolYear: string): Day {
  return addDays(dayText(`${schoolYear.slice(0, 4)}-07-31`), 1);
}

function dayText(text: string): Day {
  // Safe: a year and a fixed day of it.
  return text as Day;
}

/** The committee's and the handler's keys follow every change of round, handler or decision. */
export function syncKeys(db: Writer): void {
  syncPupilGrants(db, (user, role) => pupilsOfUser(db, user, role));
}
