import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../db/database.ts';
import { findFacts, listBeforeCommittee, listHandledBy } from './store.ts';

/* Asked by `students` for relations, so this door opens on stores only. */

/** For whom a committee member has a key: applicants of open rounds, until the decision (`privacy.md` 2). */
export function applicantsBeforeCommittee(db: Reader): StudentId[] {
  return listBeforeCommittee(db);
}

/** Did this person apply and is he no pupil yet, or was he once an applicant? */
export function hasApplication(db: Reader, id: StudentId): boolean {
  return findFacts(db, id) !== undefined;
}

/** The zij-instroom that somebody handles, until the decision. */
export function applicantsHandledBy(db: Reader, staffId: StaffId): StudentId[] {
  return listHandledBy(db, staffId);
}
