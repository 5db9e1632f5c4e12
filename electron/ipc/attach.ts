import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { Sender } from './gate.ts';

export type CallFromPage = (sender: Sender, raw: unknown) => Promise<unknown>;

/** The only file that touches ipcMain. A frame that is not the main frame of our own window is told so, not ignored. */
export function attachGate(page: () => WebContents | null, answer: CallFromPage): void {
  ipcMain.handle('zorg:call', (event, raw: unknown) => answer(senderOf(event, page()), raw));
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent, page: WebContents | null): Sender {
  const isOurs = page !== null && sender.id === page.id;
  return { url: isOurs ? (senderFrame?.url ?? '') : '', isMainFrame: isOurs && senderFrame?.parent === null };
}
