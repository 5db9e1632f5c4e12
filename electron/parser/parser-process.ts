import { readRoster } from './read-roster.ts';

/* The entry of the keyless process: one file in, plain rows or a code out. No keys, no vault, no environment. */

type Port = {
  on: (name: 'message', listener: (event: { data: unknown }) => void) => void;
  postMessage: (message: unknown) => void;
};
// Safe: Electron gives this to a utility process; in a plain child process it is absent.
const { parentPort } = process as unknown as { parentPort?: Port };

async function answer(data: unknown, post: (message: unknown) => void): Promise<void> {
  const { bytes } = Object(data);
  post(bytes instanceof Uint8Array ? await readRoster(bytes) : { ok: false, code: 'BINARY_FILE' });
}

if (parentPort) parentPort.on('message', ({ data }) => void answer(data, (message) => parentPort.postMessage(message)));
else process.on('message', (data) => void answer(data, (message) => void process.send?.(message)));
