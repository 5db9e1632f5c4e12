import { Button, Group, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import { saveStudent } from '../../shared/students/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { DayField } from '../ui/day-field.tsx';
import { RefusalNotice } from '../ui/notices.tsx';
import { saveStudentRefusals, studentTexts as t } from './texts.ts';

const EMPTY = { number: '', givenName: '', prefix: '', surname: '' };

/** For a pupil who is in no roster. */
export function AddStudent() {
  const saving = useCommand(saveStudent);
  const [text, setText] = useState(EMPTY);
  const [birthDate, setBirthDate] = useState<Day | null>(null);
  const refusal = saving.data && !saving.data.ok ? saveStudentRefusals[saving.data.code] : null;
  const set = (field: keyof typeof EMPTY) => (event: { currentTarget: { value: string } }) =>
    setText({ ...text, [field]: event.currentTarget.value });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const rest = { externalId: null, sex: 'onbekend' as const, email: '', rosterCoach: '', parentsDisagree: false };
    const input = { studentId: null, text: { ...text, ...rest, birthDate }, classId: null, coachId: null, revision: 0 };
    const answer = await saving.mutateAsync(input);
    if (answer.ok) setText(EMPTY);
  };
  return (
    <form onSubmit={submit}>
      <Title order={2} mt="lg">
        {t.add}
      </Title>
      <Group align="flex-end">
        <TextInput label={t.number} required w={110} value={text.number} onChange={set('number')} />
        <TextInput label={t.givenName} required w={140} value={text.givenName} onChange={set('givenName')} />
        <TextInput label={t.prefix} w={110} value={text.prefix} onChange={set('prefix')} />
        <TextInput label={t.surname} required w={180} value={text.surname} onChange={set('surname')} />
        <DayField label={t.birthDate} required value={birthDate} onChange={setBirthDate} />
        <Button type="submit" loading={saving.isPending}>
          {t.save}
        </Button>
      </Group>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}
