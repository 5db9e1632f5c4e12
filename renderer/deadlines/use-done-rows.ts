import { useCallback, useEffect, useRef, useState } from 'react';
import type { TodayRow } from '../../shared/deadlines/model.ts';
import type { Done, TodayAction } from '../kernel/today-words.ts';

/** So long a row that was done stays, with the way back on it. */
const STAYS_MS = 5_000;

type Kept = { readonly row: TodayRow; readonly undo: () => Promise<Done> };

/**
 * Rows that were done a moment ago stay for five seconds where they stood, with "Terug"; then they go. What the rooms
 * say is the truth: a row is only kept on screen, never in the vault.
 */
export function useDoneRows() {
  const [kept, setKept] = useState<ReadonlyMap<string, Kept>>(new Map());
  const [refusal, setRefusal] = useState<string | null>(null);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => () => timers.current.forEach(clearTimeout), []);

  const forget = useCallback(
    (key: string) => setKept((old) => new Map([...old].filter(([other]) => other !== key))),
    [],
  );

  return {
    refusal,
    isDone: (key: string): boolean => kept.has(key),
    /** The rows with those that were just done back among them. */
    withDone: (rows: readonly TodayRow[]): TodayRow[] => {
      const there = new Set(rows.map(({ key }) => key));
      return [...rows, ...[...kept.values()].map(({ row }) => row).filter(({ key }) => !there.has(key))];
    },
    async act(row: TodayRow, action: Extract<TodayAction, { run: unknown }>): Promise<void> {
      setRefusal(null);
      const done = await action.run();
      if (!done.ok) return setRefusal(done.text);
      setKept((old) => new Map(old).set(row.key, { row, undo: done.undo }));
      const timer = setTimeout(() => {
        timers.current.delete(timer);
        forget(row.key);
      }, STAYS_MS);
      timers.current.add(timer);
    },
    async undo(key: string): Promise<void> {
      const done = await kept.get(key)?.undo();
      if (done && !done.ok) return setRefusal(done.text);
      forget(key);
    },
  };
}

export type DoneRows = ReturnType<typeof useDoneRows>;
