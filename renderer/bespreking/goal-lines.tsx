import { Badge, Button, Text, TextInput } from '@mantine/core';
import type { Goal } from '../../shared/bespreking/discussion-model.ts';
import { MOST_GOALS } from '../../shared/bespreking/discussion-model.ts';
import { isConcept } from '../../shared/bespreking/rules.ts';
import { DayField } from '../ui/day-field.tsx';
import { caseTexts as t } from './case-texts.ts';

type GoalsProps = {
  readonly goals: readonly Goal[];
  readonly onChange: (goals: Goal[]) => void;
  readonly isFixed: boolean;
};
const NEW_GOAL: Goal = { goal: '', start: '', target: '', measure: '', until: null, outcome: null };

/** One to three goals; without a measure and a day a goal says that it is a concept (HGW-6). */
export function GoalLines({ goals, onChange, isFixed }: GoalsProps) {
  const set = (at: number, change: Partial<Goal>) =>
    onChange(goals.map((goal, i) => (i === at ? { ...goal, ...change } : goal)));
  return (
    <div>
      <Text size="sm" fw={600}>
        {t.goals}
      </Text>
      {goals.map((goal, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a goal is its place in the list; its words change while typing
        <fieldset key={at} className="zs-goal" disabled={isFixed} aria-label={`${t.goal} ${at + 1}`}>
          <TextInput
            label={`${t.goal} ${at + 1}`}
            className="zs-goal-what"
            value={goal.goal}
            onChange={(event) => set(at, { goal: event.currentTarget.value })}
          />
          <TextInput
            label={t.start}
            value={goal.start}
            onChange={(event) => set(at, { start: event.currentTarget.value })}
          />
          <TextInput
            label={t.target}
            value={goal.target}
            onChange={(event) => set(at, { target: event.currentTarget.value })}
          />
          <TextInput
            label={t.measure}
            value={goal.measure}
            onChange={(event) => set(at, { measure: event.currentTarget.value })}
          />
          <DayField label={t.until} value={goal.until} onChange={(until) => set(at, { until })} />
          <div className="zs-goal-state">
            {isConcept(goal) && (
              <Badge variant="light" color="straks" radius="sm" tt="none" title={t.conceptWhy}>
                {t.concept}
              </Badge>
            )}
            {!isFixed && (
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                aria-label={`${t.takeAway}: ${goal.goal}`}
                onClick={() => onChange(goals.filter((_goal, i) => i !== at))}
              >
                {t.takeAway}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      {!isFixed && goals.length < MOST_GOALS && (
        <Button size="xs" variant="light" mt="xs" onClick={() => onChange([...goals, NEW_GOAL])}>
          {t.addGoal}
        </Button>
      )}
    </div>
  );
}
