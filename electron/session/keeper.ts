import { randomUUID } from 'node:crypto';
import { UserId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/permissions.ts';
import {
  createTrail,
  nextKey,
  type Ratchet,
  readHead,
  type Trail,
  type TrailNote,
  verifyRecent,
} from '../audit/public.ts';
import type { Actor } from '../kernel/context.ts';
import type { OpenHouse } from '../kernel/house.ts';
import { signerOf } from '../vault/charter.ts';
import { privateSigKey } from '../vault/compact-sync.ts';
import type { DeviceState, DeviceStore, DeviceVault } from '../vault/device.ts';
import { fromText, toText, wipe } from '../vault/encoding.ts';
import type { Header } from '../vault/header.ts';
import type { KdfCost } from '../vault/kdf.ts';
import { type OpenedVault, openVault } from '../vault/opened.ts';
import type { OpenedKeys } from '../vault/unlock.ts';
import { openGrantDesk } from './grant-desk.ts';
import { newSegment } from './segment.ts';
import { findUser } from './store.ts';

export class TrailFaultError extends Error {
  override readonly name = 'TrailFaultError';
  readonly code: 'VAULT_ROLLED_BACK' | 'TRAIL_BROKEN';
  constructor(code: 'VAULT_ROLLED_BACK' | 'TRAIL_BROKEN') {
    super(code);
    this.code = code;
  }
}

export type KeeperFacts = {
  readonly store: DeviceStore;
  readonly now: () => Date;
  readonly mono: () => number;
  readonly newId: () => string;
  readonly appVersion: string;
  /** Where a new vault goes when the user picks no folder. */
  readonly usualFolder: string;
  /** What a new passphrase costs; 'calibrate' in the app, the floor in tests. */
  readonly cost: KdfCost | 'calibrate';
};

/** One opened vault with the person who works in it. */
export type Opened = OpenHouse & {
  readonly vault: OpenedVault;
  readonly pairing: Buffer;
  header: Header;
};

/** Holds the state of the vault thread: which vault this laptop knows, and the opened one with its keys. */
export type Keeper = ReturnType<typeof createKeeper>;

const SAVE_AFTER_MS = 250;

/** `whenOpened`: what must be put in order once the trail says that this database is the newest. */
export function createKeeper(facts: KeeperFacts, whenOpened: (vault: OpenedVault) => void = () => {}) {
  let device: DeviceState = facts.store.load();
  let opened: Opened | null = null;
  /** Opened with the recovery sheet: only to give a user a new key; no call reaches a dossier. */
  let isRecovering = false;
  let saving: NodeJS.Timeout | null = null;
  const boot = randomUUID();

  const saveNow = (): void => {
    if (saving) clearTimeout(saving);
    saving = null;
    if (opened) rememberTrail(opened);
    facts.store.save(device);
  };
  const saveSoon = (): void => {
    saving ??= setTimeout(saveNow, SAVE_AFTER_MS);
  };

  const patchVault = (id: string, patch: Partial<DeviceVault>): void => {
    const known = device.vaults[id];
    if (!known) throw new Error('device does not know this vault');
    device = { ...device, vaults: { ...device.vaults, [id]: { ...known, ...patch } } };
  };

  const rememberTrail = ({ header, trail }: Opened): void => {
    const { segment, seq, key } = trail.ratchet();
    const head = trail.head();
    patchVault(header.vault, {
      serial: header.serial,
      ratchet: { segment, seq, key: toText(key) },
      anchor: { seq: head.seq, hash: toText(head.hash) },
    });
  };

  /** Opens the databases, follows the trail, and lets this person in. Throws named errors; nothing stays open then. */
  const enter = async (folder: string, keys: OpenedKeys, pairing: Buffer, role: Role | null): Promise<Opened> => {
    const known = device.vaults[keys.header.vault];
    if (!known?.deviceKeys) throw new Error('device has no keys for this vault');
    const vault = await openVault(folder, keys);
    try {
      const trail = await continueTrail(vault, known);
      if (role !== null) vault.actAs(role);
      openGrantDesk(vault, keys.header, keys.rolesOf, await signerOf(keys.keys));
      const userId = UserId.parse(keys.principal.id);
      const actor: Actor = { userId, role: role ?? 'beheerder', name: findUser(vault.reader, userId)?.name ?? '' };
      isRecovering = role === null;
      opened = {
        actor,
        vault,
        pairing,
        header: keys.header,
        reader: vault.reader,
        trail,
        readMarks: new Map(),
        transact: (work) => vault.transact(trail, work),
      };
      whenOpened(vault);
      return opened;
    } catch (error) {
      vault.close();
      throw error;
    }
  };

  const continueTrail = async (vault: OpenedVault, known: DeviceVault): Promise<Trail> => {
    const { connection, keys } = vault;
    const head = readHead(connection);
    const keysKnown = new Map(known.ratchet ? [[known.ratchet.seq, fromText(known.ratchet.key)]] : []);
    const fault = verifyRecent(connection, { keys: keysKnown, anchor: known.anchor });
    if (fault) throw new TrailFaultError(fault.why === 'anchor' ? 'VAULT_ROLLED_BACK' : 'TRAIL_BROKEN');
    const ratchet = known.ratchet ? forward(known.ratchet, head?.seq ?? 0) : null;
    const deviceKeys = known.deviceKeys;
    if (!deviceKeys) throw new Error('device has no keys');
    const startedAt = facts.now().toISOString();
    const nextSeq = (head?.seq ?? 0) + 1;
    return createTrail({
      db: connection,
      vault: keys.header.vault,
      device: known.deviceId,
      deviceKey: privateSigKey(deviceKeys),
      boot,
      now: facts.now,
      mono: facts.mono,
      head,
      ratchet: ratchet ?? (await newSegment(connection, keys, { device: known.deviceId, startedAt, seq: nextSeq })),
      moved: saveSoon,
    });
  };

  return {
    facts,
    device: (): DeviceState => device,
    opened: (): Opened | null => (isRecovering ? null : opened),
    recovering: (): Opened | null => (isRecovering ? opened : null),
    enterForRecovery: (folder: string, keys: OpenedKeys, pairing: Buffer) => enter(folder, keys, pairing, null),
    current: (): { id: string; vault: DeviceVault } | null => {
      const vault = device.current === null ? undefined : device.vaults[device.current];
      return device.current !== null && vault ? { id: device.current, vault } : null;
    },
    patchVault,
    addVault(id: string, vault: DeviceVault): void {
      device = { ...device, current: id, vaults: { ...device.vaults, [id]: vault } };
    },
    saveNow,
    saveSoon,
    enter,
    /** Another role: other keys, and everything in memory is made again. */
    switchRole(role: Role): void {
      if (!opened) throw new Error('locked');
      opened.vault.actAs(role);
      opened = { ...opened, actor: { ...opened.actor, role }, readMarks: new Map() };
    },
    /** The name of the acting person has become known or has changed. */
    rename(name: string): void {
      if (opened) opened = { ...opened, actor: { ...opened.actor, name } };
    },
    /** Closes without a last line; for a vault that is not one yet. */
    abandon(): void {
      if (!opened) return;
      const { vault, trail, header } = opened;
      opened = null;
      vault.close();
      trail.close();
      const { [header.vault]: _gone, ...vaults } = device.vaults;
      device = { ...device, vaults, current: null };
    },
    setHeader(header: Header): void {
      if (opened) opened = { ...opened, header };
    },
    note(note: Pick<TrailNote, 'act' | 'action' | 'outcome'> & Partial<TrailNote>): void {
      if (!opened) return;
      const { actor, trail, transact } = opened;
      transact(() => trail.append({ user: actor.userId, role: actor.role, ...note }));
    },
    /** Writes the last line, signs the head, closes the databases and overwrites the keys. */
    close(act: 'session.lock' | 'session.restart' = 'session.lock'): void {
      if (!opened) return;
      const { trail, vault, pairing, transact, actor } = opened;
      const who = isRecovering ? { user: null, role: null } : { user: actor.userId, role: actor.role };
      transact(() => trail.append({ act, action: 'E', outcome: 'ok', ...who }));
      trail.checkpoint();
      saveNow();
      opened = null;
      isRecovering = false;
      vault.close();
      trail.close();
      wipe(pairing);
    },
  };
}

/** Rolls a remembered audit key forward to the head; a device file may lag behind the vault after a crash. */
function forward(known: { segment: number; seq: number; key: string }, headSeq: number): Ratchet | null {
  if (known.seq > headSeq + 1) return null;
  let key = fromText(known.key);
  for (let seq = known.seq; seq <= headSeq; seq++) key = nextKey(key);
  return { segment: known.segment, seq: headSeq + 1, key };
}
