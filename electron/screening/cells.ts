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

/** Of several attempts at one test: the first that was scored, since an absence may have been caught up; else the first. */
export function shownOf<T extends Pick<KeptResult, 'state'>>(attempts: readonly T[]): T | undefined {
  return attempts.find(({ state }) => state === 'scored') ?? attempts[0];
}

/** Every test of every pupil; that it was scored more than once, with other values, is marked on it. */
export function cellsByStudent(
  kept: readonly KeptResult[],
  line: LineSettings,
): Map<StudentId, Map<InstrumentId, Cell>> {
  const cells = new Map<StudentId, Map<InstrumentId, Cell>>();
  for (const attempts of Map.groupBy(kept, ({ studentId, instrumentId }) => `${studentId} ${instrumentId}`).values()) {
    const shown = shownOf(attempts);
    if (!shown) continue;
    const mine = cells.get(shown.studentId) ?? new Map<InstrumentId, Cell>();
    cells.set(shown.studentId, mine);
    const isDouble = attempts.filter(({ state }) => state === 'scored').length > 1;
    mine.set(shown.instrumentId, { ...cellOf(shown, line), isDouble });
  }
  return cells;
}
