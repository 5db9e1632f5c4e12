import { Badge, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { clockTime } from '../../shared/kernel/days.ts';
import type { AgendaItemId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { chairTexts as t } from './chair-texts.ts';

type TimeProps = {
  readonly itemId: AgendaItemId;
  readonly meeting: Pick<Meeting, 'startsAt' | 'endsAt'>;
  readonly minutes: number;
  /** What the other pupils still need together. */
  readonly openMinutes: number;
  readonly name: string;
  readonly isToday: boolean;
};

/** Seconds spent on each pupil, for as long as this page lives: going back and forth does not start the clock anew. */
const spent = new Map<AgendaItemId, number>();

/** Time left for this pupil and in all, in words when it has run out: no sound, no flashing. */
export function ChairTime({ itemId, meeting, minutes, openMinutes, name, isToday }: TimeProps) {
  const [seconds, setSeconds] = useState(spent.get(itemId) ?? 0);
  const { start, stop } = useInterval(() => {
    spent.set(itemId, (spent.get(itemId) ?? 0) + 1);
    setSeconds(spent.get(itemId) ?? 0);
  }, 1000);
  useEffect(() => {
    start();
    return stop;
  }, [start, stop]);
  const left = minutes * 60 - seconds;
  const [hour = 0, minute = 0] = clockTime(new Date()).split('.').map(Number);
  const now = hour * 60 + minute;
  const toEnd = minutesOf(meeting.endsAt) - now;
  const isRunning = isToday && toEnd >= 0 && now >= minutesOf(meeting.startsAt);
  // Behind when what is left to do does not fit in what is left of the meeting; else when this pupil's time is over.
  const behind = isRunning ? openMinutes + Math.max(0, Math.ceil(left / 60)) - toEnd : Math.ceil(-left / 60);
  const isLate = behind > 0 || left < 0;
  const used = Math.min(1, Math.max(0, 1 - left / (minutes * 60)));
  return (
    <div className="zs-time-left" role="timer">
      <strong>{left >= 0 ? asClock(left) : t.over(asClock(-left))}</strong>
      <Text span c="dimmed" size="sm">
        {t.leftFor(name, minutes)}
      </Text>
      <span className="zs-time-bar" aria-hidden>
        <span style={{ width: `${used * 100}%` }} />
      </span>
      {isRunning && (
        <Text span c="dimmed" size="sm">
          {t.leftInAll(
            toEnd >= 60 ? `${Math.floor(toEnd / 60)} u ${String(toEnd % 60).padStart(2, '0')}` : `${toEnd} min`,
          )}
        </Text>
      )}
      <Badge
        variant="light"
        radius="sm"
        tt="none"
        color={isLate ? 'straks' : 'klaar'}
        leftSection={isLate ? <IconClock size={13} aria-hidden /> : <IconCheck size={13} aria-hidden />}
      >
        {isLate ? t.late(Math.max(1, behind)) : t.onTime}
      </Badge>
    </div>
  );
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function asClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
