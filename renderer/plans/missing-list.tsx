import { Text, Title } from '@mantine/core';
import type { PlanGap } from '../../shared/plans/rules.ts';
import { gapTexts, pageTexts as t } from './texts.ts';

/** The checklist: what is missing, with the rule in words. */
export function MissingList({ gaps }: { readonly gaps: readonly PlanGap[] }) {
  return (
    <section aria-live="polite" className="zs-plan-missing">
      <Title order={2}>{gaps.length === 0 ? t.missing : t.missingCount(gaps.length)}</Title>
      {gaps.length === 0 ? (
        <Text c="klaar" fw={600}>
          {t.complete}
        </Text>
      ) : (
        <ul className="zs-missing">
          {gaps.map((gap) => (
            <li key={gap}>{gapTexts[gap]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
