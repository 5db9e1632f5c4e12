import { z } from 'zod';
import { defineOperation, noSubject } from '../kernel/contract.ts';
import { HandleId } from '../kernel/ids.ts';
import { VAULT_TROUBLE } from './contract.ts';
import { BackupState, PickedFolder } from './model.ts';

const use = { permission: 'session.use', subject: noSubject } as const;
const locked = { ...use, availableWhileLocked: true } as const;
const nothing = z.strictObject({});

export const pickBackupFolder = defineOperation({
  ...use,
  name: 'session.pickBackupFolder',
  permission: 'backup.make',
  desk: 'pickBackupFolder',
  input: nothing,
  output: PickedFolder,
  refusals: ['FOLDER_NOT_WRITABLE'],
  touches: ['backup', 'session'],
});

export const makeBackup = defineOperation({
  ...use,
  name: 'session.makeBackup',
  permission: 'backup.make',
  input: nothing,
  output: BackupState,
  refusals: ['NO_BACKUP_FOLDER', 'FOLDER_NOT_WRITABLE', 'NO_ROOM', 'BACKUP_NOT_VERIFIED'],
  touches: ['backup', 'session'],
});

/** Once a day, when somebody locks: nobody has to think of it. In any role, since it opens nothing. */
export const backupIfDue = defineOperation({
  ...use,
  name: 'session.backupIfDue',
  input: nothing,
  output: z.strictObject({ made: z.boolean() }),
  refusals: ['NO_BACKUP_FOLDER', 'FOLDER_NOT_WRITABLE', 'NO_ROOM', 'BACKUP_NOT_VERIFIED'],
  touches: ['backup', 'session'],
});

export const pickRestoreFiles = defineOperation({
  ...locked,
  name: 'session.pickRestoreFiles',
  desk: 'pickRestoreFiles',
  input: nothing,
  output: z.strictObject({ handle: HandleId, madeAt: z.string(), fileCount: z.number().int() }),
  refusals: ['NOT_A_BACKUP', 'KEY_BACKUP_MISSING', 'DATA_BACKUP_MISSING'],
  touches: [],
});

/** Puts a data and a key back-up back into an empty folder, with the recovery sheet alone (security 3.6). */
export const restoreVault = defineOperation({
  ...locked,
  name: 'session.restoreVault',
  input: z.strictObject({
    files: HandleId,
    folder: HandleId.nullable(),
    recoveryCode: z.string().max(100),
    pairingCode: z.string().max(60),
  }),
  output: z.strictObject({ students: z.number().int(), entries: z.number().int(), madeAt: z.string() }),
  refusals: ['WRONG_RECOVERY_CODE', 'BACKUP_DAMAGED', 'BACKUP_PARTS_DIFFER', ...VAULT_TROUBLE],
  touches: ['session'],
});
