import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { safeStorage } from 'electron';
import { DeviceState, EMPTY_DEVICE, withoutSecrets } from '../vault/device.ts';
import { writeWhole } from '../vault/header.ts';

/** Key stores that only pretend: there nothing secret is written, and the pairing code is asked each time (H26). */
const UNTRUSTED = new Set(['basic_text', 'unknown']);

function isTrusted(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || !UNTRUSTED.has(safeStorage.getSelectedStorageBackend());
}

/**
 * `device.bin`, outside the vault (ZS1 3.4). A locked or changed key store never destroys it: what cannot be opened is
 * left where it is, and the pairing code on the recovery sheet takes its place (F9).
 */
export async function openDeviceFile(profile: string) {
  const trusted = isTrusted();
  const sealedFile = path.join(profile, 'device.bin');
  const plainFile = path.join(profile, 'device-open.json');
  let state = (trusted ? await readSealed(sealedFile) : null) ?? readPlain(plainFile) ?? EMPTY_DEVICE;
  let writing = Promise.resolve();
  let isDirty = false;

  const writeOut = async (): Promise<void> => {
    isDirty = false;
    // Folders and dates without secrets stay readable beside it, so that a lost key store costs only the pairing code.
    replace(plainFile, Buffer.from(JSON.stringify(withoutSecrets(state))));
    if (trusted) replace(sealedFile, await safeStorage.encryptStringAsync(JSON.stringify(state)));
  };

  return {
    isTrusted: trusted,
    state: (): DeviceState => state,
    save(next: DeviceState): void {
      state = next;
      if (isDirty) return;
      isDirty = true;
      writing = writing.then(writeOut);
    },
    flush: (): Promise<void> => writing,
  };
}

async function readSealed(file: string): Promise<DeviceState | null> {
  if (!existsSync(file)) return null;
  try {
    const { result } = await safeStorage.decryptStringAsync(readFileSync(file));
    return DeviceState.parse(JSON.parse(result));
  } catch {
    return null;
  }
}

function readPlain(file: string): DeviceState | null {
  try {
    return DeviceState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function replace(file: string, content: Uint8Array): void {
  writeWhole(`${file}.next`, content);
  renameSync(`${file}.next`, file);
}
