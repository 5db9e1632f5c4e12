import { Badge, Button, Group, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { listAgreements, settleAgreement } from '../../shared/agreements/contract.ts';
import { dueState } from '../../shared/agreements/rules.ts';
import { day, shortDay } from '../../shared/kernel/days.ts';
import { sessionStatus } from '../../shared/session/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { dueNames, outcomeNames, settleRefusals, agreementTexts as t } from './texts.ts';

const COLORS = { late: 'laat', today: 'straks', soon: 'straks', later: 'gray' } as const;

/** Late first; done or not in one press. */
export function AgreementsPage() {
  const [state, setState] = useState<'open' | 'settled'>('open');
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  const { data } = useQueryCall(
    listAgreements,
    { who: 'all', state, offset: 0, limit: 200 },
    { topics: ['agreements', 'students', 'session'] },
  );
  const settling = useCommand(settleAgreement);
  const refusal = settling.data && !settling.data.ok ? settleRefusals[settling.data.code] : null;
  const today = day(status?.today ?? '2000-01-01');
  return (
    <Page
      title={t.title}
      sub={t.sub}
      actions={
        <SegmentedControl
          value={state}
          data={[
            { value: 'open', label: t.showOpen },
            { value: 'settled', label: t.showSettled },
          ]}
          onChange={(value) => setState(value === 'open' ? 'open' : 'settled')}
        />
      }
    >
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {data?.total === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      {data && data.total > 0 && (
        <table className="zs-list">
          <thead>
            <tr>
              <th>{t.due}</th>
              <th>{t.what}</th>
              <th>{t.pupil}</th>
              <th>{t.who}</th>
              <th>
                <span className="zs-hidden">{t.done}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.agreements.map((agreement) => {
              const { studentId, agreementId, revision } = agreement;
              const settle = (outcome: 'done' | 'not') =>
                settling.mutate({ studentId, agreementId, outcome, effect: '', newDueOn: null, revision });
              const due = dueState(agreement.dueOn, today);
              return (
                <tr key={agreementId}>
                  <td>
                    {shortDay(agreement.dueOn, today)}{' '}
                    {state === 'open' && (
                      <Badge variant="light" radius="sm" tt="none" color={COLORS[due]}>
                        {dueNames[due]}
                      </Badge>
                    )}
                  </td>
                  <td>{agreement.what}</td>
                  <td>
                    {agreement.studentName} {agreement.className}
                  </td>
                  <td>{agreement.ownerName}</td>
                  <td>
                    {state === 'open' ? (
                      <Group gap="xs">
                        <Button size="xs" variant="light" onClick={() => settle('done')}>
                          {t.done}
                        </Button>
                        <Button size="xs" variant="default" onClick={() => settle('not')}>
                          {t.not}
                        </Button>
                      </Group>
                    ) : (
                      outcomeNames[agreement.state]
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Page>
  );
}
