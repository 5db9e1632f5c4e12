import { useEffect, useState } from 'react';

type Sent = { readonly ok: true } | { readonly ok: false; readonly code: string };

type Part<T> = {
  /** Which part it is: what is wanted of it now takes the place of what was wanted before. */
  readonly keyOf: (wanted: T) => string;
  readonly isAsSeen: (wanted: T) => boolean;
  readonly send: (wanted: T, revision: number) => Promise<Sent>;
};

/**
 * Sends one small part of something that others write in too, such as one box of a row. When another part was saved at
 * the same moment (CHANGED_MEANWHILE), it is sent again once that is known here, provided that this part still stands as
 * it was seen; else the refusal stays and the user chooses. Who is quick has more than one part waiting: each gets its
 * turn.
 */
export function useAgain<T>(revision: number, { keyOf, isAsSeen, send }: Part<T>) {
  const [waiting, setWaiting] = useState<readonly { readonly wanted: T; readonly tried: number }[]>([]);
  const go = async (wanted: T): Promise<void> => {
    setWaiting((all) => all.filter((one) => keyOf(one.wanted) !== keyOf(wanted)));
    const answer = await send(wanted, revision);
    if (!answer.ok && answer.code === 'CHANGED_MEANWHILE') setWaiting((all) => [...all, { wanted, tried: revision }]);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newer revision is a reason to try again
  useEffect(() => {
    const next = waiting.find(({ tried }) => revision > tried);
    if (!next) return;
    setWaiting((all) => all.filter((one) => one !== next));
    if (isAsSeen(next.wanted)) void go(next.wanted);
  }, [waiting, revision]);
  return { go, isWaiting: waiting.some(({ wanted }) => isAsSeen(wanted)) };
}
