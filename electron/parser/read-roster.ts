import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { RawTable } from '../../shared/students/roster/model.ts';
import { withoutSecretCells } from '../../shared/students/roster/secret-cells.ts';
import type { ROSTER_FILE_TROUBLE } from '../../shared/students/roster-contract.ts';
import { decodeText } from './decode-text.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { readCsv } from './read-csv.ts';

export type RosterTrouble = (typeof ROSTER_FILE_TROUBLE)[number];

/** A roster file as rows of text, without numbers of the state. What it is follows from its content, never its name. */
export async function readRoster(bytes: Uint8Array): Promise<Result<RawTable, RosterTrouble>> {
  const read = await readAny(bytes);
  return read.ok ? ok(withoutSecretCells(read.value)) : read;
}

async function readAny(bytes: Uint8Array): Promise<Result<RawTable, RosterTrouble>> {
  if (bytes.length === 0) return refuse('EMPTY_FILE');
  if (bytes.length > MAX_FILE_BYTES) return refuse('TOO_LARGE');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse('XLS_OLD');
  if (startsWith(bytes, [0x50, 0x4b])) return (await import('./read-xlsx.ts')).readXlsx(bytes);
  const { text } = decodeText(bytes.subarray(0, 4096));
  if (/^\uFEFF?\s*<(\?xml|!|[a-z_])/i.test(text)) return (await import('./read-edexml.ts')).readEdexml(bytes);
  return readCsv(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
