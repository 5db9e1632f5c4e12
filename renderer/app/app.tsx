import { RouterProvider } from '@tanstack/react-router';
import { sessionStatus } from '../../shared/session/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { LockedScreens } from '../session/locked-screens.tsx';
import { router } from './routes.tsx';

/** While the vault is closed there is only the lock screen; nothing of the rest exists then. */
export function App() {
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  if (!status) return null;
  return status.state === 'open' ? <RouterProvider router={router} /> : <LockedScreens status={status} />;
}
