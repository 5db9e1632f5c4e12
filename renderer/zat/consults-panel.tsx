import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Meeting } from '../../shared/meetings/model.ts';
import { type Consult, rareFacts } from '../../shared/zat/consult.ts';
import { addZatConsult, listZatConsults, removeZatConsult, saveZatAdvice } from '../../shared/zat/consult-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { addConsultRefusals, adviceRefusals, consultTexts as t } from './consult-texts.ts';

const USUAL_MINUTES = 8;

type PanelProps = {
  readonly meeting: Meeting;
  readonly mayPlan: boolean;
  /** A pupil was just taken off to be spoken of without a name. */
  readonly isAsking?: boolean;
};

/** Anonymous consults of a meeting (PRIV-9): no link to any pupil, and a look at what could give him away. */
export function ConsultsPanel({ meeting, mayPlan, isAsking = false }: PanelProps) {
  const { meetingId, state } = meeting;
  const { data } = useQueryCall(listZatConsults, { meetingId }, { topics: ['meetings'] });
  const [isOpen, setOpen] = useState(isAsking);
  const consults = data?.consults ?? [];
  const mayAdd = mayPlan && state === 'planned';
  if (consults.length === 0 && !mayAdd) return null;
  return (
    <section className="zs-consults">
      <Title order={2} mt="lg" mb="xs">
        {t.title}
      </Title>
      {consults.map((consult, i) => (
        <OneConsult key={consult.consultId} consult={consult} n={i} state={state} mayPlan={mayPlan} />
      ))}
      {mayAdd && !isOpen && (
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          {t.add}
        </Button>
      )}
      {isOpen && <AddConsult meetingId={meetingId} onDone={() => setOpen(false)} />}
    </section>
  );
}

type OneProps = {
  readonly consult: Consult;
  readonly n: number;
  readonly state: Meeting['state'];
  readonly mayPlan: boolean;
};

function OneConsult({ consult, n, state, mayPlan }: OneProps) {
  const removing = useCommand(removeZatConsult);
  const saving = useCommand(saveZatAdvice);
  const { consultId, revision } = consult;
  const draft = useDraft(`zat.advice.${consultId}`, { advice: consult.advice });
  const { advice } = draft.fields;
  const refusal = saving.data && !saving.data.ok ? adviceRefusals[saving.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await saving.mutateAsync({ consultId, advice, revision });
    if (answer.ok) draft.settle();
  };
  return (
    <div className="zs-fact">
      <div className="zs-grow">
        <strong>Leerling {String.fromCharCode(65 + (n % 26))}</strong> · {consult.minutes} min
        <Text size="sm">{consult.question}</Text>
        {state === 'final' && consult.advice !== '' && (
          <Text size="sm" c="dimmed">
            {t.advice}: {consult.advice}
          </Text>
        )}
        {mayPlan && state === 'running' && (
          <form onSubmit={submit}>
            <Textarea
              label={t.advice}
              autosize
              minRows={2}
              value={advice}
              onChange={(event) => draft.change({ advice: event.currentTarget.value })}
            />
            <RareNotice text={advice} />
            {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
            <Group mt={4}>
              <Button type="submit" size="xs" variant="light" loading={saving.isPending}>
                {t.saveAdvice}
              </Button>
              {saving.data?.ok && <Text size="sm">{t.saved}</Text>}
            </Group>
          </form>
        )}
      </div>
      {mayPlan && state === 'planned' && (
        <Button size="xs" variant="default" onClick={() => removing.mutate({ consultId })}>
          {t.remove}
        </Button>
      )}
    </div>
  );
}

function AddConsult({ meetingId, onDone }: { readonly meetingId: Meeting['meetingId']; readonly onDone: () => void }) {
  const adding = useCommand(addZatConsult);
  const draft = useDraft(`zat.consult.${meetingId}`, { question: '' });
  const { question } = draft.fields;
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const refusal = adding.data && !adding.data.ok ? addConsultRefusals[adding.data.code] : null;
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await adding.mutateAsync({ meetingId, question, minutes });
    if (answer.ok) close();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={560}>
        <Text size="sm" c="dimmed">
          {t.why}
        </Text>
        <Textarea
          label={t.question}
          required
          autosize
          minRows={2}
          value={question}
          onChange={(event) => draft.change({ question: event.currentTarget.value })}
        />
        <RareNotice text={question} />
        <TextInput
          label={t.minutes}
          type="number"
          min={1}
          max={60}
          w={90}
          value={minutes}
          onChange={(event) => setMinutes(Number(event.currentTarget.value) || USUAL_MINUTES)}
        />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" variant="light" loading={adding.isPending}>
            {t.save}
          </Button>
          <Button variant="default" onClick={close}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Shown while typing; the writer decides what to leave out. */
function RareNotice({ text }: { readonly text: string }) {
  const found = rareFacts(text);
  if (found.length === 0) return null;
  return (
    <Text size="sm" c="straks" role="status">
      {t.rare} {found.map(({ kind, words }) => `“${words}” (${t.kinds[kind]})`).join(', ')}
    </Text>
  );
}
