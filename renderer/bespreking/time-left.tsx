import { Badge, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { modeTexts as t } from './case-texts.ts';

type TimeProps = {
  readonly minutes: number;
  readonly name: string;
  /** Told each second how many seconds are left; below zero when it has run out. */
  readonly seconds?: number;
};

/** Time left for this pupil, in words when it has run out: no sound, no flashing. */
export function TimeLeft({ minutes, name, seconds = minutes * 60 }: TimeProps) {
  const [startedAt] = useState(() => Date.now());
  const [now, setNow] = useState(() => Date.now());
  const { start, stop } = useInterval(() => setNow(Date.now()), 1000);
  useEffect(() => {
    start();
    return stop;
  }, [start, stop]);
  const left = seconds - Math.floor((now - startedAt) / 1000);
  const used = Math.min(1, Math.max(0, 1 - left / Math.max(seconds, 1)));
  return (
    <div className="zs-time-left" role="timer">
      <strong>{left >= 0 ? asClock(left) : t.over(asClock(-left))}</strong>
      <Text span c="dimmed" size="sm">
        {t.left(name, Math.max(1, Math.round(minutes)))}
      </Text>
      <span className="zs-time-bar" aria-hidden>
        <span style={{ width: `${used * 100}%` }} />
      </span>
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

function asClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
