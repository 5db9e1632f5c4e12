import { Button, NativeSelect, TextInput, Title } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { Day } from '../../shared/kernel/days.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { listClasses, saveStudent, type studentPage } from '../../shared/students/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { DraftNotice, RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { saveStudentRefusals, studentTexts as t } from './texts.ts';

type Known = OutputOf<typeof studentPage>;
type Field = 'number' | 'givenName' | 'prefix' | 'surname';
const REST = { externalId: null, sex: 'onbekend' as const, email: '', rosterCoach: '', parentsDisagree: false };

/** A pupil's own facts, class and coach: new for somebody who is in no roster, or changed. */
export function StudentForm({ known, onDone }: { readonly known: Known | null; readonly onDone: () => void }) {
  const saving = useCommand(saveStudent);
  const { data: school } = useQueryCall(listClasses, {}, { topics: ['students'] });
  const { data: people } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const draft = useDraft(`students.student.${known?.card.studentId ?? 'new'}`, fieldsOf(known));
  const { fields } = draft;
  const [saves, setSaves] = useState(0);
  const first = useRef<HTMLInputElement>(null);
  const refusal = saving.data && !saving.data.ok ? saveStudentRefusals[saving.data.code] : null;
  const classes = school?.classes ?? [];
  const isOneYear = new Set(classes.map(({ schoolYear }) => schoolYear)).size < 2;
  const staff = (people?.staff ?? []).filter(
    ({ isExternal, isActive, staffId }) => !isExternal && (isActive || staffId === fields.coachId),
  );
  const change = (next: Partial<typeof fields>) => {
    if (saving.data) saving.reset();
    draft.change(next);
  };
  const field = (name: Field) => ({
    label: t[name],
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  const close = () => {
    draft.drop();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { number, givenName, prefix, surname } = fields;
    const birthDate = Day.safeParse(fields.birthDate).data ?? null;
    const text = { ...(known?.text ?? REST), number, givenName, prefix, surname, birthDate };
    const classId = classes.find((it) => it.classId === fields.classId)?.classId ?? null;
    const coachId = staff.find((it) => it.staffId === fields.coachId)?.staffId ?? null;
    const { studentId = null } = known?.card ?? {};
    const answer = await saving.mutateAsync({ studentId, text, classId, coachId, revision: known?.revision ?? 0 });
    if (!answer.ok) return;
    if (known) return close();
    draft.drop();
    setSaves(saves + 1);
    first.current?.focus();
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => (event.key === 'Escape' ? close() : undefined)}>
      <Title order={2} mb="xs">
        {known ? t.changeFacts : t.add}
      </Title>
      {draft.isBack && <DraftNotice />}
      <div className="zs-form">
        <TextInput ref={first} autoFocus required {...field('number')} />
        <TextInput required {...field('givenName')} />
        <TextInput {...field('prefix')} />
        <TextInput required {...field('surname')} />
        <DayField
          key={`${saves} ${draft.isBack}`}
          label={t.birthDate}
          required={!known}
          value={Day.safeParse(fields.birthDate).data ?? null}
          onChange={(value) => change({ birthDate: value ?? '' })}
        />
        <NativeSelect
          label={t.className}
          value={fields.classId}
          data={[
            { value: '', label: t.noClass },
            ...classes.map(({ classId, name, schoolYear }) => ({
              value: classId,
              label: isOneYear ? name : `${name} (${schoolYear})`,
            })),
          ]}
          onChange={(event) => change({ classId: event.currentTarget.value })}
        />
        <NativeSelect
          label={t.coach}
          value={fields.coachId}
          data={[{ value: '', label: t.noCoach }, ...staff.map((it) => ({ value: it.staffId, label: it.name }))]}
          onChange={(event) => change({ coachId: event.currentTarget.value })}
        />
      </div>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div className="zs-save">
        <Button type="submit" loading={saving.isPending}>
          {t.save}
        </Button>
        <Button variant="default" onClick={close}>
          {known ? t.leaveIt : t.close}
        </Button>
        {saving.data?.ok && <SavedNotice />}
      </div>
    </form>
  );
}

function fieldsOf(known: Known | null): Readonly<Record<Field | 'birthDate' | 'classId' | 'coachId', string>> {
  const { number = '', givenName = '', prefix = '', surname = '' } = known?.text ?? {};
  const running = known?.enrolments.find(({ until }) => until === null);
  const [classId, coachId] = [running?.classId ?? '', known?.card.coachId ?? ''];
  return { number, givenName, prefix, surname, birthDate: known?.text.birthDate ?? '', classId, coachId };
}
