import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { stopTyping, usePresenting } from '../kernel/presenting.ts';
import { PresentingStrip } from './presenting-strip.tsx';
import { router } from './routes.tsx';

/** Everything behind the lock. Presentation mode begins every page anew, so that no form holds what must be hidden. */
export function Opened() {
  const isPresenting = usePresenting();
  useEffect(() => {
    document.addEventListener('beforeinput', stopTyping, true);
    return () => document.removeEventListener('beforeinput', stopTyping, true);
  }, []);
  return (
    <>
      {isPresenting && <PresentingStrip />}
      <RouterProvider key={String(isPresenting)} router={router} />
    </>
  );
}
