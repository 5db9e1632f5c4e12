import { Button, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { addDays, day, schoolYearOf } from '../../shared/kernel/days.ts';
import { sessionStatus } from '../../shared/session/contract.ts';
import { schoolSettings } from '../../shared/settings/contract.ts';
import { saveClass } from '../../shared/students/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice, SavedNotice } from '../ui/notices.tsx';
import { saveClassRefusals, studentTexts as t } from './texts.ts';

const A_YEAR = 365;
const GRADES = [1, 2, 3, 4, 5, 6, 7, 8];

/** A class that is in no file yet: for a school that begins without one, or for the year to come. */
export function ClassForm({ onDone }: { readonly onDone: () => void }) {
  const saving = useCommand(saveClass);
  const { data: school } = useQueryCall(schoolSettings, {}, { topics: ['settings'] });
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  const today = day(status?.today ?? '2000-01-01');
  const years = [schoolYearOf(today), schoolYearOf(addDays(today, A_YEAR))];
  const [name, setName] = useState('');
  const [level, setLevel] = useState('');
  const [grade, setGrade] = useState('');
  const [chosen, setChosen] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const refusal = saving.data && !saving.data.ok ? saveClassRefusals[saving.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const schoolYear = years.find((year) => year === chosen) ?? schoolYearOf(today);
    const year = grade === '' ? null : Number(grade);
    const answer = await saving.mutateAsync({ name, schoolYear, level, year, from: null });
    if (!answer.ok) return;
    setName('');
    first.current?.focus();
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => (event.key === 'Escape' ? onDone() : undefined)}>
      <Title order={2}>{t.addClass}</Title>
      <Stack gap="xs" mt="xs">
        <Text size="sm" c="dimmed">
          {t.addClassWhy}
        </Text>
        <TextInput
          ref={first}
          autoFocus
          required
          maxLength={60}
          label={t.classTitle}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t.level}
          value={level}
          data={[{ value: '', label: t.unknown }, ...(school?.profile.levels ?? [])]}
          onChange={(event) => setLevel(event.currentTarget.value)}
        />
        <NativeSelect
          label={t.grade}
          value={grade}
          data={[{ value: '', label: t.unknown }, ...GRADES.map(String)]}
          onChange={(event) => setGrade(event.currentTarget.value)}
        />
        <NativeSelect
          label={t.schoolYear}
          value={chosen === '' ? years[0] : chosen}
          data={years}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <div className="zs-save">
          <Button type="submit" loading={saving.isPending}>
            {t.save}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.close}
          </Button>
          {saving.data?.ok && name === '' && <SavedNotice />}
        </div>
      </Stack>
    </form>
  );
}
