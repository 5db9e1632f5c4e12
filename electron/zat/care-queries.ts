import type { StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import type { careOfStudent, runningTrajecten } from '../../shared/zat/care-contract.ts';
import { lineOf } from '../../shared/zat/care-rules.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { userName } from '../session/public.ts';
import { findStaff } from '../staff/public.ts';
import { findCard } from '../students/public.ts';
import { lineRow, listMoves, listRunning, listTrajecten } from './care-store.ts';

const MOST = 2000;

export const readCare: QueryHandler<typeof careOfStudent> = ({ db }, { studentId }) => {
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const moves = listMoves(db, studentId).map(({ id, recordedBy, revision: _revision, ...move }) => ({
    ...move,
    moveId: id,
    recordedBy: userName(db, recordedBy),
  }));
  const trajecten = listTrajecten(db, studentId).map(({ id, ...traject }) => ({
    ...traject,
    trajectId: id,
    ownerName: traject.ownerId === null ? null : (findStaff(db, traject.ownerId)?.name ?? null),
  }));
  return ok({ line: lineOf(moves), moves, trajecten });
};

export const readRunning: QueryHandler<typeof runningTrajecten> = ({ db, sees }) => {
  const rows = listRunning(db)
    .slice(0, MOST)
    .flatMap(({ id, studentId, kind, ownerId, beganOn, evaluateOn }) => {
      const card = sees(studentId) ? findCard(db, studentId) : undefined;
      if (!card || !db.canOpen(studentId, 'zorg')) return [];
      const ownerName = ownerId === null ? null : (findStaff(db, ownerId)?.name ?? null);
      return [{ trajectId: id, kind, ownerName, beganOn, evaluateOn, card, line: lineRow(db, studentId) }];
    });
  return ok({ rows });
};

/** Moves between the lines, and trajecten as they began, were looked back on, and ended. */
export function careLines(db: Reader, studentId: StudentId): ChronologyLine[] {
  const moves = listMoves(db, studentId).map(
    ({ fromOn, line, reason, recordedBy }): ChronologyLine => ({
      day: fromOn,
      kind: 'care.moved',
      author: userName(db, recordedBy),
      compartment: 'zorg',
      facts: { line: String(line), reason },
    }),
  );
  const trajecten = listTrajecten(db, studentId).flatMap(
    ({ kind, beganOn, question, evaluations, endedOn, outcome }) => [
      {
        day: beganOn,
        kind: 'care.began',
        author: null,
        compartment: 'zorg' as const,
        facts: { traject: kind, question },
      },
      ...evaluations.map(({ on, what }) => ({
        day: on,
        kind: on === endedOn && outcome !== null ? 'care.ended' : 'care.evaluated',
        author: null,
        compartment: 'zorg' as const,
        facts: { traject: kind, what, outcome: outcome ?? '' },
      })),
    ],
  );
  return [...moves, ...trajecten];
}
