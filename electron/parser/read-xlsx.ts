import readExcelFile, { type CellValue } from 'read-excel-file/node';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { RawTable } from '../../shared/students/roster/model.ts';
import { looksLikeHeader } from '../../shared/students/roster/synonyms.ts';
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { isTooWide } from './read-csv.ts';
import { type TableTrouble, tableFrom } from './table-from.ts';
import { listZip, MAX_UNPACKED, storedZip, unpack, type ZipTrouble } from './zip.ts';

type XlsxTrouble = TableTrouble | ZipTrouble | 'CELL_TOO_LONG' | 'TOO_MANY_COLUMNS' | 'XML_DOCTYPE';

/** The first sheet with a header we know. Formulas are not evaluated; the zip is looked at before it is unpacked. */
export async function readXlsx(bytes: Uint8Array, isHeader = looksLikeHeader): Promise<Result<RawTable, XlsxTrouble>> {
  const plain = checked(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!plain.ok) return plain;
  let sheets: { readonly data: readonly (readonly (CellValue | null)[])[] }[];
  try {
    sheets = await readExcelFile(plain.value);
  } catch {
    return refuse('ZIP_BROKEN');
  }
  const asText = sheets.map(({ data }) => data.map((cells, i) => ({ row: i + 1, cells: cells.map(textOf) })));
  const chosen = asText.find((lines) => lines.some(({ cells }) => isHeader(cells))) ?? asText[0] ?? [];
  if (chosen.length > MAX_ROWS) return refuse('TOO_MANY_ROWS');
  if (chosen.some(({ cells }) => isTooWide(cells))) return refuse('TOO_MANY_COLUMNS');
  if (chosen.some(({ cells }) => cells.some((cell) => cell.length > MAX_CELL))) return refuse('CELL_TOO_LONG');
  const lines = chosen.map(({ row, cells }) => ({ row, cells: cells.slice(0, MAX_COLUMNS) }));
  return tableFrom({ format: 'xlsx', encoding: null, delimiter: null }, lines, isHeader);
}

/**
 * The same workbook as a plain zip of what was looked at: the library reads a zip from its beginning and not by its list of
 * contents, so a file that the list leaves out or lies about would pass unseen.
 */
function checked(zip: Buffer): Result<Buffer, ZipTrouble | 'XML_DOCTYPE'> {
  const listed = listZip(zip);
  if (!listed.ok) return listed;
  const files: { name: string; bytes: Buffer }[] = [];
  for (const entry of listed.value) {
    if (!/\.(xml|rels)$/i.test(entry.name)) continue;
    const bytes = unpack(zip, entry, MAX_UNPACKED);
    if (!bytes || bytes.includes(0)) return refuse('ZIP_BROKEN');
    if (/<!(DOCTYPE|ENTITY)/i.test(bytes.toString('latin1'))) return refuse('XML_DOCTYPE');
    files.push({ name: entry.name, bytes });
  }
  return ok(storedZip(files));
}

/** Numbers without '.0', dates as 'yyyy-mm-dd'. */
function textOf(cell: CellValue | null): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
}
