import path from 'node:path';
import { z } from 'zod';
import { HandleId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import * as calls from '../../shared/session/backup-contract.ts';
import { type BoundCall, bindOperation } from '../kernel/call.ts';
import { makeBackup } from './backup.ts';
import { backupStateOf } from './backup-state.ts';
import { createHandles } from './handles.ts';
import type { Keeper } from './keeper.ts';
import { type BackupPair, pairUp, restore } from './restore.ts';
import { canWrite } from './trouble.ts';

const Folder = z.strictObject({ folder: z.string().min(1).max(4096) });
const Files = z.strictObject({ files: z.array(z.string().min(1).max(4096)).min(1).max(50) });

/** Back-up and restore; the folders and files come from dialogs of the system, never from the page. */
export function backupCalls(keeper: Keeper, takeFolder: (handle: string) => string | undefined): BoundCall[] {
  const pairs = createHandles<BackupPair>(keeper.facts.newId);
  return [
    bindOperation(calls.pickBackupFolder, async ({ attachment, newId }) => {
      const { folder } = Folder.parse(attachment);
      const opened = keeper.opened();
      if (!opened) throw new Error('locked');
      if (!canWrite(folder)) return refuse('FOLDER_NOT_WRITABLE');
      keeper.patchVault(opened.header.vault, { backupFolder: folder });
      keeper.note({ act: 'session.pickBackupFolder', action: 'U', outcome: 'ok' });
      return ok({ handle: HandleId.parse(newId()), display: path.basename(folder) });
    }),
    bindOperation(calls.makeBackup, () => makeBackup(keeper)),
    bindOperation(calls.backupIfDue, async ({ now }) => {
      const vault = keeper.current()?.vault;
      if (!vault || !keeper.opened()) throw new Error('locked');
      const { hasFolder, isStale } = backupStateOf(vault, now());
      if (!hasFolder || !isStale) return ok({ made: false });
      const made = await makeBackup(keeper);
      return made.ok ? ok({ made: true }) : made;
    }),
    bindOperation(calls.pickRestoreFiles, async ({ attachment }) => {
      const pair = pairUp(Files.parse(attachment).files);
      if (!pair.ok) return pair;
      return ok({ handle: HandleId.parse(pairs.keep(pair.value)), madeAt: pair.value.madeAt, fileCount: 2 });
    }),
    bindOperation(calls.restoreVault, async (_context, input) => {
      if (keeper.opened()) return refuse('VAULT_IN_USE');
      const pair = pairs.take(input.files);
      const folder = input.folder === null ? keeper.facts.usualFolder : takeFolder(input.folder);
      if (!pair || folder === undefined) return refuse('VAULT_GONE');
      return restore(keeper, pair, folder, input);
    }),
  ];
}
