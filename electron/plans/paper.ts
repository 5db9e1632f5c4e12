import type { Block } from '../../shared/documents/paper.ts';
import { decideForParents } from '../../shared/documents/rules.ts';
import { ageOn, shortDay } from '../../shared/kernel/days.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { PlanFor, printPlan } from '../../shared/plans/paper-contract.ts';
import { planPaper as t } from '../../shared/plans/paper-texts.ts';
import { fullName, type StudentCard } from '../../shared/students/model.ts';
import { issue } from '../documents/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { userName } from '../session/public.ts';
import { classNameOf, coachNameOf, findCard } from '../students/public.ts';
import { planBlocks } from './paper-blocks.ts';
import { instemmingOf } from './queries.ts';
import { listRecords, listScores } from './record-store.ts';
import { mayOpen, type PlanRow } from './store.ts';
import { getVersion, planForWork, versionsOf } from './work.ts';

const ADULT = 18;

export const handlePrintPlan: CommandHandler<typeof printPlan> = (context, { planId, which, format, receiver }) => {
  const { db, today } = context;
  const plan = planForWork(context, planId, 'plans.print');
  if (!plan || !mayOpen(db, plan)) return refuse('PLAN_NOT_FOUND');
  const card = plan.studentId === null ? null : (findCard(db, plan.studentId) ?? null);
  const versions = versionsOf(db, planId);
  const version = which === 'held' ? versions.held : versions.draft;
  if (!version) return refuse('VERSION_NOT_FOUND');
  const reader = readerOf(plan, card, receiver, today);
  if (!reader.ok) return reader;
  const name = card ? fullName(card) : plan.classId === null ? '' : (classNameOf(db, plan.classId) ?? '');
  const by = version.fixedBy === null ? '' : (userName(db, version.fixedBy) ?? '');
  const blocks: Block[] = planBlocks({
    db,
    plan,
    card,
    name,
    coachName: plan.studentId === null ? null : coachNameOf(db, plan.studentId),
    version: getVersion(db, version),
    today,
    records: plan.studentId === null ? [] : listRecords(db, planId),
    scores: listScores(db, planId),
    instemming: which === 'held' ? instemmingOf(context, plan, versions) : null,
  });
  const title = t.titles[plan.kind];
  issue(context, {
    fileName: `${plan.kind === 'opp' ? 'OPP' : title} ${today} versie ${version.number}`,
    format,
    content: {
      title,
      running: name,
      blocks,
      foot: version.fixedOn === null ? [t.draftText] : [`${t.fixed} ${shortDay(version.fixedOn)} ${by}`.trim()],
    },
    disclosure: {
      kind: 'plan',
      receiver: { kind: receiver, name: t.receivers[receiver] },
      purpose: 'plan',
      subjects:
        card === null
          ? []
          : [
              {
                studentId: card.studentId,
                ground: receiver === 'school' ? 'withinSchool' : 'ownFile',
                parts: ['basis', 'plan', 'voice', 'zienswijze'],
              },
            ],
    },
  });
  return ok({});
};

/** Who may get it: of a legal OPP the parents until 18, of another plan as the pupil's age says (PRIV-2). */
function readerOf(
  { kind }: PlanRow,
  card: StudentCard | null,
  receiver: PlanFor,
  today: Parameters<typeof ageOn>[1],
): Result<null, 'NO_PUPIL' | 'NOT_FOR_PARENTS' | 'AGE_UNKNOWN'> {
  if (card === null) return receiver === 'school' ? ok(null) : refuse('NO_PUPIL');
  if (receiver !== 'parents' && receiver !== 'pupilAndParents') return ok(null);
  if (kind !== 'opp') return decideForParents(card.birthDate, today);
  if (card.birthDate === null) return refuse('AGE_UNKNOWN');
  return ageOn(card.birthDate, today) < ADULT ? ok(null) : refuse('NOT_FOR_PARENTS');
}
