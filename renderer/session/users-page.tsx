import { Alert, Button, MultiSelect, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { ROLES, type Role } from '../../shared/kernel/permissions.ts';
import { addUser, listUsers, sessionStatus } from '../../shared/session/contract.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { roleNames } from '../ui/role-names.ts';
import { NewPassphrase } from './new-passphrase.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { addUserRefusals, userTexts as t } from './texts.ts';

export function UsersPage() {
  const { data } = useQueryCall(listUsers, {}, { topics: ['users', 'session'] });
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  return (
    <Page title={t.title} sub={t.sub}>
      <table className="zs-list">
        <thead>
          <tr>
            <th>{t.key}</th>
            <th>{t.name}</th>
            <th>{t.roles}</th>
            <th>{t.fingerprint}</th>
          </tr>
        </thead>
        <tbody>
          {data?.users.map((user) => (
            <tr key={user.userId}>
              <td>{user.keyLetter}</td>
              <td>{user.name}</td>
              <td>{user.roles.map((role) => roleNames[role]).join(', ')}</td>
              <td>{user.fingerprint}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SheetPanel isProven={status?.recoveryProven ?? true} />
      <AddUser />
    </Page>
  );
}

function AddUser() {
  const adding = useCommand(addUser);
  const [name, setName] = useState('');
  const { data: people } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const staff = (people?.staff ?? []).filter(({ isExternal, isActive }) => isActive && !isExternal);
  const [staffId, setStaffId] = useState<StaffId | null>(null);
  const [roles, setRoles] = useState<Role[]>([]);
  const [pair, setPair] = useState({ first: '', second: '' });
  const answer = adding.data;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pair.first !== pair.second) return;
    const added = await adding.mutateAsync({ name, roles, staffId, passphrase: pair.first });
    if (!added.ok) return;
    setPair({ first: '', second: '' });
    setName('');
    setRoles([]);
    setStaffId(null);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={480}>
        <Title order={2}>{t.add}</Title>
        <TextInput label={t.name} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <NativeSelect
          label={t.staff}
          description={t.staffWhy}
          value={staffId ?? ''}
          data={[
            { value: '', label: t.noStaff },
            ...staff.map((member) => ({ value: member.staffId, label: member.name })),
          ]}
          onChange={(event) => {
            const member = staff.find((it) => it.staffId === event.currentTarget.value);
            setStaffId(member?.staffId ?? null);
            if (member && name === '') setName(member.name);
          }}
        />
        <MultiSelect
          searchable
          label={t.roles}
          data={ROLES.map((role) => ({ value: role, label: roleNames[role] }))}
          value={roles}
          onChange={(values) => setRoles(ROLES.filter((role) => values.includes(role)))}
        />
        <Text size="sm" c="dimmed">
          {t.ownPassphrase}
        </Text>
        <NewPassphrase value={pair} onChange={setPair} />
        {answer && !answer.ok && <RefusalNotice>{addUserRefusals[answer.code]}</RefusalNotice>}
        {answer?.ok && <Alert color="klaar">{t.added(answer.value.keyLetter, answer.value.fingerprint)}</Alert>}
        <Button type="submit" loading={adding.isPending}>
          {t.save}
        </Button>
      </Stack>
    </form>
  );
}
