import { Badge, Button, Group, Kbd, Paper, Text } from '@mantine/core';
import { IconArrowForward } from '@tabler/icons-react';
import { useState } from 'react';
import { agreementsOfStudent, settleAgreement } from '../../shared/agreements/contract.ts';
import type { Agreement } from '../../shared/agreements/model.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { NewDayLine } from './new-day-line.tsx';
import { outcomeNames, settleRefusals, agreementTexts as t } from './texts.ts';

const KEYS: Readonly<Record<string, 'done' | 'not' | 'continue'>> = { g: 'done', n: 'not', d: 'continue' };

/** What was agreed before, each settled in one press: done, not, or on until a day that is said in a few words. */
export function PreviousAgreements({ studentId, today }: { readonly studentId: StudentId; readonly today: Day }) {
  const { data } = useQueryCall(agreementsOfStudent, { studentId }, { topics: ['agreements', 'meetings'] });
  const earlier = data?.agreements.filter(({ madeOn }) => madeOn < today) ?? [];
  return earlier.map((agreement) => <One key={agreement.agreementId} agreement={agreement} today={today} />);
}

function One({ agreement, today }: { readonly agreement: Agreement; readonly today: Day }) {
  const settling = useCommand(settleAgreement);
  const [isAsking, setAsking] = useState(false);
  const { agreementId, studentId, revision, state } = agreement;
  const isOpen = state === 'open';
  const refusal = settling.data && !settling.data.ok ? settleRefusals[settling.data.code] : null;
  const settle = async (outcome: 'done' | 'not' | 'continue', newDueOn: Day | null = null) => {
    const answer = await settling.mutateAsync({ studentId, agreementId, outcome, effect: '', newDueOn, revision });
    if (answer.ok) setAsking(false);
    if (answer.ok) focusNextOpen(agreementId);
  };
  const press = (outcome: 'done' | 'not' | 'continue') => {
    if (outcome === 'continue') setAsking(true);
    else void settle(outcome);
  };
  const button = (outcome: 'done' | 'not' | 'continue', key: string, text: string) => (
    <Button size="xs" variant="default" leftSection={<Kbd size="xs">{key}</Kbd>} onClick={() => press(outcome)}>
      {text}
    </Button>
  );
  return (
    <Paper
      withBorder
      p="sm"
      my="xs"
      id={`eerder-${agreementId}`}
      tabIndex={isOpen ? 0 : undefined}
      data-first={isOpen ? true : undefined}
      data-open={isOpen}
      className="zs-before"
      aria-label={isOpen ? `${agreement.what}. ${t.keysHint}` : undefined}
      role={isOpen ? 'group' : undefined}
      onKeyDown={(event) => {
        const outcome = KEYS[event.key.toLowerCase()];
        const isInField = event.target instanceof HTMLInputElement;
        if (!isOpen || isInField || !outcome || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        press(outcome);
      }}
    >
      <Text>{agreement.what}</Text>
      <Group justify="space-between">
        <Text c="dimmed" size="sm">
          {agreement.ownerName} · {shortDay(agreement.dueOn, today)}
        </Text>
        {isOpen && agreement.dueOn > today && (
          <Badge variant="light" radius="sm" tt="none" leftSection={<IconArrowForward size={13} aria-hidden />}>
            {t.runsUntil(shortDay(agreement.dueOn, today))}
          </Badge>
        )}
        {isOpen ? (
          <Group gap="xs">
            {button('done', 'G', t.done)}
            {button('not', 'N', t.not)}
            {button('continue', 'D', t.goOn)}
          </Group>
        ) : (
          <Text size="sm">{outcomeNames[state]}</Text>
        )}
      </Group>
      {isOpen && isAsking && (
        <NewDayLine
          today={today}
          onDay={(on) => void settle('continue', on)}
          onCancel={() => {
            setAsking(false);
            document.getElementById(`eerder-${agreementId}`)?.focus();
          }}
        />
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </Paper>
  );
}

/** On to the next one that is open, so that a row of old agreements is a row of single keys. */
function focusNextOpen(done: string): void {
  const open = [...document.querySelectorAll<HTMLElement>('.zs-before[data-open="true"]')];
  const at = open.findIndex(({ id }) => id === `eerder-${done}`);
  (open[at + 1] ?? open.find(({ id }) => id !== `eerder-${done}`))?.focus();
}
