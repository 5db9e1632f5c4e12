import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import type { PlanId } from '../../shared/kernel/ids.ts';
import { checkPlanWriting } from '../../shared/plans/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { pageTexts as t } from './texts.ts';

/** What a careful colleague would ask about this text (OPP-14, PRIV-10); it explains and never stands in the way. */
export function PlanCheck({ planId }: { readonly planId: PlanId }) {
  const [isAsked, setAsked] = useState(false);
  const { data } = useQueryCall(checkPlanWriting, { planId }, { topics: ['plans'], enabled: isAsked });
  if (!isAsked)
    return (
      <section>
        <Anchor component="button" type="button" size="sm" underline="always" onClick={() => setAsked(true)}>
          {t.check}
        </Anchor>
      </section>
    );
  if (!data) return null;
  return (
    <section className="zs-check" role="status">
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
    </section>
  );
}
