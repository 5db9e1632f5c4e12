import { Anchor, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { AgendaItemId } from '../../shared/kernel/ids.ts';
import { checkZatWriting } from '../../shared/zat/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { chairTexts as t } from './chair-texts.ts';

/** What a careful colleague would ask about this text; it explains, proposes, and never stands in the way. */
export function WritingCheck({ itemId }: { readonly itemId: AgendaItemId }) {
  const [isAsked, setAsked] = useState(false);
  const { data } = useQueryCall(checkZatWriting, { itemId }, { topics: ['meetings', 'agreements'], enabled: isAsked });
  if (!isAsked)
    return (
      <Anchor component="button" type="button" size="sm" underline="always" mb="sm" onClick={() => setAsked(true)}>
        {t.check}
      </Anchor>
    );
  if (!data) return null;
  return (
    <div className="zs-check" role="status">
      {data.findings.length === 0 ? (
        <Text size="sm">{t.checkNothing}</Text>
      ) : (
        <>
          <Text fw={650} size="sm">
            {t.checkTitle}
          </Text>
          <ul>
            {data.findings.map(({ kind, words, field, from, until }) => (
              <li key={`${field} ${from} ${kind}`}>
                <UnstyledButton className="zs-to-words" onClick={() => showWords(field, from, until)}>
                  “{words}”
                </UnstyledButton>{' '}
                {t.findings[kind]} <em>{t.proposals[kind]}</em>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Selects the words where they were typed; what stands on the form only is shown there. */
function showWords(field: string, from: number, until: number): void {
  const area = document.querySelector<HTMLTextAreaElement>(`textarea[data-field="${CSS.escape(field)}"]`);
  area?.focus();
  area?.setSelectionRange(from, until);
  (area ?? document.getElementById('stap-2'))?.scrollIntoView({ block: 'nearest' });
}
