import { Text, Title } from '@mantine/core';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { fullName } from '../../shared/students/model.ts';
import { runningTrajecten } from '../../shared/zat/care-contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { moveAlongRows } from '../ui/row-keys.ts';
import { careTexts as t } from './care-texts.ts';

/** The work of the second line: what runs, for whom, and when somebody looks back. */
export function RunningTrajecten({ today }: { readonly today: Day }) {
  const { data } = useQueryCall(runningTrajecten, {}, { topics: ['care', 'students'] });
  if (!data) return null;
  return (
    <section aria-label={t.running}>
      <Title order={2} mt="lg" mb="xs">
        {t.running}
      </Title>
      {data.rows.length === 0 ? (
        <Text c="dimmed">{t.noneRunning}</Text>
      ) : (
        <table className="zs-list" onKeyDown={moveAlongRows}>
          <thead>
            <tr>
              <th>{t.pupil}</th>
              <th>{t.kind.replace('?', '')}</th>
              <th>{t.owner.replace('?', '')}</th>
              <th>{t.evaluateOn}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ trajectId, card, line, kind, ownerName, evaluateOn }) => (
              <tr key={trajectId}>
                <td>
                  <a href={`#/leerlingen/${card.studentId}`} data-row>
                    {fullName(card)}
                  </a>
                  <Text size="sm" c="dimmed">
                    {[card.className, t.line(line)].filter(Boolean).join(' · ')}
                  </Text>
                </td>
                <td>{t.kinds[kind]}</td>
                <td>{ownerName}</td>
                <td>
                  <Text c={evaluateOn !== null && evaluateOn <= today ? 'straks' : undefined}>
                    {evaluateOn === null ? '' : shortDay(evaluateOn, today)}
                  </Text>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
