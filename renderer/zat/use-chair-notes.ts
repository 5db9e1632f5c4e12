import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { AgendaItem, ItemNotes } from '../../shared/meetings/model.ts';
import { saveZatNotes } from '../../shared/zat/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import type { Choice } from '../ui/two-texts.tsx';
import type { notesRefusals } from './texts.ts';

const SAVE_AFTER_MS = 400;
/** Also without a pause in the typing: nothing older than two seconds is ever lost. */
const AT_LATEST_MS = 1000;

type Text = Exclude<keyof ItemNotes, 'moreConsent'>;
type Saving = 'saved' | 'saving' | keyof typeof notesRefusals | null;
export type Difference = { readonly step: Text; readonly mine: string; readonly theirs: string };

const same = (a: ItemNotes, b: ItemNotes): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The notes of one pupil while somebody writes them. Saves go one behind the other. When somebody else has saved the
 * same notes meanwhile, nothing is saved over them: both texts are shown, and the writer chooses.
 */
export function useChairNotes(item: AgendaItem) {
  const saving = useCommand(saveZatNotes);
  const [notes, setNotes] = useState(item.notes);
  const [state, setState] = useState<Saving>(null);
  const revision = useRef(item.revision);
  const busy = useRef(Promise.resolve());
  const wanted = useRef(item.notes);
  const kept = useRef(item.notes);
  const isNewer = item.revision > revision.current;
  // Another part of the item was saved, such as who tells whom; the notes themselves are still those kept here.
  if (isNewer && same(item.notes, kept.current)) revision.current = item.revision;
  const isAhead = !same(wanted.current, kept.current);
  const conflict = item.revision > revision.current && isAhead ? item.notes : null;

  useEffect(() => {
    // Nothing of one's own waits: what somebody else wrote is simply shown.
    if (item.revision <= revision.current || !same(wanted.current, kept.current)) return;
    revision.current = item.revision;
    kept.current = item.notes;
    wanted.current = item.notes;
    setNotes(item.notes);
  }, [item]);

  const save = () => {
    busy.current = busy.current.then(async () => {
      const sent = wanted.current;
      if (same(sent, kept.current)) return;
      const answer = await saving.mutateAsync({ itemId: item.itemId, notes: sent, revision: revision.current });
      if (answer.ok) {
        revision.current = answer.value.revision;
        kept.current = sent;
      }
      setState(answer.ok ? 'saved' : answer.code);
    });
  };
  const saveSoon = useDebouncedCallback(save, { delay: SAVE_AFTER_MS, maxWait: AT_LATEST_MS, flushOnUnmount: true });
  // What was refused because another part of the item was saved at the same moment goes again by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another revision is a reason to try again
  useEffect(() => {
    if (same(item.notes, kept.current) && !same(wanted.current, kept.current)) saveSoon();
  }, [item.revision]);
  useEffect(
    () => window.zorg.onChange((topics) => (topics.includes('session') ? saveSoon.flush() : undefined)),
    [saveSoon],
  );

  return {
    notes,
    state,
    differs: conflict === null ? [] : differencesOf(wanted.current, conflict),
    change(next: Partial<ItemNotes>): void {
      wanted.current = { ...wanted.current, ...next };
      setNotes(wanted.current);
      setState('saving');
      saveSoon();
    },
    /** One's own text, the other's, or both below each other; it is saved at once. */
    choose(choice: Choice): void {
      if (!conflict) return;
      const mine = wanted.current;
      revision.current = item.revision;
      kept.current = conflict;
      const merged = differencesOf(mine, conflict).map(({ step, mine: own, theirs }) => [
        step,
        choice === 'mine' ? own : choice === 'theirs' ? theirs : `${theirs}\n${own}`.trim(),
      ]);
      wanted.current = {
        ...conflict,
        ...Object.fromEntries(merged),
        moreConsent: mine.moreConsent || conflict.moreConsent,
      };
      setNotes(wanted.current);
      save();
      setState('saved');
    },
  };
}

function differencesOf(mine: ItemNotes, theirs: ItemNotes): Difference[] {
  const { moreConsent: _tick, ...texts } = mine;
  // Safe: the keys of the notes without the tick are its texts.
  return (Object.keys(texts) as Text[]).flatMap((step) =>
    mine[step] === theirs[step] ? [] : [{ step, mine: mine[step], theirs: theirs[step] }],
  );
}
