import { Badge, Button, Text } from '@mantine/core';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { PlanId } from '../../shared/kernel/ids.ts';
import { type OpenPlan, openPlan } from '../../shared/plans/contract.ts';
import { isAlive } from '../../shared/plans/life.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { Correction } from './correction.tsx';
import { HeldView } from './held-view.tsx';
import { PlanActions } from './plan-actions.tsx';
import { PlanSide } from './plan-side.tsx';
import './plans.css';
import { useState } from 'react';
import { planRefusals } from './refusals.ts';
import type { PlanRights } from './rights.ts';
import { agreedNames, kindNames, stateNames, pageTexts as t } from './texts.ts';
import { WritingPlan } from './writing-plan.tsx';

type PlanPageProps = PlanRights & { readonly planId: PlanId; readonly today: Day };

/** One plan: what is worked on or what holds, and beside it what is missing, what runs, who was heard and who agreed. */
export function PlanPage({ planId, today, ...rights }: PlanPageProps) {
  const { data, refusal } = useQueryCall(openPlan, { planId }, { topics: ['plans', 'students', 'agreements'] });
  if (refusal) return <RefusalNotice>{planRefusals[refusal]}</RefusalNotice>;
  return data ? <OnePlan open={data} today={today} {...rights} /> : null;
}

function OnePlan({ open, today, ...rights }: PlanRights & { readonly open: OpenPlan; readonly today: Day }) {
  const { plan, name, className, draft, held, instemming } = open;
  const [isCorrecting, setCorrecting] = useState(false);
  const sub = [
    name,
    plan.studentId === null ? null : className,
    t.started(shortDay(plan.startedOn, today)),
    t.evaluateOn(shortDay(plan.evaluateOn, today)),
  ];
  const isWriting = draft !== null && rights.mayWrite && plan.disputeOn === null && isAlive(plan.state);
  return (
    <Page
      title={capital(kindNames[plan.kind])}
      badge={
        <>
          <Badge variant="light" radius="sm" tt="none" size="lg">
            {stateNames[plan.state]}
          </Badge>
          {instemming && instemming.state !== 'agreed' && (
            <Badge variant="light" radius="sm" tt="none" size="lg" color="straks">
              {agreedNames[instemming.state]}
            </Badge>
          )}
        </>
      }
      sub={sub.filter(Boolean).join(' · ')}
      actions={
        <>
          <Button component="a" variant="default" href="#/plannen">
            {t.back}
          </Button>
          {plan.studentId !== null && (
            <Button component="a" variant="default" href={`#/leerlingen/${plan.studentId}`}>
              {t.toPupil}
            </Button>
          )}
        </>
      }
    >
      {plan.disputeOn !== null && <RefusalNotice>{t.inDispute(shortDay(plan.disputeOn, today))}</RefusalNotice>}
      {rights.mayWrite && !isCorrecting && (
        <PlanActions open={open} today={today} {...rights} onCorrect={() => setCorrecting(true)} />
      )}
      {isWriting && !isCorrecting ? (
        <WritingPlan
          key={draft.versionId}
          open={open}
          draft={draft}
          today={today}
          below={
            held && (
              <details className="zs-later">
                <summary>{t.holds}</summary>
                <HeldView open={open} text={held.text} today={today} />
              </details>
            )
          }
          side={<PlanSide open={open} today={today} {...rights} />}
        />
      ) : (
        <div className="zs-columns zs-plan-columns">
          <div className="zs-plan">
            {isCorrecting && held ? (
              <Correction open={open} text={held.text} onDone={() => setCorrecting(false)} />
            ) : (
              <HeldView open={open} text={(held ?? draft)?.text ?? null} today={today} />
            )}
            {isAlive(plan.state) && draft && held && <Text c="dimmed">{t.writesNow}</Text>}
          </div>
          <PlanSide open={open} today={today} {...rights} />
        </div>
      )}
    </Page>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
