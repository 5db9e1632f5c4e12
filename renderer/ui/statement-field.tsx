import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Day, Day as DaySchema } from '../../shared/kernel/days.ts';
import {
  decideStatement,
  SOURCE_KINDS,
  STATEMENT_KINDS,
  Statement,
  type Statement as StatementType,
  usualReview,
} from '../../shared/kernel/statement.ts';
import { sourceNames, statementKindNames, statementSource } from '../../shared/kernel/texts.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DayField } from './day-field.tsx';
import { RefusalNotice } from './notices.tsx';
import { statementTexts as t } from './texts.ts';
import './blank.css';

type StatementFieldProps = {
  readonly label: string;
  readonly values: readonly StatementType[];
  readonly onChange: (values: readonly StatementType[]) => void;
  readonly today: Day;
  /** Under which what is being typed is kept (`useDraft`). */
  readonly draftKey: string;
};

/** Sensitive statements: each with its kind, who is behind it, the day, and until when it holds. */
export function StatementField({ label, values, onChange, today, draftKey }: StatementFieldProps) {
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <Text fw={600} size="sm">
        {label}
      </Text>
      <StatementLines
        values={values}
        today={today}
        onRemove={(at) => onChange(values.filter((_, other) => other !== at))}
      />
      <NewStatement today={today} draftKey={draftKey} onAdd={(one) => onChange([...values, one])} />
    </Stack>
  );
}

type LinesProps = {
  readonly values: readonly StatementType[];
  readonly today: Day;
  readonly onRemove?: (at: number) => void;
};

/** Statements as they are read: the words, and below them what stands behind them. */
export function StatementLines({ values, today, onRemove }: LinesProps) {
  if (values.length === 0) return null;
  return (
    <ul className="zs-statements">
      {values.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a statement has no id; two may have the same words
        <li key={at}>
          <Text component="p">{one.text}</Text>
          <Group justify="space-between" gap="sm">
            <Text size="sm" c="dimmed">
              {statementSource(one, today)}
            </Text>
            {onRemove && (
              <Button size="compact-xs" variant="default" onClick={() => onRemove(at)}>
                {t.remove}
              </Button>
            )}
          </Group>
        </li>
      ))}
    </ul>
  );
}

type NewProps = { readonly today: Day; readonly draftKey: string; readonly onAdd: (one: StatementType) => void };

function NewStatement({ today, draftKey, onAdd }: NewProps) {
  const empty = {
    text: '',
    kind: 'fact',
    source: 'seen',
    by: '',
    on: today as string,
    reviewOn: usualReview(today) as string,
  };
  const draft = useDraft(draftKey, empty);
  const [turn, setTurn] = useState(0);
  const [refusal, setRefusal] = useState<keyof typeof t.refusals | null>(null);
  const { fields } = draft;
  const set = (next: Partial<typeof empty>) => {
    setRefusal(null);
    draft.change(next);
  };
  const add = () => {
    const parsed = Statement.safeParse({ ...fields, reviewOn: fields.reviewOn || null });
    if (!parsed.success) return setRefusal('INCOMPLETE');
    const decision = decideStatement(parsed.data, today);
    if (!decision.ok) return setRefusal(decision.code);
    onAdd(parsed.data);
    draft.drop();
    setTurn(turn + 1);
  };
  const asDay = (text: string): Day | null => DaySchema.safeParse(text).data ?? null;
  return (
    <Stack gap="xs" className="zs-statement-new">
      <Textarea
        label={t.text}
        autosize
        minRows={2}
        value={fields.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {fields.text !== '' && (
        <Group key={turn} align="flex-end" gap="sm">
          <NativeSelect
            label={t.kind}
            value={fields.kind}
            data={STATEMENT_KINDS.map((value) => ({ value, label: statementKindNames[value] }))}
            onChange={(event) => set({ kind: event.currentTarget.value })}
          />
          <NativeSelect
            label={t.source}
            value={fields.source}
            data={SOURCE_KINDS.map((value) => ({ value, label: sourceNames[value] }))}
            onChange={(event) => set({ source: event.currentTarget.value })}
          />
          <TextInput label={t.by} value={fields.by} onChange={(event) => set({ by: event.currentTarget.value })} />
          <DayField label={t.on} value={asDay(fields.on)} onChange={(on) => set({ on: on ?? '' })} />
          <DayField
            label={t.reviewOn}
            value={asDay(fields.reviewOn)}
            onChange={(reviewOn) => set({ reviewOn: reviewOn ?? '' })}
          />
          <Button variant="light" onClick={add}>
            {t.add}
          </Button>
        </Group>
      )}
      {refusal && <RefusalNotice>{t.refusals[refusal]}</RefusalNotice>}
    </Stack>
  );
}
