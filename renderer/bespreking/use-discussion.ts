import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { type DiscussionRead, saveDiscussion } from '../../shared/bespreking/discussion-contract.ts';
import type { DiscussionForm } from '../../shared/bespreking/discussion-model.ts';
import type { Day } from '../../shared/kernel/days.ts';
import { useCommand } from '../kernel/use-command.ts';
import { saveRefusals } from './case-texts.ts';

const SAVE_AFTER_MS = 500;
/** Also without a pause in the typing: nothing older than two seconds is ever lost. */
const AT_LATEST_MS = 1000;
export type Written = { readonly form: DiscussionForm; readonly minutes: number; readonly evaluateOn: Day | null };

/**
 * The form of one case as it is being written. It saves itself while somebody types, so that no word is lost; when a
 * colleague saved in between, it says so and keeps what stands here.
 */
export function useDiscussion(read: DiscussionRead) {
  const { discussionId } = read.head;
  const saving = useCommand(saveDiscussion);
  const saved: Written = { form: read.text.form, minutes: read.minutes, evaluateOn: read.head.evaluateOn };
  const [value, setValue] = useState(saved);
  const revision = useRef(read.revision);
  const busy = useRef(Promise.resolve());
  const wanted = useRef(saved);
  const kept = useRef(saved);
  // Another part of the case was saved, such as who tells whom; the form itself is still what was kept here.
  const isFormMine = isSame(saved, kept.current);
  if (read.revision > revision.current && isFormMine) revision.current = read.revision;
  const save = () => {
    busy.current = busy.current.then(async () => {
      const now = wanted.current;
      const answer = await saving.mutateAsync({ discussionId, ...clean(now), revision: revision.current });
      if (!answer.ok) return;
      revision.current = answer.value.revision;
      kept.current = now;
    });
  };
  const saveSoon = useDebouncedCallback(save, { delay: SAVE_AFTER_MS, maxWait: AT_LATEST_MS, flushOnUnmount: true });
  useEffect(
    () => window.zorg.onChange((topics) => (topics.includes('session') ? saveSoon.flush() : undefined)),
    [saveSoon],
  );
  // What was refused because of that other part goes again by itself, now that the revision is known.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another revision is a reason to try again
  useEffect(() => {
    if (isFormMine && !isSame(wanted.current, kept.current)) saveSoon();
  }, [read.revision]);
  const change = (next: Partial<Written>) => {
    wanted.current = { ...wanted.current, ...next };
    setValue(wanted.current);
    saveSoon();
  };
  return {
    ...value,
    change,
    write: (next: Partial<DiscussionForm>) => change({ form: { ...wanted.current.form, ...next } }),
    /** Before something else is done with the case, what was typed last must be in. */
    flush: async () => {
      saveSoon.flush();
      await busy.current;
    },
    isSaved: saving.data?.ok === true && !saving.isPending,
    refusal: saving.data && !saving.data.ok ? saveRefusals[saving.data.code] : null,
  };
}

function isSame(one: Written, other: Written): boolean {
  return JSON.stringify(clean(one)) === JSON.stringify(clean(other));
}

/** As it will be kept: without spaces around what was typed, and without a goal that is still empty. */
function clean({ form, minutes, evaluateOn }: Written): Written {
  const goals = form.goals.filter(({ goal }) => goal.trim() !== '');
  // Safe: trimming texts leaves every shape as it is.
  const trimmed = JSON.parse(JSON.stringify({ ...form, goals }), (_key, value: unknown) =>
    typeof value === 'string' ? value.trim() : value,
  ) as DiscussionForm;
  return { form: trimmed, minutes, evaluateOn };
}
export type Writing = ReturnType<typeof useDiscussion>;
