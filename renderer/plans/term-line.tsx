import { Badge, Text } from '@mantine/core';
import type { Term } from '../../shared/deadlines/model.ts';
import { type Day, daysBetween, shortDay } from '../../shared/kernel/days.ts';
import { termColors, termNames, termWords } from './term-texts.ts';
import { pageTexts as t } from './texts.ts';

/** How near a term is, in words. What can be objected to is not late but over. */
export function leftWords({ clock, on }: Pick<Term, 'clock' | 'on'>, today: Day): string {
  if (clock === 'C5') return termWords.waits;
  const left = daysBetween(today, on);
  return clock === 'C13' && left < 0 ? termWords.over : termWords.left(left);
}

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
        <Badge variant="light" radius="sm" tt="none" color={termColors[tone]}>
          {leftWords(term, today)}
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
