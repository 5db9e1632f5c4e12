import { app, type Session, session } from 'electron';
import { PAGE_ORIGIN } from '../ipc/trust.ts';
import { log } from './log.ts';
import { PAPER_ORIGIN } from './paper-store.ts';

/** Switches that open a door for somebody else (H16): the program does not start with them. */
const FORBIDDEN_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'inspect-port'];

export function forbiddenSwitch(argv: readonly string[]): string | null {
  return (
    FORBIDDEN_SWITCHES.find((name) => argv.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))) ?? null
  );
}

/** Pages may not navigate, open windows or embed anything (H5); no permission is ever given (H7). */
export function guardAllPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { preventDefault: () => void }, url: string): void => {
      if (!isOurs(url)) event.preventDefault();
    };
    contents.on('will-navigate', (event) => stay(event, event.url));
    contents.on('will-redirect', (event) => stay(event, event.url));
    contents.on('will-frame-navigate', (event) => stay(event, event.url));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}

/** A session in memory only (H6), that reaches nothing but our own scheme (H8). */
export function createPageSession(): Session {
  const it = session.fromPartition('zorgspil', { cache: false });
  it.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  it.setPermissionCheckHandler(() => false);
  it.setDevicePermissionHandler(() => false);
  it.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  it.setSpellCheckerEnabled(false);
  it.webRequest.onBeforeRequest((details, callback) => {
    const isAllowed = isOurs(details.url) || /^(data|blob|devtools):/.test(details.url);
    if (!isAllowed) log({ event: 'blocked-request', code: 'NOT_OURS' });
    callback({ cancel: !isAllowed });
  });
  return it;
}

function isOurs(url: string): boolean {
  return url.startsWith(`${PAGE_ORIGIN}/`) || url.startsWith(`${PAPER_ORIGIN}/`);
}
