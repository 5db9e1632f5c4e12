import type { verifyTrail } from '../../shared/audit/contract.ts';
import { ok } from '../../shared/kernel/result.ts';
import * as calls from '../../shared/session/contract.ts';
import { readHead, verifyAll } from '../audit/public.ts';
import { bindCommand, bindOperation, bindQuery, type OperationHandler } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { toText } from '../vault/encoding.ts';
import { backupCalls } from './backup-calls.ts';
import { handleDropDraft, handleFindDraft, handleSaveDraft } from './drafts.ts';
import { createHandles } from './handles.ts';
import type { Keeper } from './keeper.ts';
import { lockedCalls } from './locked-calls.ts';
import {
  handleOpenRecovery,
  handlePrintSheet,
  handleProveRecovery,
  handleRenewRecovery,
  handleResetUser,
  type SheetDesk,
} from './recovery.ts';
import { handleAddUser, handleChangePassphrase, handleListUsers, handleSwitchRole } from './users.ts';

export function buildSessionFeature(keeper: Keeper, desk: SheetDesk): Feature {
  const folders = createHandles<string>(keeper.facts.newId);
  return {
    name: 'session',
    calls: [
      ...lockedCalls(keeper, desk, folders),
      ...backupCalls(keeper, (handle) => folders.take(handle)),
      bindOperation(calls.openRecovery, handleOpenRecovery(keeper, desk)),
      bindOperation(calls.resetUser, handleResetUser(keeper, desk)),
      bindOperation(calls.renewRecovery, handleRenewRecovery(keeper, desk)),
      bindCommand(calls.proveRecovery, handleProveRecovery(desk)),
      bindQuery(calls.printRecoverySheet, handlePrintSheet(keeper, desk)),
      bindOperation(calls.switchRole, handleSwitchRole(keeper)),
      bindOperation(calls.changePassphrase, handleChangePassphrase(keeper)),
      bindQuery(calls.listUsers, handleListUsers(keeper)),
      bindOperation(calls.addUser, handleAddUser(keeper)),
      bindCommand(calls.saveDraft, handleSaveDraft),
      bindQuery(calls.findDraft, handleFindDraft),
      bindCommand(calls.dropDraft, handleDropDraft),
    ],
    tables: [
      { table: 'users', speaksOf: 'the school', onErasure: 'rows stay', because: 'users of the vault, not pupils' },
      {
        table: 'drafts',
        speaksOf: 'a pupil',
        onErasure: 'rows stay',
        because: 'sealed to their writer; gone when the form is saved or dropped',
      },
      {
        table: 'vault_facts',
        speaksOf: 'the app itself',
        onErasure: 'rows stay',
        because: 'codes and dates of the vault',
      },
    ],
  };
}

/** The whole chain from its first line, with the newest part also against the device's own audit key. */
export function handleVerifyTrail(keeper: Keeper): OperationHandler<typeof verifyTrail> {
  return async () => {
    const opened = keeper.opened();
    if (!opened) throw new Error('locked');
    const { connection } = opened.vault;
    const anchor = opened.trail.head();
    const fault = verifyAll(connection, { keys: new Map(), anchor: { seq: anchor.seq, hash: toText(anchor.hash) } });
    const outcome = fault ? 'error' : 'ok';
    keeper.note({ act: 'audit.verify', action: 'E', outcome });
    return ok({ verified: fault === null, entries: readHead(connection)?.seq ?? 0, brokenAt: fault?.seq ?? null });
  };
}
