import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, clipboard } from 'electron';
import { CONTRACT_DESK } from '../../shared/desk.ts';
import type { Topic } from '../../shared/kernel/topics.ts';
import { attachGate } from '../ipc/attach.ts';
import type { Sender } from '../ipc/gate.ts';
import { createClip, realClock } from './clip.ts';
import { openDeviceFile } from './device-file.ts';
import { watchDisplays } from './displays.ts';
import { bring, deliver } from './errands.ts';
import { createPageSession } from './hardening.ts';
import { log } from './log.ts';
import { setMenu } from './menu.ts';
import { type LockReason, watchPower } from './power.ts';
import { type AssetList, servePages } from './protocol.ts';
import { openSettings } from './settings.ts';
import { startVaultWorker } from './vault-worker.ts';
import { createMainWindow } from './window.ts';

/** How long the page gets to hand over the last letters before the keys go (T2). */
const LAST_WORDS_MS = 200;
/** How long an orderly close may take before the thread is ended as it is. */
const CLOSE_MS = 20_000;
const LOCK_CALL = { name: 'session.lock', input: {} };
const SETTLE_CALL = { name: 'disclosure.settle', input: {} };
const BACKUP_CALL = { name: 'session.backupIfDue', input: {} };
/** When there is time for the daily back-up; a laptop that falls asleep gives none. */
const HAS_TIME: readonly string[] = ['asked', 'idle'];
const BACKUP_MS = 120_000;
const OURSELVES: Sender = { url: 'app://zorg/index.html', isMainFrame: true };

/** Everything after the program is ready: window, vault thread, and what happens between them. */
export async function runProgram(): Promise<{ focus: () => void; end: () => Promise<void> }> {
  const settings = openSettings();
  const device = await openDeviceFile(app.getPath('userData'));
  const session = createPageSession();
  const distribution = path.join(import.meta.dirname, '..');
  servePages(session, path.join(distribution, 'renderer'), readAssets());
  setMenu();

  const clip = createClip(clipboard, realClock);
  let window: BrowserWindow | null = null;
  let isLocking = false;
  /** From the last words of the page until the thread with the keys has ended: nothing is answered. */
  let isClosing = false;
  const tell = (topics: readonly Topic[]): void => {
    if (window && !window.isDestroyed()) window.webContents.send('zorg:changed', topics);
  };
  const worker = startVaultWorker({
    data: () => ({
      device: device.state(),
      isTrusted: device.isTrusted,
      appVersion: app.getVersion(),
      usualFolder: path.join(app.getPath('userData'), 'kluis'),
    }),
    changed: tell,
    device: (state) => device.save(state),
    died: () => replacePage(),
  });

  function openPage(): BrowserWindow {
    const page = createMainWindow(session, settings.bounds());
    page.on('close', () => settings.saveBounds(page.getNormalBounds()));
    page.webContents.on('render-process-gone', () => log({ event: 'page-gone' }));
    page.on('closed', () => {
      if (page === window) window = null;
    });
    return page;
  }

  /** A new page in a new process; the old one is destroyed with everything it showed (H21). */
  function replacePage(): void {
    const old = window;
    if (old && !old.isDestroyed()) settings.saveBounds(old.getNormalBounds());
    window = openPage();
    if (old && !old.isDestroyed()) old.destroy();
  }

  /** The order: last words of the page, page replaced, daily back-up, databases closed, thread ended. */
  async function lock(reason: LockReason | 'asked'): Promise<void> {
    if (isLocking) return;
    isLocking = true;
    try {
      tell(['session']);
      await pause(LAST_WORDS_MS);
      isClosing = true;
      void clip.clearIfOurs();
      replacePage();
      if (HAS_TIME.includes(reason)) await Promise.race([worker.call(OURSELVES, BACKUP_CALL, null), pause(BACKUP_MS)]);
      await Promise.race([worker.call(OURSELVES, LOCK_CALL, null), pause(CLOSE_MS)]);
      await worker.restart();
      log({ event: 'lock', code: reason });
    } finally {
      isClosing = false;
      isLocking = false;
      tell(['session']);
    }
  }

  attachGate(
    () => (window && !window.isDestroyed() ? window.webContents : null),
    async (sender, raw) => {
      const page = window;
      if (!page) return { ok: false, code: 'UNEXPECTED' };
      if (isClosing) return { ok: false, code: 'LOCKED' };
      const errand = CONTRACT_DESK.get(nameOf(raw));
      if (errand === 'lockNow') {
        const allowed = await worker.precheck(sender, raw);
        if (allowed.answer.ok) void lock('asked');
        return allowed.answer.ok ? { ok: true, value: {} } : allowed.answer;
      }
      if (errand?.startsWith('pick')) {
        const allowed = await worker.precheck(sender, raw);
        if (!allowed.answer.ok) return allowed.answer;
      }
      const brought = await bring(errand, page);
      if (brought === 'cancelled') return { ok: false, code: 'CANCELLED' };
      const { answer, paper } = await worker.call(sender, raw, brought.attachment);
      if (errand === 'copyText' && answer.ok) await clip.put(answer.value);
      if (!paper || !answer.ok) return answer;
      const trouble = await deliver(page, session, paper);
      const { disclosureId } = paper;
      // The register hears what became of it; only this thread can say so.
      if (disclosureId !== null) await worker.call(OURSELVES, SETTLE_CALL, { disclosureId, isSaved: trouble === null });
      return trouble === null ? answer : { ok: false, code: trouble };
    },
  );

  window = openPage();
  watchDisplays(() => tell(['onlookers']));
  watchPower((reason, idleMinutes) => {
    void worker.lockAfter(OURSELVES).then((minutes) => {
      const isDue = minutes !== null && (reason !== 'idle' || idleMinutes >= minutes);
      return isDue ? lock(reason) : undefined;
    });
  });
  return {
    focus() {
      if (!window) window = openPage();
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    async end() {
      await Promise.race([worker.call(OURSELVES, LOCK_CALL, null), pause(CLOSE_MS)]);
      await worker.end();
      await device.flush();
    },
  };
}

function readAssets(): AssetList {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'asset-list.json'), 'utf8'));
}

function nameOf(raw: unknown): string {
  const { name } = Object(raw);
  return typeof name === 'string' ? name : '';
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
