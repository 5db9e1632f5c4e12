import { existsSync, readFileSync, renameSync } from 'node:fs';
import { DeviceState, type DeviceStore, EMPTY_DEVICE, withoutSecrets } from '../../electron/vault/device.ts';
import { writeWhole } from '../../electron/vault/header.ts';

/** A device profile kept in a plain file, for runs without Electron's key store. Never used by the product. */
export function fileDevice(file: string, isTrusted = true): DeviceStore {
  return {
    isTrusted,
    load: () => (existsSync(file) ? DeviceState.parse(JSON.parse(readFileSync(file, 'utf8'))) : EMPTY_DEVICE),
    save(state) {
      writeWhole(`${file}.next`, JSON.stringify(isTrusted ? state : withoutSecrets(state)));
      renameSync(`${file}.next`, file);
    },
  };
}
