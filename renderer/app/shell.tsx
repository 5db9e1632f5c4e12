import { Alert, Button, Kbd, NativeSelect } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconCheckbox,
  IconDeviceFloppy,
  IconFileImport,
  IconHeartHandshake,
  IconId,
  IconKey,
  IconLock,
  IconShieldLock,
  IconUsers,
} from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { type Permission, type Role, reachOf } from '../../shared/kernel/permissions.ts';
import { lock, sessionStatus, switchRole } from '../../shared/session/contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { roleNames } from '../ui/role-names.ts';
import { shellTexts as t } from './texts.ts';

const PLACES = [
  { to: '/', text: t.agreements, icon: IconCheckbox, permission: 'agreements.read' },
  { to: '/leerlingen', text: t.students, icon: IconUsers, permission: 'students.read' },
  { to: '/leerlingen/inlezen', text: t.import, icon: IconFileImport, permission: 'students.manage' },
  { to: '/zat', text: t.zat, icon: IconHeartHandshake, permission: 'zat.read' },
  { to: '/beheer/medewerkers', text: t.staff, icon: IconId, permission: 'staff.manage' },
  { to: '/beheer/gebruikers', text: t.users, icon: IconKey, permission: 'users.manage' },
  { to: '/beheer/reservekopie', text: t.backupPlace, icon: IconDeviceFloppy, permission: 'backup.make' },
  { to: '/mijn-sleutel', text: t.myKey, icon: IconKey, permission: 'session.use' },
  { to: '/privacy/logboek', text: t.trail, icon: IconShieldLock, permission: 'trail.read' },
] as const satisfies readonly { permission: Permission; [key: string]: unknown }[];

/** The rail shows what the role may; the gate decides. */
export function Shell() {
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  const locking = useCommand(lock);
  const switching = useCommand(switchRole);
  useHotkeys([['mod+L', () => locking.mutate({})]], []);
  const me = status?.me;
  if (!status || !me) return null;
  return (
    <div className="zs-app">
      <a className="zs-skip" href="#inhoud">
        {t.skip}
      </a>
      <nav className="zs-rail" aria-label={t.navigation}>
        <div className="zs-brand">
          <div className="zs-logo" aria-hidden>
            Z
          </div>
          <span>{status.schoolName}</span>
        </div>
        {PLACES.filter(({ permission }) => reachOf(me.role, permission) !== undefined).map(
          ({ to, text, icon: Icon }) => (
            <Link key={to} to={to} activeOptions={{ exact: to === '/' || to === '/leerlingen' }} aria-label={text}>
              <Icon size={18} stroke={1.6} aria-hidden />
              <span>{text}</span>
            </Link>
          ),
        )}
        <div className="zs-rail-foot">
          {t.open}
          <br />
          {t.closesAfter(status.lockAfterMinutes)}
        </div>
      </nav>
      <header className="zs-top">
        <span>{me.name}</span>
        <NativeSelect
          aria-label={t.actAs}
          size="xs"
          value={me.role}
          data={me.roles.map((role) => ({ value: role, label: roleNames[role] }))}
          // Safe: the options are roles.
          onChange={(event) => switching.mutate({ role: event.currentTarget.value as Role })}
        />
        <Button
          variant="default"
          size="xs"
          leftSection={<IconLock size={16} aria-hidden />}
          rightSection={<Kbd>Ctrl L</Kbd>}
          onClick={() => locking.mutate({})}
        >
          {t.lock}
        </Button>
      </header>
      <main className="zs-main" id="inhoud" tabIndex={-1}>
        {!status.recoveryProven && (
          <Alert color="straks" mb="md" role="status">
            {t.sheetMissing}
          </Alert>
        )}
        {status.backup?.hasFolder && status.backup.isStale && (
          <Alert color="straks" mb="md" role="status">
            {t.backup}
          </Alert>
        )}
        <Outlet />
      </main>
    </div>
  );
}
