import { Button, Group, NativeSelect, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { listStaff, saveStaffMember } from '../../shared/staff/contract.ts';
import { STAFF_FUNCTIONS, type StaffFunction } from '../../shared/staff/model.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState, RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { functionNames, saveStaffRefusals, staffTexts as t } from './texts.ts';

export function StaffPage() {
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  return (
    <Page title={t.title} sub={t.sub}>
      {data?.staff.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      {data && data.staff.length > 0 && (
        <table className="zs-list">
          <thead>
            <tr>
              <th>{t.name}</th>
              <th>{t.function}</th>
              <th>{t.phone}</th>
            </tr>
          </thead>
          <tbody>
            {data.staff.map((member) => (
              <tr key={member.staffId}>
                <td>{member.name}</td>
                <td>{functionNames[member.function]}</td>
                <td>{member.phone}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AddMember />
    </Page>
  );
}

function AddMember() {
  const saving = useCommand(saveStaffMember);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [role, setRole] = useState<StaffFunction>('coach');
  const refusal = saving.data && !saving.data.ok ? saveStaffRefusals[saving.data.code] : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const text = { name, phone, rosterName: '', email: '', organisation: '' };
    const answer = await saving.mutateAsync({ staffId: null, function: role, isActive: true, revision: 0, ...text });
    if (answer.ok) setName('');
  };
  return (
    <form onSubmit={submit}>
      <Title order={2} mt="lg">
        {t.add}
      </Title>
      <Group align="flex-end">
        <TextInput label={t.name} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <NativeSelect
          label={t.function}
          value={role}
          data={STAFF_FUNCTIONS.map((value) => ({ value, label: functionNames[value] }))}
          // Safe: the options are functions.
          onChange={(event) => setRole(event.currentTarget.value as StaffFunction)}
        />
        <TextInput label={t.phone} value={phone} onChange={(event) => setPhone(event.currentTarget.value)} />
        <Button type="submit" loading={saving.isPending}>
          {t.save}
        </Button>
      </Group>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </form>
  );
}
