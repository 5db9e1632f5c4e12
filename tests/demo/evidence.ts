import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { isBsnLike } from '../../shared/students/roster/bsn.ts';
import { readZip } from '../support/read-zip.ts';

/** Every number of nine digits in the bytes of a roster that passes the eleven test. */
export function bsnsIn(bytes: Buffer): string[] {
  const found = bytes.toString('latin1').match(/(?<!\d)\d{9}(?!\d)/g) ?? [];
  return [...new Set(found.filter(isBsnLike))];
}

/** How many papers of each kind, per format: { notulen: { pdf: 20 }, uitkomst: { pdf: 4, docx: 4 } }. */
export function countKinds(papers: readonly string[]): Record<string, Record<string, number>> {
  const kinds: Record<string, Record<string, number>> = {};
  for (const paper of papers) {
    const { name, ext } = path.parse(paper);
    const kind = name.replace(/(-\d+)+$/, '');
    const format = ext.slice(1);
    kinds[kind] = { ...kinds[kind], [format]: (kinds[kind]?.[format] ?? 0) + 1 };
  }
  return kinds;
}

/** How many files below the folders hold one of the numbers, in UTF-8 or UTF-16, also in the packed parts of a PDF, Word or Excel file. */
export function filesHolding(folders: readonly string[], numbers: readonly string[]): number {
  const wanted = new Set(numbers);
  if (wanted.size === 0) return 0;
  return folders.flatMap(filesBelow).filter((file) => {
    const bytes = readFileSync(file);
    const parts: Buffer[] = [bytes];
    if (file.endsWith('.pdf')) parts.push(...unpacked(bytes));
    if (/\.(docx|xlsx)$/.test(file)) parts.push(...[...readZip(bytes).values()].map((text) => Buffer.from(text)));
    return parts.some((part) => holdsOne(part, wanted));
  }).length;
}

/** Looks at every run of nine digits or more once, whatever the number of numbers that are looked for. */
function holdsOne(part: Buffer, wanted: ReadonlySet<string>): boolean {
  const text = part.toString('latin1');
  const wide = (text.match(/(?:\d\0){9,}/g) ?? []).map((run) => run.replaceAll('\0', ''));
  return [...(text.match(/\d{9,}/g) ?? []), ...wide].some((run) => {
    for (let at = 0; at + 9 <= run.length; at += 1) if (wanted.has(run.slice(at, at + 9))) return true;
    return false;
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return filesBelow(file);
    return stat?.isFile() ? [file] : [];
  });
}

function unpacked(pdf: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const start = pdf.indexOf('\n', at) + 1;
    try {
      parts.push(inflateSync(pdf.subarray(start, pdf.indexOf('endstream', start))));
    } catch {
      // Not a packed part; its bytes were searched as they stand.
    }
  }
  return parts;
}
