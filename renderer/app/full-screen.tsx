import { useHotkeys } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { lock } from '../../shared/session/contract.ts';
import { setPresenting, usePresenting } from '../kernel/presenting.ts';
import { useCommand } from '../kernel/use-command.ts';

/** Around what fills the whole screen at a table: the lock and presentation mode have the same keys as everywhere. */
export function FullScreen() {
  const locking = useCommand(lock);
  const isPresenting = usePresenting();
  useHotkeys(
    [
      ['mod+L', () => locking.mutate({})],
      ['F9', () => setPresenting(!isPresenting)],
    ],
    [],
  );
  return <Outlet />;
}
