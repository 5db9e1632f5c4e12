import { Button } from '@mantine/core';
import type { ClassId, PlanId } from '../../shared/kernel/ids.ts';
import { startPlan } from '../../shared/plans/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { refusalOf } from './refusals.ts';
import { listTexts as t } from './texts.ts';

type LinkProps = { readonly classId: ClassId; readonly planId: PlanId | null; readonly mayWrite: boolean };

/** From the discussion of a class to its plan, which is begun when there is none. */
export function ClassPlanLink({ classId, planId, mayWrite }: LinkProps) {
  const starting = useCommand(startPlan);
  const refusal = refusalOf(starting);
  const begin = async () => {
    const input = { studentId: null, classId, kind: 'klassenplan' as const, evaluateOn: null, text: {} };
    const made = await starting.mutateAsync(input);
    if (made.ok) window.location.hash = `#/plannen/${made.value.planId}`;
  };
  if (planId !== null)
    return (
      <Button size="xs" variant="default" component="a" href={`#/plannen/${planId}`}>
        {t.openClassPlan}
      </Button>
    );
  if (!mayWrite) return null;
  return (
    <>
      <Button size="xs" variant="default" loading={starting.isPending} onClick={() => void begin()}>
        {t.beginClassPlan}
      </Button>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </>
  );
}
