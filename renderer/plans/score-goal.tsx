import { Button, Checkbox, Group, Kbd, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { numericDay } from '../../shared/kernel/days.ts';
import type { PlanId } from '../../shared/kernel/ids.ts';
import { scoreGoal } from '../../shared/plans/evaluate-contract.ts';
import type { Goal, PlanAction } from '../../shared/plans/model.ts';
import type { GoalScore, Outcome } from '../../shared/plans/records.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { evaluateTexts as t } from './evaluate-texts.ts';
import { refusalOf } from './refusals.ts';
import { useKeys } from './use-keys.ts';

const OUTCOMES: readonly Outcome[] = [-2, -1, 0, 1, 2];

type ScoreProps = {
  readonly planId: PlanId;
  readonly goal: Goal;
  readonly n: number;
  readonly all: number;
  readonly actions: readonly PlanAction[];
  readonly known: GoalScore | null;
  readonly onNext: () => void;
  readonly onBefore: (() => void) | null;
};

/** One goal in at most five keys: 1 to 5, a letter for what helped, Enter. */
export function ScoreGoal({ planId, goal, n, all, actions, known, onNext, onBefore }: ScoreProps) {
  const scoring = useCommand(scoreGoal);
  const [outcome, setOutcome] = useState<Outcome | null>(known?.outcome ?? null);
  const [workedIds, setWorkedIds] = useState<readonly string[]>(known?.workedIds ?? []);
  const [worked, setWorked] = useState(known?.worked ?? '');
  const [isMissing, setMissing] = useState(false);
  const choose = (score: Outcome) => {
    setMissing(false);
    setOutcome(score);
  };
  const helped = actions.flatMap(({ actionId, what }) => (actionId === null ? [] : [{ actionId, what }])).slice(0, 9);
  const toggle = (id: string) =>
    setWorkedIds(workedIds.includes(id) ? workedIds.filter((one) => one !== id) : [...workedIds, id]);
  const save = async () => {
    if (outcome === null || goal.goalId === null) return setMissing(true);
    const saved = await scoring.mutateAsync({
      planId,
      goalId: goal.goalId,
      outcome,
      workedIds: [...workedIds],
      worked,
    });
    if (saved.ok) onNext();
  };
  useKeys((key, target) => {
    if (key === 'Enter') {
      // A link or a button that has the focus does its own thing.
      if (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement) return false;
      void save();
      return true;
    }
    const score = OUTCOMES[Number(key) - 1];
    const action = key.length === 1 ? helped[key.toLowerCase().charCodeAt(0) - 97] : undefined;
    if (score !== undefined) choose(score);
    else if (action) toggle(action.actionId);
    return score !== undefined || action !== undefined;
  });
  const refusal = refusalOf(scoring);
  return (
    <section aria-label={t.goalOf(n, all)}>
      <Text c="dimmed">{t.goalOf(n, all)}</Text>
      <Title order={2}>{goal.text}</Title>
      <Text>
        {t.from} {goal.start}. {t.to} {goal.target}
        {goal.endsOn === null ? '' : `, ${t.until(numericDay(goal.endsOn))}`}. {t.measure} {goal.measure}.
      </Text>
      <Text size="sm" c="dimmed">
        {t.keys}
      </Text>
      <div className="zs-scores">
        {OUTCOMES.map((value, i) => (
          <Button
            key={value}
            variant={outcome === value ? 'filled' : 'default'}
            aria-pressed={outcome === value}
            leftSection={<Kbd size="xs">{i + 1}</Kbd>}
            onClick={() => choose(value)}
          >
            {t.outcomes[i]}
          </Button>
        ))}
      </div>
      {helped.length > 0 && (
        <fieldset className="zs-worked">
          <legend>{t.worked}</legend>
          {helped.map(({ actionId, what }, i) => (
            <Checkbox
              key={actionId}
              label={`${String.fromCharCode(65 + i)} · ${what}`}
              checked={workedIds.includes(actionId)}
              onChange={() => toggle(actionId)}
            />
          ))}
        </fieldset>
      )}
      <Textarea
        mt="md"
        label={t.note}
        autosize
        value={worked}
        onChange={(event) => setWorked(event.currentTarget.value)}
      />
      {isMissing && <RefusalNotice>{t.choose}</RefusalNotice>}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Group mt="md">
        <Button
          variant={outcome === null ? 'default' : 'light'}
          loading={scoring.isPending}
          onClick={() => void save()}
        >
          {n === all ? t.last : t.next}
        </Button>
        {onBefore && (
          <Button variant="default" onClick={onBefore}>
            {t.before}
          </Button>
        )}
      </Group>
    </section>
  );
}
