import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread, ThreadData, ToThread } from './ipc/thread-messages.ts';
import { trustsSender } from './ipc/trust.ts';
import { newId } from './kernel/ids.ts';
import { createVaultDesk } from './vault-desk.ts';

/* The vault thread: keys, databases and every handler. Locking the vault ends it. Imports nothing of Electron. */

const port = parentPort;
if (!port) throw new Error('the vault thread needs a main thread');
// Safe: written by `electron/app/vault-worker.ts` and by nobody else.
const data = workerData as ThreadData;
const post = (message: FromThread): void => port.postMessage(message);

const { gate } = createVaultDesk({
  store: { isTrusted: data.isTrusted, load: () => data.device, save: (state) => post({ t: 'device', state }) },
  now: () => new Date(),
  mono: () => performance.now(),
  newId,
  appVersion: data.appVersion,
  usualFolder: data.usualFolder,
  cost: 'calibrate',
  trusts: trustsSender,
  announce: (topics) => post({ t: 'changed', topics }),
  // Codes only: messages of errors can hold data (F5).
  report: (error, call) => post({ t: 'report', code: codeOf(error), call }),
});

port.on('message', async (message: ToThread) => {
  if (message.t === 'precheck') {
    const answer = gate.precheck(message.sender, message.raw);
    post({ t: 'answer', id: message.id, value: { answer, paper: null } });
    return;
  }
  const value = await gate.answer(message.sender, message.raw, message.attachment);
  post({ t: 'answer', id: message.id, value });
});

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'NOT_AN_ERROR';
  const { code } = Object(error);
  return typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code) ? code : error.name.slice(0, 40);
}
