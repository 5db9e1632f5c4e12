import { Button, NativeSelect, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { OpenPlan } from '../../shared/plans/contract.ts';
import { VIEW_OF } from '../../shared/plans/records.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { viewTexts as t } from './opp-texts.ts';
import { RecordForm } from './record-form.tsx';

type PanelProps = { readonly open: OpenPlan; readonly today: Day; readonly mayWrite: boolean };

/** A zienswijze of pupil or parents: attached, and it travels with the plan (`privacy.md` 8). */
export function ViewPanel({ open, today, mayWrite }: PanelProps) {
  const [isAdding, setAdding] = useState(false);
  const views = open.records.flatMap(({ recordId, onDay, text }) =>
    text.kind === 'zienswijze' ? [{ recordId, onDay, text }] : [],
  );
  if (views.length === 0 && !mayWrite) return null;
  return (
    <section>
      <Title order={2} mb="xs">
        {t.title}
      </Title>
      {views.length === 0 && <Text c="dimmed">{t.none}</Text>}
      {views.map(({ recordId, onDay, text }) => (
        <div key={recordId} className="zs-said">
          <div className="zs-prose">“{text.text}”</div>
          <Text size="sm" c="dimmed">
            {t.ofNames[text.of]}, {shortDay(onDay, today)}
          </Text>
        </div>
      ))}
      {mayWrite && !isAdding && (
        <Button variant="light" size="xs" mt="xs" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      )}
      {isAdding && <ViewForm open={open} today={today} onDone={() => setAdding(false)} />}
    </section>
  );
}

function ViewForm({
  open,
  today,
  onDone,
}: {
  readonly open: OpenPlan;
  readonly today: Day;
  readonly onDone: () => void;
}) {
  const { planId } = open.plan;
  const draft = useDraft(`plans.view.${planId}`, { of: 'ouders', text: '' });
  const of = VIEW_OF.find((one) => one === draft.fields.of) ?? 'ouders';
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
      text={{ kind: 'zienswijze', of, text: draft.fields.text }}
      onSaved={done}
      onCancel={done}
    >
      <NativeSelect
        label={t.of}
        value={of}
        data={VIEW_OF.map((value) => ({ value, label: t.ofNames[value] }))}
        onChange={(event) => draft.change({ of: event.currentTarget.value })}
      />
      <Textarea
        required
        label={t.text}
        description={t.help}
        autosize
        minRows={3}
        value={draft.fields.text}
        onChange={(event) => draft.change({ text: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
