import { freeDaysOf } from '../../shared/consent/grounds.ts';
import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { consentVerdict, INTERNAL } from '../../shared/consent/rules.ts';
import type { ConsentFacts } from '../../shared/consent/standing.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import type { Reader } from '../db/database.ts';
import { tableFor } from '../meetings/public.ts';
import { holidaysOf } from '../settings/public.ts';
import { findStaff } from '../staff/public.ts';
import { findCard, guardiansOf, parentsDisagree } from '../students/public.ts';
import { listGroundRows } from './ground-store.ts';
import { getRules } from './rules-store.ts';
import type { Occasion } from './sources.ts';
import { type KeptConsent, listConsents } from './store.ts';

export { type Occasion, sourcesOf } from './sources.ts';

/** May this pupil be discussed by name at this occasion (PRIV-2)? `undefined` when there is no such pupil for you. */
export function verdictFor(db: Reader, studentId: StudentId, occasion: Occasion): ConsentVerdict | undefined {
  const card = findCard(db, studentId);
  if (!card) return undefined;
  const grounds = listGroundRows(db, studentId);
  const { rules } = getRules(db);
  return consentVerdict({
    birthDate: card.birthDate,
    givenName: card.givenName,
    guardians: guardiansOf(db, studentId),
    ...(rules.oneParentSpeaks ? { parentsDisagree: parentsDisagree(db, studentId) } : {}),
    grounds,
    ...(grounds.length === 0 ? {} : { freeDays: freeDaysOf(holidaysOf(db)) }),
    consents: listConsents(db, studentId).map(factsOf),
    rules,
    hasOutsiders: occasion.memberIds.some((id) => findStaff(db, id)?.isExternal),
    ...occasion,
  });
}

/**
 * May this pupil be discussed by name in this meeting, with who is at the table for him (PRIV-2)? What is held among the
 * school's own people needs no permission until somebody from outside is at the table, such as the OKA; then for him.
 */
export function verdictAt(db: Reader, meeting: Meeting, studentId: StudentId): ConsentVerdict | undefined {
  const occasion = occasionAt(db, meeting, studentId);
  if (meeting.kind === 'zat' || occasion.memberIds.length > 0) return verdictFor(db, studentId, occasion);
  return findCard(db, studentId) ? INTERNAL : undefined;
}

/** The occasion that a meeting is for one pupil: permission must cover these people and no others. */
export function occasionAt(db: Reader, meeting: Meeting, studentId: StudentId): Occasion {
  const { heldOn: on, meetingId, kind } = meeting;
  const table = tableFor(db, meeting, studentId);
  const memberIds = kind === 'zat' ? table : table.filter((id) => findStaff(db, id)?.isExternal ?? true);
  return { on, meetingId, memberIds };
}

export function factsOf({ text, ...row }: KeptConsent): ConsentFacts & KeptConsent['text'] {
  return { ...row, ...text };
}

/** Has anybody ever been asked about this pupil? */
export function hasConsents(db: Reader, studentId: StudentId): boolean {
  return listConsents(db, studentId).length > 0;
}
