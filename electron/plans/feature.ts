import type { StudentId } from '../../shared/kernel/ids.ts';
import * as calls from '../../shared/plans/contract.ts';
import * as evaluate from '../../shared/plans/evaluate-contract.ts';
import * as opp from '../../shared/plans/opp-contract.ts';
import { printPlan } from '../../shared/plans/paper-contract.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature, TableClaim } from '../kernel/feature.ts';
import { userName } from '../session/public.ts';
import { handleDecidePlan, handleEvaluatePlan, handleScoreGoal } from './evaluate-commands.ts';
import {
  handleDispute,
  handleEndDispute,
  handleInstemming,
  handlePromote,
  handleRecord,
  handleTickRod,
} from './opp-commands.ts';
import { handlePrintPlan } from './paper.ts';
import { readPlan, readPlans, readPlansOfStudent, readVersionTexts } from './queries.ts';
import { listPlansOf, listVersionRows } from './store.ts';
import { plansToday } from './today.ts';
import { handleUnwaive, handleWaive, readWatch } from './watch.ts';
import {
  handleCorrectPlan,
  handleDropDraft,
  handleEndPlan,
  handleFixPlan,
  handleRevisePlan,
  handleSavePlanText,
  handleStartPlan,
} from './write-commands.ts';
import { readPlanWriting } from './writing.ts';

const TABLES = [
  'plans',
  'plan_versions',
  'plan_records',
  'plan_instemming',
  'plan_evaluations',
  'plan_scores',
  'plan_offers',
  'opp_waivers',
];

export const plansFeature: Feature = {
  name: 'plans',
  calls: [
    bindQuery(calls.listPlans, readPlans),
    bindQuery(calls.plansOfStudent, readPlansOfStudent),
    bindQuery(calls.openPlan, readPlan),
    bindQuery(calls.planVersionTexts, readVersionTexts),
    bindQuery(calls.checkPlanWriting, readPlanWriting),
    bindCommand(calls.startPlan, handleStartPlan),
    bindCommand(calls.savePlanText, handleSavePlanText),
    bindCommand(calls.fixPlan, handleFixPlan),
    bindCommand(calls.correctPlan, handleCorrectPlan),
    bindCommand(calls.revisePlan, handleRevisePlan),
    bindCommand(calls.dropPlanDraft, handleDropDraft),
    bindCommand(calls.endPlan, handleEndPlan),
    bindCommand(printPlan, handlePrintPlan),
    bindCommand(evaluate.scoreGoal, handleScoreGoal),
    bindCommand(evaluate.evaluatePlan, handleEvaluatePlan),
    bindCommand(evaluate.decidePlan, handleDecidePlan),
    bindCommand(opp.promoteToOpp, handlePromote),
    bindCommand(opp.recordForPlan, handleRecord),
    bindCommand(opp.recordInstemming, handleInstemming),
    bindCommand(opp.disputePlan, handleDispute),
    bindCommand(opp.endDispute, handleEndDispute),
    bindCommand(opp.tickRod, handleTickRod),
    bindQuery(opp.oppWatch, readWatch),
    bindCommand(opp.waiveOpp, handleWaive),
    bindCommand(opp.unwaiveOpp, handleUnwaive),
  ],
  tables: TABLES.map(
    (table): TableClaim => ({
      table,
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'what is planned for the pupil; a plan of a class has no pupil in it and stays',
    }),
  ),
  today: plansToday,
  chronology(db, studentId) {
    if (!db.canOpen(studentId, 'onderwijs')) return [];
    return listPlansOf(db, studentId).flatMap((plan) => linesOf(db, studentId, plan));
  },
};

function linesOf(
  db: Reader,
  _studentId: StudentId,
  { id, kind, startedOn, lastEvaluatedOn, closedOn, state }: ReturnType<typeof listPlansOf>[number],
): ChronologyLine[] {
  const line = { author: null, compartment: 'onderwijs', facts: { plan: kind } };
  const fixed = listVersionRows(db, id).flatMap(({ fixedOn, fixedBy, basis, number }): ChronologyLine[] =>
    fixedOn === null
      ? []
      : [
          {
            ...line,
            day: fixedOn,
            kind: 'plan.fixed',
            author: fixedBy === null ? null : userName(db, fixedBy),
            facts: { plan: kind, basis, number: String(number) },
          },
        ],
  );
  return [
    { ...line, day: startedOn, kind: 'plan.started' },
    ...fixed,
    ...(lastEvaluatedOn === null ? [] : [{ ...line, day: lastEvaluatedOn, kind: 'plan.evaluated' }]),
    ...(closedOn === null ? [] : [{ ...line, day: closedOn, kind: `plan.${state}` }]),
  ];
}
