import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { PlanId } from '../../shared/kernel/ids.ts';
import { type OpenPlan, openPlan } from '../../shared/plans/contract.ts';
import { decideLife } from '../../shared/plans/life.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { DecideForm } from './decide-form.tsx';
import { EvaluateEnd } from './evaluate-end.tsx';
import { evaluateTexts as t } from './evaluate-texts.ts';
import './plans.css';
import { planRefusals } from './refusals.ts';
import { ScoreGoal } from './score-goal.tsx';
import { scoresNow } from './scores-now.ts';
import { kindNames } from './texts.ts';

/** Goal by goal by keys, then the parents, then how it goes on. Each goal is kept the moment it is done. */
export function EvaluatePage({ planId, today }: { readonly planId: PlanId; readonly today: Day }) {
  const { data, refusal } = useQueryCall(openPlan, { planId }, { topics: ['plans', 'students'] });
  if (refusal) return <RefusalNotice>{planRefusals[refusal]}</RefusalNotice>;
  if (!data) return null;
  return (
    <Page
      title={t.title}
      sub={`${data.name} · ${kindNames[data.plan.kind]}`}
      actions={
        <Button component="a" variant="default" href={`#/plannen/${planId}`}>
          {t.back}
        </Button>
      }
    >
      <div className="zs-plan">
        <Steps open={data} today={today} />
      </div>
    </Page>
  );
}

function Steps({ open, today }: { readonly open: OpenPlan; readonly today: Day }) {
  const { plan, held, instemming } = open;
  const goals = held?.text.goals ?? [];
  const openScores = scoresNow(open);
  const firstOpen = goals.findIndex(({ goalId }) => !openScores.some((score) => score.goalId === goalId));
  const [at, setAt] = useState(firstOpen === -1 ? goals.length : firstOpen);
  if (plan.state === 'evaluated') return <DecideForm open={open} today={today} />;
  if (!decideLife(plan, 'evaluate').ok || !held) return <p>{t.notNow}</p>;
  if (plan.kind === 'opp' && instemming?.state !== 'agreed') return <RefusalNotice>{t.waits}</RefusalNotice>;
  const goal = goals[at];
  if (!goal) return <EvaluateEnd open={open} today={today} onChange={setAt} />;
  return (
    <ScoreGoal
      key={goal.goalId}
      planId={plan.planId}
      goal={goal}
      n={at + 1}
      all={goals.length}
      actions={held.text.actions}
      known={openScores.find(({ goalId }) => goalId === goal.goalId) ?? null}
      onNext={() => setAt(at + 1)}
      onBefore={at === 0 ? null : () => setAt(at - 1)}
    />
  );
}
