import { z } from 'zod';
import { defineCommand, defineOperation, defineQuery, noSubject } from '../kernel/contract.ts';
import { HandleId, UserId } from '../kernel/ids.ts';
import { ROLES } from '../kernel/permissions.ts';
import { Line } from '../kernel/text.ts';
import { DraftKey, NewUser, Passphrase, PickedFolder, RecoveryCodes, SessionStatus, UserRow } from './model.ts';
import { PASSPHRASE_FAULTS } from './passphrase.ts';

const nothing = z.strictObject({});
const locked = { permission: 'session.use', availableWhileLocked: true, subject: noSubject } as const;

/** Why a vault folder cannot be used, or cannot be used here (T7, T12, T13, T16, security 3.4). Nothing is ever deleted. */
export const VAULT_TROUBLE = [
  'VAULT_GONE',
  'FOLDER_NOT_EMPTY',
  'FOLDER_NOT_WRITABLE',
  'SYNC_FOLDER',
  'NETWORK_SHARE',
  'HEADER_DAMAGED',
  'NEWER_FORMAT',
  'VAULT_IN_USE',
  'DATABASE_DAMAGED',
  'VAULT_SWAPPED',
  'VAULT_ROLLED_BACK',
  'TRAIL_BROKEN',
  'NO_ROOM',
  'SELF_TEST_FAILED',
] as const;

export const sessionStatus = defineOperation({
  ...locked,
  name: 'session.status',
  input: nothing,
  output: SessionStatus,
  refusals: [],
  touches: [],
});

export const suggestPassphrase = defineOperation({
  ...locked,
  name: 'session.suggestPassphrase',
  input: nothing,
  output: z.strictObject({ words: z.array(z.string()).length(4) }),
  refusals: [],
  touches: [],
});

export const pickVaultFolder = defineOperation({
  ...locked,
  name: 'session.pickVaultFolder',
  desk: 'pickVaultFolder',
  input: nothing,
  output: PickedFolder,
  refusals: ['SYNC_FOLDER', 'NETWORK_SHARE', 'FOLDER_NOT_WRITABLE'],
  touches: [],
});

export const createVault = defineOperation({
  ...locked,
  name: 'session.createVault',
  input: z.strictObject({
    /** The folder that was picked, or `null` for the usual place on this laptop. */
    folder: HandleId.nullable(),
    schoolName: Line,
    userName: Line,
    passphrase: Passphrase,
  }),
  output: RecoveryCodes,
  refusals: [...PASSPHRASE_FAULTS, ...VAULT_TROUBLE],
  touches: ['session'],
});

/** Opens another vault that already exists, such as one that was moved to this laptop. */
export const useVaultFolder = defineOperation({
  ...locked,
  name: 'session.useVaultFolder',
  input: z.strictObject({ folder: HandleId }),
  output: nothing,
  refusals: VAULT_TROUBLE,
  touches: ['session'],
});

export const unlock = defineOperation({
  ...locked,
  name: 'session.unlock',
  input: z.strictObject({
    keyLetter: z.string().max(3).nullable(),
    passphrase: Passphrase,
    pairingCode: z.string().max(60).nullable(),
  }),
  output: nothing,
  refusals: ['WRONG_PASSPHRASE', 'PAIRING_NEEDED', 'WRONG_PAIRING', 'TOO_MANY_TRIES', ...VAULT_TROUBLE],
  touches: ['session'],
});

/** First half of "wachtzin kwijt" with the recovery sheet: opens the list of users. */
export const openRecovery = defineOperation({
  ...locked,
  name: 'session.openRecovery',
  input: z.strictObject({ recoveryCode: z.string().max(100), pairingCode: z.string().max(60) }),
  output: z.strictObject({ users: z.array(UserRow.pick({ userId: true, name: true, keyLetter: true, roles: true })) }),
  refusals: ['WRONG_RECOVERY_CODE', 'WRONG_PAIRING', ...VAULT_TROUBLE],
  touches: [],
});

/** Second half: that user gets a new key and a new passphrase; everything he could open he can open again. */
export const resetUser = defineOperation({
  ...locked,
  name: 'session.resetUser',
  input: z.strictObject({ userId: UserId, passphrase: Passphrase }),
  output: z.strictObject({ keyLetter: z.string() }),
  refusals: ['RECOVERY_NOT_OPEN', 'USER_NOT_FOUND', ...PASSPHRASE_FAULTS],
  touches: ['session'],
});

export const lock = defineOperation({
  ...locked,
  name: 'session.lock',
  desk: 'lockNow',
  input: nothing,
  output: nothing,
  refusals: [],
  touches: ['session'],
});

const use = { permission: 'session.use', subject: noSubject } as const;

export const proveRecovery = defineCommand({
  ...use,
  name: 'session.proveRecovery',
  input: z.strictObject({ groups: z.array(z.string().max(8)).min(1).max(4) }),
  output: nothing,
  refusals: ['RECOVERY_GROUPS_WRONG', 'NO_SHEET_AT_HAND'],
  touches: ['session'],
});

export const printRecoverySheet = defineQuery({
  ...use,
  name: 'session.printRecoverySheet',
  desk: 'savePaper',
  input: nothing,
  output: nothing,
  refusals: ['NO_SHEET_AT_HAND', 'PAPER_NOT_SAVED'],
});

/** A new sheet makes the old one worthless. */
export const renewRecovery = defineOperation({
  ...use,
  name: 'session.renewRecovery',
  permission: 'users.manage',
  input: nothing,
  output: RecoveryCodes,
  refusals: ['GRANT_NOT_HELD'],
  touches: ['session'],
});

export const switchRole = defineOperation({
  ...use,
  name: 'session.switchRole',
  input: z.strictObject({ role: z.enum(ROLES) }),
  output: nothing,
  refusals: ['ROLE_NOT_YOURS'],
  touches: ['session', 'students', 'consent', 'meetings', 'agreements', 'staff', 'settings', 'trail', 'users'],
});

export const changePassphrase = defineOperation({
  ...use,
  name: 'session.changePassphrase',
  input: z.strictObject({ current: Passphrase, next: Passphrase }),
  output: nothing,
  refusals: ['WRONG_PASSPHRASE', ...PASSPHRASE_FAULTS],
  touches: ['session'],
});

export const listUsers = defineQuery({
  ...use,
  name: 'session.listUsers',
  permission: 'users.manage',
  input: nothing,
  output: z.strictObject({ users: z.array(UserRow) }),
  refusals: [],
});

export const addUser = defineOperation({
  ...use,
  name: 'session.addUser',
  permission: 'users.manage',
  input: NewUser,
  output: z.strictObject({ userId: UserId, keyLetter: z.string(), fingerprint: z.string() }),
  refusals: ['GRANT_NOT_HELD', 'STAFF_NOT_FOUND', 'NAME_TAKEN', ...PASSPHRASE_FAULTS],
  touches: ['users'],
});

export const saveDraft = defineCommand({
  ...use,
  name: 'session.saveDraft',
  isUnlogged: true,
  input: z.strictObject({ key: DraftKey, text: z.string().max(100_000) }),
  output: nothing,
  refusals: [],
  touches: [],
});

export const findDraft = defineQuery({
  ...use,
  name: 'session.findDraft',
  isUnlogged: true,
  input: z.strictObject({ key: DraftKey }),
  output: z.strictObject({ text: z.string().nullable(), savedAt: z.string().nullable() }),
  refusals: [],
});

export const dropDraft = defineCommand({
  ...use,
  name: 'session.dropDraft',
  isUnlogged: true,
  input: z.strictObject({ key: DraftKey }),
  output: nothing,
  refusals: [],
  touches: [],
});
