import { Button, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type DiscussionRead, evaluateDiscussion } from '../../shared/bespreking/discussion-contract.ts';
import { DECISIONS, type Decision, GOAL_OUTCOMES } from '../../shared/bespreking/model.ts';
import { EVALUATE_AFTER_DAYS } from '../../shared/bespreking/rules.ts';
import { decisionNames, goalOutcomeNames } from '../../shared/bespreking/texts.ts';
import { addDays, type Day, shortDay } from '../../shared/kernel/days.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DayField } from '../ui/day-field.tsx';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { evaluateRefusals, caseTexts as t } from './case-texts.ts';
import { Chips } from './chips.tsx';

type EvaluateProps = { readonly read: DiscussionRead; readonly today: Day; readonly mayStepUp: boolean };
const OUTCOMES = ['none', ...GOAL_OUTCOMES] as const;

/** What came of it per goal, the effect, and how to go on (HGW-5, Evaluatie). */
export function EvaluateForm({ read, today, mayStepUp }: EvaluateProps) {
  const { head, text, revision } = read;
  const evaluating = useCommand(evaluateDiscussion);
  const draft = useDraft(`bespreking.evaluate.${head.discussionId}`, { effect: '' });
  const [outcomes, setOutcomes] = useState(text.form.goals.map(({ outcome }) => outcome));
  const [decision, setDecision] = useState<Decision | null>(null);
  const [nextOn, setNextOn] = useState<Day | null>(addDays(today, EVALUATE_AFTER_DAYS));
  const choices = DECISIONS.filter((it) => mayStepUp || (it !== 'zat' && it !== 'zorgteam'));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (decision === null) return;
    const { discussionId } = head;
    const { effect } = draft.fields;
    const next = decision === 'goOn' ? nextOn : null;
    const answer = await evaluating.mutateAsync({ discussionId, outcomes, effect, decision, nextOn: next, revision });
    if (answer.ok) draft.drop();
  };
  const refusal = evaluating.data && !evaluating.data.ok ? evaluateRefusals[evaluating.data.code] : null;
  return (
    <section id="evaluatie" className="zs-changing">
      <Title order={2}>{t.evaluate}</Title>
      <Text c="dimmed" size="sm" mb="sm">
        {t.evaluateSub}
      </Text>
      {draft.isBack && <DraftNotice />}
      <form onSubmit={submit}>
        <Stack gap="md" maw={640}>
          {text.form.goals.map(({ goal }, at) => (
            <Chips
              key={goal}
              label={goal}
              options={OUTCOMES.map((it) => [it, goalOutcomeNames[it]])}
              value={outcomes[at] ?? 'none'}
              onChange={(next) =>
                setOutcomes(outcomes.map((it, i) => (i === at ? (next === 'none' ? null : next) : it)))
              }
            />
          ))}
          <Textarea
            label={t.effectAsk}
            required
            autosize
            minRows={2}
            value={draft.fields.effect}
            onChange={(event) => draft.change({ effect: event.currentTarget.value })}
          />
          <Radio.Group
            label={t.decision}
            required
            value={decision ?? ''}
            onChange={(value) => setDecision(choices.find((it) => it === value) ?? null)}
          >
            <Stack gap={6} mt={4}>
              {choices.map((it) => (
                <Radio key={it} value={it} label={decisionNames[it]} />
              ))}
            </Stack>
          </Radio.Group>
          {decision === 'goOn' && <DayField label={t.nextOn} value={nextOn} onChange={setNextOn} />}
          {(decision === 'zat' || decision === 'zorgteam') && (
            <Text size="sm" c="dimmed">
              {t.stepUpWhy}
            </Text>
          )}
          {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
          <Button type="submit" w="fit-content" loading={evaluating.isPending}>
            {t.saveEvaluation}
          </Button>
        </Stack>
      </form>
      {text.evaluations.map((it) => (
        <Text key={`${it.on} ${it.decision} ${it.effect}`} size="sm" mt="xs">
          {t.evaluated(shortDay(it.on, today), decisionNames[it.decision])}. {it.effect}
        </Text>
      ))}
    </section>
  );
}
