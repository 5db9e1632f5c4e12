import path from 'node:path';
import { BrowserWindow, type Session } from 'electron';
import { PAGE_URL } from '../ipc/trust.ts';

export type Bounds = { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number };

/** The one window, as strict as it goes (H1). Its title never holds a name. */
export function createMainWindow(session: Session, bounds: Bounds): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Zorgspil',
    backgroundColor: '#FAFAF8',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload: path.join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.setContentProtection(process.platform !== 'linux');
  void window.loadURL(PAGE_URL);
  return window;
}
