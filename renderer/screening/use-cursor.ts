import { type ClipboardEvent, type KeyboardEvent, useEffect, useState } from 'react';
import type { CampaignId } from '../../shared/kernel/ids.ts';
import type { Instrument } from '../../shared/screening/campaign.ts';
import type { GridRow } from '../../shared/screening/contract.ts';
import { letterKeys, readGiven } from '../../shared/screening/read-given.ts';
import { useDraft } from '../kernel/use-draft.ts';
import { faultText } from './grid-texts.ts';
import type { useEntries } from './use-entries.ts';

type Place = { readonly row: number; readonly column: number };
type Facts = {
  readonly campaignId: CampaignId;
  readonly rows: readonly GridRow[];
  readonly instruments: readonly Instrument[];
  readonly entries: ReturnType<typeof useEntries>;
  readonly isReadOnly: boolean;
  readonly onSignal: (row: GridRow, instrument: Instrument) => void;
  readonly onBlock: (text: string) => void;
};
const PAGE = 10;

/** Where the cursor stands, what is typed there, and what each key does. A refused value keeps both. */
export function useCursor({ campaignId, rows, instruments, entries, isReadOnly, onSignal, onBlock }: Facts) {
  const [place, setPlace] = useState<Place>(() => firstEmpty(rows, instruments));
  /** `null` while nothing is typed: then the cell shows what is saved. */
  const [text, setText] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [isCaret, setCaret] = useState(false);
  /** A letter that is not in a cell yet is kept too. */
  const draft = useDraft(`screening.cell.${campaignId}`, { place: '', text: '' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the draft has come back
  useEffect(() => {
    if (!draft.isBack) return;
    const [studentId, instrumentId] = draft.fields.place.split('|');
    const row = rows.findIndex((one) => one.studentId === studentId);
    const column = instruments.findIndex((one) => one.instrumentId === instrumentId);
    if (row < 0 || column < 0) return;
    setPlace({ row, column });
    setText(draft.fields.text);
  }, [draft.isBack]);

  const row = rows[place.row];
  const instrument = instruments[place.column];
  const cell = row && instrument ? entries.cellAt(row, instrument.instrumentId) : null;

  const clean = () => {
    if (text !== null) draft.drop();
    setText(null);
    setRefused(null);
    setCaret(false);
  };
  /** Saves what is typed; `false` when it cannot be, and then all stays as it is. */
  const settle = (typed = text): boolean => {
    if (typed === null || isReadOnly || !row || !instrument) return true;
    const value = typed.trim();
    const read = value === '' ? null : readGiven(value, instrument.edition);
    if (read && !read.ok) {
      setText(typed);
      setRefused(faultText(read.code, instrument.edition, letterKeys(instrument.edition).absent));
      return false;
    }
    clean();
    entries.save(row, instrument, value);
    return true;
  };
  const go = (to: Place): void => {
    if (!settle()) return;
    setPlace({
      row: Math.max(0, Math.min(to.row, rows.length - 1)),
      column: Math.max(0, Math.min(to.column, instruments.length - 1)),
    });
  };

  /** What a key does here; `null` leaves it to the field and the page. */
  const workOf = (event: KeyboardEvent<HTMLInputElement>): (() => void) | null => {
    const { key, shiftKey } = event;
    const { row: at, column } = place;
    const to = (nextRow: number, nextColumn: number) => () => go({ row: nextRow, column: nextColumn });
    if (event.ctrlKey || event.metaKey) {
      if (key === 'z' && text === null) return takeBack;
      if (key === 'Home') return to(0, 0);
      return key === 'End' ? to(rows.length - 1, instruments.length - 1) : null;
    }
    if (event.altKey) return null;
    if (key === 'Enter') return to(at + (shiftKey ? -1 : 1), column);
    if (key === 'ArrowDown') return to(at + 1, column);
    if (key === 'ArrowUp') return to(at - 1, column);
    if (key === 'PageDown') return to(at + PAGE, column);
    if (key === 'PageUp') return to(at - PAGE, column);
    if (key === 'F2') return () => setCaret(true);
    if (!isCaret && key === 'ArrowLeft') return to(at, column - 1);
    if (!isCaret && key === 'ArrowRight') return to(at, column + 1);
    if (key === 'Tab') {
      const next = column + (shiftKey ? -1 : 1);
      if (instruments[next]) return to(at, next);
      // Past the last test Tab leaves the grid, so that nobody is locked in; not with a value that was refused.
      return settle() ? null : () => {};
    }
    if (key === 'Escape' && text !== null) return clean;
    if (isReadOnly) return null;
    if ((key === 'Delete' || key === 'Backspace') && text === null) return () => void settle('');
    return letterWork(key);
  };

  /** Letters are keys as long as nothing is typed that they could belong to. */
  const letterWork = (key: string): (() => void) | null => {
    if (!instrument || !row || (text !== null && text !== '' && refused === null)) return null;
    const letters = letterKeys(instrument.edition);
    if (key.toLowerCase() === letters.absent) return markAbsent;
    return key.toLowerCase() === letters.signal ? () => onSignal(row, instrument) : null;
  };

  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const work = workOf(event);
    if (!work) return;
    event.preventDefault();
    event.stopPropagation();
    work();
  };
  const markAbsent = (): void => {
    if (!row || !instrument) return;
    clean();
    entries.save(row, instrument, 'afwezig');
    setPlace({ ...place, row: Math.min(place.row + 1, rows.length - 1) });
  };
  const takeBack = (): void => {
    const there = entries.takeBack();
    if (there) setPlace(there);
  };

  return {
    place,
    refused,
    text: text ?? cell?.given ?? '',
    row,
    instrument,
    point: (to: Place): void => go(to),
    events: {
      onType: (typed: string): void => {
        if (isReadOnly) return;
        setText(typed);
        setRefused(null);
        if (row && instrument) draft.change({ place: `${row.studentId}|${instrument.instrumentId}`, text: typed });
      },
      onKey,
      onPaste: (event: ClipboardEvent<HTMLInputElement>): void => {
        const block = event.clipboardData.getData('text/plain');
        if (isReadOnly || !/[\t\n]/.test(block.trimEnd())) return;
        event.preventDefault();
        onBlock(block);
      },
      onLeave: (): void => void settle(),
    },
  };
}

/** Where typing goes on: the first pupil and test without a value. */
function firstEmpty(rows: readonly GridRow[], instruments: readonly Instrument[]): Place {
  for (const [column, { instrumentId }] of instruments.entries()) {
    const row = rows.findIndex(({ cells }) => !cells.some((cell) => cell.instrumentId === instrumentId));
    if (row >= 0) return { row, column };
  }
  return { row: 0, column: 0 };
}
