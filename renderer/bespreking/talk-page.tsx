import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { TALK_PRESENT, TALK_TERMS, type TalkGoal } from '../../shared/bespreking/model.ts';
import { besprekingOfStudent, recordTalk } from '../../shared/bespreking/signal-contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { type SignalId, SignalId as SignalIdSchema, type StudentId } from '../../shared/kernel/ids.ts';
import { fullName } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { Lines } from './lines.tsx';
import { useCard } from './pupil-picker.tsx';
import { talkTexts as t, talkRefusals } from './texts.ts';
import './bespreking.css';

/** A talk with the pupil: what it was about, and goals for the short, the middle and the long term. */
export function TalkPage({ studentId, today }: { readonly studentId: StudentId; readonly today: Day }) {
  const card = useCard(studentId);
  const { data } = useQueryCall(besprekingOfStudent, { studentId }, { topics: ['bespreking'] });
  const recording = useCommand(recordTalk);
  const go = useNavigate();
  const draft = useDraft(`bespreking.talk.${studentId}`, { about: '' });
  const [heldOn, setHeldOn] = useState<Day | null>(today);
  const [present, setPresent] = useState<string[]>(['pupil']);
  const [goals, setGoals] = useState<TalkGoal[]>([]);
  const open = (data?.signals ?? []).filter(({ state }) => state !== 'closed');
  const [chosen, setChosen] = useState<string | null>(null);
  const signalId: SignalId | null = SignalIdSchema.safeParse(chosen ?? open[0]?.signalId).data ?? null;
  const [missing, setMissing] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const there = TALK_PRESENT.filter((who) => present.includes(who));
    setMissing(there.length === 0 ? t.presentMissing : null);
    if (heldOn === null || there.length === 0) return;
    const text = { present: there, about: draft.fields.about, goals };
    const answer = await recording.mutateAsync({
      ...{ studentId, talkId: null, heldOn, text, revision: 0 },
      signalId: chosen === '' ? null : signalId,
    });
    if (!answer.ok) return;
    draft.drop();
    void go({ to: '/leerlingen/$studentId', params: { studentId } });
  };
  const refusal = recording.data && !recording.data.ok ? talkRefusals[recording.data.code] : missing;
  return (
    <Page title={t.title} sub={card ? [fullName(card), card.className].filter(Boolean).join(' · ') : ''}>
      {draft.isBack && <DraftNotice />}
      <form onSubmit={submit}>
        <Stack gap="md" maw={680}>
          <Group align="flex-start" gap="xl">
            <DayField label={t.day} required value={heldOn} onChange={setHeldOn} />
            <Checkbox.Group label={t.present} value={present} onChange={setPresent}>
              <Group gap="md" mt={6}>
                {TALK_PRESENT.map((who) => (
                  <Checkbox key={who} value={who} label={t.presentNames[who]} />
                ))}
              </Group>
            </Checkbox.Group>
          </Group>
          {open.length > 0 && (
            <NativeSelect
              label={t.signal}
              value={chosen ?? signalId ?? ''}
              data={[
                { value: '', label: t.noSignal },
                ...open.map((it) => ({
                  value: it.signalId,
                  label: `${shortDay(it.sentOn, today)}: ${(it.text?.seen ?? '').slice(0, 60)}`,
                })),
              ]}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
          )}
          <Textarea
            label={t.about}
            required
            autosize
            minRows={3}
            value={draft.fields.about}
            onChange={(event) => draft.change({ about: event.currentTarget.value })}
          />
          <GoalEditor goals={goals} onChange={setGoals} today={today} />
          {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
          <Button type="submit" w="fit-content" loading={recording.isPending}>
            {t.save}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}

type GoalProps = {
  readonly goals: readonly TalkGoal[];
  readonly onChange: (goals: TalkGoal[]) => void;
  readonly today: Day;
};

function GoalEditor({ goals, onChange, today }: GoalProps) {
  const [term, setTerm] = useState<TalkGoal['term']>('short');
  const [goal, setGoal] = useState('');
  const [until, setUntil] = useState<Day | null>(null);
  const add = () => {
    if (goal.trim() === '') return;
    onChange([...goals, { term, goal, until, outcome: null }]);
    setGoal('');
    setUntil(null);
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey) return;
    event.preventDefault();
    add();
  };
  return (
    <section>
      <Title order={2}>{t.goals}</Title>
      <Text c="dimmed" size="sm">
        {t.goalsHint}
      </Text>
      <Lines items={goals} textOf={(it) => it.goal} onRemove={(at) => onChange(goals.filter((_it, i) => i !== at))}>
        {(it) => (
          <>
            {it.goal}{' '}
            <Text span size="sm" c="dimmed">
              {[t.terms[it.term], it.until === null ? '' : shortDay(it.until, today)].filter(Boolean).join(', ')}
            </Text>
          </>
        )}
      </Lines>
      <div className="zs-add-line zs-add-goal">
        <NativeSelect
          label={t.term}
          value={term}
          data={TALK_TERMS.map((it) => ({ value: it, label: t.terms[it] }))}
          onChange={(event) => setTerm(TALK_TERMS.find((it) => it === event.currentTarget.value) ?? term)}
        />
        <TextInput
          label={t.goal}
          value={goal}
          onKeyDown={onEnter}
          onChange={(event) => setGoal(event.currentTarget.value)}
        />
        <DayField key={goals.length} label={t.until} value={until} onChange={setUntil} />
        <Button variant="light" onClick={add} disabled={goal.trim() === ''}>
          {t.addGoal}
        </Button>
      </div>
    </section>
  );
}
