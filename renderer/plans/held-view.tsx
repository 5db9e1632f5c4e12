import { Text, Title } from '@mantine/core';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { actionLine, goalLine } from '../../shared/plans/compare.ts';
import type { OpenPlan } from '../../shared/plans/contract.ts';
import type { PlanText } from '../../shared/plans/model.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { StatementLines } from '../ui/statement-field.tsx';
import { groundNames, pageTexts as p, sectionNames, editTexts as t } from './texts.ts';

type HeldProps = { readonly open: OpenPlan; readonly text: PlanText | null; readonly today: Day };

/** A version as it is read. The parts that are empty are left out. */
export function HeldView({ open, text, today }: HeldProps) {
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  if (text === null) return null;
  const nameOf = (id: string): string => data?.staff.find(({ staffId }) => staffId === id)?.name ?? '';
  const { opp, extraSupport } = text;
  return (
    <>
      {opp && (
        <>
          <Part title={sectionNames['opp.destination']} text={opp.destination} />
          <Part title={sectionNames['opp.destinationWhy']} text={opp.destinationWhy} />
          <Part title={sectionNames['opp.promoting']} text={opp.promoting} />
          <Part title={sectionNames['opp.hindering']} text={opp.hindering} />
          <Part title={sectionNames['opp.support']} text={opp.support} />
          <Part title={sectionNames['opp.deviations']} text={opp.noDeviations ? t.noDeviations : opp.deviations} />
        </>
      )}
      <Part title={sectionNames.reason} text={text.reason} />
      <Part title={sectionNames.strengths} text={text.strengths} />
      <Part title={sectionNames.needs} text={text.needs.map((need) => need.text).join('\n')} />
      {text.goals.length > 0 && (
        <section>
          <Title order={2}>{t.goals}</Title>
          {text.goals.map((goal) => (
            <div key={goal.goalId} className="zs-part">
              {goalLine(goal)}
              <Scores open={open} goalId={goal.goalId} today={today} />
            </div>
          ))}
        </section>
      )}
      <Part title={t.actions} text={text.actions.map((action) => actionLine(action, nameOf)).join('\n')} />
      <Part title={sectionNames.pupilPart} text={text.pupilPart} />
      <Part title={sectionNames.parentsPart} text={text.parentsPart} />
      {text.statements.length > 0 && (
        <section>
          <Title order={2}>{sectionNames.statements}</Title>
          <StatementLines values={text.statements} today={today} />
        </section>
      )}
      {extraSupport && (
        <Part
          title={t.extra}
          text={[
            extraSupport.answer === 'ja' ? t.yes : t.no,
            ...extraSupport.grounds.map((ground) => groundNames[ground]),
            extraSupport.why,
          ].join(' · ')}
        />
      )}
    </>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <section>
      <Title order={2}>{title}</Title>
      <div className="zs-prose">{text}</div>
    </section>
  );
}

function Scores({
  open,
  goalId,
  today,
}: {
  readonly open: OpenPlan;
  readonly goalId: string | null;
  readonly today: Day;
}) {
  const scores = open.scores.filter((score) => score.goalId === goalId);
  return scores.map(({ onDay, outcome, worked }) => (
    <Text key={onDay} size="sm" c="dimmed">
      {[shortDay(onDay, today), p.scores[outcome], worked].filter(Boolean).join(' · ')}
    </Text>
  ));
}
