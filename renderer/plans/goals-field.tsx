import { Button, Text, TextInput, Title } from '@mantine/core';
import type { Day } from '../../shared/kernel/days.ts';
import type { Goal } from '../../shared/plans/model.ts';
import { goalGaps, MOST_GOALS } from '../../shared/plans/rules.ts';
import { DayField } from '../ui/day-field.tsx';
import { goalGapNames, editTexts as t } from './texts.ts';

type GoalsProps = {
  readonly goals: readonly Goal[];
  readonly evaluateOn: Day;
  readonly onChange: (goals: Goal[]) => void;
};

/** Goals by HGW-6; each says itself what it still lacks. */
export function GoalsField({ goals, evaluateOn, onChange }: GoalsProps) {
  const add = () =>
    onChange([...goals, { goalId: null, text: '', start: '', target: '', measure: '', endsOn: evaluateOn }]);
  const set = (at: number, part: Partial<Goal>) =>
    onChange(goals.map((goal, i) => (i === at ? { ...goal, ...part } : goal)));
  return (
    <section>
      <Title order={2}>{t.goals}</Title>
      <Text size="sm" c="dimmed">
        {t.goalsHelp}
      </Text>
      {goals.map((goal, i) => (
        <GoalField
          key={goal.goalId ?? `new ${i} ${goals.length}`}
          n={i + 1}
          goal={goal}
          onChange={(part) => set(i, part)}
          onRemove={() => onChange(goals.filter((_, at) => at !== i))}
        />
      ))}
      {goals.length < MOST_GOALS ? (
        <Button variant="light" size="xs" mt="xs" onClick={add}>
          {t.addGoal}
        </Button>
      ) : (
        <Text size="sm" mt="xs">
          {t.enoughGoals}
        </Text>
      )}
    </section>
  );
}

type OneProps = {
  readonly n: number;
  readonly goal: Goal;
  readonly onChange: (part: Partial<Goal>) => void;
  readonly onRemove: () => void;
};

function GoalField({ n, goal, onChange, onRemove }: OneProps) {
  const gaps = goalGaps(goal);
  const line = (key: 'text' | 'start' | 'target' | 'measure') => ({
    value: goal[key],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [key]: event.currentTarget.value }),
  });
  return (
    <fieldset className="zs-part">
      <legend className="zs-hidden">{t.goal(n)}</legend>
      <div className="zs-part-head">
        <Text fw={600}>{t.goal(n)}</Text>
        <Button size="compact-xs" variant="default" aria-label={`${t.remove}: ${t.goal(n)}`} onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
      <div className="zs-goal">
        <TextInput label={t.goalText} {...line('text')} />
        <TextInput label={t.start} {...line('start')} />
        <TextInput label={t.target} {...line('target')} />
        <TextInput label={t.measure} {...line('measure')} />
        <DayField label={t.endsOn} value={goal.endsOn} onChange={(endsOn) => onChange({ endsOn })} />
      </div>
      {gaps.length > 0 && (
        <Text size="sm" c="straks" mt={6}>
          {t.goalConcept(gaps.map((gap) => goalGapNames[gap]).join(', '))}
        </Text>
      )}
    </fieldset>
  );
}
