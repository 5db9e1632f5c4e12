import path from 'node:path';
import { z } from 'zod';
import { HandleId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import * as calls from '../../shared/session/contract.ts';
import { type BoundCall, bindOperation, type OperationHandler } from '../kernel/call.ts';
import { readHeader } from '../vault/header.ts';
import { placeTrouble } from '../vault/places.ts';
import { thumbprint } from '../vault/principals.ts';
import { createBrake } from './brake.ts';
import { foundVault } from './create-vault.ts';
import type { Handles } from './handles.ts';
import type { Keeper } from './keeper.ts';
import { approach, letIn, rememberDrafts, tryPassphrase } from './open-vault.ts';
import { drawWords, faultOf } from './passphrases.ts';
import { putOnDesk, type SheetDesk } from './recovery.ts';
import { statusOf } from './status.ts';
import { canWrite, newFolderTrouble, troubleOf } from './trouble.ts';

const Folder = z.strictObject({ folder: z.string().min(1).max(4096) });

/** The calls that work on a closed vault: look, create, unlock, lock. */
export function lockedCalls(keeper: Keeper, desk: SheetDesk, folders: Handles<string>): BoundCall[] {
  const brake = createBrake(keeper.facts.mono);
  return [
    bindOperation(calls.sessionStatus, async () => ok(statusOf(keeper))),
    bindOperation(calls.suggestPassphrase, async () => ok({ words: drawWords(4) })),
    bindOperation(calls.pickVaultFolder, async ({ attachment }) => {
      const { folder } = Folder.parse(attachment);
      const trouble = placeTrouble(folder) ?? (canWrite(folder) ? null : 'FOLDER_NOT_WRITABLE');
      return trouble
        ? refuse(trouble)
        : ok({ handle: HandleId.parse(folders.keep(folder)), display: path.basename(folder) });
    }),
    bindOperation(
      calls.createVault,
      create(keeper, desk, (handle) => folders.take(handle)),
    ),
    bindOperation(
      calls.useVaultFolder,
      takeFolder(keeper, (handle) => folders.take(handle)),
    ),
    bindOperation(calls.unlock, unlock(keeper, brake)),
    bindOperation(calls.lock, async () => {
      rememberDrafts(keeper);
      keeper.close();
      return ok({});
    }),
  ];
}

type Take = (handle: string) => string | undefined;

function create(keeper: Keeper, desk: SheetDesk, take: Take): OperationHandler<typeof calls.createVault> {
  return async (_context, { folder: handle, schoolName, userName, passphrase }) => {
    if (keeper.opened()) return refuse('VAULT_IN_USE');
    const fault = await faultOf(keeper, passphrase, [schoolName, userName]);
    if (fault) return refuse(fault);
    const folder = handle === null ? keeper.facts.usualFolder : take(handle);
    if (folder === undefined) return refuse('VAULT_GONE');
    const trouble = newFolderTrouble(folder);
    if (trouble) return refuse(trouble);
    try {
      return ok(putOnDesk(desk, await foundVault(keeper, { folder, schoolName, userName, passphrase })));
    } catch (error) {
      return refuse(troubleOf(error));
    }
  };
}

/** Takes a vault that is already there, such as one on a new laptop; its pairing code is asked at the first unlock. */
function takeFolder(keeper: Keeper, take: Take): OperationHandler<typeof calls.useVaultFolder> {
  return async (_context, { folder: handle }) => {
    const folder = take(handle);
    if (folder === undefined) return refuse('VAULT_GONE');
    try {
      const header = readHeader(folder);
      const known = keeper.device().vaults[header.vault];
      keeper.addVault(header.vault, {
        label: path.basename(folder),
        pairing: null,
        root: await thumbprint(header.root),
        serial: header.serial,
        deviceId: keeper.facts.newId(),
        deviceKeys: null,
        ratchet: null,
        anchor: null,
        lastLetter: null,
        lastOpenedAt: null,
        waitingDrafts: 0,
        backupFolder: null,
        newestBackupAt: null,
        ...known,
        folder,
      });
      keeper.saveNow();
      return ok({});
    } catch (error) {
      return refuse(troubleOf(error));
    }
  };
}

function unlock(keeper: Keeper, brake: ReturnType<typeof createBrake>): OperationHandler<typeof calls.unlock> {
  return async (_context, input) => {
    if (brake.isOn()) return refuse('TOO_MANY_TRIES');
    const known = await approach(keeper, input.pairingCode);
    if (!known.ok) return known;
    try {
      const keys = await tryPassphrase(keeper, known.value, input);
      if (!keys) {
        brake.failed();
        return refuse('WRONG_PASSPHRASE');
      }
      const trouble = await letIn(keeper, known.value, keys);
      if (trouble) return refuse(trouble);
      brake.release();
      return ok({});
    } catch (error) {
      return refuse(troubleOf(error));
    }
  };
}
