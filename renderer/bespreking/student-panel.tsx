import { Anchor, Badge, Button, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { bringStudent } from '../../shared/bespreking/meeting-contract.ts';
import type { CoachTalk } from '../../shared/bespreking/model.ts';
import { GOAL_OUTCOMES } from '../../shared/bespreking/model.ts';
import { agreeInTalk, besprekingOfStudent, settleTalkGoal } from '../../shared/bespreking/signal-contract.ts';
import { decisionNames } from '../../shared/bespreking/texts.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { AgreementLine } from './agreement-line.tsx';

import { bringRefusals } from './meeting-texts.ts';
import { sentenceOf } from './need-lines.tsx';
import {
  goalRefusals,
  signalTexts,
  sourceNames,
  stateNames,
  panelTexts as t,
  talkAgreeRefusals,
  talkTexts,
} from './texts.ts';
import { useTable } from './use-table.ts';
import './bespreking.css';

type PanelProps = {
  readonly studentId: StudentId;
  readonly coachId: StaffId | null;
  readonly today: Day;
  readonly mayTalk: boolean;
  readonly mayBring: boolean;
  readonly mayRead: boolean;
};
type Known = OutputOf<typeof besprekingOfStudent>;

/** On a pupil's page: signals, talks and discussions, newest first, each as far as the role may read it. */
export function BesprekingPanel({ studentId, coachId, today, mayTalk, mayBring, mayRead }: PanelProps) {
  const { data } = useQueryCall(
    besprekingOfStudent,
    { studentId },
    { topics: ['bespreking', 'agreements', 'meetings'] },
  );
  const [isBringing, setBringing] = useState(false);
  if (!data) return null;
  const isEmpty = data.signals.length + data.talks.length + data.discussions.length === 0;
  const hasOpenCase = data.discussions.some(({ state }) => state === 'open');
  return (
    <section className="zs-bespreking">
      <Title order={2} mb="xs">
        {t.title}
      </Title>
      <Group gap="xs" mb="sm">
        {mayTalk && (
          <Button size="xs" variant="light" component="a" href={`#/bespreking/gesprek/${studentId}`}>
            {t.talk}
          </Button>
        )}
        {mayBring && !hasOpenCase && !isBringing && (
          <Button size="xs" variant="default" onClick={() => setBringing(true)}>
            {t.bring}
          </Button>
        )}
      </Group>
      {isBringing && <Bring studentId={studentId} onDone={() => setBringing(false)} />}
      {isEmpty && <Text c="dimmed">{t.nothing}</Text>}
      {data.discussions.map((it) => (
        <Discussion key={it.discussionId} it={it} today={today} mayRead={mayRead} />
      ))}
      {data.talks.map((talk) => (
        <Talk key={talk.talkId} talk={talk} studentId={studentId} coachId={coachId} today={today} mayTalk={mayTalk} />
      ))}
      {data.signals.map((it) => (
        <div key={it.signalId} className="zs-known-one">
          <Group gap={8}>
            <Text span fw={600} size="sm">
              {it.kind === 'incident' ? signalTexts.incident : signalTexts.from(sourceNames[it.source], it.sentBy)}
            </Text>
            <Badge variant="default" radius="sm" tt="none" size="sm">
              {stateNames[it.state]}
            </Badge>
            <Text span size="sm" c="dimmed">
              {shortDay(it.sentOn, today)}
            </Text>
          </Group>
          <Text size="sm">{it.text?.seen ?? t.restricted}</Text>
          {it.steps.at(-1)?.note && (
            <Text size="sm" c="dimmed">
              {it.steps.at(-1)?.note}
            </Text>
          )}
        </div>
      ))}
    </section>
  );
}

function Bring({ studentId, onDone }: { readonly studentId: StudentId; readonly onDone: () => void }) {
  const bringing = useCommand(bringStudent);
  const draft = useDraft(`bespreking.bring.${studentId}`, { reason: '' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await bringing.mutateAsync({ studentId, meetingId: null, reason: draft.fields.reason });
    if (!answer.ok) return;
    draft.drop();
    onDone();
  };
  const refusal = bringing.data && !bringing.data.ok ? bringRefusals[bringing.data.code] : null;
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" mb="sm">
        <Textarea
          label={t.bringWhy}
          required
          autosize
          minRows={2}
          value={draft.fields.reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group gap="xs">
          <Button size="xs" type="submit" variant="light" loading={bringing.isPending}>
            {t.bringSave}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {t.stop}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type DiscussionProps = { readonly it: Known['discussions'][number]; readonly today: Day; readonly mayRead: boolean };

function Discussion({ it, today, mayRead }: DiscussionProps) {
  const { discussedOn, heldOn, evaluateOn, decision, notTold, needs } = it;
  const head =
    discussedOn !== null
      ? t.discussedOn(shortDay(discussedOn, today))
      : heldOn !== null
        ? t.planned(shortDay(heldOn, today))
        : t.waits;
  const facts = [
    decision === null ? '' : decisionNames[decision],
    evaluateOn === null || discussedOn === null ? '' : t.evaluateOn(shortDay(evaluateOn, today)),
    notTold === null ? '' : notTold === 0 ? t.allTold : t.notTold(notTold),
  ].filter(Boolean);
  return (
    <div className="zs-known-one">
      <Group gap={8} justify="space-between">
        <Text span fw={600} size="sm">
          {head}
        </Text>
        {mayRead && (
          <Anchor
            size="sm"
            underline="always"
            href={`#/bespreking/leerling/${it.discussionId}`}
            aria-label={`${t.open}: ${head}`}
          >
            {t.open}
          </Anchor>
        )}
      </Group>
      {facts.length > 0 && (
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      )}
      {needs.map((need) => (
        <Text key={sentenceOf(need)} size="sm">
          {sentenceOf(need)}
        </Text>
      ))}
    </div>
  );
}

type TalkProps = Pick<PanelProps, 'studentId' | 'coachId' | 'today' | 'mayTalk'> & {
  readonly talk: Known['talks'][number];
};
const OUTCOMES = ['none', ...GOAL_OUTCOMES] as const;

function Talk({ talk, studentId, coachId, today, mayTalk }: TalkProps) {
  const settling = useCommand(settleTalkGoal);
  const agreeing = useCommand(agreeInTalk);
  const { calendar, table } = useTable(today, coachId, [], null);
  const { talkId, revision } = talk;
  const who = talk.present.map((it: CoachTalk['present'][number]) => talkTexts.presentNames[it]).join(', ');
  const refusal = settling.data && !settling.data.ok ? goalRefusals[settling.data.code] : null;
  return (
    <details className="zs-known-one">
      <summary>
        <Text span fw={600} size="sm">
          {t.talkOn(shortDay(talk.heldOn, today), who)}
        </Text>
      </summary>
      <Text size="sm" className="zs-said">
        {talk.about}
      </Text>
      {talk.goals.map(({ goal, term, until, outcome }, at) => (
        <div key={`${term} ${goal}`} className="zs-fact">
          <div>
            {goal}
            <Text size="sm" c="dimmed">
              {[talkTexts.terms[term], until === null ? '' : shortDay(until, today)].filter(Boolean).join(', ')}
            </Text>
          </div>
          {mayTalk ? (
            <NativeSelect
              size="xs"
              aria-label={talkTexts.outcome(goal)}
              value={outcome ?? 'none'}
              data={OUTCOMES.map((it) => ({ value: it, label: talkTexts.outcomes[it] }))}
              onChange={(event) => {
                const chosen = GOAL_OUTCOMES.find((it) => it === event.currentTarget.value) ?? null;
                settling.mutate({ studentId, talkId, goal: at, outcome: chosen, revision });
              }}
            />
          ) : (
            <Text size="sm">{talkTexts.outcomes[outcome ?? 'none']}</Text>
          )}
        </div>
      ))}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {talk.agreements.map(({ agreementId, what, ownerName, dueOn }) => (
        <Text key={agreementId} size="sm">
          {what} · {ownerName} · {shortDay(dueOn, today)}
        </Text>
      ))}
      {mayTalk && (
        <AgreementLine
          draftKey={`bespreking.talk.agree.${talkId}`}
          calendar={calendar}
          table={table}
          onAgree={async (agreed) => {
            const answer = await agreeing.mutateAsync({ studentId, talkId, ...agreed });
            return answer.ok ? null : talkAgreeRefusals[answer.code];
          }}
        />
      )}
    </details>
  );
}
