import { blocksOf } from '../../shared/intake/blocks.ts';
import { clockOf, dueBy, isTimely, keptUntil, mayExtend, mayPlaceTemporarily } from '../../shared/intake/clocks.ts';
import type { BoardCard, intakeApplication, intakeBoard, listRounds } from '../../shared/intake/contract.ts';
import type { committeeList, listNotPlaced } from '../../shared/intake/decision-contract.ts';
import { BOARD_STAGES, type Stage } from '../../shared/intake/model.ts';
import type { intakeDossier, intakeSettings } from '../../shared/intake/review-contract.ts';
import { isTooEarly, refusalGaps } from '../../shared/intake/rules.ts';
import { type Day, daysBetween, schoolYearOf } from '../../shared/kernel/days.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { fullName } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { userName } from '../session/public.ts';
import { findStaff } from '../staff/public.ts';
import { findCard } from '../students/public.ts';
import { findAdvice, findDecision } from './decision-store.ts';
import { nextStart, openFor } from './facts.ts';
import { findScreening, listBlocks, listTalks } from './review-store.ts';
import { getIntakeSettings } from './settings-store.ts';
import {
  type Application,
  countBlockStates,
  findApplication,
  listApplications,
  listNotPlaced as listNotPlacedRows,
  listRounds as listRoundRows,
} from './store.ts';

export const readRounds: QueryHandler<typeof listRounds> = ({ db, today }) =>
  ok({ rounds: listRoundRows(db), nextYear: schoolYearOf(nextStart(today)) });

export const readBoard: QueryHandler<typeof intakeBoard> = ({ db, today, sees }, { roundId }) => {
  if (roundId !== null && !listRoundRows(db).some((round) => round.roundId === roundId))
    return refuse('ROUND_NOT_FOUND');
  const mine = listApplications(db, roundId).filter(({ facts }) => sees(facts.studentId));
  const cards = cardsOf(db, mine, today);
  const columns = BOARD_STAGES.map((stage) => {
    const inColumn = cards
      .filter((card) => card.stage === stage)
      .sort((a, b) => (a.clock?.daysLeft ?? 999) - (b.clock?.daysLeft ?? 999) || b.daysInStage - a.daysInStage);
    return { stage, oldestDays: Math.max(0, ...inColumn.map(({ daysInStage }) => daysInStage)), cards: inColumn };
  });
  return ok({ columns, closedCount: cards.filter(({ stage }) => stage === 'closed').length });
};

function cardsOf(db: Reader, applications: readonly Application[], today: Day): BoardCard[] {
  const counts = countBlockStates(
    db,
    applications.map(({ facts }) => facts.studentId),
  );
  const { acceptedLevels, screenWithinDays, answerWithinDays } = getIntakeSettings(db).settings;
  const terms: Readonly<Partial<Record<Stage, number>>> = { dossier: screenWithinDays, asked: answerWithinDays };
  return applications.map(({ facts, text }) => {
    const { studentId, kind, level, stage, stageSince, receivedOn, lastCallOn, notReached, outcome, wantsSupport } =
      facts;
    const states = counts.get(studentId);
    const written = [...(states?.values() ?? [])].reduce((sum, n) => sum + n, 0);
    return {
      studentId,
      studentName: fullName(text),
      kind,
      fromSchool: text.fromSchool,
      level,
      isOutsideRule: level !== 'onbekend' && !acceptedLevels.includes(level),
      stage,
      daysInStage: daysBetween(stageSince, today),
      stageTerm: terms[stage] ?? null,
      receivedOn,
      clock: clockOf(facts, today),
      isTimely: receivedOn === null || kind === 'zijInstroom' ? null : isTimely(receivedOn, facts.startsOn),
      isExtended: facts.extendedOn !== null,
      missing: states?.get('missing') ?? 0,
      asked: states?.get('awaited') ?? 0,
      open: Math.max(0, blocksOf(kind).length - written),
      lastCallOn,
      notReached,
      outcome,
      wantsSupport,
      lacksOtherSchool: outcome === 'refused' && stage === 'letter' && lacksSchool(db, facts.studentId),
    };
  });
}

function lacksSchool(db: Reader, id: Application['facts']['studentId']): boolean {
  return db.canOpen(id, 'onderwijs') && refusalGaps(findDecision(db, id) ?? null).length > 0;
}

export const readApplication: QueryHandler<typeof intakeApplication> = ({ db, today }, { studentId }) => {
  const known = findApplication(db, studentId);
  if (!known) return refuse('APPLICATION_NOT_FOUND');
  const { facts, text } = known;
  const { receivedOn, handlerId, level } = facts;
  const { acceptedLevels } = getIntakeSettings(db).settings;
  return ok({
    facts,
    text,
    studentName: fullName(text),
    isTooEarly: isTooEarly(facts, today),
    isTimely: receivedOn === null ? null : isTimely(receivedOn, facts.startsOn),
    isOutsideRule: level !== 'onbekend' && !acceptedLevels.includes(level),
    clock: clockOf(facts, today),
    mayExtendUntil: receivedOn !== null && mayExtend(facts, today) ? dueBy('C9', receivedOn) : null,
    mayPlaceTemporarily: mayPlaceTemporarily(facts, today),
    handlerName: handlerId === null ? null : (findStaff(db, handlerId)?.name ?? null),
    isPupil: findCard(db, studentId) !== undefined,
  });
};

/** ADM-8: nothing is opened before the guard has said yes; its refusal is in the trail. */
export const readDossier: QueryHandler<typeof intakeDossier> = ({ db, today, actor }, { studentId }) => {
  const open = openFor({ db, today }, studentId);
  if (!open.ok) return open;
  const { byUser: _by, ...screening } = findScreening(db, studentId) ?? { byUser: null };
  const advice = findAdvice(db, studentId);
  const decision = findDecision(db, studentId);
  return ok({
    blocks: listBlocks(db, studentId, open.value.kind, actor.role),
    screening: 'need' in screening ? screening : null,
    talks: listTalks(db, studentId),
    advice: advice ? named(db, advice) : null,
    decision: decision ? named(db, decision) : null,
  });
};

function named<T extends { readonly byUser: Parameters<typeof userName>[1] }>(db: Reader, { byUser, ...rest }: T) {
  return { ...rest, by: userName(db, byUser) };
}

export const readSettings: QueryHandler<typeof intakeSettings> = ({ db }) => ok(getIntakeSettings(db));

export const readCommittee: QueryHandler<typeof committeeList> = ({ db, today, sees }) => {
  const waiting = listRoundRows(db)
    .filter(({ state }) => state === 'open')
    .flatMap(({ roundId }) => listApplications(db, roundId))
    .filter(({ facts }) => facts.stage === 'committee' && sees(facts.studentId))
    .map(({ facts, text }) => ({
      studentId: facts.studentId,
      studentName: fullName(text),
      level: facts.level,
      isInvited: findDecision(db, facts.studentId)?.outcome === 'invited',
      dueOn: clockOf(facts, today)?.dueOn ?? null,
    }))
    .sort((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1));
  return ok({ waiting });
};

export const readNotPlaced: QueryHandler<typeof listNotPlaced> = ({ db, today }) => {
  const rows = listNotPlacedRows(db, today).flatMap(({ studentId, outcome, decidedOn, letterSentOn }) => {
    const known = findApplication(db, studentId);
    if (!known || decidedOn === null || (outcome !== 'refused' && outcome !== 'withdrawn')) return [];
    const otherSchool = findDecision(db, studentId)?.otherSchool ?? '';
    const until = keptUntil(decidedOn, letterSentOn);
    const isDue = until < today;
    return [{ studentId, studentName: fullName(known.text), outcome, decidedOn, keptUntil: until, otherSchool, isDue }];
  });
  return ok({ rows });
};
