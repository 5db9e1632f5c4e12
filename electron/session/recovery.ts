import { randomInt } from 'node:crypto';
import { UserId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type {
  openRecovery,
  printRecoverySheet,
  proveRecovery,
  renewRecovery,
  resetUser,
} from '../../shared/session/contract.ts';
import type { CommandHandler, OperationHandler, QueryHandler } from '../kernel/call.ts';
import { pupilsOfUser } from '../students/public.ts';
import { sealHeader, signerOf, subjectOf } from '../vault/charter.ts';
import { formatCode, groupsOf, parseCode } from '../vault/codes.ts';
import { type Header, headerHash, type Principal } from '../vault/header.ts';
import {
  GrantNotHeldError,
  newRecoveryPrincipal,
  newUserPrincipal,
  papersFor,
  withoutPrincipal,
} from '../vault/members.ts';
import { newSecret } from '../vault/principals.ts';
import { openKeys } from '../vault/unlock.ts';
import type { Sheet } from './create-vault.ts';
import type { Keeper, Opened } from './keeper.ts';
import { approach } from './open-vault.ts';
import { faultOf } from './passphrases.ts';
import { listUserAccess, syncPupilGrants } from './public.ts';
import { sheetPaper } from './recovery-paper.ts';
import { RECOVERY_PROVEN } from './status.ts';
import { deleteDraftsOf, deleteFact, saveFact } from './store.ts';
import { troubleOf } from './trouble.ts';
import { reopenDesk, saveHeader } from './users.ts';

/** The sheet that was just made, kept in memory until it is typed back or the vault is locked. */
export type SheetDesk = { sheet: Sheet | null; askGroups: readonly number[]; recovering: boolean };

export function newSheetDesk(): SheetDesk {
  return { sheet: null, askGroups: [], recovering: false };
}

/** Puts a sheet on the desk and picks two groups to be typed back. */
export function putOnDesk(desk: SheetDesk, sheet: Sheet) {
  const count = groupsOf(sheet.recoveryCode).length;
  const first = randomInt(1, Math.ceil(count / 2));
  const second = randomInt(Math.ceil(count / 2) + 1, count + 1);
  desk.sheet = sheet;
  desk.askGroups = [first, second];
  return { ...sheet, askGroups: [first, second] };
}

export const handleProveRecovery =
  (desk: SheetDesk): CommandHandler<typeof proveRecovery> =>
  ({ db, now }, { groups }) => {
    if (!desk.sheet) return refuse('NO_SHEET_AT_HAND');
    const printed = groupsOf(desk.sheet.recoveryCode);
    const wanted = desk.askGroups.map((n) => printed[n - 1]);
    const typed = groups.map((group) => group.toUpperCase().replace(/[^0-9A-Z]/g, ''));
    if (wanted.length !== typed.length || wanted.some((group, i) => group !== typed[i]))
      return refuse('RECOVERY_GROUPS_WRONG');
    saveFact(db, RECOVERY_PROVEN, now().toISOString());
    db.afterCommit(() => {
      desk.sheet = null;
    });
    return ok({});
  };

export const handlePrintSheet =
  (keeper: Keeper, desk: SheetDesk): QueryHandler<typeof printRecoverySheet> =>
  ({ handOver, now }) => {
    if (!desk.sheet) return refuse('NO_SHEET_AT_HAND');
    handOver(sheetPaper(desk.sheet, keeper.current()?.vault.label ?? '', now()));
    return ok({});
  };

export const handleRenewRecovery =
  (keeper: Keeper, desk: SheetDesk): OperationHandler<typeof renewRecovery> =>
  async () => {
    const opened = keeper.opened();
    if (!opened) throw new Error('locked');
    const { header, pairing } = opened;
    const { now, newId } = keeper.facts;
    const code = newSecret(32);
    const where = { vault: header.vault, epoch: header.epoch, pairing, at: now() };
    const { principal } = await newRecoveryPrincipal(where, newId(), code);
    const old = header.principals.find(({ kind }) => kind === 'recovery');
    try {
      await replaceIn(keeper, opened, old?.id ?? null, principal, []);
    } catch (error) {
      if (!(error instanceof GrantNotHeldError)) throw error;
      return refuse('GRANT_NOT_HELD');
    }
    opened.transact((db) => deleteFact(db, RECOVERY_PROVEN));
    keeper.note({ act: 'session.renewRecovery', action: 'U', outcome: 'ok' });
    return ok(putOnDesk(desk, { recoveryCode: formatCode(code), pairingCode: formatCode(pairing) }));
  };

export const handleOpenRecovery =
  (keeper: Keeper, desk: SheetDesk): OperationHandler<typeof openRecovery> =>
  async (_context, { recoveryCode, pairingCode }) => {
    const known = await approach(keeper, pairingCode);
    if (!known.ok) return known.code === 'PAIRING_NEEDED' ? refuse('WRONG_PAIRING') : { ok: false, code: known.code };
    const code = parseCode(recoveryCode, 32);
    const principal = known.value.header.principals.find(({ kind }) => kind === 'recovery');
    const keys = code && principal ? await openKeys(known.value.header, principal, code, known.value.pairing) : null;
    if (!keys) return refuse('WRONG_RECOVERY_CODE');
    try {
      await keeper.enterForRecovery(known.value.folder, keys, known.value.pairing);
    } catch (error) {
      return refuse(troubleOf(error));
    }
    desk.recovering = true;
    const opened = keeper.recovering();
    if (!opened) throw new Error('recovery did not open');
    opened.transact(() =>
      opened.trail.append({ act: 'session.openRecovery', action: 'E', outcome: 'ok', user: null, role: null }),
    );
    const users = listUserAccess(opened.reader).map(({ userId, name, roles }) => ({
      userId,
      name,
      roles: [...roles],
      keyLetter: opened.header.principals.find(({ id }) => id === userId)?.letter ?? '',
    }));
    return ok({ users });
  };

export const handleResetUser =
  (keeper: Keeper, desk: SheetDesk): OperationHandler<typeof resetUser> =>
  async (_context, { userId, passphrase }) => {
    const opened = keeper.recovering();
    if (!desk.recovering || !opened) return refuse('RECOVERY_NOT_OPEN');
    const old = opened.header.principals.find(({ id, kind }) => id === userId && kind === 'user');
    const access = listUserAccess(opened.reader).find((user) => user.userId === userId);
    if (!old || !access) return refuse('USER_NOT_FOUND');
    const fault = await faultOf(keeper, passphrase, [access.name]);
    if (fault) return refuse(fault);
    const where = {
      vault: opened.header.vault,
      epoch: opened.header.epoch,
      pairing: opened.pairing,
      at: keeper.facts.now(),
    };
    const facts = { id: userId, letter: old.letter ?? 'A', passphrase, cost: keeper.facts.cost };
    const { principal } = await newUserPrincipal(where, facts);
    await replaceIn(keeper, opened, userId, principal, access.roles);
    opened.transact((db) => {
      // Sealed to the old key: nobody can open these any more.
      for (const part of opened.vault.keysDb.listPupilGrants(userId)) {
        opened.vault.keysDb.deletePupilGrant(userId, part.dossier, part.place);
      }
      deleteDraftsOf(db, UserId.parse(userId));
      opened.vault.keysDb.deleteDek(userId, 'eigen');
      opened.trail.append({
        act: 'session.resetUser',
        action: 'U',
        outcome: 'ok',
        user: null,
        role: null,
        facts: { resetUser: userId },
      });
    });
    await reopenDesk(keeper);
    opened.transact((db) => syncPupilGrants(db, (user, role) => pupilsOfUser(db, user, role)));
    keeper.patchVault(opened.header.vault, { lastLetter: principal.letter });
    keeper.close('session.restart');
    desk.recovering = false;
    return ok({ keyLetter: principal.letter ?? '' });
  };

/** Takes one principal out and puts another in his place, with new papers, under a new charter. */
async function replaceIn(
  keeper: Keeper,
  opened: Opened,
  oldId: string | null,
  principal: Principal,
  roles: Parameters<typeof papersFor>[3],
): Promise<void> {
  const { header, vault, pairing } = opened;
  const where = { vault: header.vault, epoch: header.epoch, pairing, at: keeper.facts.now() };
  const signer = await signerOf(vault.keys.keys);
  const papers = await papersFor(signer, where, principal, roles, vault.keys);
  const rest: Pick<Header, 'principals' | 'roles' | 'grants'> =
    oldId === null ? header : withoutPrincipal(header, oldId, subjectOf);
  const next = sealHeader(
    {
      ...header,
      serial: header.serial + 1,
      prev: headerHash(header),
      principals: [...rest.principals, principal],
      roles: [...rest.roles, papers.role],
      grants: [...rest.grants, ...papers.grants],
    },
    signer,
    vault.keys.vk,
    where.at,
  );
  saveHeader(keeper, next);
}
