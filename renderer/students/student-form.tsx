import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { ClassId, StaffId } from '../../shared/kernel/ids.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { listClasses, saveStudent, type studentPage } from '../../shared/students/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { saveStudentRefusals, studentTexts as t } from './texts.ts';

type Known = OutputOf<typeof studentPage>;
const EMPTY = { number: '', givenName: '', prefix: '', surname: '' };
const REST = { externalId: null, sex: 'onbekend' as const, email: '', rosterCoach: '', parentsDisagree: false };

/** A pupil's own facts: new for somebody who is in no roster, or changed. */
export function StudentForm({ known, onDone }: { readonly known: Known | null; readonly onDone: () => void }) {
  const saving = useCommand(saveStudent);
  const { data: school } = useQueryCall(listClasses, {}, { topics: ['students'] });
  const { data: people } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const [text, setText] = useState(() => (known ? pick(known) : EMPTY));
  const [birthDate, setBirthDate] = useState<Day | null>(known?.card.birthDate ?? null);
  const running = known?.enrolments.find(({ until }) => until === null);
  const [classId, setClassId] = useState<ClassId | null>(running?.classId ?? null);
  const [coachId, setCoachId] = useState<StaffId | null>(known?.card.coachId ?? null);
  const [saves, setSaves] = useState(0);
  const refusal = saving.data && !saving.data.ok ? saveStudentRefusals[saving.data.code] : null;
  const classes = school?.classes ?? [];
  const staff = (people?.staff ?? []).filter(
    (member) => !member.isExternal && (member.isActive || member.staffId === coachId),
  );
  const field = (name: keyof typeof EMPTY) => ({
    label: t[name],
    value: text[name],
    onChange: (event: { currentTarget: { value: string } }) => setText({ ...text, [name]: event.currentTarget.value }),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { studentId = null } = known?.card ?? {};
    const whole = { ...(known?.text ?? REST), ...text, birthDate };
    const answer = await saving.mutateAsync({
      studentId,
      text: whole,
      classId,
      coachId,
      revision: known?.revision ?? 0,
    });
    if (!answer.ok) return;
    setText(EMPTY);
    setBirthDate(null);
    setSaves(saves + 1);
    onDone();
  };
  return (
    <form onSubmit={submit}>
      <div className="zs-fields">
        <TextInput required w={110} {...field('number')} />
        <TextInput required w={150} {...field('givenName')} />
        <TextInput w={110} {...field('prefix')} />
        <TextInput required w={190} {...field('surname')} />
        <DayField key={saves} label={t.birthDate} required={!known} value={birthDate} onChange={setBirthDate} />
        <NativeSelect
          label={t.className}
          value={classId ?? ''}
          data={[{ value: '', label: t.noClass }, ...classes.map((it) => ({ value: it.classId, label: it.name }))]}
          onChange={(event) =>
            setClassId(classes.find((it) => it.classId === event.currentTarget.value)?.classId ?? null)
          }
        />
        <NativeSelect
          label={t.coach}
          value={coachId ?? ''}
          data={[{ value: '', label: t.noCoach }, ...staff.map((it) => ({ value: it.staffId, label: it.name }))]}
          onChange={(event) =>
            setCoachId(staff.find((it) => it.staffId === event.currentTarget.value)?.staffId ?? null)
          }
        />
        <Group gap="sm">
          <Button type="submit" loading={saving.isPending}>
            {t.save}
          </Button>
          {known && (
            <Button variant="default" onClick={onDone}>
              {t.leaveIt}
            </Button>
          )}
        </Group>
      </div>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}

function pick({ text: { number, givenName, prefix, surname } }: Known): typeof EMPTY {
  return { number, givenName, prefix, surname };
}
