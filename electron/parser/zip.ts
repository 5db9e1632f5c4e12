import { crc32, inflateRawSync } from 'node:zlib';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';

/* Zips from outside. The list of contents is looked at before anything is unpacked (`formats.md` 16.2), by one reader:
   what was judged is what is unpacked. */

export const MAX_UNPACKED = 100 * 1024 * 1024;
const MAX_ENTRIES = 200;
const MAX_RATIO = 100;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

export type ZipTrouble = 'ZIP_BOMB' | 'ZIP_BROKEN' | 'ENCRYPTED_FILE';
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly at: number;
};

export function isZip(bytes: Buffer): boolean {
  return bytes.length > 3 && (bytes.readUInt32LE(0) === LOCAL || bytes.readUInt32LE(0) === END_OF_DIRECTORY);
}

/** What is in it, when that is within the limits. Paths that lead out of a folder make the whole zip a broken one. */
export function listZip(zip: Buffer, mostEntries = MAX_ENTRIES): Result<ZipEntry[], ZipTrouble> {
  const end = findEnd(zip);
  if (end < 0) return refuse('ZIP_BROKEN');
  const count = zip.readUInt16LE(end + 10);
  if (count > mostEntries) return refuse('ZIP_BOMB');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) return refuse('ZIP_BROKEN');
    if ((zip.readUInt16LE(at + 8) & 1) === 1) return refuse('ENCRYPTED_FILE');
    const entry = entryAt(zip, at);
    const { name, packed, size } = entry;
    if (/(^|[/\\])\.\.([/\\]|$)/.test(name) || /^([/\\]|[a-z]:)/i.test(name) || name.includes('\0'))
      return refuse('ZIP_BROKEN');
    unpacked += size;
    if (unpacked > MAX_UNPACKED || (size > 1024 * 1024 && size > packed * MAX_RATIO)) return refuse('ZIP_BOMB');
    entries.push(entry);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return ok(entries);
}

/** One file of it; `null` when it is not what the list says, in length or in content. Never more than `most` is made. */
export function unpack(zip: Buffer, { method, packed, size, crc, at }: ZipEntry, most: number): Buffer | null {
  if (size > most || at + 30 > zip.length || zip.readUInt32LE(at) !== LOCAL) return null;
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const body = zip.subarray(start, start + packed);
  if (body.length !== packed) return null;
  try {
    // The list may lie about the length: making stops one byte past what it says.
    const bytes =
      method === STORED ? body : method === DEFLATED ? inflateRawSync(body, { maxOutputLength: size + 1 }) : null;
    return bytes !== null && bytes.length === size && crc32(bytes) === crc ? bytes : null;
  } catch {
    return null;
  }
}

/** A plain zip of files that were unpacked already, for a library that wants one: nothing in it is packed or hidden. */
export function storedZip(files: readonly { readonly name: string; readonly bytes: Buffer }[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const nameBytes = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([fourBytes(LOCAL), facts, nameBytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    list.push(Buffer.concat([fourBytes(ENTRY), Buffer.from([20, 0]), facts, place, nameBytes]));
    parts.push(local, bytes);
    at += local.length + bytes.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, directory, fourBytes(END_OF_DIRECTORY), end]);
}

function fourBytes(mark: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(mark, 0);
  return bytes;
}

function entryAt(zip: Buffer, at: number): ZipEntry {
  return {
    name: zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    at: zip.readUInt32LE(at + 42),
  };
}

/** The end record whose comment runs exactly to the end of the file: a mark inside a comment is none. */
function findEnd(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at--) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY && at + 22 + zip.readUInt16LE(at + 20) === zip.length) return at;
  }
  return -1;
}
