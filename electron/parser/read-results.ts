import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { RawTable } from '../../shared/students/roster/model.ts';
import { withoutSecretCells } from '../../shared/students/roster/secret-cells.ts';
import { fieldOf } from '../../shared/students/roster/synonyms.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { readCsv } from './read-csv.ts';
import type { RosterTrouble } from './read-roster.ts';

const ZIP = [0x50, 0x4b];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/** A list of results as rows of text (`formats.md` 12), without numbers of the state. What it is follows from its content. */
export async function readResults(bytes: Uint8Array): Promise<Result<RawTable, RosterTrouble>> {
  const read = await readAny(bytes);
  return read.ok ? ok(withoutSecretCells(read.value)) : read;
}

async function readAny(bytes: Uint8Array): Promise<Result<RawTable, RosterTrouble>> {
  if (bytes.length === 0) return refuse('EMPTY_FILE');
  if (bytes.length > MAX_FILE_BYTES) return refuse('TOO_LARGE');
  const startsWith = (mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);
  if (startsWith(OLD_EXCEL)) return refuse('XLS_OLD');
  if (startsWith(ZIP)) return (await import('./read-xlsx.ts')).readXlsx(bytes, looksLikeResults);
  return readCsv(bytes, looksLikeResults);
}

/** A column for the pupil, another one beside it, and no figures: titles and dates may stand above it. */
function looksLikeResults(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return (
    filled.length > 1 && filled.some((cell) => fieldOf(cell) !== null) && !filled.some((cell) => /^[\d.,]+$/.test(cell))
  );
}
