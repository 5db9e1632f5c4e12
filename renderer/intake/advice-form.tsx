import { Button, NativeSelect, Radio, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Advice, type Stage, SUPPORT_NEEDS, type SupportNeed } from '../../shared/intake/model.ts';
import { saveAdvice } from '../../shared/intake/review-contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { adviceRefusals, needTexts, reviewTexts as t } from './review-texts.ts';

type Props = {
  readonly studentId: StudentId;
  readonly advice: Advice | null;
  readonly stage: Stage;
  readonly need: SupportNeed;
  readonly mayAdvise: boolean;
  readonly today: Day;
};

/** The zorgcoördinator's advice: positive or negative, with the need for support and the reasons. */
export function AdvicePanel({ studentId, advice, stage, need, mayAdvise, today }: Props) {
  const [isChanging, setChanging] = useState(false);
  const isOpen = mayAdvise && stage === 'advice' && (advice === null || isChanging);
  return (
    <div>
      <Title order={2}>{t.advice}</Title>
      {advice !== null && !isOpen && <AdviceText advice={advice} today={today} />}
      {advice === null && stage !== 'advice' && <Text c="dimmed">{t.adviceNotYet}</Text>}
      {advice !== null && mayAdvise && stage === 'advice' && !isChanging && (
        <Button mt="xs" size="xs" variant="default" onClick={() => setChanging(true)}>
          {t.change}
        </Button>
      )}
      {isOpen && <AdviceForm studentId={studentId} advice={advice} need={need} onDone={() => setChanging(false)} />}
    </div>
  );
}

export function AdviceText({ advice, today }: { readonly advice: Advice; readonly today: Day }) {
  return (
    <>
      <Text>
        {t.adviceIs} <strong>{advice.isPositive ? t.positive : t.negative}</strong>. {t.need}:{' '}
        <strong>{needTexts[advice.need]}</strong>.
      </Text>
      {advice.reasons !== '' && <p className="zs-intake-said">{advice.reasons}</p>}
      {advice.support !== '' && <p className="zs-intake-said">{advice.support}</p>}
      <Text size="sm" c="dimmed">
        {t.adviceBy(advice.by ?? '–', shortDay(advice.givenOn, today))}
      </Text>
    </>
  );
}

type FormProps = Pick<Props, 'studentId' | 'advice' | 'need'> & { readonly onDone: () => void };

function AdviceForm({ studentId, advice, need, onDone }: FormProps) {
  const saving = useCommand(saveAdvice);
  const draft = useDraft(`intake.advice.${studentId}`, {
    sign: advice === null ? '' : advice.isPositive ? 'ja' : 'nee',
    need: String(advice?.need ?? need),
    reasons: advice?.reasons ?? '',
    support: advice?.support ?? '',
  });
  const { fields } = draft;
  const refusal = saving.data && !saving.data.ok ? adviceRefusals[saving.data.code] : null;
  const change = (next: Partial<typeof fields>) => {
    if (saving.data) saving.reset();
    draft.change(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await saving.mutateAsync({
      studentId,
      isPositive: fields.sign === 'ja',
      need: SUPPORT_NEEDS.find((it) => it === fields.need) ?? 'none',
      text: { reasons: fields.reasons, support: fields.support },
      revision: advice?.revision ?? 0,
    });
    if (!answer.ok) return;
    draft.settle();
    onDone();
  };
  return (
    <form onSubmit={submit}>
      {draft.isBack && <DraftNotice />}
      <Radio.Group label={t.adviceIs} required value={fields.sign} onChange={(sign) => change({ sign })}>
        <Radio value="ja" label={t.positive} required mt={4} />
        <Radio value="nee" label={t.negative} mt={4} />
      </Radio.Group>
      <NativeSelect
        mt="sm"
        maw={320}
        label={t.need}
        value={fields.need}
        data={SUPPORT_NEEDS.map((value) => ({ value, label: needTexts[value] }))}
        onChange={(event) => change({ need: event.currentTarget.value })}
      />
      <Textarea
        mt="sm"
        label={t.reasons}
        description={t.reasonsWhy}
        autosize
        minRows={2}
        value={fields.reasons}
        onChange={(event) => change({ reasons: event.currentTarget.value })}
      />
      <Textarea
        label={t.support}
        autosize
        minRows={2}
        value={fields.support}
        onChange={(event) => change({ support: event.currentTarget.value })}
      />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div className="zs-save">
        <Button type="submit" loading={saving.isPending}>
          {t.giveAdvice}
        </Button>
      </div>
    </form>
  );
}
