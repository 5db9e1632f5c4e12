import { Button, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { addDays, type Day } from '../../shared/kernel/days.ts';
import type { OpenPlan } from '../../shared/plans/contract.ts';
import { decidePlan } from '../../shared/plans/evaluate-contract.ts';
import { DECISIONS } from '../../shared/plans/records.ts';
import { EVALUATE_AFTER_WEEKS } from '../../shared/plans/rules.ts';
import { useCommand } from '../kernel/use-command.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { evaluateTexts as t } from './evaluate-texts.ts';
import { refusalOf } from './refusals.ts';
import { useKeys } from './use-keys.ts';

type Decision = (typeof DECISIONS)[number];
const KEYS: Readonly<Record<string, Decision>> = { a: 'close', d: 'continue', b: 'adjust', o: 'stepUp' };

/** After the evaluation: close, go on, adjust, or step up; each says what it means. */
export function DecideForm({ open, today }: { readonly open: OpenPlan; readonly today: Day }) {
  const { plan } = open;
  const deciding = useCommand(decidePlan);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [evaluateOn, setEvaluateOn] = useState<Day | null>(addDays(today, EVALUATE_AFTER_WEEKS.usual * 7));
  const [why, setWhy] = useState('');
  const goesOn = decision === 'continue' || decision === 'adjust';
  const go = async () => {
    if (decision === null) return;
    const { planId, revision } = plan;
    const done = await deciding.mutateAsync({
      planId,
      revision,
      decision,
      evaluateOn: goesOn ? evaluateOn : null,
      why,
    });
    if (!done.ok) return;
    const to =
      decision === 'stepUp' && plan.studentId !== null ? `#/leerlingen/${plan.studentId}` : `#/plannen/${planId}`;
    window.location.hash = to;
  };
  useKeys((key) => {
    const chosen = KEYS[key.toLowerCase()];
    if (chosen) setDecision(chosen);
    return chosen !== undefined;
  });
  const refusal = refusalOf(deciding);
  return (
    <section aria-label={t.decide}>
      <Title order={2}>{t.decide}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t.decideHelp}
      </Text>
      <Radio.Group
        aria-label={t.decide}
        value={decision ?? ''}
        onChange={(value) => setDecision(DECISIONS.find((one) => one === value) ?? null)}
      >
        <Stack gap="sm">
          {DECISIONS.map((value) => (
            <Radio key={value} value={value} label={t.decisions[value]} description={t.decisionWhy[value]} />
          ))}
        </Stack>
      </Radio.Group>
      {goesOn && <DayField label={t.evaluateOn} required value={evaluateOn} onChange={setEvaluateOn} />}
      <Textarea mt="sm" label={t.reason} autosize value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Group mt="md">
        <Button loading={deciding.isPending} disabled={decision === null} onClick={() => void go()}>
          {t.go}
        </Button>
      </Group>
    </section>
  );
}
