import { Button, Text, Title } from '@mantine/core';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { OpenPlan } from '../../shared/plans/contract.ts';
import { tickRod } from '../../shared/plans/opp-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { rodTexts as t } from './opp-texts.ts';
import { refusalOf } from './refusals.ts';

type RodProps = { readonly open: OpenPlan; readonly today: Day; readonly mayTick: boolean };

/** Begin and end date in the register (OPP-11): somebody sets them there, and ticks it here. */
export function RodPanel({ open, today, mayTick }: RodProps) {
  const { plan, terms } = open;
  const ticking = useCommand(tickRod);
  const refusal = refusalOf(ticking);
  const isDue = { begin: plan.firstFixedOn !== null, end: terms.some(({ clock }) => clock === 'C8') } as const;
  const days = { begin: plan.rodBeginOn, end: plan.rodEndOn } as const;
  if (!isDue.begin) return null;
  return (
    <section>
      <Title order={2} mb="xs">
        {t.title}
      </Title>
      {(['begin', 'end'] as const).map((which) => {
        const on = days[which];
        if (on !== null) return <div key={which}>{t.done(t[which], shortDay(on, today))}</div>;
        if (!isDue[which] || !mayTick) return null;
        return (
          <Button
            key={which}
            variant="light"
            size="xs"
            onClick={() => ticking.mutate({ planId: plan.planId, revision: plan.revision, which, onDay: today })}
          >
            {t[which]}
          </Button>
        );
      })}
      <Text size="sm" c="dimmed" mt={4}>
        {t.help}
      </Text>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </section>
  );
}
