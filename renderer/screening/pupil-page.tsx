import { Anchor, Badge, Text, Title } from '@mantine/core';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { facilitiesOfStudent, screeningOfStudent } from '../../shared/screening/follow-contract.ts';
import { scoreLines } from '../../shared/screening/score-lines.ts';
import { fullName } from '../../shared/students/model.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { CasePanel } from './case-panel.tsx';
import { ClassPanel } from './class-panel.tsx';
import { HelpPanel } from './help-panel.tsx';
import { LetterPanel } from './letter-panel.tsx';
import { pupilTexts as t } from './pupil-texts.ts';
import { ScoreChart } from './score-chart.tsx';
import './screening.css';
import { pupilRefusals, signalNames } from './texts.ts';

type PageProps = { readonly studentId: StudentId; readonly today: Day; readonly mayManage: boolean };

/** Everything of one pupil that the RT works with: scores and help, the caseload, the class, and the letter. */
export function PupilPage({ studentId, today, mayManage }: PageProps) {
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
          <HelpPanel studentId={studentId} supports={supports} today={today} mayManage={mayManage} />
        </div>
        <aside className="zs-side">
          <section>
            <Title order={2} mb={4}>
              {t.signals}
            </Title>
            {signals.length === 0 && <Text c="dimmed">{t.noSignals}</Text>}
            {signals.map(({ signalId, kind, verdict, reason, decidedOn, decidedBy, scores }) => (
              <div key={signalId} className="sc-thing">
                <Text fw={600}>
                  {signalNames[kind]}: {t.verdicts[verdict]}
                </Text>
                {reason !== '' && <Text>{reason}</Text>}
                <Text size="sm" c="dimmed">
                  {[scores.join('; '), shortDay(decidedOn, today), decidedBy].filter(Boolean).join(' · ')}
                </Text>
              </div>
            ))}
          </section>
          <CasePanel studentId={studentId} cases={cases} referrals={referrals} today={today} mayManage={mayManage} />
          <ClassPanel
            studentId={studentId}
            {...forClass}
            declarations={declarations}
            today={today}
            mayManage={mayManage}
          />
          {mayManage && <LetterPanel studentId={studentId} measurements={measurements} signals={signals} />}
        </aside>
      </div>
    </Page>
  );
}
