import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { saveTeacherAdvice } from '../../shared/screening/follow-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DayField } from '../ui/day-field.tsx';
import { adviceRefusals } from './follow-texts.ts';
import { Frame } from './frame.tsx';
import { pupilTexts as t } from './pupil-texts.ts';

type FormProps = { readonly studentId: StudentId; readonly onDone: () => void };

export function AdviceForm({ studentId, onDone }: FormProps) {
  const saving = useCommand(saveTeacherAdvice);
  const draft = useDraft(`screening.advice.${studentId}`, { text: '' });
  const [until, setUntil] = useState<Day | null>(null);
  const refusal = saving.data && !saving.data.ok ? adviceRefusals[saving.data.code] : null;
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async () => {
    const input = { studentId, adviceId: null, until, text: { text: draft.fields.text }, revision: 0 };
    if ((await saving.mutateAsync(input)).ok) close();
  };
  return (
    <Frame isBack={draft.isBack} refusal={refusal} isSaving={saving.isPending} onSubmit={submit} onCancel={close}>
      <Textarea
        label={t.adviceText}
        description={t.adviceHelp}
        required
        autosize
        minRows={3}
        value={draft.fields.text}
        onChange={(event) => draft.change({ text: event.currentTarget.value })}
      />
      <DayField label={t.until} value={until} onChange={setUntil} />
    </Frame>
  );
}
