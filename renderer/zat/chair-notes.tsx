import { Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { AgendaItem, ItemNotes } from '../../shared/meetings/model.ts';
import { saveZatNotes } from '../../shared/zat/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { chairTexts as t } from './chair-texts.ts';
import { Step } from './step.tsx';
import { notesRefusals } from './texts.ts';

const SAVE_AFTER_MS = 400;
const STEPS = [
  'problem',
  'diagnosis',
  'plan',
  'intervention',
  'evaluation',
  'advice',
] as const satisfies readonly (keyof ItemNotes)[];

/** Notes in the steps of the regulatieve cyclus; saved while typing, so that no word is lost. */
export function ChairNotes({ item }: { readonly item: AgendaItem }) {
  const saving = useCommand(saveZatNotes);
  const [notes, setNotes] = useState(item.notes);
  const revision = useRef(item.revision);
  const busy = useRef(Promise.resolve());
  const wanted = useRef(item.notes);
  const kept = useRef(item.notes);
  // Another part of the item was saved, such as who tells whom; the notes themselves are still those kept here.
  if (item.revision > revision.current && JSON.stringify(item.notes) === JSON.stringify(kept.current))
    revision.current = item.revision;
  const save = () => {
    busy.current = busy.current.then(async () => {
      const answer = await saving.mutateAsync({
        itemId: item.itemId,
        notes: wanted.current,
        revision: revision.current,
      });
      if (answer.ok) {
        revision.current = answer.value.revision;
        kept.current = wanted.current;
      }
    });
  };
  const saveSoon = useDebouncedCallback(save, { delay: SAVE_AFTER_MS, flushOnUnmount: true });
  useEffect(
    () => window.zorg.onChange((topics) => (topics.includes('session') ? saveSoon.flush() : undefined)),
    [saveSoon],
  );
  const change = (step: keyof ItemNotes, text: string) => {
    const next = { ...wanted.current, [step]: text };
    wanted.current = next;
    setNotes(next);
    saveSoon();
  };
  const refusal = saving.data && !saving.data.ok ? notesRefusals[saving.data.code] : null;
  return (
    <Step
      n={4}
      title={t.notes}
      hint={<span aria-live="polite">{saving.data?.ok && !saving.isPending ? t.saved : ''}</span>}
    >
      <div className="zs-notes">
        {STEPS.map((step) => (
          <Textarea
            key={step}
            className="zs-note"
            label={t.steps[step]}
            autosize
            minRows={1}
            maxRows={6}
            value={notes[step]}
            onChange={(event) => change(step, event.currentTarget.value)}
          />
        ))}
      </div>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </Step>
  );
}
