import { useEffect, useState } from 'react';

type Sent = { readonly ok: true } | { readonly ok: false; readonly code: string };

/**
 * Sends one small part of something that others write in too, such as one box of a row. When another part was saved at
 * the same moment (CHANGED_MEANWHILE), it is sent again once that is known here, provided that this part still stands as
 * it was seen; else the refusal stays and the user chooses.
 */
export function useAgain<T>(
  revision: number,
  isAsSeen: (wanted: T) => boolean,
  send: (wanted: T, revision: number) => Promise<Sent>,
) {
  const [waiting, setWaiting] = useState<{ readonly wanted: T; readonly tried: number } | null>(null);
  const go = async (wanted: T): Promise<void> => {
    const answer = await send(wanted, revision);
    setWaiting(!answer.ok && answer.code === 'CHANGED_MEANWHILE' ? { wanted, tried: revision } : null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newer revision is a reason to try again
  useEffect(() => {
    if (!waiting || revision <= waiting.tried || !isAsSeen(waiting.wanted)) return;
    setWaiting(null);
    void go(waiting.wanted);
  }, [waiting, revision]);
  return { go, isWaiting: waiting !== null && isAsSeen(waiting.wanted) };
}
