import { Badge, Text } from '@mantine/core';
import type { Term } from '../../shared/deadlines/model.ts';
import { type Day, daysBetween, shortDay } from '../../shared/kernel/days.ts';
import { termNames, termWords } from './term-texts.ts';
import { pageTexts as t } from './texts.ts';

const COLORS = { far: 'gray', near: 'straks', late: 'laat' } as const;

/** A term: what, until when, how near in words, from which day it counts, and both days when the law moves it. */
export function TermLine({
  term,
  today,
  isShort = false,
}: {
  readonly term: Term;
  readonly today: Day;
  readonly isShort?: boolean;
}) {
  const { clock, on, from, movedTo, tone } = term;
  return (
    <div className="zs-term">
      <div>
        {termNames[clock]}{' '}
        <Badge variant="light" radius="sm" tt="none" color={COLORS[tone]}>
          {clock === 'C5' ? termWords.waits : termWords.left(daysBetween(today, on))}
        </Badge>
      </div>
      <Text size="sm" c="dimmed">
        {shortDay(on, today)}
        {!isShort && ` · ${t.from(shortDay(from, today))}`}
        {movedTo !== null && ` · ${t.moved(shortDay(movedTo, today))}`}
      </Text>
    </div>
  );
}
