import type { InstrumentId, StudentId } from '../../shared/kernel/ids.ts';
import type { Cell } from '../../shared/screening/contract.ts';
import type { LineSettings } from '../../shared/screening/model.ts';
import { standingOf } from '../../shared/screening/norms.ts';
import type { KeptResult } from './result-store.ts';

/** What the grid shows of one result: the value as given, and what the newest scoring makes of it. */
export function cellOf({ instrumentId, state, revision, text }: KeptResult, line: LineSettings): Cell {
  const scoring = text.scorings.at(-1);
  return {
    instrumentId,
    state,
    given: text.given,
    band: scoring?.band ?? null,
    percentile: scoring?.percentile ?? null,
    standing: state === 'scored' ? standingOf(scoring, line) : 'unknown',
    isExpired: scoring?.isExpired ?? false,
    version: scoring?.version ?? 0,
    scorings: text.scorings.length,
    checked: text.checked,
    isDouble: text.isDouble,
    revision,
  };
}

/** The first attempt of every test of every pupil; that there is another is marked on it. */
export function cellsByStudent(
  kept: readonly KeptResult[],
  line: LineSettings,
): Map<StudentId, Map<InstrumentId, Cell>> {
  const cells = new Map<StudentId, Map<InstrumentId, Cell>>();
  for (const result of kept) {
    const mine = cells.get(result.studentId) ?? new Map<InstrumentId, Cell>();
    cells.set(result.studentId, mine);
    const known = mine.get(result.instrumentId);
    mine.set(result.instrumentId, known ? { ...known, isDouble: true } : cellOf(result, line));
  }
  return cells;
}
