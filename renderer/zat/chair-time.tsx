import { Badge, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { clockTime } from '../../shared/kernel/days.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { chairTexts as t } from './chair-texts.ts';

type TimeProps = {
  readonly meeting: Pick<Meeting, 'startsAt' | 'endsAt'>;
  readonly minutes: number;
  readonly name: string;
  readonly isToday: boolean;
};

/** Time left for this pupil and in all, in words when it has run out: no sound, no flashing. */
export function ChairTime({ meeting, minutes, name, isToday }: TimeProps) {
  const [startedAt] = useState(() => Date.now());
  const [now, setNow] = useState(() => Date.now());
  const ticking = useInterval(() => setNow(Date.now()), 1000);
  const { start, stop } = ticking;
  useEffect(() => {
    start();
    return stop;
  }, [start, stop]);
  const left = minutes * 60 - Math.floor((now - startedAt) / 1000);
  const [hour = 0, minute = 0] = clockTime(new Date(now)).split('.').map(Number);
  const toEnd = minutesOf(meeting.endsAt) - (hour * 60 + minute);
  const isRunning = isToday && toEnd >= 0 && hour * 60 + minute >= minutesOf(meeting.startsAt);
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
        color={left >= 0 ? 'klaar' : 'straks'}
        leftSection={left >= 0 ? <IconCheck size={13} aria-hidden /> : <IconClock size={13} aria-hidden />}
      >
        {left >= 0 ? t.onTime : t.late(Math.ceil(-left / 60))}
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
