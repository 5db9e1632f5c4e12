import { Text } from '@mantine/core';
import { listWeighings } from '../../shared/consent/overview.ts';
import { shortDay } from '../../shared/kernel/days.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { weighingTexts as t } from './overview-texts.ts';
import { groundNames } from './texts.ts';

/** For the privacy officer: every sharing without permission in codes and days, and no pupil (PRIV-4). */
export function WeighingsPage() {
  const { data } = useQueryCall(listWeighings, {}, { topics: ['consent', 'settings'] });
  return (
    <Page title={t.title} sub={t.sub}>
      {data?.total === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      {data && data.total > 0 && (
        <>
          <Text>{t.count(data.total)}</Text>
          <table className="zs-list">
            <thead>
              <tr>
                <th>{t.on}</th>
                <th>{t.ground}</th>
                <th>{t.meeting}</th>
                <th>{t.second}</th>
                <th>{t.state}</th>
              </tr>
            </thead>
            <tbody>
              {data.weighings.map((row, at) => (
                <tr key={`${row.recordedOn} ${at.toString()}`}>
                  <td>{t.by(row.recordedBy ?? '', shortDay(row.recordedOn))}</td>
                  <td>{groundNames[row.ground]}</td>
                  <td>{row.heldOn === null ? '' : shortDay(row.heldOn)}</td>
                  <td>
                    {row.confirmedOn === null
                      ? t.until(shortDay(row.confirmBy))
                      : t.by(row.confirmedBy ?? '', shortDay(row.confirmedOn))}
                  </td>
                  <td>{t.states[row.state]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Page>
  );
}
