import { Button, Group, Stack, TextInput, Title } from '@mantine/core';
import type { FormEvent } from 'react';
import type { OfferOption, OfferText } from '../../shared/settings/offer.ts';
import { saveOffer } from '../../shared/settings/offer-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import type { Editing } from './editing.ts';
import { offerRefusals, offerTexts as t } from './offer-texts.ts';

type FormProps = { readonly editing: Editing; readonly domainName: string; readonly onDone: () => void };
const EMPTY: OfferText = { need: '', first: [{ text: '', who: '' }], second: [] };

/** One need with what each line can do and who does it. */
export function OfferForm({ editing: { domainId, need }, domainName, onDone }: FormProps) {
  const saving = useCommand(saveOffer);
  const known: OfferText = need ? { need: need.need, first: need.first, second: need.second } : EMPTY;
  const draft = useDraft(`settings.offer.${need?.offerId ?? domainId}`, { text: JSON.stringify(known) });
  // Safe: this form alone writes it, always as a whole text.
  const text = JSON.parse(draft.fields.text) as OfferText;
  const change = (part: Partial<OfferText>) => draft.change({ text: JSON.stringify({ ...text, ...part }) });
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const filled = (options: readonly OfferOption[]) => options.filter((option) => option.text.trim() !== '');
    const saved = await saving.mutateAsync({
      offerId: need?.offerId ?? null,
      domainId,
      text: { need: text.need, first: filled(text.first), second: filled(text.second) },
      state: need?.state ?? 'active',
      revision: need?.revision ?? 0,
    });
    if (saved.ok) close();
  };
  const refusal = saving.data && !saving.data.ok ? offerRefusals[saving.data.code] : null;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Title order={2}>{need ? t.formChange : t.formNew}</Title>
        <div>
          {t.domain}: {domainName}
        </div>
        {draft.isBack && <DraftNotice />}
        <TextInput
          required
          label={t.need}
          value={text.need}
          onChange={(event) => change({ need: event.currentTarget.value })}
        />
        <Options title={t.first} options={text.first} onChange={(first) => change({ first })} />
        <Options title={t.second} options={text.second} onChange={(second) => change({ second })} />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" loading={saving.isPending}>
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

type OptionsProps = {
  readonly title: string;
  readonly options: readonly OfferOption[];
  readonly onChange: (options: OfferOption[]) => void;
};

function Options({ title, options, onChange }: OptionsProps) {
  const set = (at: number, part: Partial<OfferOption>) =>
    onChange(options.map((option, i) => (i === at ? { ...option, ...part } : option)));
  return (
    <fieldset className="zs-offer-options">
      <legend>{title}</legend>
      {options.map((option, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: options have no id; the list is replaced as a whole
        <div key={i} className="zs-offer-option">
          <TextInput
            label={t.option}
            value={option.text}
            onChange={(event) => set(i, { text: event.currentTarget.value })}
          />
          <TextInput
            label={t.who}
            value={option.who}
            onChange={(event) => set(i, { who: event.currentTarget.value })}
          />
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t.removeOption}: ${option.text}`}
            onClick={() => onChange(options.filter((_, at) => at !== i))}
          >
            {t.removeOption}
          </Button>
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        aria-label={`${t.addOption}: ${title}`}
        onClick={() => onChange([...options, { text: '', who: '' }])}
      >
        {t.addOption}
      </Button>
    </fieldset>
  );
}
