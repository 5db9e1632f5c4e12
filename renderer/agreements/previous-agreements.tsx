import { Button, Group, Paper, Text } from '@mantine/core';
import { agreementsOfStudent, settleAgreement } from '../../shared/agreements/contract.ts';
import { addDays, type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { outcomeNames, settleRefusals, agreementTexts as t } from './texts.ts';

const FIVE_WEEKS = 35;

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
            <Paper key={agreementId} withBorder p="sm" my="xs">
              <Text>{agreement.what}</Text>
              <Group justify="space-between">
                <Text c="dimmed" size="sm">
                  {agreement.ownerName} · {shortDay(agreement.dueOn, today)}
                </Text>
                {agreement.state === 'open' ? (
                  <Group gap="xs">
                    <Button size="xs" variant="light" onClick={() => settle('done')}>
                      {t.done}
                    </Button>
                    <Button size="xs" variant="default" onClick={() => settle('not')}>
                      {t.not}
                    </Button>
                    <Button size="xs" variant="default" onClick={() => settle('continue')}>
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
