import { Anchor, Button, Text, Textarea, Title } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { OpenPlan } from '../../shared/plans/contract.ts';
import { evaluatePlan } from '../../shared/plans/evaluate-contract.ts';
import { isHeard } from '../../shared/plans/rules.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { evaluateTexts as t } from './evaluate-texts.ts';
import { refusalOf } from './refusals.ts';
import { scoresNow } from './scores-now.ts';
import { pageTexts } from './texts.ts';
import { VoicePanel } from './voice-panel.tsx';

type EndProps = { readonly open: OpenPlan; readonly today: Day; readonly onChange: (at: number) => void };

/** Every goal has its outcome: what the parents think, and the round is closed. */
export function EvaluateEnd({ open, today, onChange }: EndProps) {
  const { plan, held, records } = open;
  const scores = scoresNow(open);
  const evaluating = useCommand(evaluatePlan);
  const draft = useDraft(`plans.evaluate.${plan.planId}`, { parents: '', note: '' });
  const { parents, note } = draft.fields;
  const mustHear = plan.kind === 'opp' && !isHeard(records, 'evalueren', today, plan.lastEvaluatedOn);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await evaluating.mutateAsync({ planId: plan.planId, revision: plan.revision, parents, note });
    if (done.ok) draft.settle();
  };
  const refusal = refusalOf(evaluating);
  return (
    <>
      <Title order={2}>{t.summary}</Title>
      <ul className="zs-needs">
        {held?.text.goals.map((goal, i) => {
          const score = scores.find(({ goalId }) => goalId === goal.goalId);
          return (
            <li key={goal.goalId}>
              {goal.text} · <strong>{score ? pageTexts.scores[score.outcome] : ''}</strong>{' '}
              <Anchor
                component="button"
                type="button"
                underline="always"
                aria-label={`${t.change}: ${goal.text}`}
                onClick={() => onChange(i)}
              >
                {t.change}
              </Anchor>
            </li>
          );
        })}
      </ul>
      {plan.kind === 'opp' && (
        <>
          <VoicePanel open={open} today={today} mayWrite />
          {mustHear && (
            <Text c="straks" fw={600} size="sm" mt="xs" role="status">
              {t.heard}
            </Text>
          )}
        </>
      )}
      <form onSubmit={submit}>
        {draft.isBack && <DraftNotice />}
        {plan.studentId !== null && (
          <Textarea
            required
            mt="md"
            label={t.parents}
            description={t.parentsHelp}
            autosize
            minRows={2}
            value={parents}
            onChange={(event) => draft.change({ parents: event.currentTarget.value })}
          />
        )}
        <Textarea
          mt="sm"
          label={t.why}
          autosize
          value={note}
          onChange={(event) => draft.change({ note: event.currentTarget.value })}
        />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Button type="submit" mt="md" loading={evaluating.isPending} disabled={mustHear}>
          {mustHear ? t.finishFirst : t.finish}
        </Button>
      </form>
    </>
  );
}
