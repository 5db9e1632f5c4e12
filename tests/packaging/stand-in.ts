import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The mark by which @electron/fuses finds the fuses in Electron's program. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const VERSION = 1;
/** The nine fuses as Electron is delivered: 1 is on, 0 is off. */
export const DELIVERED = '101000011';

/** A folder that looks enough like Electron's to be packed; the program in it is the mark and its fuses. */
export function makeElectronStandIn(folder: string, fuses = DELIVERED): string {
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'));
  const wire = Buffer.concat([Buffer.from([VERSION, fuses.length]), Buffer.from(fuses)]);
  const program = Buffer.concat([Buffer.alloc(4096, 7), Buffer.from(SENTINEL), wire, Buffer.alloc(4096, 7)]);
  for (const name of ['electron', 'electron.exe']) writeFileSync(path.join(folder, name), program, { mode: 0o755 });
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(folder, name), 'stand-in');
  for (const language of ['nl', 'en-US', 'fr']) writeFileSync(path.join(folder, 'locales', `${language}.pak`), '');
  return folder;
}
