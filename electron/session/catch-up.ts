import { ROLE_ACCESS } from '../../shared/kernel/permissions.ts';
import { pupilsOfUser } from '../students/public.ts';
import type { Keeper } from './keeper.ts';
import { syncPupilGrants } from './public.ts';

/**
 * Hands out keys per pupil that somebody without them could not: a beheerder adds a coach, but holds no key of any
 * dossier, so the coach gets his when a colleague who does comes to work (`privacy.md` 1).
 */
export function catchUpGrants(keeper: Keeper): void {
  const opened = keeper.opened();
  if (!opened || ROLE_ACCESS[opened.actor.role].grant !== 'whole') return;
  opened.transact((db) => syncPupilGrants(db, (user, role) => pupilsOfUser(db, user, role)));
}
