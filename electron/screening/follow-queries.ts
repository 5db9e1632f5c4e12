import { ok, refuse } from '../../shared/kernel/result.ts';
import { type CareCase, referralOf, runsOn, type Support } from '../../shared/screening/follow.ts';
import type {
  facilitiesOfStudent,
  listCaseload,
  Measurement,
  screeningOfStudent,
} from '../../shared/screening/follow-contract.ts';
import { letterTo } from '../../shared/screening/letter-to.ts';
import { type SignalKind, signalKindOf } from '../../shared/screening/model.ts';
import { listName } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { userName } from '../session/public.ts';
import { findCard, guardiansOf } from '../students/public.ts';
import { seenOf } from './class-queries.ts';
import { listDeclarations, listFacilities } from './class-store.ts';
import {
  type KeptCase,
  type KeptSupport,
  listCases,
  listOpenCases,
  listSignals,
  listSupports,
  studentsWithSignals,
} from './follow-store.ts';
import { getLine } from './instrument-store.ts';
import { measurementsOf } from './measurements.ts';

export function caseOf({ id, text, ...row }: KeptCase): CareCase {
  return { caseId: id, ...row, ...text };
}

export function supportOf({ id, text, fromDay, untilDay, ...row }: KeptSupport): Support {
  return { supportId: id, ...row, ...text, from: fromDay, until: untilDay };
}

export const readOfStudent: QueryHandler<typeof screeningOfStudent> = ({ db, today }, { studentId }) => {
  const card = findCard(db, studentId);
  if (!card) return refuse('STUDENT_NOT_FOUND');
  const { line } = getLine(db);
  const measurements = measurementsOf(db, studentId, line);
  const supports = listSupports(db, studentId).map(supportOf);
  const cases = listCases(db, studentId).map(caseOf);
  const referrals = cases.map((careCase) => ({
    caseId: careCase.caseId,
    ...referralOf({ careCase, supports, today, momentsBelow: momentsBelow(measurements, careCase.kind) }),
  }));
  return ok({
    card,
    line,
    measurements,
    supports,
    cases,
    letterTo: letterTo({ birthDate: card.birthDate, guardians: guardiansOf(db, studentId) }, today),
    referrals: referrals.map(({ steps, ...rest }) => ({ ...rest, steps: [...steps] })),
    signals: listSignals(db, studentId).map(({ id, text, decidedBy, ...row }) => ({
      signalId: id,
      ...row,
      ...text,
      decidedBy: userName(db, decidedBy),
    })),
    declarations: listDeclarations(db, studentId).map(({ id, text, ...row }) => ({
      declarationId: id,
      ...row,
      ...text,
    })),
  });
};

/** On how many campaigns something of this kind was under the line. */
export function momentsBelow(measurements: readonly Measurement[], kind: SignalKind): number {
  const below = measurements.filter(({ domain, standing }) => signalKindOf(domain) === kind && standing === 'below');
  return new Set(below.map(({ campaignId }) => campaignId)).size;
}

export const readFacilities: QueryHandler<typeof facilitiesOfStudent> = ({ db, today }, { studentId }) => {
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  return ok({
    today,
    facilities: listFacilities(db, studentId).map((kept) => ({
      ...seenOf(kept),
      studentId,
      why: kept.why,
      revision: kept.revision,
    })),
  });
};

export const readCaseload: QueryHandler<typeof listCaseload> = ({ db, today, sees, concerns }) => {
  const { line } = getLine(db);
  const open = listOpenCases(db, sees).flatMap((kept) => {
    const card = findCard(db, kept.studentId);
    if (!card) return [];
    concerns(kept.studentId);
    const careCase = caseOf(kept);
    const supports = listSupports(db, kept.studentId).map(supportOf);
    const below = momentsBelow(measurementsOf(db, kept.studentId, line), careCase.kind);
    const { steps } = referralOf({ careCase, supports, today, momentsBelow: below });
    const running = supports.filter((one) => one.kind === careCase.kind && runsOn(one, today)).at(-1);
    return [
      {
        studentId: kept.studentId,
        name: listName(card),
        className: card.className,
        kind: careCase.kind,
        caseId: careCase.caseId,
        since: careCase.openedOn,
        help: running?.what ?? null,
        parentsInformedOn: careCase.parentsInformedOn,
        referredOn: careCase.referredOn,
        missing: steps.filter(({ isDone }) => !isDone).length,
      },
    ];
  });
  return ok({ rows: [...waitingSignals(db, sees, concerns), ...open] });
};

/** A yes of the RT that has no case yet, closed ones counted: nobody is forgotten. */
function waitingSignals(
  db: Reader,
  sees: Parameters<typeof listOpenCases>[1],
  concerns: Parameters<QueryHandler<typeof listCaseload>>[0]['concerns'],
) {
  return studentsWithSignals(db).flatMap((studentId) => {
    const card = sees(studentId) ? findCard(db, studentId) : undefined;
    if (card?.state !== 'active') return [];
    concerns(studentId);
    const cases = listCases(db, studentId);
    return listSignals(db, studentId)
      .filter(({ text, decidedOn }) => {
        const followed = cases.some((one) => one.text.kind === text.kind && (one.closedOn ?? decidedOn) >= decidedOn);
        return text.verdict === 'yes' && !followed;
      })
      .map(({ text, decidedOn }) => ({
        studentId,
        name: listName(card),
        className: card.className,
        kind: text.kind,
        caseId: null,
        since: decidedOn,
        help: null,
        parentsInformedOn: null,
        referredOn: null,
        missing: 0,
      }));
  });
}
