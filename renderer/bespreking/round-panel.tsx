import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DiscussionRead } from '../../shared/bespreking/discussion-contract.ts';
import { askInput, closeRound, remindTeachers } from '../../shared/bespreking/round-contract.ts';
import { countGiven } from '../../shared/bespreking/round-rules.ts';
import { addDays, type Day, shortDay } from '../../shared/kernel/days.ts';
import { useCommand } from '../kernel/use-command.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { AskedList } from './asked-list.tsx';
import { InputList, SpreadPlot } from './input-list.tsx';
import { askRefusals, closeRoundRefusals, roundTexts as t } from './round-texts.ts';

type PanelProps = { readonly read: DiscussionRead; readonly today: Day; readonly mayPrepare: boolean };
const USUAL_DAYS = 6;

/** The round as coach and zoco see it: "7 van 9" while it runs, what was said when it is closed. */
export function RoundPanel({ read, today, mayPrepare }: PanelProps) {
  const { round } = read;
  const isOpenCase = read.head.state === 'open';
  return (
    <section className="zs-round">
      <Title order={2}>{t.title}</Title>
      {round === null && mayPrepare && isOpenCase && <Ask read={read} today={today} />}
      {round && <Running read={read} round={round} today={today} mayPrepare={mayPrepare} />}
    </section>
  );
}

function Ask({ read, today }: { readonly read: DiscussionRead; readonly today: Day }) {
  const asking = useCommand(askInput);
  const usual = usualDue(read.meeting?.heldOn ?? null, today);
  const [question, setQuestion] = useState<string>(t.usualQuestion);
  const [dueOn, setDueOn] = useState<Day | null>(usual);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (dueOn !== null) asking.mutate({ discussionId: read.head.discussionId, dueOn, question });
  };
  const refusal = asking.data && !asking.data.ok ? askRefusals[asking.data.code] : null;
  return (
    <form onSubmit={submit}>
      <Text c="dimmed" size="sm" mb="xs">
        {t.why}
      </Text>
      <TextInput label={t.question} value={question} onChange={(event) => setQuestion(event.currentTarget.value)} />
      <Group align="flex-end" mt="xs">
        <DayField label={t.dueOn} value={dueOn} onChange={setDueOn} />
        <Button type="submit" variant="light" loading={asking.isPending}>
          {t.ask}
        </Button>
      </Group>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}

/** The day before the meeting; on the day itself when it is that near; else within a week. */
function usualDue(heldOn: Day | null, today: Day): Day {
  if (heldOn === null || heldOn < today) return addDays(today, USUAL_DAYS);
  return heldOn === today ? today : addDays(heldOn, -1);
}

type RunningProps = PanelProps & { readonly round: NonNullable<DiscussionRead['round']> };

function Running({ read, round, today, mayPrepare }: RunningProps) {
  const closing = useCommand(closeRound);
  const reminding = useCommand(remindTeachers);
  const asking = useCommand(askInput);
  const { head, asked, inputs } = round;
  const { roundId, dueOn, question } = head;
  const count = countGiven(asked);
  const isOpen = head.state === 'open';
  const mails = asked.filter((it) => it.state === 'asked' && it.email !== '').map(({ email }) => email);
  const [isCopied, setCopied] = useState(false);
  const answer = closing.data;
  return (
    <>
      <div className="zs-fact">
        <strong>{t.count(count.given, count.asked)}</strong>
        <Text span size="sm" c="dimmed">
          {isOpen ? t.due(shortDay(dueOn, today)) : t.closed}
        </Text>
      </div>
      <div className="zs-blocks" aria-hidden>
        {Array.from({ length: count.asked }, (_block, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks are alike
          <span key={i} data-ready={i < count.given} />
        ))}
      </div>
      <AskedList roundId={roundId} asked={asked} isOpen={isOpen && mayPrepare} today={today} />
      {isOpen && mayPrepare && (
        <Group gap="xs" mt="xs">
          {count.given < count.asked && (
            <Button size="xs" variant="default" onClick={() => reminding.mutate({ roundId })}>
              {t.remind}
            </Button>
          )}
          {mails.length > 0 && (
            <Button
              size="xs"
              variant="default"
              onClick={() => void navigator.clipboard.writeText(mails.join('; ')).then(() => setCopied(true))}
            >
              {t.copyMails}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              asking.mutate({ discussionId: read.head.discussionId, dueOn: dueOn < today ? today : dueOn, question })
            }
          >
            {t.askNew}
          </Button>
          <Button size="xs" variant="light" title={t.closeWhy} onClick={() => closing.mutate({ roundId })}>
            {t.close}
          </Button>
        </Group>
      )}
      {isCopied && (
        <Text role="status" size="sm" mt={4}>
          {t.copied}
        </Text>
      )}
      {answer && !answer.ok && <RefusalNotice>{closeRoundRefusals[answer.code]}</RefusalNotice>}
      {inputs === null ? (
        <Text c="dimmed" size="sm" mt="xs">
          {t.hidden}
        </Text>
      ) : (
        <>
          {inputs.length > 1 && <SpreadPlot inputs={inputs} />}
          <InputList inputs={inputs} />
        </>
      )}
    </>
  );
}
