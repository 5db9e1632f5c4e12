import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { listStaff } from '../../shared/staff/contract.ts';
import type { Team } from '../../shared/staff/model.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { TeamForm } from './team-form.tsx';
import { teamTexts as t } from './texts.ts';

/** Teams decide which pupils a teamleider and a teacher may see, so they stand apart from the list of people. */
export function TeamsPage() {
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const [changing, setChanging] = useState<Team | null>(null);
  const nameOf = new Map(data?.staff.map(({ staffId, name }) => [staffId, name]));
  return (
    <Page title={t.title} sub={t.sub}>
      {data?.teams.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      {data && data.teams.length > 0 && (
        <table className="zs-list">
          <thead>
            <tr>
              <th>{t.name}</th>
              <th>{t.department}</th>
              <th>{t.leader}</th>
              <th>{t.classes}</th>
              <th>
                <span className="zs-hidden">{t.change}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.teams.map((team) => (
              <tr key={team.teamId}>
                <td>{team.name}</td>
                <td>{team.department}</td>
                <td>{team.leaderId === null ? t.none : nameOf.get(team.leaderId)}</td>
                <td>{t.count(team.classIds.length, team.memberIds.length)}</td>
                <td>
                  <Button
                    size="xs"
                    variant="light"
                    aria-label={`${t.change}: ${team.name}`}
                    onClick={() => setChanging(team)}
                  >
                    {t.change}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Title order={2} mt="lg">
        {changing ? t.changing : t.add}
      </Title>
      {data && (
        <TeamForm
          key={changing?.teamId ?? 'new'}
          known={changing}
          staff={data.staff.filter(({ isExternal }) => !isExternal)}
          onDone={() => setChanging(null)}
        />
      )}
    </Page>
  );
}
