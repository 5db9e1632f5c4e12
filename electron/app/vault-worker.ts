import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Topic } from '../../shared/kernel/topics.ts';
import { SessionStatus } from '../../shared/session/model.ts';
import type { GateAnswer, Sender } from '../ipc/gate.ts';
import type { FromThread, ThreadData, ToThread } from '../ipc/thread-messages.ts';
import type { DeviceState } from '../vault/device.ts';
import { log } from './log.ts';

const THREAD_FILE = path.join(import.meta.dirname, 'vault-thread.js');
const GONE: GateAnswer = { answer: { ok: false, code: 'UNEXPECTED' }, paper: null };

export type WorkerFacts = {
  readonly data: () => ThreadData;
  readonly changed: (topics: readonly Topic[]) => void;
  readonly device: (state: DeviceState) => void;
  /** The thread ended by itself: whatever was open is closed. */
  readonly died: () => void;
};

/** The vault thread as the main thread sees it. Ending it is what locks the vault: its memory goes with it. */
export function startVaultWorker(facts: WorkerFacts) {
  const waiting = new Map<number, (value: GateAnswer) => void>();
  let lastId = 0;
  let worker = start();

  function start(): Worker {
    const it = new Worker(THREAD_FILE, { workerData: facts.data(), env: {}, stdout: false, stderr: false });
    it.on('message', receive);
    it.on('error', () => log({ event: 'thread-ended', code: 'ERROR' }));
    it.on('exit', (code) => {
      if (it !== worker) return;
      log({ event: 'thread-ended', count: code });
      settleAll();
      worker = start();
      facts.died();
    });
    return it;
  }

  function receive(message: FromThread): void {
    if (message.t === 'changed') facts.changed(message.topics);
    else if (message.t === 'device') facts.device(message.state);
    else if (message.t === 'report') log({ event: 'call-failed', code: message.code, call: message.call });
    else {
      const settle = waiting.get(message.id);
      waiting.delete(message.id);
      settle?.(message.value);
    }
  }

  function settleAll(): void {
    for (const settle of waiting.values()) settle(GONE);
    waiting.clear();
  }

  function ask(make: (id: number) => ToThread): Promise<GateAnswer> {
    lastId += 1;
    const id = lastId;
    return new Promise((settle) => {
      waiting.set(id, settle);
      worker.postMessage(make(id));
    });
  }

  return {
    call: (sender: Sender, raw: unknown, attachment: unknown) =>
      ask((id) => ({ t: 'call', id, sender, raw, attachment })),
    precheck: (sender: Sender, raw: unknown) => ask((id) => ({ t: 'precheck', id, sender, raw })),
    /** After how many minutes of rest an open vault must lock; `null` while it is locked already. */
    async lockAfter(sender: Sender): Promise<number | null> {
      const { answer } = await ask((id) => ({
        t: 'call',
        id,
        sender,
        raw: { name: 'session.status', input: {} },
        attachment: null,
      }));
      const status = answer.ok ? SessionStatus.safeParse(answer.value).data : undefined;
      return status?.state === 'open' ? status.lockAfterMinutes : null;
    },
    /** Ends the thread with everything in it and starts an empty one. */
    async restart(): Promise<void> {
      const old = worker;
      worker = start();
      settleAll();
      old.removeAllListeners('message');
      await old.terminate();
    },
    async end(): Promise<void> {
      const old = worker;
      old.removeAllListeners('exit');
      settleAll();
      await old.terminate();
    },
  };
}
