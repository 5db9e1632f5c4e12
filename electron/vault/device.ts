import { z } from 'zod';
import { PrivateKeys } from './principals.ts';

/** What this laptop remembers of one vault, kept outside it under the system's key store (`security.md` 3.4). */
export const DeviceVault = z.strictObject({
  folder: z.string(),
  /** School name for the lock screen; the vault's header holds none. */
  label: z.string(),
  /** Pairing secret S, base64url; `null` where the key store cannot be trusted (H26). */
  pairing: z.string().nullable(),
  /** Thumbprint of the founding administrator's key: another vault in its place is refused (T16). */
  root: z.string(),
  serial: z.number().int(),
  deviceId: z.uuid(),
  deviceKeys: PrivateKeys.nullable(),
  /** Current audit key A_i and the next sequence number it belongs to; never in the vault or in a back-up. */
  ratchet: z.strictObject({ segment: z.number().int(), seq: z.number().int(), key: z.string() }).nullable(),
  /** The last line of the trail that this device has seen: a vault from before it is refused. */
  anchor: z.strictObject({ seq: z.number().int(), hash: z.string() }).nullable(),
  lastLetter: z.string().nullable(),
  lastOpenedAt: z.string().nullable(),
  waitingDrafts: z.number().int(),
  backupFolder: z.string().nullable(),
  newestBackupAt: z.string().nullable(),
});
export type DeviceVault = z.infer<typeof DeviceVault>;

export const DeviceState = z.strictObject({
  v: z.literal(1),
  /** The vault this laptop works with. */
  current: z.uuid().nullable(),
  vaults: z.record(z.uuid(), DeviceVault),
});
export type DeviceState = z.infer<typeof DeviceState>;

export const EMPTY_DEVICE: DeviceState = { v: 1, current: null, vaults: {} };

/**
 * Where the device state is kept. In the app the main thread keeps it with `safeStorage`; the vault thread only
 * sends what must be kept. `isTrusted` is false where the system offers no real key store: then no secret is in it.
 */
export type DeviceStore = {
  readonly isTrusted: boolean;
  readonly load: () => DeviceState;
  readonly save: (state: DeviceState) => void;
};

/** What may be written down on a laptop without a trusted key store: nothing that opens or forges anything. */
export function withoutSecrets(state: DeviceState): DeviceState {
  const vaults = Object.fromEntries(
    Object.entries(state.vaults).map(([id, vault]) => [
      id,
      { ...vault, pairing: null, deviceKeys: null, ratchet: null },
    ]),
  );
  return { ...state, vaults };
}
