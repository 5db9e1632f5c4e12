import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { FACILITY_KINDS, MOST_EXAM_MINUTES } from '../../shared/screening/follow.ts';
import { saveDeclaration, saveFacility, saveTeacherAdvice } from '../../shared/screening/follow-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DayField } from '../ui/day-field.tsx';
import { DraftNotice, RefusalNotice } from '../ui/notices.tsx';
import { adviceRefusals, declarationRefusals, facilityRefusals, facilityWords } from './follow-texts.ts';
import { pupilTexts as t } from './pupil-texts.ts';

type FormProps = { readonly studentId: StudentId; readonly today: Day; readonly onDone: () => void };
const USUAL_PERCENT = 20;

export function DeclarationForm({ studentId, today, onDone }: FormProps) {
  const saving = useCommand(saveDeclaration);
  const draft = useDraft(`screening.declaration.${studentId}`, { issuer: '', profession: '', advised: '' });
  const [kind, setKind] = useState<'dyslexie' | 'dyscalculie' | 'anders'>('dyslexie');
  const [issuedOn, setIssued] = useState<Day | null>(today);
  const refusal = saving.data && !saving.data.ok ? declarationRefusals[saving.data.code] : null;
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async () => {
    if (issuedOn === null) return;
    const text = { kind, ...draft.fields };
    const answer = await saving.mutateAsync({ studentId, declarationId: null, issuedOn, text, revision: 0 });
    if (answer.ok) close();
  };
  return (
    <Frame isBack={draft.isBack} refusal={refusal} isSaving={saving.isPending} onSubmit={submit} onCancel={close}>
      <NativeSelect
        label={t.declared}
        value={kind}
        data={Object.entries(t.declarationKinds).map(([value, label]) => ({ value, label }))}
        onChange={({ currentTarget: { value } }) =>
          setKind(value === 'dyslexie' || value === 'dyscalculie' ? value : 'anders')
        }
      />
      <TextInput
        label={t.issuer}
        required
        value={draft.fields.issuer}
        onChange={(event) => draft.change({ issuer: event.currentTarget.value })}
      />
      <TextInput
        label={t.profession}
        required
        value={draft.fields.profession}
        onChange={(event) => draft.change({ profession: event.currentTarget.value })}
      />
      <DayField label={t.issuedOn} required value={issuedOn} onChange={setIssued} />
      <Textarea
        label={t.advised}
        autosize
        minRows={2}
        value={draft.fields.advised}
        onChange={(event) => draft.change({ advised: event.currentTarget.value })}
      />
    </Frame>
  );
}

export function FacilityForm({ studentId, today, onDone }: FormProps) {
  const saving = useCommand(saveFacility);
  const draft = useDraft(`screening.facility.${studentId}`, { note: '', basis: '' });
  const [kind, setKind] = useState<(typeof FACILITY_KINDS)[number]>('tijd');
  const [reach, setReach] = useState({ isForTests: true, isForExam: false });
  const [times, setTimes] = useState({ testPercent: USUAL_PERCENT, examMinutes: MOST_EXAM_MINUTES });
  const [from, setFrom] = useState<Day | null>(today);
  const [until, setUntil] = useState<Day | null>(null);
  const refusal = saving.data && !saving.data.ok ? facilityRefusals[saving.data.code] : null;
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async () => {
    if (from === null) return;
    const time = kind === 'tijd' ? times : { testPercent: 0, examMinutes: 0 };
    const { note, basis } = draft.fields;
    const text = { kind, note, ...time };
    const input = { studentId, facilityId: null, from, until, ...reach, text, basis: { basis }, revision: 0 };
    if ((await saving.mutateAsync(input)).ok) close();
  };
  return (
    <Frame isBack={draft.isBack} refusal={refusal} isSaving={saving.isPending} onSubmit={submit} onCancel={close}>
      <NativeSelect
        label={t.facility}
        value={kind}
        data={FACILITY_KINDS.map((value) => ({ value, label: facilityWords[value] }))}
        onChange={({ currentTarget: { value } }) => setKind(FACILITY_KINDS.find((one) => one === value) ?? 'anders')}
      />
      <Group>
        <Checkbox
          label={t.forTests}
          checked={reach.isForTests}
          onChange={(e) => setReach({ ...reach, isForTests: e.currentTarget.checked })}
        />
        <Checkbox
          label={t.forExam}
          checked={reach.isForExam}
          onChange={(e) => setReach({ ...reach, isForExam: e.currentTarget.checked })}
        />
      </Group>
      {kind === 'tijd' && reach.isForTests && (
        <NumberInput
          label={t.testPercent}
          min={0}
          max={100}
          value={times.testPercent}
          onChange={(value) => setTimes({ ...times, testPercent: Number(value) })}
        />
      )}
      {kind === 'tijd' && reach.isForExam && (
        <NumberInput
          label={t.examMinutes}
          min={0}
          max={240}
          value={times.examMinutes}
          onChange={(value) => setTimes({ ...times, examMinutes: Number(value) })}
        />
      )}
      <TextInput
        label={t.basis}
        required
        value={draft.fields.basis}
        onChange={(event) => draft.change({ basis: event.currentTarget.value })}
      />
      <TextInput
        label={t.note}
        value={draft.fields.note}
        onChange={(event) => draft.change({ note: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <DayField label={t.from} required value={from} onChange={setFrom} />
        <DayField label={t.until} value={until} onChange={setUntil} />
      </Group>
    </Frame>
  );
}

export function AdviceForm({ studentId, onDone }: Omit<FormProps, 'today'>) {
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

type FrameProps = {
  readonly isBack: boolean;
  readonly refusal: string | null;
  readonly isSaving: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

function Frame({ isBack, refusal, isSaving, onSubmit, onCancel, children }: FrameProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  return (
    <form onSubmit={submit} className="zs-changing">
      <Stack gap="sm">
        {isBack && <DraftNotice />}
        {children}
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Group>
          <Button type="submit" variant="light" loading={isSaving}>
            {t.save}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
