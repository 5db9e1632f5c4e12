import { lazy, Suspense } from 'react';
import { sessionStatus } from '../../shared/session/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { FirstSheet, useFirstSheet } from '../session/first-sheet.tsx';
import { LockedScreens } from '../session/locked-screens.tsx';

const readOpened = () => import('./opened.tsx');
const Opened = lazy(async () => ({ default: (await readOpened()).Opened }));
// Read while somebody types his passphrase: after the first screen stands, before it is needed.
requestIdleCallback(() => void readOpened());

/** While the vault is closed there is only the lock screen; nothing of the rest exists then. */
export function App() {
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  const sheet = useFirstSheet();
  if (!status) return null;
  if (status.state === 'open' && sheet) return <FirstSheet codes={sheet} />;
  if (status.state !== 'open') return <LockedScreens status={status} />;
  return (
    <Suspense>
      <Opened />
    </Suspense>
  );
}
