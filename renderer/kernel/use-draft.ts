import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { dropDraft, findDraft, saveDraft } from '../../shared/session/contract.ts';
import { call } from './bridge.ts';

const SAVE_AFTER_MS = 400;
/** Who types on without a pause is saved all the same: nothing older than two seconds is ever lost. */
const AT_LATEST_MS = 1000;
/** The fields of a form: text, and lists of ids. */
type Fields = Readonly<Record<string, string | readonly string[]>>;

/**
 * The fields of a form that is not saved yet. While somebody types they are kept sealed in the vault, so that a lock, a
 * crash or a look elsewhere loses nothing; `isBack` says that they came from there. `settle` after saving; `drop` to start anew.
 */
export function useDraft<T extends Fields>(key: string, empty: T) {
  const [fields, setFields] = useState<T>(empty);
  const [isBack, setBack] = useState(false);
  const typed = useRef<T | null>(null);
  const save = useDebouncedCallback(
    () => {
      if (typed.current) void call(saveDraft, { key, text: JSON.stringify(typed.current) });
    },
    { delay: SAVE_AFTER_MS, maxWait: AT_LATEST_MS, flushOnUnmount: true },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form has one key for as long as it stands
  useEffect(() => {
    void call(findDraft, { key }).then((answer) => {
      const kept = answer.ok && answer.value.text !== null ? fitting(answer.value.text, empty) : null;
      if (!kept || typed.current) return;
      setFields(kept);
      setBack(true);
    });
    return window.zorg.onChange((topics) => (topics.includes('session') ? save.flush() : undefined));
  }, []);

  return {
    fields,
    isBack,
    change(next: Partial<T>): void {
      typed.current = { ...(typed.current ?? fields), ...next };
      setFields(typed.current);
      save();
    },
    /** The fields were saved as they stand: nothing waits any more. */
    settle(): void {
      typed.current = null;
      setBack(false);
      void call(dropDraft, { key });
    },
    drop(): void {
      typed.current = null;
      setFields(empty);
      setBack(false);
      void call(dropDraft, { key });
    },
  };
}

/** A draft of an older form keeps what still fits. `null` when nothing was typed in it. */
function fitting<T extends Fields>(text: string, empty: T): T | null {
  const kept: unknown = JSON.parse(text);
  if (typeof kept !== 'object' || kept === null) return null;
  const known = Object.entries(kept).filter(
    ([name, value]) =>
      name in empty && typeof value === typeof empty[name] && Array.isArray(value) === Array.isArray(empty[name]),
  );
  // Safe: only fields of the form, each of the kind that the form has.
  const fields = { ...empty, ...Object.fromEntries(known) } as T;
  return JSON.stringify(fields) === JSON.stringify(empty) ? null : fields;
}
