import readExcelFile, { type CellValue } from 'read-excel-file/node';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { RawTable } from '../../shared/students/roster/model.ts';
import { looksLikeHeader } from '../../shared/students/roster/synonyms.ts';
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { type TableTrouble, tableFrom } from './table-from.ts';
import { zipTrouble } from './zip-check.ts';

type XlsxTrouble = TableTrouble | 'ZIP_BOMB' | 'ZIP_BROKEN' | 'ENCRYPTED_FILE' | 'CELL_TOO_LONG';

/** The first sheet with a header we know. Formulas are not evaluated; the zip is looked at before it is unpacked. */
export async function readXlsx(bytes: Uint8Array, isHeader = looksLikeHeader): Promise<Result<RawTable, XlsxTrouble>> {
  const trouble = zipTrouble(bytes);
  if (trouble) return refuse(trouble);
  let sheets: { readonly data: readonly (readonly (CellValue | null)[])[] }[];
  try {
    sheets = await readExcelFile(Buffer.from(bytes));
  } catch {
    return refuse('ZIP_BROKEN');
  }
  const asText = sheets.map(({ data }) =>
    data.map((cells, i) => ({ row: i + 1, cells: cells.slice(0, MAX_COLUMNS).map(textOf) })),
  );
  const chosen = asText.find((lines) => lines.some(({ cells }) => isHeader(cells))) ?? asText[0] ?? [];
  if (chosen.length > MAX_ROWS) return refuse('TOO_MANY_ROWS');
  if (chosen.some(({ cells }) => cells.some((cell) => cell.length > MAX_CELL))) return refuse('CELL_TOO_LONG');
  return tableFrom({ format: 'xlsx', encoding: null, delimiter: null }, chosen, isHeader);
}

/** Numbers without '.0', dates as 'yyyy-mm-dd'. */
function textOf(cell: CellValue | null): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
