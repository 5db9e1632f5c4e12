import { RouterProvider } from '@tanstack/react-router';
import { router } from './routes.tsx';

/** Everything behind the lock. */
export function Opened() {
  return <RouterProvider router={router} />;
}
