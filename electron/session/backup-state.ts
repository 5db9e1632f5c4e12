import type { BackupState } from '../../shared/session/model.ts';
import type { DeviceVault } from '../vault/device.ts';

const STALE_AFTER_MS = 24 * 60 * 60 * 1000;

export function backupStateOf(vault: DeviceVault, now: Date): BackupState {
  const newest = vault.newestBackupAt;
  const isStale = newest === null || now.getTime() - Date.parse(newest) > STALE_AFTER_MS;
  return { hasFolder: vault.backupFolder !== null, newestVerifiedAt: newest, isStale };
}
