import { Anchor, Button, Kbd, Stack, Text, Textarea, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { SignalOutcome } from '../../shared/bespreking/model.ts';
import { type SignalRow, triageSignal } from '../../shared/bespreking/signal-contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { fullName } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { oftenNames, sourceNames, signalTexts as t, triageRefusals } from './texts.ts';

const KEYS = { talk: 'P', team: 'T', zoco: 'Z', closed: 'S' } as const;

type PaneProps = { readonly signal: SignalRow; readonly today: Day; readonly mayTriage: boolean };

/** One signal whole, and what is done with it: by letter when nobody is typing. */
export function SignalPane({ signal, today, mayTriage }: PaneProps) {
  const { signalId, state, revision, text, card, steps } = signal;
  const triaging = useCommand(triageSignal);
  const draft = useDraft(`bespreking.triage.${signalId}`, { note: '' });
  const { note } = draft.fields;
  const outcomes = (['talk', 'team', 'zoco', 'closed'] as const).filter((outcome) => outcome !== state);
  const isOpen = mayTriage && state !== 'closed';
  const decide = async (outcome: SignalOutcome) => {
    if (!isOpen) return;
    const answer = await triaging.mutateAsync({ signalId, outcome, note, revision });
    if (answer.ok) draft.drop();
  };
  useHotkeys(outcomes.map((outcome): [string, () => void] => [KEYS[outcome], () => void decide(outcome)]));
  const refusal = triaging.data && !triaging.data.ok ? triageRefusals[triaging.data.code] : null;
  return (
    <aside className="zs-pane zs-signal-pane">
      <section>
        <Title order={2}>{fullName(card)}</Title>
        <Text c="dimmed" size="sm">
          {t.from(sourceNames[signal.source], signal.sentBy)}, {shortDay(signal.sentOn, today)}
        </Text>
        <p className="zs-signal-text">{text.seen}</p>
        <dl className="zs-facts">
          <Fact name={t.when} value={[oftenNames[text.howOften], text.when].filter(Boolean).join(', ')} />
          {text.tried !== '' && <Fact name={t.tried} value={text.tried} />}
          <Fact name={t.coach} value={signal.coachName ?? t.noCoach} />
        </dl>
        <Anchor href={`#/leerlingen/${card.studentId}`} underline="always">
          {t.open}
        </Anchor>
      </section>
      {steps.length > 0 && (
        <section>
          <Title order={3}>{t.steps}</Title>
          <ul className="zs-steps">
            {steps.map((step) => (
              <li key={`${step.takenOn} ${step.outcome} ${step.note}`}>
                {t.did[step.outcome === 'closed' && step.note === '' ? 'discussed' : step.outcome]}
                <Text span size="sm" c="dimmed">
                  {' '}
                  {t.by(step.takenBy, shortDay(step.takenOn, today))}
                </Text>
                {step.note !== '' && <Text size="sm">{step.note}</Text>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {isOpen && (
        <section>
          <Title order={3}>{t.what}</Title>
          <Textarea
            label={t.note}
            description={t.noteHint}
            autosize
            minRows={2}
            maxRows={6}
            value={note}
            onChange={(event) => draft.change({ note: event.currentTarget.value })}
          />
          <Stack gap="xs" mt="sm">
            {outcomes.map((outcome) => (
              <Button
                key={outcome}
                variant={outcome === 'closed' ? 'default' : 'light'}
                justify="space-between"
                rightSection={<Kbd>{KEYS[outcome]}</Kbd>}
                disabled={triaging.isPending}
                onClick={() => void decide(outcome)}
              >
                {t.outcomes[outcome]}
              </Button>
            ))}
          </Stack>
          {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        </section>
      )}
    </aside>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="zs-fact-row">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
