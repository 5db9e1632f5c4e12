import Papa from 'papaparse';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { RawTable } from '../../shared/students/roster/model.ts';
import { looksLikeHeader } from '../../shared/students/roster/synonyms.ts';
import { decodeText, isText } from './decode-text.ts';
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { type TableTrouble, tableFrom } from './table-from.ts';

const DELIMITERS = [';', ',', '\t'] as const;
const LOOKED_AT = 20;
type CsvTrouble = TableTrouble | 'CELL_TOO_LONG' | 'TOO_MANY_ROWS' | 'TOO_MANY_COLUMNS' | 'BINARY_FILE' | 'QUOTE_OPEN';

export function readCsv(bytes: Uint8Array, isHeader = looksLikeHeader): Result<RawTable, CsvTrouble> {
  const decoded = decodeText(bytes);
  if (!isText(decoded)) return refuse('BINARY_FILE');
  const { text, encoding } = decoded;
  const [, told] = /^\uFEFF?sep=(.)\r?\n/.exec(text) ?? [];
  const body = told === undefined ? text.replace(/^\uFEFF/, '') : text.slice(text.indexOf('\n') + 1);
  const delimiter = told ?? steadiest(body);
  const head = Papa.parse<string[]>(body, { delimiter, preview: 1 });
  if (head.data.some(isTooWide)) return refuse('TOO_MANY_COLUMNS');
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false, preview: MAX_ROWS + 200 });
  if (data.length > MAX_ROWS + 100) return refuse('TOO_MANY_ROWS');
  if (data.some(isTooWide)) return refuse('TOO_MANY_COLUMNS');
  if (data.some((cells) => cells.some((cell) => cell.length > MAX_CELL))) return refuse('CELL_TOO_LONG');
  const lines = data.map((cells, i) => ({ row: i + (told === undefined ? 1 : 2), cells: cells.slice(0, MAX_COLUMNS) }));
  const table = tableFrom({ format: 'csv', encoding, delimiter }, lines, isHeader);
  const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
  // A quote that is never closed has swallowed every row behind it.
  return isOpen && (table.ok || table.code !== 'NO_HEADER_FOUND') ? refuse('QUOTE_OPEN') : table;
}

/** More columns than are read, and something in them: leaving them out in silence would be a loss. */
export function isTooWide(cells: readonly string[]): boolean {
  return cells.length > MAX_COLUMNS && cells.slice(MAX_COLUMNS).some((cell) => cell.trim() !== '');
}

/** The delimiter that cuts the first records into the steadiest number of fields. */
function steadiest(text: string): string {
  const head = text.slice(0, 200_000);
  let best = { delimiter: ';', score: -1 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(head, { delimiter, skipEmptyLines: 'greedy', preview: LOOKED_AT });
    const counts = data.map((cells) => cells.length).filter((n) => n > 1);
    const most = Math.max(0, ...counts.map((n) => counts.filter((other) => other === n).length));
    const score = most * 1000 + Math.max(0, ...counts);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
