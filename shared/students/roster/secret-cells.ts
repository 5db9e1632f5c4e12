import { isBsnLike } from './bsn.ts';
import type { RawTable } from './model.ts';
import { MASK, maskSecrets } from './secrets.ts';
import { fieldOf, isNever } from './synonyms.ts';

/**
 * The table without what may never be kept (`formats.md` 15), done in the keyless process: nothing behind it, no sample on
 * the screen either, has a BSN, an onderwijsnummer or an IBAN to lose. A column of numbers of pupils stays as it is, unless
 * nearly all of them pass the 11-test: one in eleven does by chance.
 */
export function withoutSecretCells(table: RawTable): RawTable {
  const kinds = table.headers.map((header, index) => kindOf(header, valuesOf(table, index)));
  const rows = table.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell, index) => cleanCell(cell, kinds[index] ?? 'text')),
  }));
  return { ...table, headers: table.headers.map((header) => maskSecrets(header).text), rows };
}

type ColumnKind = 'secret' | 'numbers' | 'text';

function valuesOf({ rows }: RawTable, index: number): string[] {
  return rows.flatMap(({ cells }) => {
    const value = cells[index]?.trim() ?? '';
    return value === '' ? [] : [value];
  });
}

function kindOf(header: string, values: readonly string[]): ColumnKind {
  if (isNever(header)) return 'secret';
  const share = (test: (value: string) => boolean) => values.filter(test).length / values.length;
  const isNumber = fieldOf(header) === 'number';
  const least = isNumber ? 0.9 : 0.5;
  if (values.length >= 3 && share(isBsnLike) > least) return 'secret';
  const isNumbers = isNumber || (values.length >= 3 && share(isLongNumber) > 0.5);
  return isNumbers ? 'numbers' : 'text';
}

function cleanCell(cell: string, kind: ColumnKind): string {
  if (cell.trim() === '') return cell;
  if (kind === 'secret') return MASK;
  return kind === 'numbers' && /^[\d.\s]+$/.test(cell) ? cell : maskSecrets(cell).text;
}

function isLongNumber(value: string): boolean {
  return /^\d{8,9}$/.test(value.replace(/[.\s]/g, ''));
}
