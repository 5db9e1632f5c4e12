import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { AgendaItem } from '../../shared/meetings/model.ts';
import { CORRECTABLE } from '../../shared/zat/minutes.ts';
import { correctZatMinutes } from '../../shared/zat/minutes-contract.ts';
import { minutedFieldName } from '../../shared/zat/texts.ts';
import { pastePlain } from '../kernel/plain-paste.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { correctRefusals, minutesTexts as t } from './minutes-texts.ts';

type CorrectProps = { readonly item: AgendaItem; readonly onDone: () => void };

/** A correction of final minutes: the old text stays in sight, with the new one, who, when and why. */
export function CorrectMinutes({ item, onDone }: CorrectProps) {
  const correcting = useCommand(correctZatMinutes);
  const draft = useDraft(`zat.correct.${item.itemId}`, { field: 'plan', text: '', why: '', isBegun: '' });
  const field = CORRECTABLE.find((it) => it === draft.fields.field) ?? 'plan';
  const now = field === 'question' ? item.question : item.notes[field];
  const text = draft.fields.isBegun === field ? draft.fields.text : now;
  const refusal = correcting.data && !correcting.data.ok ? correctRefusals[correcting.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { itemId, revision } = item;
    const answer = await correcting.mutateAsync({ itemId, field, text, why: draft.fields.why, revision });
    if (!answer.ok) return;
    draft.drop();
    onDone();
  };
  return (
    <form onSubmit={submit} onPaste={pastePlain}>
      <Stack gap="xs" className="zs-statement-new">
        <Text size="sm" c="dimmed">
          {t.correctText}
        </Text>
        {draft.isBack && <DraftNotice />}
        <NativeSelect
          label={t.field}
          value={field}
          data={CORRECTABLE.map((value) => ({ value, label: minutedFieldName(value) }))}
          onChange={(event) => draft.change({ field: event.currentTarget.value })}
        />
        <Textarea
          label={t.becomes}
          autosize
          minRows={2}
          autoFocus
          value={text}
          onChange={(event) => draft.change({ text: event.currentTarget.value, isBegun: field })}
        />
        <TextInput
          label={t.why}
          required
          value={draft.fields.why}
          onChange={(event) => draft.change({ why: event.currentTarget.value })}
        />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group gap="xs">
          <Button type="submit" size="xs" variant="light" loading={correcting.isPending}>
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
