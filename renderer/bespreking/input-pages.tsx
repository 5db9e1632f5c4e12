import { Alert, Badge, Button, Text, Title } from '@mantine/core';
import { IconCheck, IconEyeOff } from '@tabler/icons-react';
import { askedOfMe, giveInput, inputForm } from '../../shared/bespreking/round-contract.ts';
import { type Day, daysBetween, shortDay } from '../../shared/kernel/days.ts';
import type { InputRoundId } from '../../shared/kernel/ids.ts';
import { fullName } from '../../shared/students/model.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { moveAlongRows } from '../ui/row-keys.ts';
import { InputFields } from './input-fields.tsx';
import { InputList } from './input-list.tsx';
import { pupilLine } from './pupil-picker.tsx';
import { giveRefusals, inputTexts as t } from './round-texts.ts';
import './bespreking.css';

/** What is asked of me, the first due first. */
export function AskedPage({ today }: { readonly today: Day }) {
  const { data } = useQueryCall(askedOfMe, {}, { topics: ['bespreking', 'students', 'staff', 'session'] });
  return (
    <Page title={t.list} sub={t.listSub}>
      {data?.rounds.length === 0 && <EmptyState title={t.none} text={t.noneText} />}
      <table className="zs-list">
        <tbody onKeyDown={moveAlongRows}>
          {data?.rounds.map(({ roundId, card, dueOn, question }) => (
            <tr key={roundId}>
              <td>
                <a data-row href={`#/bespreking/inbreng/${roundId}`}>
                  {pupilLine(card)}
                </a>
                <Text size="sm" c="dimmed">
                  {question}
                </Text>
              </td>
              <td>
                <Badge variant="light" radius="sm" tt="none" color={daysBetween(today, dueOn) < 0 ? 'laat' : 'straks'}>
                  {t.dueBy(shortDay(dueOn, today))}
                </Badge>
              </td>
              <td>
                <Button
                  size="xs"
                  variant="light"
                  component="a"
                  href={`#/bespreking/inbreng/${roundId}`}
                  aria-label={`${t.give}: ${fullName(card)}`}
                >
                  {t.give}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}

/** My own form; what colleagues wrote appears when mine is in. */
export function InputPage({ roundId, today }: { readonly roundId: InputRoundId; readonly today: Day }) {
  const { data, refusal } = useQueryCall(inputForm, { roundId }, { topics: ['bespreking'] });
  const giving = useCommand(giveInput);
  if (refusal) {
    // Who has no key to this pupil any more does not even find the round.
    const isLeft = refusal === 'ROUND_NOT_FOUND' || refusal === 'NOT_ALLOWED';
    const words = isLeft ? t.noLonger : refusal === 'NOT_ASKED' ? giveRefusals.NOT_ASKED : gateTexts[refusal];
    return <RefusalNotice>{words}</RefusalNotice>;
  }
  if (!data) return null;
  const { round, card, state, others } = data;
  const isClosed = round.state === 'closed';
  return (
    <Page
      title={t.title(fullName(card))}
      sub={[card.className, round.question, t.dueBy(shortDay(round.dueOn, today))].filter(Boolean).join(' · ')}
    >
      {state === 'excused' && <Text>{t.excused}</Text>}
      {state === 'asked' && isClosed && <Text>{t.closedTooLate}</Text>}
      {state === 'asked' && !isClosed && (
        <>
          <Alert color="inkt" icon={<IconEyeOff size={18} aria-hidden />} mb="md" maw={640}>
            {t.blind}
          </Alert>
          <InputFields
            draftKey={`bespreking.input.${roundId}`}
            isBusy={giving.isPending}
            refusal={giving.data && !giving.data.ok ? giveRefusals[giving.data.code] : null}
            onGive={async (text) => {
              const answer = await giving.mutateAsync({ roundId, text });
              return answer.ok ? null : giveRefusals[answer.code];
            }}
          />
        </>
      )}
      {state === 'given' && (
        <>
          <Alert color="klaar" role="status" icon={<IconCheck size={18} aria-hidden />} mb="md" maw={640}>
            {t.thanks}
          </Alert>
          <Title order={2}>{t.others}</Title>
          {others?.length === 0 && <Text c="dimmed">{t.othersNone}</Text>}
          {others && <InputList inputs={others} />}
        </>
      )}
    </Page>
  );
}
