import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { occasionAt, sourcesOf, verdictAt } from '../consent/public.ts';
import type { Reader } from '../db/database.ts';
import type { Subject } from '../disclosure/public.ts';

/** On what a paper for the people at the table rests: permission, a weighed ground, or that it stays inside the school. */
export function tableGround(db: Reader, meeting: Meeting, studentId: StudentId): Pick<Subject, 'ground' | 'sourceIds'> {
  if (verdictAt(db, meeting, studentId)?.state === 'internal') return { ground: 'withinSchool' };
  return sourcesOf(db, studentId, occasionAt(db, meeting, studentId));
}
