import { Anchor, Badge, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { likelyKind } from '../../shared/screening/follow.ts';
import { facilitiesOfStudent, screeningOfStudent } from '../../shared/screening/follow-contract.ts';
import { scoreLines } from '../../shared/screening/score-lines.ts';
import { fullName } from '../../shared/students/model.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { CasePanel } from './case-panel.tsx';
import { ClassPanel } from './class-panel.tsx';
import type { OnFirstGoal } from './first-goal.ts';
import { HelpPanel } from './help-panel.tsx';
import { LetterPanel } from './letter-panel.tsx';
import { pupilTexts as t } from './pupil-texts.ts';
import { ScoreChart } from './score-chart.tsx';
import './screening.css';
import { SignalPanel } from './signal-panel.tsx';
import { pupilRefusals } from './texts.ts';

type PageProps = {
  readonly studentId: StudentId;
  readonly today: Day;
  readonly mayManage: boolean;
  readonly onFirstGoal: OnFirstGoal;
  /** The cursor begins in the letter. */
  readonly isForLetter: boolean;
  readonly advices: ReactNode;
};

/** Everything of one pupil that the RT works with: scores and help, the caseload, the class, and the letter. */
export function PupilPage({ studentId, today, mayManage, onFirstGoal, isForLetter, advices }: PageProps) {
  const topics = ['screening', 'students'] as const;
  const { data, refusal } = useQueryCall(screeningOfStudent, { studentId }, { topics });
  const { data: forClass } = useQueryCall(facilitiesOfStudent, { studentId }, { topics });
  if (refusal) return <RefusalNotice>{pupilRefusals[refusal]}</RefusalNotice>;
  if (!data || !forClass) return null;
  const { card, measurements, signals, cases, supports, referrals, declarations } = data;
  const lines = scoreLines(measurements, supports, today);
  return (
    <Page
      title={fullName(card)}
      badge={
        card.className !== null && (
          <Badge variant="light" radius="sm" tt="none" size="lg">
            {card.className}
          </Badge>
        )
      }
      sub={
        <>
          <Anchor href="#/screening/caseload">{t.back}</Anchor> ·{' '}
          <Anchor href={`#/leerlingen/${studentId}`}>{t.page}</Anchor>
        </>
      }
    >
      <div className="zs-columns sc-pupil">
        <div>
          <Title order={2}>{t.scores}</Title>
          {lines.length === 0 && <Text c="dimmed">{t.noScores}</Text>}
          {lines.map((line) => (
            <section key={line.instrumentId}>
              <Title order={3} mt="sm" mb={4}>
                {line.testName}
              </Title>
              <ScoreChart line={line} today={today} />
            </section>
          ))}
          <HelpPanel
            studentId={studentId}
            supports={supports}
            likely={likelyKind(signals, supports)}
            today={today}
            mayManage={mayManage}
          />
        </div>
        <aside className="zs-side">
          <SignalPanel
            studentId={studentId}
            signals={signals}
            measurements={measurements}
            today={today}
            onFirstGoal={onFirstGoal}
          />
          <CasePanel
            studentId={studentId}
            cases={cases}
            referrals={referrals}
            likely={likelyKind(
              signals,
              cases.map(({ kind, closedOn }) => ({ kind, until: closedOn })),
            )}
            today={today}
            mayManage={mayManage}
          />
          <ClassPanel
            studentId={studentId}
            {...forClass}
            declarations={declarations}
            today={today}
            mayManage={mayManage}
            advices={advices}
          />
          {mayManage && (
            <LetterPanel
              studentId={studentId}
              measurements={measurements}
              signals={signals}
              to={data.letterTo}
              isFirst={isForLetter}
            />
          )}
        </aside>
      </div>
    </Page>
  );
}
