// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectNode, readJson } from './ensure.mjs';
import { capture, root, say } from './run.mjs';

const FOLDER = path.join(root, 'node_modules/electron');
const MEMORY = path.join(root, 'node_modules/.cache/zorgspil/electron-not-fetched.json');
const DAY = 24 * 3600 * 1000;
const STALL_SECONDS = 20;

/** Electron's own program, when it is there. Nothing is fetched. */
export function electronBinary() {
  const name = path.join(FOLDER, 'path.txt');
  if (!existsSync(name)) return undefined;
  const file = path.join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(FOLDER, 'dist'),
    readFileSync(name, 'utf8'),
  );
  return existsSync(file) ? file : undefined;
}

/**
 * Electron's own program, fetched on the first start where the internet can be reached. Where it cannot, that is
 * remembered for a day, so that not every start waits for it.
 */
export async function ensureElectron() {
  const present = electronBinary();
  if (present || failedToday()) return present;
  say('Fetching Electron (once, about 120 MB) ...');
  const why = await fetchElectron();
  const fetched = electronBinary();
  if (!fetched) {
    mkdirSync(path.dirname(MEMORY), { recursive: true });
    writeFileSync(MEMORY, JSON.stringify({ version: electronVersion(), at: Date.now() }));
    say(`Electron could not be fetched: ${why}`);
  }
  return fetched;
}

function failedToday() {
  const memory = readJson(MEMORY);
  return memory !== undefined && memory.version === electronVersion() && Date.now() - memory.at < DAY;
}

function electronVersion() {
  return readJson('node_modules/electron/package.json')?.version;
}

/** Ends the attempt when nothing has grown for a while: a network that swallows everything never says no. */
async function fetchElectron() {
  const scratch = path.join(path.dirname(MEMORY), 'fetch');
  mkdirSync(scratch, { recursive: true });
  const env = { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch, ELECTRON_GET_NO_PROGRESS: '1' };
  const stalled = new AbortController();
  let size = 0;
  let since = Date.now();
  const watch = setInterval(() => {
    const now = sizeOf(scratch) + sizeOf(path.join(FOLDER, 'dist'));
    if (now !== size) since = Date.now();
    size = now;
    if (Date.now() - since > STALL_SECONDS * 1000) stalled.abort();
  }, 1000);
  const result = await capture(projectNode(), [path.join(FOLDER, 'install.js')], { env, signal: stalled.signal });
  clearInterval(watch);
  rmSync(scratch, { recursive: true, force: true });
  if (stalled.signal.aborted || result.all.includes('fetch failed')) return 'the network does not reach its download.';
  return result.all.split('\n').find((line) => line.trim() !== '') ?? `exit code ${result.code}`;
}

/** @returns {number} bytes in a folder and below; 0 when there is none */
function sizeOf(/** @type {string} */ folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return sum + sizeOf(place);
    return sum + (statSync(place, { throwIfNoEntry: false })?.size ?? 0);
  }, 0);
}
