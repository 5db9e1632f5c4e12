import { Button, Group, MultiSelect, NativeSelect, SegmentedControl, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, day, schoolYearOf } from '../../shared/kernel/days.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { isClosed } from '../../shared/meetings/dates.ts';
import type { Holiday } from '../../shared/settings/model.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { type listZatMeetings, planZat } from '../../shared/zat/contract.ts';
import type { CareKind } from '../../shared/zat/kinds.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { SeriesPreview } from './plan-series.tsx';
import { seriesTexts as s } from './series-texts.ts';
import { planRefusals, zatTexts as t } from './texts.ts';

export type Listed = OutputOf<typeof listZatMeetings>['meetings'][number];

type PlanFormProps = {
  readonly kind: CareKind;
  readonly proposal: Day | null;
  readonly last: Listed | null;
  readonly holidays: readonly Holiday[];
  readonly onPlanned: (said: string, carriedOver: number) => void;
};

/** The next meeting is like the last one: same time, place, people and chair; or a whole year of them. */
export function PlanForm({ kind, proposal, last, holidays, onPlanned }: PlanFormProps) {
  const planning = useCommand(planZat);
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const [heldOn, setHeldOn] = useState<Day | null>(proposal);
  const [times, setTimes] = useState({ startsAt: last?.startsAt ?? '13:15', endsAt: last?.endsAt ?? '15:45' });
  const [place, setPlace] = useState(last?.place ?? '');
  const [memberIds, setMemberIds] = useState<StaffId[]>([...(last?.memberIds ?? [])]);
  const [chairId, setChairId] = useState<StaffId | null>(last?.chairId ?? null);
  const [closedWhy, setClosedWhy] = useState('');
  const [isYear, setYear] = useState(false);
  const [until, setUntil] = useState<Day | null>(null);
  const staff = (data?.staff ?? []).filter(({ isActive }) => isActive);
  const options = staff.map(({ staffId, name }) => ({ value: staffId, label: name }));
  const idOf = (value: string) => staff.find(({ staffId }) => staffId === value)?.staffId ?? null;
  const answer = planning.data;
  const isShut = heldOn !== null && isClosed(heldOn, holidays);
  const text = { place, chairId, memberIds, closedWhy: isShut && !isYear ? closedWhy : '' };
  const lastDay = until ?? (heldOn === null ? null : endOfYear(heldOn));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (heldOn === null || isYear) return;
    const planned = await planning.mutateAsync({ meetingId: null, kind, heldOn, ...times, text, revision: 0 });
    if (planned.ok) onPlanned(s.planned(1), planned.value.carriedOver);
  };
  return (
    <section aria-label={t.planOf[kind]}>
      <Title order={2} mt="lg" mb="xs">
        {t.planOf[kind]}
      </Title>
      <form onSubmit={submit}>
        <SegmentedControl
          aria-label={s.howMany}
          mb="sm"
          value={isYear ? 'year' : 'one'}
          onChange={(value) => setYear(value === 'year')}
          data={[
            { value: 'one', label: s.one },
            { value: 'year', label: s.year },
          ]}
        />
        <Group align="flex-end">
          <DayField
            label={t.day}
            {...(proposal === null ? {} : { description: t.proposed })}
            required
            value={heldOn}
            onChange={setHeldOn}
          />
          {isYear && (
            <DayField
              key={lastDay}
              label={s.until}
              value={lastDay}
              onChange={(value) => value !== null && setUntil(value)}
            />
          )}
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
          {isShut && !isYear && (
            <TextInput
              label={s.closedWhy}
              description={s.closedHint}
              miw={320}
              value={closedWhy}
              onChange={(event) => setClosedWhy(event.currentTarget.value)}
            />
          )}
          {!isYear && (
            <Button type="submit" loading={planning.isPending}>
              {t.save}
            </Button>
          )}
        </Group>
        {answer && !answer.ok && <RefusalNotice>{planRefusals[answer.code]}</RefusalNotice>}
      </form>
      {isYear && heldOn !== null && lastDay !== null && (
        <SeriesPreview
          kind={kind}
          first={heldOn}
          until={lastDay}
          hours={times}
          text={text}
          holidays={holidays}
          onPlanned={onPlanned}
        />
      )}
    </section>
  );
}

/** Before the summer holiday that no school year has written down yet. */
function endOfYear(on: Day): Day {
  return day(`${schoolYearOf(on).slice(5)}-07-09`);
}
