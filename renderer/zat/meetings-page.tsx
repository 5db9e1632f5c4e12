import { Alert, Button, Group, MultiSelect, NativeSelect, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Day, longDay } from '../../shared/kernel/days.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { listZatMeetings, planZat } from '../../shared/zat/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { planRefusals, zatTexts as t } from './texts.ts';

export function MeetingsPage() {
  const { data } = useQueryCall(listZatMeetings, {}, { topics: ['meetings', 'consent', 'session'] });
  return (
    <Page title={t.title} sub={t.sub}>
      {data?.meetings.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      <table className="zs-list">
        <tbody>
          {data?.meetings.map((meeting) => (
            <tr key={meeting.meetingId}>
              <td>
                <a href={`#/zat/${meeting.meetingId}`}>{longDay(meeting.heldOn)}</a>
              </td>
              <td>
                {meeting.startsAt}–{meeting.endsAt}
              </td>
              <td>{meeting.place}</td>
              <td>{t.ready(meeting.readyCount, meeting.itemCount)}</td>
              <td>{t.states[meeting.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PlanForm />
    </Page>
  );
}

function PlanForm() {
  const planning = useCommand(planZat);
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const [heldOn, setHeldOn] = useState<Day | null>(null);
  const [times, setTimes] = useState({ startsAt: '13:15', endsAt: '15:45' });
  const [place, setPlace] = useState('');
  const [memberIds, setMemberIds] = useState<StaffId[]>([]);
  const [chairId, setChairId] = useState<StaffId | null>(null);
  const staff = data?.staff ?? [];
  const options = staff.map(({ staffId, name }) => ({ value: staffId, label: name }));
  const idOf = (value: string) => staff.find(({ staffId }) => staffId === value)?.staffId ?? null;
  const answer = planning.data;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (heldOn === null) return;
    await planning.mutateAsync({ meetingId: null, heldOn, ...times, text: { place, chairId, memberIds }, revision: 0 });
  };
  return (
    <form onSubmit={submit}>
      <Title order={2} mt="lg">
        {t.plan}
      </Title>
      <Group align="flex-end">
        <DayField label={t.day} required value={heldOn} onChange={setHeldOn} />
        <TextInput
          label={t.from}
          type="time"
          value={times.startsAt}
          onChange={(event) => setTimes({ ...times, startsAt: event.currentTarget.value })}
        />
        <TextInput
          label={t.until}
          type="time"
          value={times.endsAt}
          onChange={(event) => setTimes({ ...times, endsAt: event.currentTarget.value })}
        />
        <TextInput label={t.place} value={place} onChange={(event) => setPlace(event.currentTarget.value)} />
        <MultiSelect
          searchable
          label={t.members}
          data={options}
          value={memberIds}
          miw={260}
          onChange={(values) => setMemberIds(values.flatMap((value) => idOf(value) ?? []))}
        />
        <NativeSelect
          label={t.chair}
          data={[{ value: '', label: '–' }, ...options]}
          value={chairId ?? ''}
          onChange={(event) => setChairId(idOf(event.currentTarget.value))}
        />
        <Button type="submit" loading={planning.isPending}>
          {t.save}
        </Button>
      </Group>
      {answer && !answer.ok && <RefusalNotice>{planRefusals[answer.code]}</RefusalNotice>}
      {answer?.ok && answer.value.carriedOver > 0 && <Alert mt="sm">{t.carried(answer.value.carriedOver)}</Alert>}
    </form>
  );
}
