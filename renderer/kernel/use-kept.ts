import { useState } from 'react';

/** What lists were filtered by, for as long as this page lives: a lock replaces the page and forgets it. */
const kept = new Map<string, string>();

/** Like `useState` for a filter: coming back to a list finds it as it was left. */
export function useKept(key: string, first = ''): readonly [string, (next: string) => void] {
  const [value, setValue] = useState(kept.get(key) ?? first);
  const change = (next: string): void => {
    kept.set(key, next);
    setValue(next);
  };
  return [value, change];
}
