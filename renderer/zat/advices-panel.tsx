import { Button, Checkbox, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { ClassAdvice } from '../../shared/zat/care.ts';
import { advicesOfStudent, changeAdvice, copyAdvice, giveAdvice } from '../../shared/zat/care-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { adviceRefusals, careTexts as t } from './care-texts.ts';

type AdvicesProps = { readonly studentId: StudentId; readonly today: Day; readonly mayWrite: boolean };

/** What teachers can do for a pupil; with a text for Somtoday or Magister, and a tick that it stands there. */
export function AdvicesPanel({ studentId, today, mayWrite }: AdvicesProps) {
  const { data } = useQueryCall(advicesOfStudent, { studentId }, { topics: ['care'] });
  const [isOpen, setOpen] = useState(false);
  if (!data) return null;
  return (
    <section aria-label={t.advices}>
      <Title order={2} mb="xs">
        {t.advices}
      </Title>
      {data.advices.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.noAdvices}
        </Text>
      )}
      {data.advices.map((advice) => (
        <OneAdvice key={advice.adviceId} advice={advice} today={today} mayWrite={mayWrite} />
      ))}
      {mayWrite && !isOpen && (
        <Button size="xs" variant="default" mt={6} onClick={() => setOpen(true)}>
          {t.give}
        </Button>
      )}
      {isOpen && <GiveAdvice studentId={studentId} onDone={() => setOpen(false)} />}
    </section>
  );
}

type OneProps = { readonly advice: ClassAdvice; readonly today: Day; readonly mayWrite: boolean };

function OneAdvice({ advice, today, mayWrite }: OneProps) {
  const changing = useCommand(changeAdvice);
  const copying = useCommand(copyAdvice);
  const { studentId, adviceId, revision, untilOn, pastedOn, givenBy, givenOn } = advice;
  const about = { studentId, adviceId, revision };
  const refusal =
    (changing.data && !changing.data.ok && adviceRefusals[changing.data.code]) ||
    (copying.data && !copying.data.ok && adviceRefusals[copying.data.code]);
  const when = [givenBy, shortDay(givenOn, today), untilOn === null ? '' : t.validUntil(shortDay(untilOn, today))];
  return (
    <div className="zs-advice">
      <Text>{advice.advice}</Text>
      <Text size="sm" c="dimmed">
        {when.filter(Boolean).join(' · ')}
      </Text>
      {mayWrite && (
        <Group gap="sm" mt={4}>
          <Button size="xs" variant="light" onClick={() => copying.mutate({ studentId, adviceId })}>
            {t.copy}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => changing.mutate({ ...about, change: 'ended' })}>
            {t.endAdvice}
          </Button>
          <Checkbox
            size="xs"
            label={pastedOn === null ? t.pasted : `${t.pasted} ${t.pastedOn(shortDay(pastedOn, today))}`}
            checked={pastedOn !== null}
            onChange={() => changing.mutate({ ...about, change: pastedOn === null ? 'pasted' : 'notPasted' })}
          />
        </Group>
      )}
      {copying.data?.ok && (
        <Text size="sm" role="status">
          {t.copied}
        </Text>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </div>
  );
}

function GiveAdvice({ studentId, onDone }: { readonly studentId: StudentId; readonly onDone: () => void }) {
  const giving = useCommand(giveAdvice);
  const draft = useDraft(`zat.classAdvice.${studentId}`, { advice: '' });
  const { advice } = draft.fields;
  const [untilOn, setUntilOn] = useState<Day | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await giving.mutateAsync({ studentId, advice, untilOn });
    if (!answer.ok) return;
    draft.drop();
    onDone();
  };
  return (
    <form onSubmit={submit} aria-label={t.give}>
      {draft.isBack && <DraftNotice />}
      <Stack gap="sm" my="sm">
        <Textarea
          label={t.advice}
          description={t.adviceHow}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={advice}
          onChange={(event) => draft.change({ advice: event.currentTarget.value })}
        />
        <DayField label={t.until} value={untilOn} onChange={setUntilOn} />
        {giving.data && !giving.data.ok && <RefusalNotice>{adviceRefusals[giving.data.code]}</RefusalNotice>}
        <Group gap="sm">
          <Button type="submit" size="xs" loading={giving.isPending}>
            {t.save}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
