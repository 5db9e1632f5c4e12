import { Button, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Signal } from '../../shared/screening/follow.ts';
import { LETTER_KINDS, type Measurement, printScreeningLetter } from '../../shared/screening/follow-contract.ts';
import { proposedAdvice } from '../../shared/screening/letter-texts.ts';
import type { LetterTo } from '../../shared/screening/letter-to.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { letterNames, letterRefusals } from './follow-texts.ts';
import { pupilTexts as t } from './pupil-texts.ts';

type PanelProps = {
  readonly studentId: StudentId;
  readonly measurements: readonly Measurement[];
  readonly signals: readonly Signal[];
  readonly to: LetterTo;
  /** The cursor begins here. */
  readonly isFirst: boolean;
};

/** The written advice: the RT's own words in the school's letter, to who may read it (SCR-9, PRIV-2). */
export function LetterPanel({ studentId, measurements, signals, to, isFirst }: PanelProps) {
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isFirst) return;
    // After the title of the page, which takes the focus when it appears.
    const soon = requestAnimationFrame(() => {
      words.current?.scrollIntoView({ block: 'center' });
      words.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(soon);
  }, [isFirst]);
  const printing = useCommand(printScreeningLetter);
  const campaigns = [...new Map(measurements.map((one) => [one.campaignId, one])).values()].toReversed();
  const [chosen, setChosen] = useState<string | null>(null);
  const campaign = campaigns.find(({ campaignId }) => campaignId === chosen) ?? campaigns[0];
  const isYes = signals.some(({ verdict, campaignId }) => verdict === 'yes' && campaignId === campaign?.campaignId);
  const [picked, setKind] = useState<(typeof LETTER_KINDS)[number] | null>(null);
  const kind = picked ?? (isYes ? 'signal' : 'noSignal');
  const draft = useDraft(`screening.letter.${studentId}`, { advice: '' });
  const proposed = proposedAdvice[to.kind === 'pupil' ? 'pupil' : 'parents'][kind];
  const advice = draft.fields.advice === '' ? proposed : draft.fields.advice;
  if (!campaign) return null;
  const refusal =
    printing.data && !printing.data.ok && printing.data.code !== 'CANCELLED'
      ? letterRefusals[printing.data.code]
      : null;
  const print = async (format: 'pdf' | 'docx') => {
    const input = { studentId, campaignId: campaign.campaignId, kind, advice, format };
    if ((await printing.mutateAsync(input)).ok) draft.drop();
  };
  return (
    <section>
      <Title order={2} mb={4}>
        {to.kind === 'pupil' ? t.letterToPupil : t.letter}
      </Title>
      <Stack gap="sm">
        <Text size="sm">{receiverWords(to)}</Text>
        <NativeSelect
          label={t.letterKind}
          value={kind}
          data={LETTER_KINDS.map((value) => ({ value, label: letterNames[value] }))}
          onChange={({ currentTarget: { value } }) => setKind(LETTER_KINDS.find((one) => one === value) ?? 'signal')}
        />
        {campaigns.length > 1 && (
          <NativeSelect
            label={t.letterCampaign}
            value={campaign.campaignId}
            data={campaigns.map((one) => ({ value: one.campaignId, label: one.campaignName }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        <Textarea
          ref={words}
          label={t.letterAdvice}
          description={t.letterAdviceHelp}
          autosize
          minRows={3}
          value={advice}
          onChange={(event) => draft.change({ advice: event.currentTarget.value })}
        />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        {printing.data?.ok && <Text role="status">{t.letterDone}</Text>}
        {to.kind !== 'nobody' && (
          <Group>
            <Button variant="light" loading={printing.isPending} onClick={() => print('pdf')}>
              {t.makeLetter} ({t.pdf})
            </Button>
            <Button variant="default" onClick={() => print('docx')}>
              {t.makeLetter} ({t.word})
            </Button>
          </Group>
        )}
      </Stack>
    </section>
  );
}

/** Who will read it, or why nobody yet. */
function receiverWords(to: LetterTo): string {
  if (to.kind === 'pupil') return t.letterGoesToPupil(to.age);
  if (to.kind === 'nobody') return letterRefusals[to.why];
  return to.names.length === 0
    ? t.letterGoesToUnknown
    : t.letterGoesTo(new Intl.ListFormat('nl-NL').format(to.names), to.names.length);
}
