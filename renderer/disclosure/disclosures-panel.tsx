import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { disclosuresOfStudent } from '../../shared/disclosure/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { groundNames, kindNames, partNames, stateNames, disclosureTexts as t } from './texts.ts';

const SHOWN = 4;

type Props = {
  readonly studentId: StudentId;
  readonly today: Day;
  /** What a letter is called: another room's words, handed in by the app. */
  readonly detailName: (detail: string) => string;
};

/** What of one pupil went to whom, on what ground. What was cancelled says so. */
export function DisclosuresPanel({ studentId, today, detailName }: Props) {
  const { data } = useQueryCall(disclosuresOfStudent, { studentId }, { topics: ['disclosures'] });
  const [isWhole, setWhole] = useState(false);
  if (!data) return null;
  const rows = isWhole ? data.disclosures : data.disclosures.slice(0, SHOWN);
  const more = data.disclosures.length - rows.length;
  return (
    <section aria-labelledby="verstrekkingen">
      <Title order={2} mb="xs" id="verstrekkingen">
        {t.title}
      </Title>
      {rows.length === 0 && <Text c="dimmed">{t.panelEmpty}</Text>}
      {rows.map((row) => (
        <div key={row.disclosureId} className="zs-fact">
          <div>
            <Text component="div" c={row.state === 'dropped' ? 'dimmed' : undefined}>
              {detailName(row.detail) || kindNames[row.kind]}, {row.receiver}
            </Text>
            <Text size="sm" c="dimmed">
              {row.number} · {groundNames[row.ground]} · {row.parts.map((part) => partNames[part]).join(', ')}
            </Text>
            {row.state !== 'saved' && (
              <Text size="sm" fw={600}>
                {stateNames[row.state]}
              </Text>
            )}
          </div>
          <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
            {shortDay(row.madeOn, today)}
          </Text>
        </div>
      ))}
      {more > 0 && (
        <Button variant="subtle" size="xs" onClick={() => setWhole(true)}>
          {t.more(more)}
        </Button>
      )}
    </section>
  );
}
