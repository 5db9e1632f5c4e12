import type { Sender } from './gate.ts';

/** The only page that may call: our own, as the main frame. */
export const PAGE_ORIGIN = 'app://zorg';
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;

export function trustsSender({ url, isMainFrame }: Sender): boolean {
  return isMainFrame && (url === PAGE_URL || url.startsWith(`${PAGE_URL}#`) || url.startsWith(`${PAGE_URL}?`));
}
