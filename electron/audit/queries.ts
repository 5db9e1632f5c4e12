import type { trailOfStudent, trailPage } from '../../shared/audit/contract.ts';
import type { TrailLine } from '../../shared/audit/model.ts';
import { addDays, type Day, startOf } from '../../shared/kernel/days.ts';
import { ok } from '../../shared/kernel/result.ts';
import { fullName } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { userName } from '../session/public.ts';
import { findCard } from '../students/public.ts';
import { readBody } from './chain.ts';
import { countTrail, listTrail, type TrailRow } from './store.ts';

const PAGE = 100;
const OF_STUDENT = 500;

export const readTrailPage: QueryHandler<typeof trailPage> = ({ db }, input) => {
  const filter = { ...input, ...period(input), studentId: null };
  const rows = listTrail(db, filter, PAGE + 1);
  const lines = rows.slice(0, PAGE).map((row) => lineOf(db, row));
  return ok({ lines, total: countTrail(db, filter), hasMore: rows.length > PAGE });
};

export const readTrailOfStudent: QueryHandler<typeof trailOfStudent> = ({ db }, input) => {
  const filter = { ...input, ...period(input), userId: null, onlyRefused: false, before: null };
  const rows = listTrail(db, filter, OF_STUDENT + 1);
  return ok({ lines: rows.slice(0, OF_STUDENT).map((row) => lineOf(db, row)), hasMore: rows.length > OF_STUDENT });
};

function period({ from, until }: { from: Day | null; until: Day | null }) {
  return {
    from: from === null ? null : startOf(from).toISOString(),
    until: until === null ? null : startOf(addDays(until, 1)).toISOString(),
  };
}

/** Names are looked up now, with the keys of whoever looks; the trail itself holds ids. */
function lineOf(db: Reader, row: TrailRow): TrailLine {
  const body = readBody(row.body);
  const card = row.studentId === null ? undefined : findCard(db, row.studentId);
  return {
    seq: row.seq,
    at: row.at,
    act: row.act,
    action: body?.action ?? 'E',
    outcome: row.outcome,
    code: body?.code ?? null,
    userId: row.userId,
    userName: row.userId === null ? null : userName(db, row.userId),
    role: body?.role ?? null,
    studentId: row.studentId,
    studentName: card ? fullName(card) : null,
  };
}
