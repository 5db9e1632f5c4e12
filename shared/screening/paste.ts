import type { InstrumentId, StudentId } from '../kernel/ids.ts';
import type { Edition } from './model.ts';
import { type GivenFault, readGiven } from './read-given.ts';

/* What a block from a spreadsheet would put where. Nothing is stored: the user sees this first. */

export type PasteRow = { readonly studentId: StudentId; readonly number: string; readonly name: string };
export type PasteColumn = { readonly instrumentId: InstrumentId; readonly edition: Edition };
export type PasteCell = {
  readonly studentId: StudentId;
  readonly instrumentId: InstrumentId;
  readonly given: string;
  readonly fault: GivenFault | null;
};
export type PasteMisfit = { readonly line: number; readonly text: string; readonly why: 'PUPIL' | 'ROW' | 'COLUMN' };
export type PastePlan = {
  /** By the names or numbers in the first column, or simply downwards from the cursor. */
  readonly by: 'pupil' | 'place';
  readonly cells: readonly PasteCell[];
  readonly misfits: readonly PasteMisfit[];
};

/**
 * Reads a block. When the first column holds names or numbers of this list, values go to those pupils whatever their
 * order; a first line with names of tests says which column is which. Else the block falls where the cursor stands.
 * Empty cells change nothing.
 */
export function planPaste(
  text: string,
  rows: readonly PasteRow[],
  columns: readonly PasteColumn[],
  cursor: { readonly row: number; readonly column: number },
): PastePlan {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line, i) => ({ line: i + 1, cells: line.split('\t').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const byName = new Map(rows.flatMap((row) => keysOf(row).map((key) => [key, row] as const)));
  const headed = headOf(lines[0]?.cells ?? [], columns);
  const body = headed ? lines.slice(1) : lines;
  const known = body.filter(({ cells }) => byName.has(plain(cells[0] ?? ''))).length;
  const isByPupil = known > 0 && known >= body.length / 2;
  const cells: PasteCell[] = [];
  const misfits: PasteMisfit[] = [];
  for (const [i, { line, cells: values }] of body.entries()) {
    const row = isByPupil ? byName.get(plain(values[0] ?? '')) : rows[cursor.row + i];
    if (!row) {
      misfits.push({ line, text: values[0] ?? '', why: isByPupil ? 'PUPIL' : 'ROW' });
      continue;
    }
    for (const [j, given] of values.entries()) {
      if (given === '' || (isByPupil && j === 0)) continue;
      const column = headed ? headed[j] : columns[cursor.column + j - (isByPupil ? 1 : 0)];
      if (!column) {
        // A column with another head is left out as a whole; only a value beyond the last column is a misfit.
        if (!headed) misfits.push({ line, text: given, why: 'COLUMN' });
        continue;
      }
      const read = readGiven(given, column.edition);
      const { studentId } = row;
      cells.push({ studentId, instrumentId: column.instrumentId, given, fault: read.ok ? null : read.code });
    }
  }
  return { by: isByPupil ? 'pupil' : 'place', cells, misfits };
}

/** The columns of a first line with names of tests; `null` when it holds none. */
function headOf(cells: readonly string[], columns: readonly PasteColumn[]): (PasteColumn | undefined)[] | null {
  const heads = cells.map((cell) => columns.find(({ edition }) => cell !== '' && plain(edition.name) === plain(cell)));
  return heads.some((head) => head !== undefined) ? heads : null;
}

/** 'van Loon, Sofie', 'Sofie van Loon', 'Loon, Sofie van' and the number. */
function keysOf({ number, name }: PasteRow): string[] {
  const [last = '', first = ''] = name.split(', ');
  const [, prefix = '', bare = last] = /^((?:\p{Ll}\S* )+)(.+)$/u.exec(last) ?? [];
  return [number, name, `${first} ${last}`, `${bare}, ${first} ${prefix}`].map(plain).filter((key) => key !== '');
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
