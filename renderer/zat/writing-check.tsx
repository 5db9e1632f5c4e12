import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import type { AgendaItemId } from '../../shared/kernel/ids.ts';
import { checkZatWriting } from '../../shared/zat/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { chairTexts as t } from './chair-texts.ts';

/** What a careful colleague would ask about this text; it explains and never stands in the way. */
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
            {data.findings.map(({ kind, words, field }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id; the list is replaced as a whole
              <li key={`${field} ${i}`}>
                <strong>“{words}”</strong> {t.findings[kind]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
