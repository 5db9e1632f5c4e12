import { Button, Group, Paper, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Day, longDay, shortDay } from '../../shared/kernel/days.ts';
import { isClosed } from '../../shared/meetings/dates.ts';
import { shiftSeries } from '../../shared/meetings/schedule.ts';
import type { Holiday } from '../../shared/settings/model.ts';
import { cancelZatMeeting, moveZatMeeting } from '../../shared/zat/series-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import type { Listed } from './plan-form.tsx';
import { cancelRefusals, moveMeetingRefusals, seriesTexts as t } from './series-texts.ts';

type MoveProps = {
  readonly meeting: Listed;
  /** Every meeting of this kind. */
  readonly meetings: readonly Listed[];
  readonly holidays: readonly Holiday[];
  readonly onDone: (said: string | null) => void;
};

/** Another day for one meeting, or for it and what comes after; first what would change, then the change. */
export function MoveMeeting({ meeting, meetings, holidays, onDone }: MoveProps) {
  const moving = useCommand(moveZatMeeting);
  const [heldOn, setHeldOn] = useState<Day | null>(null);
  const [which, setWhich] = useState<'this' | 'following'>('this');
  const [closedWhy, setClosedWhy] = useState('');
  const { meetingId, revision } = meeting;
  const series = meetings
    .filter(({ seriesId, state }) => state === 'planned' && seriesId !== null && seriesId === meeting.seriesId)
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
  const planned = series.length === 0 ? [meeting] : series;
  const later = planned.length - 1 - planned.findIndex((one) => one.meetingId === meetingId);
  const shifts = heldOn === null ? [] : shiftSeries(planned, { meetingId, heldOn }, which, holidays);
  const isShut = heldOn !== null && isClosed(heldOn, holidays);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (heldOn === null) return;
    const why = isShut ? closedWhy : '';
    const answer = await moving.mutateAsync({ meetingId, heldOn, which, closedWhy: why, revision });
    if (answer.ok) onDone(t.moved(answer.value.moved));
  };
  return (
    <Paper withBorder p="md" my="sm" component="section" aria-label={t.moveTitle(longDay(meeting.heldOn))}>
      <form onSubmit={submit}>
        <Title order={2} mb="xs">
          {t.moveTitle(longDay(meeting.heldOn))}
        </Title>
        <Stack gap="sm">
          <DayField label={t.newDay} required value={heldOn} onChange={setHeldOn} />
          {later > 0 && (
            <Radio.Group
              label={t.moveWhich}
              value={which}
              onChange={(value) => setWhich(value === 'this' ? 'this' : 'following')}
            >
              <Radio my={4} value="this" label={t.onlyThis} />
              <Radio my={4} value="following" label={t.following(later)} />
            </Radio.Group>
          )}
          {isShut && (
            <TextInput
              label={t.closedWhy}
              description={t.closedHint}
              value={closedWhy}
              onChange={(event) => setClosedWhy(event.currentTarget.value)}
            />
          )}
          {shifts.length > 0 && (
            <div>
              <Text fw={600}>{t.shifts}</Text>
              <ul className="zs-shifts">
                {shifts.map(({ meetingId: id, from, to }) => (
                  <li key={id}>
                    {shortDay(from)} → {shortDay(to)}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {moving.data && !moving.data.ok && <RefusalNotice>{moveMeetingRefusals[moving.data.code]}</RefusalNotice>}
          <Group gap="sm">
            <Button type="submit" disabled={heldOn === null} loading={moving.isPending}>
              {t.doMove}
            </Button>
            <Button variant="default" onClick={() => onDone(null)}>
              {t.keep}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

/** Asks once more, and says where the pupils go. */
export function CancelMeeting({ meeting, onDone }: Pick<MoveProps, 'meeting' | 'onDone'>) {
  const cancelling = useCommand(cancelZatMeeting);
  const { meetingId, revision, itemCount, heldOn } = meeting;
  const cancel = async () => {
    const answer = await cancelling.mutateAsync({ meetingId, revision });
    if (!answer.ok) return;
    const { movedTo, moved } = answer.value;
    onDone(t.cancelled(moved, movedTo === null ? null : shortDay(movedTo)));
  };
  return (
    <Paper withBorder p="md" my="sm" component="section" aria-label={`${t.cancel}: ${longDay(heldOn)}`}>
      <Title order={2} mb="xs">
        {`${t.cancel}: ${longDay(heldOn)}`}
      </Title>
      <Text mb="sm">{t.cancelAsk(itemCount)}</Text>
      {cancelling.data && !cancelling.data.ok && <RefusalNotice>{cancelRefusals[cancelling.data.code]}</RefusalNotice>}
      <Group gap="sm">
        <Button loading={cancelling.isPending} onClick={() => void cancel()}>
          {t.doCancel}
        </Button>
        <Button variant="default" onClick={() => onDone(null)}>
          {t.keep}
        </Button>
      </Group>
    </Paper>
  );
}
