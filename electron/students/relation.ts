import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../db/database.ts';
import type { Actor } from '../kernel/context.ts';
import { actorStaffId } from '../session/public.ts';
import { pupilsOfUser } from './public.ts';

/** Has the actor, in his acting role, to do with this pupil? */
export function isRelated(db: Reader, actor: Actor, studentId: StudentId): boolean {
  const staffId = actorStaffId(db, actor.userId);
  return pupilsOfUser(db, { userId: actor.userId, staffId }, actor.role).includes(studentId);
}
