import { Anchor, Button, Text } from '@mantine/core';
import type { TodayRow } from '../../shared/deadlines/model.ts';
import { type Day, daysBetween, shortDay } from '../../shared/kernel/days.ts';
import type { TodayWords } from '../kernel/today-words.ts';
import { moveAlongRows } from '../ui/row-keys.ts';
import { deadlineTexts as t } from './texts.ts';
import './deadlines.css';
import type { DoneRows } from './use-done-rows.ts';

type ListProps = {
  readonly rows: readonly TodayRow[];
  readonly today: Day;
  readonly wordsFor: (row: TodayRow) => TodayWords;
  readonly done: DoneRows;
  /** The one filled button of the page stands on the first row of this list. */
  readonly isFirst?: boolean;
};

/** When, what and for whom, why, and the one thing to do. Arrows go along the actions, Enter does it. */
export function TodayList({ rows, today, wordsFor, done, isFirst = false }: ListProps) {
  // Where nothing has a day, the heading above says that it waits.
  const isTimeless = rows.every(({ on }) => on === null);
  return (
    <ul className="zs-today-list" data-timeless={isTimeless || undefined} onKeyDown={moveAlongRows}>
      {rows.map((row, at) => {
        const words = wordsFor(row);
        const what = words.what(row, today);
        const name = [row.studentName, row.className].filter(Boolean).join(', ');
        const isDone = done.isDone(row.key);
        return (
          <li key={row.key} data-done={isDone}>
            {!isTimeless && (
              <div className="zs-today-when">
                <Text component="div" fw={600} size="sm" c={toneOf(row.on, today)}>
                  {whenWords(row.on, today)}
                </Text>
                {row.on !== null && (
                  <Text c="dimmed" size="sm">
                    {shortDay(row.on, today)}
                  </Text>
                )}
              </div>
            )}
            <div className="zs-today-what">
              <strong>{what}</strong>
              {row.studentId !== null && name !== '' && (
                <>
                  {' · '}
                  <Anchor href={`#/leerlingen/${row.studentId}`} c="inherit">
                    {name}
                  </Anchor>
                </>
              )}
              <Text c="dimmed" size="sm" role={isDone ? 'status' : undefined}>
                {isDone ? t.done : words.why(row, today)}
              </Text>
            </div>
            {isDone ? (
              <Button
                data-row
                size="xs"
                variant="default"
                aria-label={`${t.undo}: ${what}`}
                onClick={() => void done.undo(row.key)}
              >
                {t.undo}
              </Button>
            ) : (
              <RowAction
                row={row}
                today={today}
                words={words}
                what={`${what}${name === '' ? '' : ` · ${name}`}`}
                done={done}
                isMain={isFirst && at === 0}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

type ActionProps = {
  readonly row: TodayRow;
  readonly today: Day;
  readonly words: TodayWords;
  readonly what: string;
  readonly done: DoneRows;
  readonly isMain: boolean;
};

function RowAction({ row, today, words, what, done, isMain }: ActionProps) {
  const action = words.action(row, today);
  if (action === null) return null;
  const look = { size: 'xs', variant: isMain ? 'filled' : 'light', 'aria-label': `${action.text}: ${what}` } as const;
  if ('href' in action)
    return (
      <Button component="a" href={action.href} data-row {...look}>
        {action.text}
      </Button>
    );
  return (
    <Button data-row {...look} onClick={() => void done.act(row, action)}>
      {action.text}
    </Button>
  );
}

/** How far off a day is, in words: colour alone says nothing. */
export function whenWords(on: Day | null, today: Day): string {
  if (on === null) return t.waits;
  const days = daysBetween(today, on);
  if (days < 0) return t.daysLate(-days);
  if (days === 0) return t.today;
  return days === 1 ? t.tomorrow : t.inDays(days);
}

function toneOf(on: Day | null, today: Day): string {
  if (on === null) return 'dimmed';
  const days = daysBetween(today, on);
  return days < 0 ? 'laat' : days < 7 ? 'straks' : 'dimmed';
}
