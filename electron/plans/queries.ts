import type { ClockAmounts } from '../../shared/deadlines/clocks.ts';
import type { Term } from '../../shared/deadlines/model.ts';
import { planTerms } from '../../shared/deadlines/terms.ts';
import type { Day } from '../../shared/kernel/days.ts';
import { reachOf } from '../../shared/kernel/permissions.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type {
  InstemmingView,
  listPlans as listPlansCall,
  openPlan,
  plansOfStudent,
  planVersionTexts,
  PlanRow as ShownRow,
} from '../../shared/plans/contract.ts';
import { instemmingVerdict } from '../../shared/plans/instemming.ts';
import { fullName } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import { clockAmounts } from '../deadlines/public.ts';
import type { QueryHandler } from '../kernel/call.ts';
import type { QueryContext } from '../kernel/context.ts';
import { userName } from '../session/public.ts';
import { classNameOf, coachNameOf, familyOf, findCard } from '../students/public.ts';
import { whoFacts } from './opp-commands.ts';
import {
  type KeptInstemming,
  listEvaluations,
  listInstemming,
  listRecords,
  listScores,
  shownScore,
} from './record-store.ts';
import {
  hasVersion,
  listAllVersionRows,
  listPlans,
  listPlansOf,
  mayOpen,
  type PlanRow,
  type VersionRow,
} from './store.ts';
import {
  getVersion,
  planForWork,
  seesPlan,
  shownPlan,
  shownVersion,
  sorted,
  type Versions,
  versionsOf,
} from './work.ts';
import { isForZoco } from './write-commands.ts';

type Known = Pick<VersionRow, 'number' | 'basis' | 'fixedOn' | 'agreedOn'>;
type Held = Pick<Versions<Known>, 'held' | 'asked'>;

/** What runs for a plan today; a pupil who left counts for the end in ROD. */
export function termsOf(db: Reader, row: PlanRow, { held, asked }: Held, today: Day, amounts: ClockAmounts): Term[] {
  const leftOn =
    row.studentId === null || findCard(db, row.studentId)?.state !== 'left' ? null : familyOf(db, row.studentId).leftOn;
  return planTerms(
    { ...row, leftOn, heldFixedOn: held?.fixedOn ?? null, heldAgreedOn: asked?.agreedOn ?? null },
    today,
    amounts,
  );
}

function shownRow(
  db: Reader,
  row: PlanRow,
  versions: Versions<Known>,
  today: Day,
  amounts: ClockAmounts,
): ShownRow | null {
  const about = aboutOf(db, row);
  if (!about) return null;
  const { all, held, asked } = versions;
  return {
    ...shownPlan(row),
    ...about,
    version: all.at(-1)?.number ?? 0,
    agreed: row.kind === 'opp' && held ? asked?.agreedOn !== null && asked !== undefined : null,
    terms: termsOf(db, row, versions, today, amounts),
  };
}

type About = { readonly name: string; readonly className: string | null; readonly coachName: string | null };

function aboutOf(db: Reader, { studentId, classId }: PlanRow): About | null {
  if (studentId !== null) {
    const card = findCard(db, studentId);
    return card ? { name: fullName(card), className: card.className, coachName: coachNameOf(db, studentId) } : null;
  }
  const name = classId === null ? undefined : classNameOf(db, classId);
  return name === undefined ? null : { name, className: name, coachName: null };
}

export const readPlans: QueryHandler<typeof listPlansCall> = (context, { which }) => {
  const { db, today } = context;
  const byPlan = Map.groupBy(listAllVersionRows(db), ({ planId }) => planId);
  const amounts = clockAmounts(db);
  const plans = listPlans(db, which).flatMap((row) => {
    if (!seesPlan(context, row, 'plans.status')) return [];
    const shown = shownRow(db, row, sorted(byPlan.get(row.id) ?? []), today, amounts);
    return shown ? [shown] : [];
  });
  return ok({ plans });
};

export const readPlansOfStudent: QueryHandler<typeof plansOfStudent> = ({ db, today }, { studentId }) => {
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const amounts = clockAmounts(db);
  const plans = listPlansOf(db, studentId).flatMap(
    (row) => shownRow(db, row, versionsOf(db, row.id), today, amounts) ?? [],
  );
  return ok({ plans });
};

export const readPlan: QueryHandler<typeof openPlan> = (context, { planId }) => {
  const { db, today, actor } = context;
  const row = planForWork(context, planId, 'plans.read');
  const about = row && aboutOf(db, row);
  if (!row || !about || !mayOpen(db, row)) return refuse('PLAN_NOT_FOUND');
  const versions = versionsOf(db, planId);
  const { draft, held } = versions;
  const records = row.studentId === null ? [] : listRecords(db, planId);
  return ok({
    plan: shownPlan(row),
    name: about.name,
    className: about.className,
    coachId: row.studentId === null ? null : (findCard(db, row.studentId)?.coachId ?? null),
    versions: versions.all.map((version) => shownVersion(db, version)),
    draft: draft ? { versionId: draft.id, text: getVersion(db, draft).text } : null,
    held: held ? { versionId: held.id, text: getVersion(db, held).text } : null,
    records: records.map(({ id, versionId, onDay, untilDay, recordedBy, text }) => ({
      recordId: id,
      versionId,
      onDay,
      untilDay,
      recordedBy: userName(db, recordedBy),
      text,
    })),
    instemming: instemmingOf(context, row, versions),
    scores: listScores(db, planId).map(shownScore),
    evaluations: listEvaluations(db, planId).map(({ onDay, decision, parents, note, why, recordedBy }) => ({
      onDay,
      decision,
      parents,
      note,
      why,
      by: userName(db, recordedBy),
    })),
    terms: termsOf(db, row, versions, today, clockAmounts(db)),
    mayFix: reachOf(actor.role, 'plans.write') !== undefined && !isForZoco(context, row),
  });
};

/** How the version that holds stands: as it was on the day of the agreement, else as it is today. */
export function instemmingOf(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  { kind, studentId, id }: PlanRow,
  { asked }: Pick<Versions, 'asked'>,
): InstemmingView | null {
  if (kind !== 'opp' || studentId === null || !asked) return null;
  const answers = listInstemming(db, id).filter(({ versionId }) => versionId === asked.id);
  const last = answers.at(-1)?.onDay ?? today;
  const verdict = instemmingVerdict(whoFacts(db, studentId, asked.agreedOn === null ? today : last), answers);
  return {
    state: asked.agreedOn === null ? verdict.state : 'agreed',
    mustAll: verdict.mustAll,
    people: [...verdict.people],
    versionId: asked.id,
    answers: answers.map(shownAnswer),
  };
}

function shownAnswer({
  guardianId,
  answer,
  onDay,
  how,
  name,
  remark,
}: KeptInstemming): InstemmingView['answers'][number] {
  return { guardianId, answer, onDay, how, name, remark };
}

export const readVersionTexts: QueryHandler<typeof planVersionTexts> = (context, { planId, older, newer }) => {
  const { db } = context;
  const row = planForWork(context, planId, 'plans.read');
  if (!row || !mayOpen(db, row)) return refuse('PLAN_NOT_FOUND');
  if (!hasVersion(db, planId, older) || !hasVersion(db, planId, newer)) return refuse('VERSION_NOT_FOUND');
  return ok({ older: getVersion(db, { id: older }).text, newer: getVersion(db, { id: newer }).text });
};
