import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { type PlanRow, plansOfStudent, startPlan } from '../../shared/plans/contract.ts';
import { isAlive } from '../../shared/plans/life.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { StateBadges } from './plans-page.tsx';
import { refusalOf } from './refusals.ts';
import { TermLine } from './term-line.tsx';
import { kindNames, panelTexts as t } from './texts.ts';

type PanelProps = {
  readonly studentId: StudentId;
  readonly today: Day;
  readonly mayOpen: boolean;
  readonly mayWrite: boolean;
  readonly mayOpp: boolean;
};

/** A pupil's plans beside his chronology, with what runs; one press begins one. */
export function PlansPanel({ studentId, today, mayOpen, mayWrite, mayOpp }: PanelProps) {
  const { data } = useQueryCall(plansOfStudent, { studentId }, { topics: ['plans', 'students'] });
  const starting = useCommand(startPlan);
  if (!data) return null;
  const alive = data.plans.filter(({ state }) => isAlive(state));
  const ended = data.plans.filter(({ state }) => !isAlive(state));
  const start = async (kind: keyof typeof t.kinds) => {
    const made = await starting.mutateAsync({ studentId, classId: null, kind, evaluateOn: null, text: {} });
    if (made.ok) window.location.hash = `#/plannen/${made.value.planId}`;
  };
  const refusal = refusalOf(starting);
  return (
    <section>
      <Title order={2} mb="xs">
        {t.title}
      </Title>
      {data.plans.length === 0 && <Text c="dimmed">{t.none}</Text>}
      {alive.map((plan) => (
        <Line key={plan.planId} plan={plan} today={today} mayOpen={mayOpen} />
      ))}
      {ended.length > 0 && (
        <details>
          <summary>{t.ended(ended.length)}</summary>
          {ended.map((plan) => (
            <Line key={plan.planId} plan={plan} today={today} mayOpen={mayOpen} />
          ))}
        </details>
      )}
      {mayWrite && (
        <Group gap="xs" mt="xs">
          <Button size="xs" variant="light" onClick={() => void start('ontwikkelingsplan')}>
            {t.kinds.ontwikkelingsplan}
          </Button>
          <Button size="xs" variant="light" onClick={() => void start('planVanAanpak')}>
            {t.kinds.planVanAanpak}
          </Button>
          {mayOpp && !alive.some(({ kind }) => kind === 'opp') && (
            <Button size="xs" variant="default" component="a" href={`#/plannen/wordt-opp/${studentId}`}>
              {t.makeOpp}
            </Button>
          )}
        </Group>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </section>
  );
}

function Line({ plan, today, mayOpen }: { readonly plan: PlanRow; readonly today: Day; readonly mayOpen: boolean }) {
  return (
    <div className="zs-fact">
      <div>
        {mayOpen ? (
          <Anchor href={`#/plannen/${plan.planId}`}>{kindNames[plan.kind]}</Anchor>
        ) : (
          <span>{kindNames[plan.kind]}</span>
        )}
        <div>
          <StateBadges row={plan} />
        </div>
        {plan.terms.map((term) => (
          <TermLine key={term.clock} term={term} today={today} isShort />
        ))}
      </div>
    </div>
  );
}
