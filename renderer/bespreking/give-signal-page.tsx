import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { HOW_OFTEN, SIGNAL_SOURCES, type SignalSource } from '../../shared/bespreking/model.ts';
import { recordIncident, sendSignal } from '../../shared/bespreking/signal-contract.ts';
import { placeOfSignal } from '../../shared/bespreking/signal-rules.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { fullName, type StudentCard } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { Chips, optionsOf } from './chips.tsx';
import { PupilPicker, useCard } from './pupil-picker.tsx';
import { oftenNames, sendRefusals, sourceNames, giveTexts as t } from './texts.ts';

export type GiveProps = {
  /** The pupil of the page one came from. */
  readonly studentId: StudentId | null;
  /** What the sender usually is: a docent tells what he sees as a teacher, a coach as a coach. */
  readonly usualSource: SignalSource;
  /** A docent has one source more than his own eyes: the pupil. */
  readonly isDocent: boolean;
  readonly mayIncident: boolean;
};

/** In half a minute: who, what, how often. Everything else may stay empty. */
export function GiveSignalPage({ studentId, usualSource, isDocent, mayIncident }: GiveProps) {
  const known = useCard(studentId);
  const [picked, setPicked] = useState<StudentCard | null | undefined>(undefined);
  const card = picked === undefined ? known : picked;
  const draft = useDraft(`bespreking.signal.${studentId ?? ''}`, {
    seen: '',
    when: '',
    tried: '',
    often: 'sometimes',
    source: usualSource as string,
    kind: 'signal',
  });
  const { seen, when, tried } = draft.fields;
  const often = HOW_OFTEN.find((it) => it === draft.fields.often) ?? 'sometimes';
  const source = SIGNAL_SOURCES.find((it) => it === draft.fields.source) ?? usualSource;
  const kind = mayIncident && draft.fields.kind === 'incident' ? 'incident' : 'signal';
  const sending = useCommand(sendSignal);
  const recording = useCommand(recordIncident);
  const [sent, setSent] = useState<string | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const answer = kind === 'incident' ? recording.data : sending.data;
  const refusal = answer && !answer.ok ? sendRefusals[answer.code] : null;
  const submit = async () => {
    setMissing(card === null ? t.pupilMissing : seen.trim() === '' ? t.seenMissing : null);
    if (card === null || seen.trim() === '') return;
    const about = { studentId: card.studentId, text: { seen, when, howOften: often, tried } };
    const done = await (kind === 'incident' ? recording.mutateAsync(about) : sending.mutateAsync({ ...about, source }));
    if (!done.ok) return;
    draft.drop();
    setSent(fullName(card));
    setPicked(null);
  };
  useHotkeys([['mod+Enter', () => void submit()]], []);
  const place = placeOfSignal({ kind, source, holdsOnderwijs: !isDocent });
  const sources = isDocent ? (['teacher', 'pupil'] as const) : SIGNAL_SOURCES;
  return (
    <Page title={t.title} sub={t.sub}>
      {sent !== null && (
        <Alert color="klaar" role="status" icon={<IconCheck size={18} aria-hidden />} mb="md" maw={640}>
          {t.sent(sent)} <a href="#/bespreking">{t.toList}</a>
        </Alert>
      )}
      {draft.isBack && <DraftNotice />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md" maw={640}>
          <PupilPicker
            value={card}
            onChange={(next) => {
              setPicked(next);
              setSent(null);
            }}
          />
          {mayIncident && (
            <Chips
              label={t.kind}
              options={optionsOf(['signal', 'incident'] as const, t.kinds)}
              value={kind}
              onChange={(next) => draft.change({ kind: next })}
            />
          )}
          <Textarea
            label={t.seen}
            description={t.seenHint}
            autosize
            minRows={2}
            maxRows={8}
            required
            value={seen}
            onChange={(event) => draft.change({ seen: event.currentTarget.value })}
          />
          <Chips
            label={t.often}
            options={optionsOf(HOW_OFTEN, oftenNames)}
            value={often}
            onChange={(next) => draft.change({ often: next })}
          />
          <TextInput
            label={t.when}
            value={when}
            onChange={(event) => draft.change({ when: event.currentTarget.value })}
          />
          <Textarea
            label={t.tried}
            autosize
            minRows={1}
            maxRows={5}
            value={tried}
            onChange={(event) => draft.change({ tried: event.currentTarget.value })}
          />
          {kind === 'signal' && (
            <Chips
              label={t.source}
              options={optionsOf(sources, sourceNames)}
              value={source}
              onChange={(next) => draft.change({ source: next })}
            />
          )}
          <Text c="dimmed" size="sm">
            {kind === 'incident' ? t.reader.incident : t.reader[place]}
          </Text>
          {missing !== null && <RefusalNotice>{missing}</RefusalNotice>}
          {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
          <Group>
            <Button type="submit" loading={sending.isPending || recording.isPending}>
              {t.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
