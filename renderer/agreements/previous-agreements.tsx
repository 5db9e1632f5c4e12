import { Button, Group, Kbd, Paper, Text } from '@mantine/core';
import { agreementsOfStudent, settleAgreement } from '../../shared/agreements/contract.ts';
import { addDays, type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { outcomeNames, settleRefusals, agreementTexts as t } from './texts.ts';

const FIVE_WEEKS = 35;
const KEYS: Readonly<Record<string, 'done' | 'not' | 'continue'>> = { g: 'done', n: 'not', d: 'continue' };

/** What was agreed before, each settled in one press: done, not, or on until the next meeting. */
export function PreviousAgreements({ studentId, today }: { readonly studentId: StudentId; readonly today: Day }) {
  const { data } = useQueryCall(agreementsOfStudent, { studentId }, { topics: ['agreements', 'meetings'] });
  const settling = useCommand(settleAgreement);
  const refusal = settling.data && !settling.data.ok ? settleRefusals[settling.data.code] : null;
  return (
    <>
      {data?.agreements
        .filter(({ madeOn }) => madeOn < today)
        .map((agreement) => {
          const { agreementId, revision } = agreement;
          const settle = (outcome: 'done' | 'not' | 'continue') =>
            settling.mutate({
              studentId,
              agreementId,
              outcome,
              effect: '',
              newDueOn: outcome === 'continue' ? addDays(today, FIVE_WEEKS) : null,
              revision,
            });
          return (
            <Paper
              key={agreementId}
              withBorder
              p="sm"
              my="xs"
              tabIndex={agreement.state === 'open' ? 0 : undefined}
              data-first={agreement.state === 'open' ? true : undefined}
              data-open={agreement.state === 'open'}
              className="zs-before"
              aria-label={`${agreement.what}. ${t.keysHint}`}
              onKeyDown={(event) => {
                const outcome = KEYS[event.key.toLowerCase()];
                if (agreement.state !== 'open' || !outcome || event.ctrlKey || event.altKey) return;
                event.preventDefault();
                settle(outcome);
              }}
            >
              <Text>{agreement.what}</Text>
              <Group justify="space-between">
                <Text c="dimmed" size="sm">
                  {agreement.ownerName} · {shortDay(agreement.dueOn, today)}
                </Text>
                {agreement.state === 'open' ? (
                  <Group gap="xs">
                    <Button
                      size="xs"
                      variant="default"
                      leftSection={<Kbd size="xs">G</Kbd>}
                      onClick={() => settle('done')}
                    >
                      {t.done}
                    </Button>
                    <Button
                      size="xs"
                      variant="default"
                      leftSection={<Kbd size="xs">N</Kbd>}
                      onClick={() => settle('not')}
                    >
                      {t.not}
                    </Button>
                    <Button
                      size="xs"
                      variant="default"
                      leftSection={<Kbd size="xs">D</Kbd>}
                      onClick={() => settle('continue')}
                    >
                      {t.goOn}
                    </Button>
                  </Group>
                ) : (
                  <Text size="sm">{outcomeNames[agreement.state]}</Text>
                )}
              </Group>
            </Paper>
          );
        })}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </>
  );
}
