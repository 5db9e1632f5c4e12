import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AgendaItemId } from '../../shared/kernel/ids.ts';
import { type AgendaItem, type ItemForm, URGENCIES } from '../../shared/meetings/model.ts';
import { fullName } from '../../shared/students/model.ts';
import { saveZatForm, zatItem } from '../../shared/zat/contract.ts';
import { formGaps } from '../../shared/zat/rules.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { formTexts as t } from './chair-texts.ts';
import { formRefusals } from './texts.ts';

/** The aanmeldingsformulier of one pupil (HGW-7): filled in with him and his parents, kept while typing. */
export function FormPage({ itemId }: { readonly itemId: AgendaItemId }) {
  const { data } = useQueryCall(zatItem, { itemId }, { topics: ['meetings'] });
  if (!data) return null;
  return (
    <Page
      title={t.title}
      sub={`${fullName(data.card)} · ${t.sub}`}
      actions={
        <Button component="a" variant="default" href={`#/zat/${data.meeting.meetingId}`}>
          {t.back}
        </Button>
      }
    >
      <Form key={itemId} item={data.item} />
    </Page>
  );
}

const FIELDS = ['pupil', 'parents', 'helped', 'notHelped', 'strengths', 'wanted'] as const;

function Form({ item }: { readonly item: AgendaItem }) {
  const saving = useCommand(saveZatForm);
  const { urgency: kept, ...texts } = item.form;
  const empty: Readonly<Record<'question' | keyof ItemForm, string>> = {
    ...texts,
    urgency: kept,
    question: item.question,
  };
  const draft = useDraft(`zat.form.${item.itemId}`, empty);
  const [minutes, setMinutes] = useState(item.minutes);
  const { fields } = draft;
  const { question, urgency: typed, ...rest } = fields;
  const form: ItemForm = { ...rest, urgency: URGENCIES.find((it) => it === typed) ?? 'gewoon' };
  const gaps = formGaps({ question, form });
  const refusal = saving.data && !saving.data.ok ? formRefusals[saving.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await saving.mutateAsync({ itemId: item.itemId, question, form, minutes, revision: item.revision });
    if (answer.ok) draft.settle();
  };
  const area = (name: keyof typeof empty) => ({
    label: t[name === 'urgency' ? 'urgency' : name],
    autosize: true,
    minRows: 2,
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw={760}>
        {draft.isBack && <DraftNotice />}
        <Textarea required {...area('question')} />
        {FIELDS.map((name) => (
          <Textarea key={name} {...area(name)} />
        ))}
        <Textarea {...area('sensitive')} />
        {fields.sensitive !== '' && <Textarea required {...area('sensitiveWhy')} />}
        <Group>
          <NativeSelect
            label={t.urgency}
            value={form.urgency}
            data={URGENCIES.map((value) => ({ value, label: t.urgencies[value] }))}
            onChange={(event) => draft.change({ urgency: event.currentTarget.value })}
          />
          <TextInput
            type="number"
            label={t.minutes}
            w={110}
            min={1}
            max={120}
            value={minutes}
            onChange={(event) => setMinutes(Number(event.currentTarget.value) || item.minutes)}
          />
        </Group>
        {gaps.length > 0 && (
          <Text c="straks" size="sm">
            {t.missing} {gaps.map((gap) => t.gaps[gap]).join(', ')}.
          </Text>
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        {saving.data?.ok && <Alert color="klaar">{t.saved}</Alert>}
        <Button type="submit" w="fit-content" loading={saving.isPending}>
          {t.save}
        </Button>
      </Stack>
    </form>
  );
}
