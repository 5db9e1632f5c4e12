import { Checkbox, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { endFacility, saveFacility } from '../../shared/screening/class-contract.ts';
import { FACILITY_KINDS, type Facility, MOST_EXAM_MINUTES } from '../../shared/screening/facilities.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { DayField } from '../ui/day-field.tsx';
import { endFacilityRefusals, facilityRefusals, facilityWords } from './class-texts.ts';
import { Frame } from './frame.tsx';
import { pupilTexts as t } from './pupil-texts.ts';

/** A rule of many schools, not of the law (SCR-7). */
const USUAL_PERCENT = 20;

type FormProps = {
  readonly studentId: StudentId;
  readonly known: Facility | null;
  readonly today: Day;
  readonly onDone: () => void;
};

export function FacilityForm({ studentId, known, today, onDone }: FormProps) {
  const saving = useCommand(saveFacility);
  const draft = useDraft(`screening.facility.${studentId}.${known?.facilityId ?? 'new'}`, {
    note: known?.note ?? '',
    basis: known?.why?.basis ?? '',
  });
  const [kind, setKind] = useState<(typeof FACILITY_KINDS)[number]>(known?.kind ?? 'tijd');
  const [reach, setReach] = useState({
    isForTests: known?.isForTests ?? true,
    isForExam: known?.isForExam ?? false,
  });
  const [times, setTimes] = useState({
    testPercent: known?.testPercent ?? USUAL_PERCENT,
    examMinutes: known?.examMinutes ?? MOST_EXAM_MINUTES,
  });
  const [from, setFrom] = useState<Day | null>(known?.from ?? today);
  const [until, setUntil] = useState<Day | null>(known?.until ?? null);
  const refusal = saving.data && !saving.data.ok ? facilityRefusals[saving.data.code] : null;
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async () => {
    if (from === null) return;
    const time = {
      testPercent: kind === 'tijd' && reach.isForTests ? times.testPercent : 0,
      examMinutes: kind === 'tijd' && reach.isForExam ? times.examMinutes : 0,
    };
    const { note, basis } = draft.fields;
    const { facilityId = null, revision = 0 } = known ?? {};
    const text = { kind, note, ...time };
    const input = { studentId, facilityId, from, until, ...reach, text, basis, revision };
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
        description={t.basisHelp}
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

/** The last day, and why: a colleague asks for it a year later. */
export function EndFacilityForm({
  studentId,
  facility,
  today,
  onDone,
}: Omit<FormProps, 'known'> & { readonly facility: Facility }) {
  const { facilityId, revision } = facility;
  const ending = useCommand(endFacility);
  const draft = useDraft(`screening.facility.end.${facilityId}`, { because: facility.why?.endedBecause ?? '' });
  const [until, setUntil] = useState<Day | null>(facility.until ?? (facility.from > today ? facility.from : today));
  const refusal = ending.data && !ending.data.ok ? endFacilityRefusals[ending.data.code] : null;
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async () => {
    if (until === null) return;
    const input = { studentId, facilityId, until, because: draft.fields.because, revision };
    if ((await ending.mutateAsync(input)).ok) close();
  };
  return (
    <Frame
      isBack={draft.isBack}
      refusal={refusal}
      isSaving={ending.isPending}
      save={t.endSave}
      onSubmit={submit}
      onCancel={close}
    >
      <DayField label={t.lastDay} required value={until} onChange={setUntil} />
      <TextInput
        label={t.endedBecause}
        description={t.endedBecauseHelp}
        required
        data-autofocus
        value={draft.fields.because}
        onChange={(event) => draft.change({ because: event.currentTarget.value })}
      />
    </Frame>
  );
}
