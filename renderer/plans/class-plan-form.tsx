import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { startPlan } from '../../shared/plans/contract.ts';
import { listClasses } from '../../shared/students/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { refusalOf } from './refusals.ts';
import { listTexts as t } from './texts.ts';

/** A plan of a class begins with the class; no pupil is named in it. */
export function ClassPlanForm({ onDone }: { readonly onDone: () => void }) {
  const { data } = useQueryCall(listClasses, {}, { topics: ['students'] });
  const starting = useCommand(startPlan);
  const [chosen, setChosen] = useState('');
  const classes = (data?.classes ?? []).filter(({ count }) => count > 0);
  const classId = classes.find((one) => one.classId === chosen)?.classId ?? classes[0]?.classId ?? null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (classId === null) return;
    const made = await starting.mutateAsync({
      studentId: null,
      classId,
      kind: 'klassenplan',
      evaluateOn: null,
      text: {},
    });
    if (made.ok) window.location.hash = `#/plannen/${made.value.planId}`;
  };
  const refusal = refusalOf(starting);
  return (
    <form onSubmit={submit} className="zs-changing">
      <div className="zs-filters">
        <NativeSelect
          label={t.class}
          value={classId ?? ''}
          data={classes.map((one) => ({ value: one.classId, label: one.name }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <Button type="submit" loading={starting.isPending} disabled={classId === null}>
          {t.make}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.cancel}
        </Button>
      </div>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}
