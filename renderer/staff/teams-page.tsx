import { Button, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { TeamId } from '../../shared/kernel/ids.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import type { Team } from '../../shared/staff/model.ts';
import { listClasses } from '../../shared/students/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { TeamForm } from './team-form.tsx';
import { teamTexts as t } from './texts.ts';

/** Teams decide which pupils a teamleider and a teacher may see, so they stand apart from the list of people. */
export function TeamsPage({ maySeeClasses }: { readonly maySeeClasses: boolean }) {
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const { data: school } = useQueryCall(listClasses, {}, { topics: ['students'], enabled: maySeeClasses });
  const [openId, setOpenId] = useState<TeamId | null>(null);
  const changing = data?.teams.find(({ teamId }) => teamId === openId) ?? null;
  const first = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const open = (team: Team | null) => {
    setOpenId(team?.teamId ?? null);
    requestAnimationFrame(() => first.current?.focus());
  };
  const close = () => {
    const row = changing && list.current?.querySelector<HTMLElement>(`[data-row="${changing.teamId}"]`);
    setOpenId(null);
    (row ?? first.current)?.focus();
  };
  useHotkeys([['n', () => open(null)]]);
  const nameOf = new Map(data?.staff.map(({ staffId, name }) => [staffId, name]));
  const classOf = new Map(school?.classes.map(({ classId, name }) => [classId, name]));
  return (
    <Page title={t.title} sub={t.sub}>
      <div className="zs-split">
        <div ref={list}>
          {data?.teams.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
          {data && data.teams.length > 0 && (
            <table className="zs-list zs-staff" onKeyDown={moveAlongRows}>
              <thead>
                <tr>
                  <th>{t.name}</th>
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
                    <td>
                      <strong>{team.name}</strong>
                      <Text size="sm" c="dimmed">
                        {[team.department, t.people(team.memberIds.length)].filter(Boolean).join(' · ')}
                      </Text>
                    </td>
                    <td>{team.leaderId === null ? t.none : nameOf.get(team.leaderId)}</td>
                    <td>
                      {maySeeClasses
                        ? team.classIds.map((id) => classOf.get(id)).join(', ')
                        : t.classCount(team.classIds.length)}
                    </td>
                    <td>
                      <Button
                        size="xs"
                        variant="light"
                        data-row={team.teamId}
                        aria-label={`${t.change}: ${team.name}`}
                        onClick={() => open(team)}
                      >
                        {t.change}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
        <aside className="zs-pane">
          {data && (
            <TeamForm
              key={changing?.teamId ?? 'new'}
              known={changing}
              first={first}
              staff={data.staff.filter(({ isExternal }) => !isExternal)}
              classes={maySeeClasses ? (school?.classes ?? []) : null}
              onDone={close}
            />
          )}
        </aside>
      </div>
    </Page>
  );
}
