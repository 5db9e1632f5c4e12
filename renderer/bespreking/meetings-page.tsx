import { Alert, Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { listTeamMeetings } from '../../shared/bespreking/meeting-contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { useKept } from '../kernel/use-kept.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { meetingTexts as t } from './meeting-texts.ts';
import { PlanForm } from './plan-form.tsx';
import './bespreking.css';

/** Every coming meeting of the teams, and the form that plans a series beside it. */
export function TeamMeetingsPage({ today, mayPlan }: { readonly today: Day; readonly mayPlan: boolean }) {
  const { data: school } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const teams = school?.teams ?? [];
  const [kept, keep] = useKept('bespreking.team');
  const [withPast, setWithPast] = useState(false);
  const [planned, setPlanned] = useState<string | null>(null);
  const teamId = teams.find((team) => team.teamId === kept)?.teamId ?? null;
  const { data } = useQueryCall(
    listTeamMeetings,
    { teamId, withPast },
    { topics: ['bespreking', 'meetings', 'students', 'session'], keepPrevious: true },
  );
  const meetings = data?.meetings ?? [];
  return (
    <Page title={t.title} sub={t.sub}>
      {school && teams.length === 0 && mayPlan && (
        <EmptyState
          title={t.noTeams}
          text={t.noTeamsText}
          action={
            <Button component="a" href="#/beheer/teams">
              {t.toTeams}
            </Button>
          }
        />
      )}
      {teams.length > 0 && (
        <div className="zs-split">
          <div>
            <div className="zs-filters">
              <NativeSelect
                label={t.team}
                value={teamId ?? ''}
                data={[
                  { value: '', label: t.allTeams },
                  ...teams.map((team) => ({ value: team.teamId, label: team.name })),
                ]}
                onChange={(event) => keep(event.currentTarget.value)}
              />
              <Checkbox
                label={t.withPast}
                checked={withPast}
                onChange={(event) => setWithPast(event.currentTarget.checked)}
              />
            </div>
            {planned !== null && (
              <Alert color="klaar" role="status" mb="sm">
                {planned}
              </Alert>
            )}
            {data && meetings.length === 0 && (
              <EmptyState title={t.none} text={mayPlan ? t.noneText : t.noneTextRead} />
            )}
            {meetings.length > 0 && (
              <table className="zs-list">
                <thead>
                  <tr>
                    <th>{t.head.day}</th>
                    <th>{t.head.team}</th>
                    <th>{t.head.kind}</th>
                    <th>{t.head.ready}</th>
                    <th>{t.head.state}</th>
                  </tr>
                </thead>
                <tbody onKeyDown={moveAlongRows}>
                  {meetings.map((it) => (
                    <tr key={it.meetingId}>
                      <td>
                        <a data-row href={`#/bespreking/overleg/${it.meetingId}`}>
                          {shortDay(it.heldOn, today)}
                        </a>
                      </td>
                      <td>{it.className === null ? it.teamName : `${it.teamName}, ${it.className}`}</td>
                      <td>{t.kinds[it.classId === null ? 'bespreking' : 'rapport']}</td>
                      <td>
                        {it.classId === null
                          ? t.ready(it.readyCount, it.caseCount)
                          : t.seen(it.readyCount, it.caseCount)}
                      </td>
                      <td>{t.states[it.state]}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
          {mayPlan && <PlanForm key={teamId ?? ''} teams={teams} teamId={teamId} onPlanned={setPlanned} />}
        </div>
      )}
    </Page>
  );
}
