import { Text, Title } from '@mantine/core';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { OpenPlan } from '../../shared/plans/contract.ts';
import { DisputePanel } from './dispute-panel.tsx';
import { InstemmingPanel } from './instemming-panel.tsx';
import { OogoPanel } from './oogo-panel.tsx';
import { PlanCheck } from './plan-check.tsx';
import type { PlanRights } from './rights.ts';
import { RodPanel } from './rod-panel.tsx';
import { TermLine } from './term-line.tsx';
import { basisNames, pageTexts as t } from './texts.ts';
import { ViewPanel } from './view-panel.tsx';
import { VoicePanel } from './voice-panel.tsx';

type SideProps = PlanRights & { readonly open: OpenPlan; readonly today: Day };

/** The pupil's voice first; then who was spoken to and who agreed, what runs, and the versions. */
export function PlanSide({ open, today, mayWrite, mayOpp }: SideProps) {
  const { plan, terms, versions, evaluations } = open;
  const isOpp = plan.kind === 'opp';
  const panel = { open, today, mayWrite };
  return (
    <aside className="zs-side">
      {plan.studentId !== null && <VoicePanel {...panel} />}
      {isOpp && <OogoPanel {...panel} />}
      {isOpp && <InstemmingPanel {...panel} />}
      {plan.studentId !== null && <ViewPanel {...panel} />}
      <section>
        <Title order={2} mb="xs">
          {t.terms}
        </Title>
        {terms.length === 0 && <Text c="dimmed">{t.noTerms}</Text>}
        {terms.map((term) => (
          <TermLine key={term.clock} term={term} today={today} />
        ))}
      </section>
      {isOpp && <RodPanel open={open} today={today} mayTick={mayOpp} />}
      {isOpp && mayOpp && <DisputePanel open={open} today={today} />}
      <PlanCheck planId={plan.planId} />
      {evaluations.length > 0 && (
        <section>
          <Title order={2} mb="xs">
            {t.evaluations}
          </Title>
          {evaluations.map(({ onDay, decision, parents, note, why, by }) => (
            <div key={`${onDay} ${decision}`} className="zs-said">
              <div>
                {[shortDay(onDay, today), decision === null ? '' : t.decisions[decision]].filter(Boolean).join(' · ')}
              </div>
              <Text size="sm" c="dimmed">
                {[parents, note, why, by].filter(Boolean).join(' · ')}
              </Text>
            </div>
          ))}
        </section>
      )}
      <section>
        <Title order={2} mb="xs">
          {t.history}
        </Title>
        {versions.map(({ versionId, number, basis, fixedOn, fixedBy }) => (
          <div key={versionId}>
            {t.versionLine(
              number,
              basisNames[basis],
              fixedOn === null ? t.concept : shortDay(fixedOn, today),
              fixedBy ?? '',
            )}
          </div>
        ))}
      </section>
    </aside>
  );
}
