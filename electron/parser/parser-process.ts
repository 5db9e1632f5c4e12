import { readRoster } from './read-roster.ts';

/* The entry of the keyless process: one file in, plain rows or a code out. No keys, no vault, no environment. */

type Port = {
  on: (name: 'message', listener: (event: { data: unknown }) => void) => void;
  postMessage: (message: unknown) => void;
};
// Safe: Electron gives this to a utility process; in a plain child process it is absent.
const { parentPort } = process as unknown as { parentPort?: Port };

async function answer(data: unknown, post: (message: unknown) => void): Promise<void> {
  const { bytes, kind } = Object(data);
  if (!(bytes instanceof Uint8Array)) return post({ ok: false, code: 'BINARY_FILE' });
  if (kind === 'oso') return post((await import('./read-oso.ts')).readOso(bytes));
  if (kind === 'results') return post(await (await import('./read-results.ts')).readResults(bytes));
  post(await readRoster(bytes));
}

if (parentPort) parentPort.on('message', ({ data }) => void answer(data, (message) => parentPort.postMessage(message)));
else process.on('message', (data) => void answer(data, (message) => void process.send?.(message)));
