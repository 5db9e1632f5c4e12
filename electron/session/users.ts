import { type StaffId, UserId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/permissions.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type {
  addUser,
  changePassphrase,
  listUsers as listUsersCall,
  switchRole,
} from '../../shared/session/contract.ts';
import type { OperationHandler, QueryHandler } from '../kernel/call.ts';
import { staffExists } from '../staff/public.ts';
import { pupilsOfUser } from '../students/public.ts';
import { checkCharter, remac, sealHeader, signerOf } from '../vault/charter.ts';
import { type Header, headerHash, type Principal, writeHeader } from '../vault/header.ts';
import { GrantNotHeldError, newUserPrincipal, nextLetter, papersFor } from '../vault/members.ts';
import { fingerprintOf, openUnlockRecord, sealWithPassphrase } from '../vault/principals.ts';
import { catchUpGrants } from './catch-up.ts';
import { openGrantDesk } from './grant-desk.ts';
import type { Keeper, Opened } from './keeper.ts';
import { faultOf } from './passphrases.ts';
import { listUserAccess, syncPupilGrants } from './public.ts';
import { insertUser, listUsers } from './store.ts';

export const handleListUsers =
  (keeper: Keeper): QueryHandler<typeof listUsersCall> =>
  ({ db, actor }) => {
    const header = keeper.opened()?.header;
    const users = listUserAccess(db).flatMap((user) => {
      const principal = header?.principals.find(({ id }) => id === user.userId);
      if (!principal) return [];
      const { userId, name, staffId, roles } = user;
      const key = { keyLetter: principal.letter ?? '', fingerprint: fingerprintOf(principal) };
      return [{ userId, name, staffId, roles: [...roles], ...key, isMe: userId === actor.userId }];
    });
    return ok({ users: users.sort((a, b) => a.keyLetter.localeCompare(b.keyLetter)) });
  };

export const handleSwitchRole =
  (keeper: Keeper): OperationHandler<typeof switchRole> =>
  async (_context, { role }) => {
    const opened = keeper.opened();
    if (!opened?.vault.keys.roles.includes(role)) return refuse('ROLE_NOT_YOURS');
    keeper.switchRole(role);
    keeper.note({ act: 'session.switchRole', action: 'E', outcome: 'ok' });
    catchUpGrants(keeper);
    return ok({});
  };

export const handleChangePassphrase =
  (keeper: Keeper): OperationHandler<typeof changePassphrase> =>
  async (_context, { current, next }) => {
    const opened = keeper.opened();
    if (!opened) throw new Error('locked');
    const { header, vault, pairing } = opened;
    const { principal } = vault.keys;
    const mine = header.principals.find(({ id }) => id === principal.id) ?? principal;
    const where = { vault: header.vault, sub: principal.id, pairing };
    const fits = await openUnlockRecord(mine.unlock, Buffer.from(current.normalize('NFC')), where);
    if (!fits) {
      keeper.note({ act: 'session.changePassphrase', action: 'U', outcome: 'denied', code: 'WRONG_PASSPHRASE' });
      return refuse('WRONG_PASSPHRASE');
    }
    const fault = await faultOf(keeper, next);
    if (fault) return refuse(fault);
    const unlock = await sealWithPassphrase(vault.keys.keys, next, where, keeper.facts.cost);
    const changed = replacePrincipal(header, { ...mine, unlock });
    saveHeader(keeper, remac({ ...changed, prev: headerHash(header) }, vault.keys.vk));
    keeper.note({ act: 'session.changePassphrase', action: 'U', outcome: 'ok' });
    return ok({});
  };

export const handleAddUser =
  (keeper: Keeper): OperationHandler<typeof addUser> =>
  async (_context, { name, roles, staffId, passphrase }) => {
    const opened = keeper.opened();
    if (!opened) throw new Error('locked');
    if (staffId !== null && !staffExists(opened.reader, staffId)) return refuse('STAFF_NOT_FOUND');
    if (listUsers(opened.reader).some((user) => user.name.toLowerCase() === name.toLowerCase()))
      return refuse('NAME_TAKEN');
    const fault = await faultOf(keeper, passphrase, [name]);
    if (fault) return refuse(fault);
    try {
      const principal = await admit(keeper, opened, { name, roles, staffId, passphrase });
      return ok({
        userId: UserId.parse(principal.id),
        keyLetter: principal.letter ?? '',
        fingerprint: fingerprintOf(principal),
      });
    } catch (error) {
      if (!(error instanceof GrantNotHeldError)) throw error;
      keeper.note({ act: 'session.addUser', action: 'C', outcome: 'denied', code: 'GRANT_NOT_HELD' });
      return refuse('GRANT_NOT_HELD');
    }
  };

type Newcomer = { name: string; roles: Role[]; staffId: StaffId | null; passphrase: string };

/** Keys, signed roles and grants for a new user; his name goes into the vault, not into the header. */
async function admit(keeper: Keeper, opened: Opened, newcomer: Newcomer): Promise<Principal> {
  const { header, vault, pairing } = opened;
  const { now, newId, cost } = keeper.facts;
  const where = { vault: header.vault, epoch: header.epoch, pairing, at: now() };
  const letter = nextLetter(header.principals.map((principal) => principal.letter));
  const userId = UserId.parse(newId());
  const signer = await signerOf(vault.keys.keys);
  const { principal } = await newUserPrincipal(where, { id: userId, letter, passphrase: newcomer.passphrase, cost });
  const papers = await papersFor(signer, where, principal, newcomer.roles, vault.keys);
  const next = sealHeader(
    {
      ...header,
      serial: header.serial + 1,
      prev: headerHash(header),
      principals: [...header.principals, principal],
      roles: [...header.roles, papers.role],
      grants: [...header.grants, ...papers.grants],
    },
    signer,
    vault.keys.vk,
    now(),
  );
  // The user's row first: a key without a name can be seen and removed, a name without a key cannot work.
  opened.transact((db) => {
    insertUser(db, { userId, staffId: newcomer.staffId, name: newcomer.name }, now().toISOString());
    opened.trail.append({
      act: 'session.addUser',
      action: 'C',
      outcome: 'ok',
      user: opened.actor.userId,
      role: opened.actor.role,
      facts: { newUser: userId, roles: newcomer.roles.join(' ') },
    });
  });
  saveHeader(keeper, next);
  await reopenDesk(keeper);
  opened.transact((db) => syncPupilGrants(db, (user, role) => pupilsOfUser(db, user, role)));
  return principal;
}

/** Puts a new header on disk and in memory; the device remembers its serial. */
export function saveHeader(keeper: Keeper, header: Header): void {
  const opened = keeper.opened() ?? keeper.recovering();
  if (opened) writeHeader(opened.vault.folder, header);
  keeper.setHeader(header);
  keeper.saveSoon();
}

/** The grants desk follows the newest signed header. */
export async function reopenDesk(keeper: Keeper): Promise<void> {
  const opened = keeper.opened() ?? keeper.recovering();
  const trust = opened ? await checkCharter(opened.header) : null;
  if (!opened || !trust) throw new Error('header is not what was signed');
  openGrantDesk(opened.vault, opened.header, trust.rolesOf, await signerOf(opened.vault.keys.keys));
}

export function replacePrincipal(header: Header, principal: Principal): Header {
  return { ...header, principals: header.principals.map((known) => (known.id === principal.id ? principal : known)) };
}
