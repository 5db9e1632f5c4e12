import { Anchor, Badge, Text } from '@mantine/core';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { listCaseload } from '../../shared/screening/follow-contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { caseloadTexts as t } from './follow-texts.ts';
import { signalNames } from './texts.ts';

/** Who is helped, and whose signal nobody has followed yet: those stand on top. */
export function CaseloadPage({ today, mayManage }: { readonly today: Day; readonly mayManage: boolean }) {
  const { data } = useQueryCall(listCaseload, {}, { topics: ['screening', 'students', 'session'] });
  const rows = data?.rows ?? [];
  return (
    <Page title={t.title} sub={t.sub}>
      {data && rows.length === 0 && <EmptyState title={t.empty} text={mayManage ? t.emptyText : t.emptyForReader} />}
      {rows.length > 0 && (
        <table className="zs-list" onKeyDown={moveAlongRows}>
          <thead>
            <tr>
              {Object.values(t.head).map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.studentId} ${row.kind}`}>
                <td>
                  <Anchor data-row href={`#/screening/leerling/${row.studentId}`}>
                    {row.name}
                  </Anchor>{' '}
                  <Text span size="sm" c="dimmed">
                    {row.className}
                  </Text>
                </td>
                <td>{signalNames[row.kind]}</td>
                <td>{shortDay(row.since, today)}</td>
                <td>
                  {row.caseId === null ? (
                    <Badge variant="light" radius="sm" tt="none" color="straks">
                      {t.waits}
                    </Badge>
                  ) : (
                    (row.help ?? <Text c="dimmed">{t.noHelp}</Text>)
                  )}
                </td>
                <td>
                  {row.parentsInformedOn === null ? t.parentsNot : t.parentsAt(shortDay(row.parentsInformedOn, today))}
                </td>
                <td>
                  {row.referredOn !== null
                    ? t.referred(shortDay(row.referredOn, today))
                    : row.caseId !== null && t.missing(row.missing)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
