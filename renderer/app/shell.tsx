import { Alert, Button, Kbd, NativeSelect, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconKeyboard, IconLock, IconLockOpen2, IconPresentation, IconSearch } from '@tabler/icons-react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import type { Role } from '../../shared/kernel/permissions.ts';
import { lock, sessionStatus, switchRole } from '../../shared/session/contract.ts';
import { setPresenting, usePresenting } from '../kernel/presenting.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { roleNames } from '../ui/role-names.ts';
import { Finder } from './finder.tsx';
import { HallStrip } from './hall-strip.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { hallOf, mayOpen, placesOf, railOf } from './places.ts';
import { presentingTexts } from './presenting-texts.ts';
import { StateNotices } from './state-notices.tsx';
import { shellTexts as t } from './texts.ts';

/** Vandaag and one's own key: who sees no more than these has no work of his own here yet. */
const FOR_EVERYBODY = 2;
const EXACT: readonly string[] = ['/', '/leerlingen'];

/** The rail shows what the role may; the gate decides. */
export function Shell() {
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  const locking = useCommand(lock);
  const switching = useCommand(switchRole);
  const [open, setOpen] = useState<'finder' | 'keys' | null>(null);
  const { pathname } = useLocation();
  const isPresenting = usePresenting();
  useHotkeys(
    [
      ['mod+L', () => locking.mutate({})],
      ['mod+K', () => setOpen('finder')],
      ['F9', () => setPresenting(!isPresenting)],
    ],
    [],
  );
  useHotkeys([
    ['shift+?', () => setOpen('keys')],
    ['?', () => setOpen('keys')],
  ]);
  const me = status?.me;
  if (!status || !me) return null;
  const places = placesOf(me.role);
  const rail = railOf(me.role);
  const here = hallOf(me.role, pathname);
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
        {rail.map(({ to, text, icon: Icon, group, hall }, at) => (
          <Fragment key={to}>
            {group !== rail[at - 1]?.group && at > 0 && <hr />}
            <Link
              to={to}
              activeOptions={{ exact: EXACT.includes(to) }}
              aria-label={text}
              {...(hall !== null && hall === here?.hall ? { 'aria-current': 'page' as const } : {})}
            >
              <Icon size={18} stroke={1.6} aria-hidden />
              <span>{text}</span>
            </Link>
          </Fragment>
        ))}
        <div className="zs-rail-foot">
          <IconLockOpen2 size={15} stroke={1.6} aria-hidden />
          <div>
            {t.open}
            <br />
            {t.closesAfter(status.lockAfterMinutes)}
          </div>
        </div>
      </nav>
      <header className="zs-top">
        <UnstyledButton className="zs-find" onClick={() => setOpen('finder')} aria-keyshortcuts="Control+K">
          <IconSearch size={17} stroke={1.6} aria-hidden />
          <span>{t.find}</span>
          <Kbd>Ctrl K</Kbd>
        </UnstyledButton>
        <span className="zs-me">{me.name}</span>
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
          aria-label={t.keys}
          onClick={() => setOpen('keys')}
          leftSection={<IconKeyboard size={16} aria-hidden />}
        >
          <Kbd>?</Kbd>
        </Button>
        <Button
          variant="default"
          size="xs"
          aria-pressed={isPresenting}
          leftSection={<IconPresentation size={16} aria-hidden />}
          rightSection={<Kbd>F9</Kbd>}
          onClick={() => setPresenting(!isPresenting)}
        >
          {presentingTexts.on}
        </Button>
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
        {here && <HallStrip {...here} />}
        <StateNotices status={status} />
        {places.length <= FOR_EVERYBODY && <Alert color="inkt">{t.nothingForRole(roleNames[me.role])}</Alert>}
        {mayOpen(me.role, pathname) ? <Outlet /> : <RefusalNotice>{t.notForRole(roleNames[me.role])}</RefusalNotice>}
      </main>
      <Finder isOpen={open === 'finder'} onClose={() => setOpen(null)} role={me.role} />
      <KeysDialog isOpen={open === 'keys'} onClose={() => setOpen(null)} />
    </div>
  );
}
