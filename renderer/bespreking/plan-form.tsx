import { Button, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { planTeamMeetings } from '../../shared/bespreking/meeting-contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { ClassId, TeamId } from '../../shared/kernel/ids.ts';
import type { Team } from '../../shared/staff/model.ts';
import { listClasses } from '../../shared/students/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { Chips } from './chips.tsx';
import { planRefusals, meetingTexts as t } from './meeting-texts.ts';

type PlanProps = {
  readonly teams: readonly Team[];
  readonly teamId: TeamId | null;
  readonly onPlanned: (words: string) => void;
};

/** A fixed day in the week for a team until some day, or one rapportvergadering over a class. */
export function PlanForm({ teams, teamId: given, onPlanned }: PlanProps) {
  const planning = useCommand(planTeamMeetings);
  const { data } = useQueryCall(listClasses, {}, { topics: ['students'] });
  const [kind, setKind] = useState<'bespreking' | 'rapport'>('bespreking');
  const [teamId, setTeamId] = useState<TeamId | null>(given ?? teams[0]?.teamId ?? null);
  const [classId, setClassId] = useState<ClassId | null>(null);
  const [first, setFirst] = useState<Day | null>(null);
  const [until, setUntil] = useState<Day | null>(null);
  const [times, setTimes] = useState({ startsAt: '14:30', endsAt: '15:30', place: '' });
  const team = teams.find((it) => it.teamId === teamId);
  const classes = (data?.classes ?? []).filter((it) => team?.classIds.includes(it.classId));
  const answer = planning.data;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (teamId === null || first === null) return;
    const chosen = kind === 'rapport' ? (classId ?? classes[0]?.classId ?? null) : null;
    const input = { kind, teamId, classId: chosen, first, until: until ?? first, ...times };
    const planned = await planning.mutateAsync(input);
    if (planned.ok) onPlanned(t.planned(planned.value.meetingIds.length, planned.value.skipped));
  };
  return (
    <aside className="zs-pane">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Title order={2}>{t.plan}</Title>
          <Chips
            label={t.kind}
            options={[
              ['bespreking', t.kindNames.bespreking],
              ['rapport', t.kindNames.rapport],
            ]}
            value={kind}
            onChange={setKind}
          />
          <NativeSelect
            label={t.team}
            value={teamId ?? ''}
            data={teams.map((it) => ({ value: it.teamId, label: it.name }))}
            onChange={(event) => setTeamId(teams.find((it) => it.teamId === event.currentTarget.value)?.teamId ?? null)}
          />
          {kind === 'rapport' && (
            <NativeSelect
              label={t.className}
              value={classId ?? classes[0]?.classId ?? ''}
              data={classes.map((it) => ({ value: it.classId, label: it.name }))}
              onChange={(event) =>
                setClassId(classes.find((it) => it.classId === event.currentTarget.value)?.classId ?? null)
              }
            />
          )}
          <DayField
            key={`first ${kind}`}
            label={kind === 'rapport' ? t.day : t.first}
            required
            value={first}
            onChange={setFirst}
          />
          {kind === 'bespreking' && <DayField label={t.until} value={until} onChange={setUntil} />}
          <Group grow>
            <TextInput
              label={t.from}
              type="time"
              value={times.startsAt}
              onChange={(event) => setTimes({ ...times, startsAt: event.currentTarget.value })}
            />
            <TextInput
              label={t.to}
              type="time"
              value={times.endsAt}
              onChange={(event) => setTimes({ ...times, endsAt: event.currentTarget.value })}
            />
          </Group>
          <TextInput
            label={t.place}
            value={times.place}
            onChange={(event) => setTimes({ ...times, place: event.currentTarget.value })}
          />
          {answer && !answer.ok && <RefusalNotice>{planRefusals[answer.code]}</RefusalNotice>}
          <Button type="submit" loading={planning.isPending}>
            {t.save}
          </Button>
        </Stack>
      </form>
    </aside>
  );
}
