import { Anchor, Text, Title } from '@mantine/core';
import { listNotPlaced } from '../../shared/intake/decision-contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { afterTexts as t } from './after-texts.ts';

/** Who was not placed and until when his dossier is kept (C37, RET-7). */
export function NotPlaced({ today }: { readonly today: Day }) {
  const { data } = useQueryCall(listNotPlaced, {}, { topics: ['intake'] });
  if (!data || data.rows.length === 0) return null;
  return (
    <section className="zs-letters">
      <Title order={2}>{t.notPlaced}</Title>
      <Text size="sm" c="dimmed">
        {t.notPlacedWhy}
      </Text>
      <table className="zs-list">
        <thead>
          <tr>
            <th>{t.name}</th>
            <th>{t.outcome}</th>
            <th>{t.otherSchool}</th>
            <th>{t.keptUntil}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ studentId, studentName, outcome, otherSchool, keptUntil }) => (
            <tr key={studentId}>
              <td>
                <Anchor href={`#/intake/${studentId}`} underline="always">
                  {studentName}
                </Anchor>
              </td>
              <td>{t.outcomes[outcome]}</td>
              <td>{otherSchool}</td>
              <td>
                <Text span size="sm" c={keptUntil < today ? 'laat' : 'inherit'} fw={keptUntil < today ? 600 : 400}>
                  {shortDay(keptUntil, today)}
                </Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
