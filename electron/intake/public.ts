import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../db/database.ts';
import { listBeforeCommittee, listHandledBy } from './store.ts';

/* Asked by `students` for relations, so this door opens on stores only. */

/** For whom a committee member has a key: applicants of open rounds, until the decision (`privacy.md` 2). */
export function applicantsBeforeCommittee(db: Reader): StudentId[] {
  return listBeforeCommittee(db);
}

/** The zij-instroom that somebody handles, until the decision. */
export function applicantsHandledBy(db: Reader, staffId: StaffId): StudentId[] {
  return listHandledBy(db, staffId);
}
