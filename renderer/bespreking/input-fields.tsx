import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useId } from 'react';
import {
  HIGHEST,
  type InputText,
  LOWEST,
  SCALES,
  type Scale,
  type Scores,
} from '../../shared/bespreking/round-model.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { Chips } from './chips.tsx';
import { scaleNames, inputTexts as t } from './round-texts.ts';

type FieldsProps = {
  readonly draftKey: string;
  /** Answers with a sentence when it was refused. */
  readonly onGive: (text: InputText) => Promise<string | null>;
  readonly refusal: string | null;
  readonly isBusy: boolean;
};
const NUMBERS = Array.from({ length: HIGHEST - LOWEST + 1 }, (_n, i) => LOWEST + i);

/** One teacher's form: five scales and three short texts, in a minute or two. */
export function InputFields({ draftKey, onGive, refusal, isBusy }: FieldsProps) {
  const draft = useDraft(draftKey, {
    ...{ results: '', attitude: '', tasks: '', peers: '', wellbeing: '' },
    ...{ seen: '', works: '', tried: '', parents: 'yes', whyNot: '' },
  });
  const { seen, works, tried, parents, whyNot } = draft.fields;
  const score = (scale: Scale) => (draft.fields[scale] === '' ? null : Number(draft.fields[scale]));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const scores: Scores = {
      results: score('results'),
      attitude: score('attitude'),
      tasks: score('tasks'),
      peers: score('peers'),
      wellbeing: score('wellbeing'),
    };
    const text = { scores, seen, works, tried, parentsTold: parents === 'yes', parentsWhyNot: whyNot };
    if ((await onGive(text)) === null) draft.drop();
  };
  return (
    <form onSubmit={submit}>
      {draft.isBack && <DraftNotice />}
      <Stack gap="md" maw={640}>
        <div>
          <Text fw={600}>{t.scales}</Text>
          <Text c="dimmed" size="sm" mb="xs">
            {t.low} · {t.high}
          </Text>
          {SCALES.map((scale) => (
            <ScaleLine
              key={scale}
              name={scaleNames[scale]}
              value={score(scale)}
              onChange={(value) => draft.change({ [scale]: value === null ? '' : String(value) })}
            />
          ))}
        </div>
        <Textarea
          label={t.seen}
          description={t.seenHint}
          autosize
          minRows={2}
          required
          value={seen}
          onChange={(event) => draft.change({ seen: event.currentTarget.value })}
        />
        <Textarea
          label={t.works}
          autosize
          minRows={1}
          value={works}
          onChange={(event) => draft.change({ works: event.currentTarget.value })}
        />
        <Textarea
          label={t.tried}
          autosize
          minRows={1}
          value={tried}
          onChange={(event) => draft.change({ tried: event.currentTarget.value })}
        />
        <Chips
          label={t.parents}
          options={[
            ['yes', t.parentsNames.yes],
            ['no', t.parentsNames.no],
          ]}
          value={parents === 'no' ? 'no' : 'yes'}
          onChange={(next) => draft.change({ parents: next })}
        />
        {parents === 'no' && (
          <TextInput
            label={t.whyNot}
            required
            value={whyNot}
            onChange={(event) => draft.change({ whyNot: event.currentTarget.value })}
          />
        )}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Button type="submit" loading={isBusy} w="fit-content">
          {t.save}
        </Button>
      </Stack>
    </form>
  );
}

type ScaleProps = {
  readonly name: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

function ScaleLine({ name, value, onChange }: ScaleProps) {
  const group = useId();
  return (
    <fieldset className="zs-scale" aria-label={name}>
      <span className="zs-scale-name">{name}</span>
      <span className="zs-chips">
        {NUMBERS.map((n) => (
          <label key={n}>
            <input
              type="radio"
              name={group}
              checked={value === n}
              onChange={() => onChange(n)}
              aria-label={`${name}: ${n}`}
            />
            {n}
          </label>
        ))}
        <label>
          <input
            type="radio"
            name={group}
            checked={value === null}
            onChange={() => onChange(null)}
            aria-label={`${name}: ${t.cannotSay}`}
          />
          {t.cannotSay}
        </label>
      </span>
    </fieldset>
  );
}
