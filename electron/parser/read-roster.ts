import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { RawTable } from '../../shared/students/roster/model.ts';
import type { ROSTER_FILE_TROUBLE } from '../../shared/students/roster-contract.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { readCsv } from './read-csv.ts';

export type RosterTrouble = (typeof ROSTER_FILE_TROUBLE)[number];

/** A roster file as rows of text. What it is follows from its content, never from its name. */
export async function readRoster(bytes: Uint8Array): Promise<Result<RawTable, RosterTrouble>> {
  if (bytes.length === 0) return refuse('EMPTY_FILE');
  if (bytes.length > MAX_FILE_BYTES) return refuse('TOO_LARGE');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse('XLS_OLD');
  if (startsWith(bytes, [0x50, 0x4b])) return (await import('./read-xlsx.ts')).readXlsx(bytes);
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (/^(\xEF\xBB\xBF)?\s*<(\?xml|EDEX|!DOCTYPE)/i.test(head))
    return (await import('./read-edexml.ts')).readEdexml(bytes);
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]);
  if (!isUtf16 && bytes.subarray(0, 8192).includes(0)) return refuse('BINARY_FILE');
  return readCsv(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
