import { Button, NativeSelect, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { OpenPlan } from '../../shared/plans/contract.ts';
import { TALK_FORMS } from '../../shared/plans/records.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { oogoTexts as t, talkForms } from './opp-texts.ts';
import { RecordForm } from './record-form.tsx';

type PanelProps = { readonly open: OpenPlan; readonly today: Day; readonly mayWrite: boolean };

/** Op overeenstemming gericht overleg: its day, form and people are there for who asks later (OPP-4, OPP-7). */
export function OogoPanel({ open, today, mayWrite }: PanelProps) {
  const [isAdding, setAdding] = useState(false);
  const talks = open.records.flatMap(({ recordId, onDay, text }) =>
    text.kind === 'oogo' ? [{ recordId, onDay, text }] : [],
  );
  return (
    <section>
      <Title order={2} mb="xs">
        {t.title}
      </Title>
      {talks.length === 0 && <Text c="dimmed">{t.none}</Text>}
      {talks.map(({ recordId, onDay, text }) => (
        <div key={recordId} className="zs-said">
          <div>
            {shortDay(onDay, today)}, {talkForms[text.form]}, {t.with(text.participants)}
          </div>
          <Text size="sm" c="dimmed" className="zs-prose">
            {text.summary}
          </Text>
        </div>
      ))}
      {mayWrite && !isAdding && (
        <Button variant="light" size="xs" mt="xs" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      )}
      {isAdding && <OogoForm open={open} today={today} onDone={() => setAdding(false)} />}
    </section>
  );
}

function OogoForm({
  open,
  today,
  onDone,
}: {
  readonly open: OpenPlan;
  readonly today: Day;
  readonly onDone: () => void;
}) {
  const { planId } = open.plan;
  const draft = useDraft(`plans.oogo.${planId}`, { form: 'opSchool', participants: '', summary: '' });
  const { participants, summary } = draft.fields;
  const form = TALK_FORMS.find((one) => one === draft.fields.form) ?? 'opSchool';
  const done = () => {
    draft.drop();
    onDone();
  };
  return (
    <RecordForm
      planId={planId}
      today={today}
      words={t}
      isBack={draft.isBack}
      text={{ kind: 'oogo', form, participants, summary }}
      onSaved={done}
      onCancel={done}
    >
      <NativeSelect
        label={t.form}
        value={form}
        data={TALK_FORMS.map((value) => ({ value, label: talkForms[value] }))}
        onChange={(event) => draft.change({ form: event.currentTarget.value })}
      />
      <Textarea
        required
        label={t.participants}
        autosize
        value={participants}
        onChange={(event) => draft.change({ participants: event.currentTarget.value })}
      />
      <Textarea
        label={t.summary}
        autosize
        minRows={2}
        value={summary}
        onChange={(event) => draft.change({ summary: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
