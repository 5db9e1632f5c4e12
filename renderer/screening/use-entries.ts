import { useEffect, useRef, useState } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { CampaignId, InstrumentId, StudentId } from '../../shared/kernel/ids.ts';
import type { Campaign, Instrument } from '../../shared/screening/campaign.ts';
import { type Cell, type GridRow, saveResult } from '../../shared/screening/contract.ts';
import type { LineSettings } from '../../shared/screening/model.ts';
import { scoreValue, standingOf } from '../../shared/screening/norms.ts';
import { readGiven } from '../../shared/screening/read-given.ts';
import { call } from '../kernel/bridge.ts';

export type SaveFault = Extract<Awaited<ReturnType<typeof send>>, { ok: false }>['code'];
type Entry = { readonly cell: Cell | null; readonly isPending: boolean };
type Facts = {
  readonly campaign: Campaign;
  readonly instruments: readonly Instrument[];
  readonly line: LineSettings;
  readonly rows: readonly GridRow[];
};

function send(
  campaignId: CampaignId,
  studentId: StudentId,
  instrumentId: InstrumentId,
  given: string,
  revision: number,
) {
  return call(saveResult, { campaignId, studentId, instrumentId, given, revision });
}

const keyOf = (studentId: string, instrumentId: string): string => `${studentId}|${instrumentId}`;

/**
 * What stands in the grid: the answer of the vault, and over it what was typed since. A value shows its band at once,
 * is saved on its own, and the next typing in the same cell waits for it; nothing waits to be saved together.
 */
export function useEntries({ campaign, instruments, line, rows }: Facts, today: Day) {
  const [typed, setTyped] = useState<ReadonlyMap<string, Entry>>(new Map());
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [fault, setFault] = useState<SaveFault | null>(null);
  const queues = useRef(new Map<string, Promise<number>>());
  const undo = useRef<{ studentId: StudentId; instrumentId: InstrumentId; given: string }[]>([]);
  const { campaignId, moment } = campaign;

  const known = (row: GridRow, instrumentId: InstrumentId): Cell | null =>
    row.cells.find((cell) => cell.instrumentId === instrumentId) ?? null;

  const cellAt = (row: GridRow, instrumentId: InstrumentId): Cell | null => {
    const stored = known(row, instrumentId);
    const entry = typed.get(keyOf(row.studentId, instrumentId));
    if (!entry) return stored;
    return entry.isPending || (entry.cell?.revision ?? 0) >= (stored?.revision ?? 0) ? entry.cell : stored;
  };

  // What the vault has meanwhile told itself needs no copy here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the vault has answered anew
  useEffect(() => {
    setTyped((now) => new Map([...now].filter(([, { isPending }]) => isPending)));
  }, [rows]);

  const put = (key: string, entry: Entry) => setTyped((now) => new Map(now).set(key, entry));

  const guess = (row: GridRow, { instrumentId, version, edition }: Instrument, given: string): Cell | null => {
    const read = readGiven(given, edition);
    if (!read.ok) return null;
    const { state } = read.value;
    const group = { level: row.level, moment };
    const scoring = state === 'scored' ? scoreValue(edition, read.value, { ...group, version, on: today }) : undefined;
    return {
      instrumentId,
      state,
      given: read.value.given,
      band: scoring?.band ?? null,
      percentile: scoring?.percentile ?? null,
      standing: standingOf(scoring, line),
      isExpired: scoring?.isExpired ?? false,
      version,
      scorings: 1,
      checked: null,
      isDouble: false,
      revision: 0,
    };
  };

  /** Saves one value; the caller has made sure that it is possible. */
  const save = (row: GridRow, instrument: Instrument, given: string, isUndo = false): void => {
    const { instrumentId } = instrument;
    const { studentId } = row;
    const before = cellAt(row, instrumentId);
    if ((before?.given ?? '') === given.trim()) return;
    if (!isUndo) undo.current.push({ studentId, instrumentId, given: before?.given ?? '' });
    const key = keyOf(studentId, instrumentId);
    put(key, { cell: given.trim() === '' ? null : guess(row, instrument, given), isPending: true });
    const revision = queues.current.get(key) ?? Promise.resolve(before?.revision ?? 0);
    const next = revision.then(async (at) => {
      const answer = await send(campaignId, studentId, instrumentId, given, at);
      if (answer.ok) {
        setSavedAt(new Date());
        put(key, { cell: answer.value.cell, isPending: false });
        return answer.value.cell?.revision ?? 0;
      }
      setFault(answer.code);
      setTyped((now) => new Map([...now].filter(([one]) => one !== key)));
      return at;
    });
    queues.current.set(key, next);
    // Once nothing waits, the vault's own revision is the truth again.
    void next.then(() => {
      if (queues.current.get(key) === next) queues.current.delete(key);
    });
  };

  return {
    cellAt,
    /** Another map whenever `cellAt` may tell something else. */
    typed,
    save,
    savedAt,
    fault,
    isSaving: [...typed.values()].some(({ isPending }) => isPending),
    forgetFault: () => setFault(null),
    /** Puts the last value back; answers where, or `null` when there is nothing left to take back. */
    takeBack(): { row: number; column: number } | null {
      const last = undo.current.pop();
      const row = last ? rows.findIndex(({ studentId }) => studentId === last.studentId) : -1;
      const column = last ? instruments.findIndex(({ instrumentId }) => instrumentId === last.instrumentId) : -1;
      const [there, test] = [rows[row], instruments[column]];
      if (!last || !there || !test) return null;
      save(there, test, last.given, true);
      return { row, column };
    },
  };
}
