import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { Instrument } from '../../shared/screening/campaign.ts';
import { saveInstrument } from '../../shared/screening/contract.ts';
import { DOMAINS, Edition, SCALE_KINDS, type Standing } from '../../shared/screening/model.ts';
import { isExpired } from '../../shared/screening/norms.ts';
import { useCommand } from '../kernel/use-command.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { instrumentTexts as t } from './instrument-texts.ts';
import { NormFields, type NormRow, normFault } from './norm-fields.tsx';
import { domainNames, instrumentRefusals } from './texts.ts';

type FormProps = { readonly known: Instrument | null; readonly today: Day; readonly onDone: () => void };

const NEW: Edition = {
  name: '',
  domain: 'lezen',
  edition: '',
  normGroup: '',
  validUntil: null,
  scale: { kind: 'score', version: '', low: 0, high: 999, decimals: 0, better: 'high', words: [] },
  bands: 'A-E',
  norms: [],
  minutes: 0,
  source: '',
};

/** One edition of a test. What is saved is a new edition; scores keep the one they were scored with. */
export function InstrumentForm({ known, today, onDone }: FormProps) {
  const saving = useCommand(saveInstrument);
  const [edition, setEdition] = useState<Edition>(known?.edition ?? NEW);
  const [isArchived, setArchived] = useState(known?.isArchived ?? false);
  const [words, setWords] = useState(edition.scale.words.map(wordLine).join('\n'));
  const [norms, setNorms] = useState<readonly NormRow[]>(
    edition.norms.map(({ level, moment, limits }, key) => ({ key, level, moment, limits: limits.map(String) })),
  );
  const { scale } = edition;
  const change = (next: Partial<Edition>) => setEdition({ ...edition, ...next });
  const scaled = (next: Partial<Edition['scale']>) => change({ scale: { ...scale, ...next } });
  const candidate = {
    ...edition,
    scale: { ...scale, words: scale.kind === 'words' ? readWords(words) : [] },
    norms:
      scale.kind === 'score'
        ? norms.map(({ level, moment, limits }) => ({ level, moment, limits: limits.map(toNumber) }))
        : [],
  };
  const parsed = Edition.safeParse(candidate);
  const fault = scale.kind === 'score' ? normFault(norms, scale.better) : null;
  const refusal = saving.data && !saving.data.ok ? instrumentRefusals[saving.data.code] : null;
  const [isTried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!parsed.success) return;
    const { instrumentId = null, version = 0 } = known ?? {};
    const answer = await saving.mutateAsync({ instrumentId, edition: parsed.data, isArchived, version });
    if (answer.ok) onDone();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Title order={2}>{known ? known.edition.name : t.add}</Title>
        {known && <Text c="dimmed">{t.newEdition}</Text>}
        <TextInput
          label={t.name}
          required
          value={edition.name}
          onChange={(e) => change({ name: e.currentTarget.value })}
        />
        <Group grow align="flex-start">
          <NativeSelect
            label={t.domain}
            value={edition.domain}
            data={DOMAINS.map((value) => ({ value, label: domainNames[value] }))}
            onChange={({ currentTarget: { value } }) =>
              change({ domain: DOMAINS.find((one) => one === value) ?? 'lezen' })
            }
          />
          <TextInput
            label={t.edition}
            required
            placeholder={t.editionExample}
            value={edition.edition}
            onChange={(e) => change({ edition: e.currentTarget.value })}
          />
        </Group>
        <Group grow align="flex-start">
          <TextInput
            label={t.normGroup}
            value={edition.normGroup}
            onChange={(e) => change({ normGroup: e.currentTarget.value })}
          />
          <DayField
            label={t.validUntil}
            description={t.validUntilHelp}
            value={edition.validUntil}
            onChange={(validUntil) => change({ validUntil })}
          />
        </Group>
        {isExpired(edition, today) && (
          <Text c="straks" role="status">
            {t.expiredHelp}
          </Text>
        )}
        <Group grow align="flex-start">
          <NativeSelect
            label={t.scaleKind}
            value={scale.kind}
            data={SCALE_KINDS.map((value) => ({ value, label: t.scaleNames[value] }))}
            onChange={({ currentTarget: { value } }) => {
              const kind = SCALE_KINDS.find((one) => one === value) ?? 'score';
              scaled({ kind, ...(kind === 'percentile' ? { low: 0, high: 100, better: 'high' as const } : {}) });
            }}
          />
          <TextInput
            label={t.scaleVersion}
            description={t.scaleVersionHelp}
            required
            value={scale.version}
            onChange={(e) => scaled({ version: e.currentTarget.value })}
          />
        </Group>
        {(scale.kind === 'score' || scale.kind === 'percentile') && (
          <Group grow align="flex-start">
            <NumberInput label={t.low} value={scale.low} onChange={(value) => scaled({ low: Number(value) })} />
            <NumberInput label={t.high} value={scale.high} onChange={(value) => scaled({ high: Number(value) })} />
            <NativeSelect
              label={t.decimals}
              value={String(scale.decimals)}
              data={['0', '1', '2']}
              onChange={(e) => scaled({ decimals: Number(e.currentTarget.value) })}
            />
          </Group>
        )}
        {scale.kind === 'score' && (
          <>
            <Group grow align="flex-start">
              <NativeSelect
                label={t.better}
                value={scale.better}
                data={[
                  { value: 'high', label: t.betterHigh },
                  { value: 'low', label: t.betterLow },
                ]}
                onChange={(e) => scaled({ better: e.currentTarget.value === 'low' ? 'low' : 'high' })}
              />
              <NativeSelect
                label={t.bands}
                value={edition.bands}
                data={[
                  { value: 'A-E', label: t.bandsAE },
                  { value: 'I-V', label: t.bandsIV },
                ]}
                onChange={(e) => change({ bands: e.currentTarget.value === 'I-V' ? 'I-V' : 'A-E' })}
              />
            </Group>
            <NormFields norms={norms} bands={edition.bands} better={scale.better} onChange={setNorms} />
            {isTried && fault && (
              <Text c="laat" role="alert">
                {t.normFaults[fault]}
              </Text>
            )}
          </>
        )}
        {scale.kind === 'words' && (
          <Textarea
            label={t.words}
            description={t.wordsHelp}
            autosize
            minRows={3}
            value={words}
            onChange={(e) => setWords(e.currentTarget.value)}
          />
        )}
        <TextInput
          label={t.source}
          description={t.sourceHelp}
          value={edition.source}
          onChange={(e) => change({ source: e.currentTarget.value })}
        />
        {known && (
          <Checkbox label={t.archive} checked={isArchived} onChange={(e) => setArchived(e.currentTarget.checked)} />
        )}
        {isTried && !parsed.success && !fault && <RefusalNotice>{t.incomplete}</RefusalNotice>}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t.save}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function toNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
}

const MARKS: Readonly<Record<Standing, string>> = {
  below: ' = signaal',
  watch: ' = let op',
  above: ' = goed',
  unknown: '',
};

function wordLine({ text, standing }: Edition['scale']['words'][number]): string {
  return `${text}${MARKS[standing]}`;
}

/** 'valt op = signaal': a word and what it means for the line. */
function readWords(text: string): Edition['scale']['words'] {
  return text
    .split('\n')
    .map((line) => line.split('=').map((part) => part.trim()))
    .filter(([word]) => word !== '')
    .map(([word = '', mark = '']) => {
      const found = (Object.entries(MARKS) as [Standing, string][]).find(
        ([, words]) => mark !== '' && words.endsWith(mark),
      );
      return { text: word, standing: found?.[0] ?? 'unknown' };
    });
}
