import type { ConsentVerdict } from '../../shared/consent/model.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { verdictFor } from '../consent/public.ts';
import type { Reader } from '../db/database.ts';

const NOBODY: ConsentVerdict = { state: 'unknown', age: null, givers: [], informParents: false };

/** May this pupil be discussed by name in this meeting, with its members? */
export function verdictIn(db: Reader, meeting: Meeting, studentId: StudentId): ConsentVerdict {
  const { heldOn, meetingId, memberIds } = meeting;
  return verdictFor(db, studentId, { on: heldOn, meetingId, memberIds }) ?? NOBODY;
}
