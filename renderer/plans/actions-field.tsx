import { Button, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import type { Day } from '../../shared/kernel/days.ts';
import type { PlanAction } from '../../shared/plans/model.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { editTexts as t } from './texts.ts';

type ActionsProps = {
  readonly actions: readonly PlanAction[];
  readonly evaluateOn: Day;
  readonly onChange: (actions: PlanAction[]) => void;
};

/** Who does what by when; these become agreements once the plan holds. */
export function ActionsField({ actions, evaluateOn, onChange }: ActionsProps) {
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const staff = (data?.staff ?? []).filter(({ isActive }) => isActive);
  const set = (at: number, part: Partial<PlanAction>) =>
    onChange(actions.map((action, i) => (i === at ? { ...action, ...part } : action)));
  const add = () =>
    onChange([...actions, { actionId: null, what: '', ownerId: null, dueOn: evaluateOn, offerId: null, line: null }]);
  return (
    <section>
      <Title order={2}>{t.actions}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t.actionsHelp}
      </Text>
      {actions.map((action, i) => (
        <div className="zs-action" key={action.actionId ?? `new ${i} ${actions.length}`}>
          <TextInput
            label={t.what}
            value={action.what}
            onChange={(event) => set(i, { what: event.currentTarget.value })}
          />
          <NativeSelect
            label={t.who}
            value={action.ownerId ?? ''}
            data={[
              { value: '', label: t.nobody },
              ...staff.map(({ staffId, name }) => ({ value: staffId, label: name })),
            ]}
            onChange={(event) =>
              set(i, { ownerId: staff.find(({ staffId }) => staffId === event.currentTarget.value)?.staffId ?? null })
            }
          />
          <DayField label={t.dueOn} value={action.dueOn} onChange={(dueOn) => set(i, { dueOn })} />
          <Button
            variant="default"
            aria-label={`${t.remove}: ${action.what}`}
            onClick={() => onChange(actions.filter((_, at) => at !== i))}
          >
            {t.remove}
          </Button>
        </div>
      ))}
      <Button variant="light" size="xs" mt="xs" onClick={add}>
        {t.addAction}
      </Button>
    </section>
  );
}
