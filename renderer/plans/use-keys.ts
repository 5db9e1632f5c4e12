import { useEffect, useRef } from 'react';

/** Keys of a page, wherever the focus is but in a text field or with a modifier. Say `true` when the key was meant for you. */
export function useKeys(handle: (key: string, target: EventTarget | null) => boolean): void {
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isText(event.target)) return;
      if (latest.current(event.key, event.target)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Where letters are text. A tick or a choice is no text field. */
function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio';
}
