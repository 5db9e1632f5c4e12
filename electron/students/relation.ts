import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../db/database.ts';
import type { Actor } from '../kernel/context.ts';
import { actorStaffId } from '../session/public.ts';
import { pupilsOfUser } from './public.ts';

/** The pupils the actor has to do with in his acting role. */
export function relatedPupils(db: Reader, actor: Actor): ReadonlySet<StudentId> {
  const staffId = actorStaffId(db, actor.userId);
  return new Set(pupilsOfUser(db, { userId: actor.userId, staffId }, actor.role));
}
