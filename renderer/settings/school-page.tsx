import { ActionIcon, Alert, Button, Group, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { saveSchoolProfile, schoolSettings } from '../../shared/settings/contract.ts';
import type { SchoolProfile } from '../../shared/settings/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { profileRefusals, settingsTexts as t } from './texts.ts';

export function SchoolPage() {
  const { data } = useQueryCall(schoolSettings, {}, { topics: ['settings'] });
  return (
    <Page title={t.school} sub={t.schoolSub}>
      {data && <SchoolForm profile={data.profile} revision={data.revision} />}
    </Page>
  );
}

function SchoolForm({ profile, revision }: { readonly profile: SchoolProfile; readonly revision: number }) {
  const saving = useCommand(saveSchoolProfile);
  const [fields, setFields] = useState(profile);
  const [levels, setLevels] = useState(profile.levels.join('\n'));
  const change = (next: Partial<SchoolProfile>) => setFields((old) => ({ ...old, ...next }));
  const setDepartment = (at: number, next: Partial<SchoolProfile['departments'][number]>) =>
    change({
      departments: fields.departments.map((department, i) => (i === at ? { ...department, ...next } : department)),
    });
  const refusal = saving.data && !saving.data.ok ? profileRefusals[saving.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const filled = fields.departments.filter(({ code, name }) => code.trim() !== '' && name.trim() !== '');
    const lines = levels.split('\n').filter((line) => line.trim() !== '');
    await saving.mutateAsync({ profile: { ...fields, levels: lines, departments: filled }, revision });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw={560}>
        <TextInput
          label={t.name}
          required
          value={fields.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t.address}
          value={fields.address}
          onChange={(event) => change({ address: event.currentTarget.value })}
        />
        <TextInput
          label={t.phone}
          value={fields.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
        <Textarea
          label={t.levels}
          description={t.levelsWhy}
          autosize
          minRows={3}
          value={levels}
          onChange={(event) => setLevels(event.currentTarget.value)}
        />
        <Title order={2}>{t.departments}</Title>
        {fields.departments.map(({ code, name }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a department has nothing but its place until it is saved
          <Group key={at} align="flex-end" wrap="nowrap">
            <TextInput
              label={t.departmentCode}
              w={120}
              value={code}
              onChange={(event) => setDepartment(at, { code: event.currentTarget.value })}
            />
            <TextInput
              label={t.departmentName}
              flex={1}
              value={name}
              onChange={(event) => setDepartment(at, { name: event.currentTarget.value })}
            />
            <ActionIcon
              variant="default"
              size={36}
              aria-label={`${t.remove}: ${name || code}`}
              onClick={() => change({ departments: fields.departments.filter((_, i) => i !== at) })}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="light"
          w="fit-content"
          onClick={() => change({ departments: [...fields.departments, { code: '', name: '' }] })}
        >
          {t.addDepartment}
        </Button>
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        {saving.data?.ok && <Alert color="klaar">{t.saved}</Alert>}
        <Button type="submit" w="fit-content" loading={saving.isPending}>
          {t.save}
        </Button>
      </Stack>
    </form>
  );
}
