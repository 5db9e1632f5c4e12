import { Button, Group, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  extendTerm,
  type intakeApplication,
  placeTemporarily,
  withdrawApplication,
} from '../../shared/intake/contract.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { useCommand } from '../kernel/use-command.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { extendRefusals, applicationTexts as t, temporaryRefusals, withdrawRefusals } from './texts.ts';

type Props = {
  readonly application: OutputOf<typeof intakeApplication>;
  readonly today: Day;
  readonly mayManage: boolean;
};

/** The clock of this application, and what can be done about it: extend with a letter, or a temporary place. */
export function TermPanel({ application, today, mayManage }: Props) {
  const { facts, clock } = application;
  const [sentOn, setSentOn] = useState<Day | null>(today);
  const extending = useCommand(extendTerm);
  const placing = useCommand(placeTemporarily);
  const withdrawing = useCommand(withdrawApplication);
  const { studentId } = facts;
  const refusal =
    (extending.data && !extending.data.ok && extendRefusals[extending.data.code]) ||
    (placing.data && !placing.data.ok && temporaryRefusals[placing.data.code]) ||
    (withdrawing.data && !withdrawing.data.ok && withdrawRefusals[withdrawing.data.code]);
  const extend = (event: FormEvent) => {
    event.preventDefault();
    if (sentOn !== null) extending.mutate({ studentId, sentOn });
  };
  if (facts.outcome !== null && clock === null) return null;
  return (
    <section>
      <Title order={2}>{t.term}</Title>
      {clock && (
        <Text>
          {t.clocks[clock.id](shortDay(clock.dueOn, today))}
          {clock.endsOn !== clock.dueOn && (
            <Text span c="dimmed">
              {' '}
              {t.termEnds(shortDay(clock.endsOn, today))}
            </Text>
          )}
        </Text>
      )}
      {mayManage && application.mayExtendUntil !== null && (
        <form onSubmit={extend}>
          <Group align="flex-end" gap="sm" mt="sm">
            <DayField label={t.sentOn} description={t.extendWhy} value={sentOn} onChange={setSentOn} />
            <Button type="submit" variant="default">
              {t.extend}
            </Button>
          </Group>
        </form>
      )}
      {mayManage && application.mayPlaceTemporarily && (
        <>
          <Text size="sm" c="dimmed" mt="sm">
            {t.temporaryWhy}
          </Text>
          <Button variant="light" onClick={() => placing.mutate({ studentId, on: today })}>
            {t.placeTemporarily}
          </Button>
        </>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {mayManage && facts.outcome === null && <Withdraw onWithdraw={() => withdrawing.mutate({ studentId })} />}
    </section>
  );
}

function Withdraw({ onWithdraw }: { readonly onWithdraw: () => void }) {
  const [isSure, setSure] = useState(false);
  return isSure ? (
    <Group mt="sm" gap="sm">
      <Text size="sm">{t.withdrawSure}</Text>
      <Button size="xs" variant="default" onClick={onWithdraw}>
        {t.withdraw}
      </Button>
      <Button size="xs" variant="default" onClick={() => setSure(false)}>
        {t.leaveIt}
      </Button>
    </Group>
  ) : (
    <Button mt="sm" size="xs" variant="default" onClick={() => setSure(true)}>
      {t.withdraw}
    </Button>
  );
}
