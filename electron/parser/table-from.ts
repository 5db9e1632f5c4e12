import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { RawTable } from '../../shared/students/roster/model.ts';
import { looksLikeHeader } from '../../shared/students/roster/synonyms.ts';

export type TableTrouble = 'NO_HEADER_FOUND' | 'NO_PUPILS' | 'TOO_MANY_ROWS';
type Line = { readonly row: number; readonly cells: readonly string[] };

/** Finds the header among titles and dates, and gives double or empty header names a number. */
export function tableFrom(
  facts: Pick<RawTable, 'format' | 'encoding' | 'delimiter'>,
  lines: readonly Line[],
  isHeader = looksLikeHeader,
): Result<RawTable, TableTrouble> {
  const at = lines.findIndex(({ cells }) => isHeader(cells));
  const header = lines[at];
  if (!header) return refuse('NO_HEADER_FOUND');
  const rows = lines
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ row, cells }) => ({ row, cells: [...cells] }));
  if (rows.length === 0) return refuse('NO_PUPILS');
  return ok({ ...facts, schoolYear: null, headerRow: header.row, headers: named(header.cells), rows });
}

function named(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell) => {
    const name = cell.trim() === '' ? 'kolom' : cell.trim().slice(0, 100);
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n === 1 && cell.trim() !== '' ? name : `${name} ${n}`;
  });
}
