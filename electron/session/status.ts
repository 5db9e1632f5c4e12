import { dayOf } from '../../shared/kernel/days.ts';
import type { Person, SessionStatus } from '../../shared/session/model.ts';
import { LOCK_AFTER } from '../../shared/settings/model.ts';
import { schoolProfile } from '../settings/public.ts';
import { readHeader } from '../vault/header.ts';
import { backupStateOf } from './backup-state.ts';
import type { Keeper, Opened } from './keeper.ts';
import { actorStaffId } from './public.ts';
import { findFact } from './store.ts';

export const RECOVERY_PROVEN = 'recovery.provenAt';

/** What the page needs to know before anything else; while locked it holds no name of a person. */
export function statusOf(keeper: Keeper): SessionStatus {
  const current = keeper.current();
  const opened = keeper.opened();
  const school = opened ? schoolProfile(opened.reader) : null;
  return {
    state: opened ? 'open' : current ? 'closed' : 'none',
    schoolName: school ? school.name : (current?.vault.label ?? null),
    keyLetters: current ? lettersOf(current.vault.folder) : [],
    lastKeyLetter: current?.vault.lastLetter ?? null,
    needsPairing: current !== null && current.vault.pairing === null,
    lastOpenedAt: current?.vault.lastOpenedAt ?? null,
    waitingDrafts: current?.vault.waitingDrafts ?? 0,
    me: opened ? personOf(opened) : null,
    recoveryProven: opened ? findFact(opened.reader, RECOVERY_PROVEN) !== undefined : true,
    backup: current && opened ? backupStateOf(current.vault, keeper.facts.now()) : null,
    lockAfterMinutes: school?.lockAfterMinutes ?? LOCK_AFTER.usual,
    appVersion: keeper.facts.appVersion,
    today: dayOf(keeper.facts.now()),
  };
}

export function personOf({ actor, vault, header, reader }: Opened): Person {
  const principal = header.principals.find(({ id }) => id === vault.keys.principal.id);
  return {
    userId: actor.userId,
    name: actor.name,
    keyLetter: principal?.letter ?? '',
    roles: [...vault.keys.roles],
    staffId: actorStaffId(reader, actor.userId),
    role: actor.role,
  };
}

function lettersOf(folder: string): string[] {
  try {
    return readHeader(folder).principals.flatMap(({ letter }) => letter ?? []);
  } catch {
    return []; // What is wrong with the header is told when somebody tries to unlock.
  }
}
