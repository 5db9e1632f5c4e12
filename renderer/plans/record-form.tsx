import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { InputOf } from '../../shared/kernel/contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { PlanId } from '../../shared/kernel/ids.ts';
import { recordForPlan } from '../../shared/plans/opp-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { DayField } from '../ui/day-field.tsx';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { refusalOf } from './refusals.ts';

type RecordFormProps = {
  readonly planId: PlanId;
  readonly today: Day;
  readonly words: { readonly on: string; readonly save: string; readonly cancel: string };
  readonly isBack: boolean;
  /** What is written down, once it is filled in. */
  readonly text: InputOf<typeof recordForPlan>['text'];
  readonly onSaved: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** The frame of every form that writes down what was said: a day, the fields, save. */
export function RecordForm({ planId, today, words, isBack, text, onSaved, onCancel, children }: RecordFormProps) {
  const recording = useCommand(recordForPlan);
  const [onDay, setOnDay] = useState<Day | null>(today);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (onDay === null) return;
    const saved = await recording.mutateAsync({ planId, onDay, text });
    if (saved.ok) onSaved();
  };
  const refusal = refusalOf(recording);
  return (
    <form onSubmit={submit} className="zs-part">
      <Stack gap="sm">
        {isBack && <DraftNotice />}
        <DayField label={words.on} required value={onDay} onChange={setOnDay} />
        {children}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" variant="light" loading={recording.isPending}>
            {words.save}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {words.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
