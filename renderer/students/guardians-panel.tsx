import { Button, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { saveGuardian } from '../../shared/students/contract.ts';
import { GEZAG, GUARDIAN_RELATIONS, type Guardian } from '../../shared/students/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { gezagNames, relationNames, saveGuardianRefusals, studentTexts as t } from './texts.ts';

type PanelProps = {
  readonly studentId: StudentId;
  readonly guardians: readonly Guardian[];
  readonly mayChange: boolean;
};

export function GuardiansPanel({ studentId, guardians, mayChange }: PanelProps) {
  return (
    <section>
      <Title order={2} mb="xs">
        {t.guardians}
      </Title>
      {guardians.map((guardian) => (
        <Text key={guardian.guardianId} component="div" mb="xs">
          {guardian.name}{' '}
          <Text span c="dimmed">{`${relationNames[guardian.relation]}, ${gezagNames[guardian.gezag]}`}</Text>
          <br />
          {guardian.phone}
        </Text>
      ))}
      {mayChange && <AddGuardian studentId={studentId} />}
    </section>
  );
}

function AddGuardian({ studentId }: { readonly studentId: StudentId }) {
  const saving = useCommand(saveGuardian);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [relation, setRelation] = useState<Guardian['relation']>('moeder');
  const [gezag, setGezag] = useState<Guardian['gezag']>('onbekend');
  const refusal = saving.data && !saving.data.ok ? saveGuardianRefusals[saving.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const text = { name, relation, phone, email: '', remark: '' };
    const answer = await saving.mutateAsync({ studentId, guardianId: null, text, gezag, revision: 0 });
    if (answer.ok) setName('');
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <TextInput
          label={t.guardianName}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput label={t.phone} value={phone} onChange={(event) => setPhone(event.currentTarget.value)} />
        <NativeSelect
          label={t.relation}
          value={relation}
          data={GUARDIAN_RELATIONS.map((value) => ({ value, label: relationNames[value] }))}
          // Safe: the options are relations.
          onChange={(event) => setRelation(event.currentTarget.value as Guardian['relation'])}
        />
        <NativeSelect
          label={t.gezag}
          value={gezag}
          data={GEZAG.map((value) => ({ value, label: gezagNames[value] }))}
          // Safe: the options are the three answers.
          onChange={(event) => setGezag(event.currentTarget.value as Guardian['gezag'])}
        />
        <Button type="submit" variant="light" loading={saving.isPending}>
          {t.addGuardian}
        </Button>
      </Stack>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}
