import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { consentVerdict } from '../../shared/consent/rules.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../db/database.ts';
import { findCard, guardiansOf } from '../students/public.ts';
import { listGroundRows } from './ground-store.ts';
import type { Occasion } from './sources.ts';
import { listConsents } from './store.ts';

export { type Occasion, sourcesOf } from './sources.ts';

/** May this pupil be discussed by name at this occasion (PRIV-2)? `undefined` when there is no such pupil for you. */
export function verdictFor(db: Reader, studentId: StudentId, occasion: Occasion): ConsentVerdict | undefined {
  const card = findCard(db, studentId);
  if (!card) return undefined;
  return consentVerdict({
    birthDate: card.birthDate,
    givenName: card.givenName,
    guardians: guardiansOf(db, studentId),
    grounds: listGroundRows(db, studentId),
    consents: listConsents(db, studentId).map(({ text, ...row }) => ({ ...row, ...text })),
    ...occasion,
  });
}

/** Has anybody ever been asked about this pupil? */
export function hasConsents(db: Reader, studentId: StudentId): boolean {
  return listConsents(db, studentId).length > 0;
}
