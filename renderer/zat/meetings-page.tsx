import { Alert, Button, Group, MultiSelect, NativeSelect, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, longDay } from '../../shared/kernel/days.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { nextInSeries } from '../../shared/meetings/dates.ts';
import { schoolSettings } from '../../shared/settings/contract.ts';
import type { SchoolYearPlan } from '../../shared/settings/model.ts';
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
  const { data: settings } = useQueryCall(schoolSettings, {}, { topics: ['settings'] });
  const [carried, setCarried] = useState(0);
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
      {carried > 0 && (
        <Alert mt="sm" role="status">
          {t.carried(carried)}
        </Alert>
      )}
      {data && settings && (
        <PlanForm
          key={data.meetings.length}
          proposal={proposal(data.meetings, settings.years)}
          last={data.meetings[0] ?? null}
          onPlanned={setCarried}
        />
      )}
    </Page>
  );
}

type Listed = OutputOf<typeof listZatMeetings>['meetings'][number];

/** Five weeks after the last one, outside the holidays (C42); nothing while there is none. */
function proposal(meetings: readonly Listed[], years: readonly SchoolYearPlan[]): Day | null {
  const [last] = meetings;
  return last
    ? nextInSeries(
        last.heldOn,
        years.flatMap(({ holidays }) => holidays),
      )
    : null;
}

type PlanFormProps = {
  readonly proposal: Day | null;
  readonly last: Listed | null;
  readonly onPlanned: (carriedOver: number) => void;
};

/** The next meeting is like the last one: same time, place, people and chair. */
function PlanForm({ proposal: on, last, onPlanned }: PlanFormProps) {
  const planning = useCommand(planZat);
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const [heldOn, setHeldOn] = useState<Day | null>(on);
  const [times, setTimes] = useState({ startsAt: last?.startsAt ?? '13:15', endsAt: last?.endsAt ?? '15:45' });
  const [place, setPlace] = useState(last?.place ?? '');
  const [memberIds, setMemberIds] = useState<StaffId[]>([...(last?.memberIds ?? [])]);
  const [chairId, setChairId] = useState<StaffId | null>(last?.chairId ?? null);
  const staff = data?.staff ?? [];
  const options = staff.map(({ staffId, name }) => ({ value: staffId, label: name }));
  const idOf = (value: string) => staff.find(({ staffId }) => staffId === value)?.staffId ?? null;
  const answer = planning.data;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (heldOn === null) return;
    const text = { place, chairId, memberIds };
    const planned = await planning.mutateAsync({ meetingId: null, heldOn, ...times, text, revision: 0 });
    if (planned.ok) onPlanned(planned.value.carriedOver);
  };
  return (
    <form onSubmit={submit}>
      <Title order={2} mt="lg">
        {t.plan}
      </Title>
      <Group align="flex-end">
        <DayField
          label={t.day}
          {...(on === null ? {} : { description: t.proposed })}
          required
          value={heldOn}
          onChange={setHeldOn}
        />
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
    </form>
  );
}
