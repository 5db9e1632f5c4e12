import { Anchor, Text, Title } from '@mantine/core';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { facilitiesOfStudent, screeningOfStudent } from '../../shared/screening/follow-contract.ts';
import { scoreLines } from '../../shared/screening/score-lines.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { FacilityList } from './facility-panel.tsx';
import { pupilTexts as t } from './pupil-texts.ts';
import { ScoreGlance } from './score-glance.tsx';
import './screening.css';

type PanelProps = {
  readonly studentId: StudentId;
  readonly today: Day;
  readonly mayOutcomes: boolean;
  readonly mayRead: boolean;
};

/** On a pupil's page: the scores at a glance for who may know them, and what the class must know for everybody. */
export function ScreeningPanel({ studentId, today, mayOutcomes, mayRead }: PanelProps) {
  const topics = ['screening', 'session'] as const;
  const { data } = useQueryCall(screeningOfStudent, { studentId }, { topics, enabled: mayOutcomes });
  const { data: forClass } = useQueryCall(facilitiesOfStudent, { studentId }, { topics });
  if (!forClass || (mayOutcomes && !data)) return null;
  const lines = data ? scoreLines(data.measurements, data.supports, today) : [];
  return (
    <>
      {mayOutcomes && (
        <section>
          <Title order={2} mb={4}>
            {t.panel}
          </Title>
          {lines.length === 0 && <Text c="dimmed">{t.noScores}</Text>}
          <ScoreGlance lines={lines} />
          {mayRead && <Anchor href={`#/screening/leerling/${studentId}`}>{t.openScreening}</Anchor>}
        </section>
      )}
      <section>
        <Title order={2} mb={4}>
          {t.facilities}
        </Title>
        <FacilityList facilities={forClass.facilities} today={today} />
      </section>
    </>
  );
}
