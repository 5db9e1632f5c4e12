import { inflateRawSync } from 'node:zlib';
import type { FileType, OsoAttachment } from '../../../shared/intake/oso/model.ts';
import { zipTrouble } from '../zip-check.ts';

/** Larger attachments keep their name only (`formats.md` 1). */
const MOST_BYTES = 15 * 1024 * 1024;

export type Content = Pick<OsoAttachment, 'state' | 'type' | 'size' | 'bytes'>;

const without = (state: Content['state'], size = 0): Content => ({ state, type: 'onbekend', size, bytes: null });

/**
 * The bytes behind one `bestandsinhoud`: base64 of a zip with one file. A broken one is named and kept out; the others go
 * on. The zip is looked at before it is unpacked, and unpacked to a limit; nothing in it is unpacked further.
 */
export function readContent(base64: string): Content {
  const clean = base64.replace(/\s+/g, '');
  if (clean.length === 0 || /[^A-Za-z0-9+/=]/.test(clean)) return without('broken');
  const packed = Buffer.from(clean, 'base64');
  if (packed.length === 0) return without('broken');
  if (packed.length > MOST_BYTES * 2) return without('tooLarge', packed.length);
  if (!isZip(packed)) return judged(packed);
  const trouble = zipTrouble(packed);
  if (trouble === 'ZIP_BOMB') return without('bomb', packed.length);
  if (trouble === 'ENCRYPTED_FILE') return without('encrypted', packed.length);
  if (trouble) return without('broken', packed.length);
  const entries = listEntries(packed);
  const [only] = entries;
  // An office file that was not zipped a second time is the attachment itself.
  if (officeType(entries.map(({ name }) => name))) return judged(packed);
  if (!only || entries.length > 1) return without(entries.length > 1 ? 'nested' : 'broken', packed.length);
  if (only.size > MOST_BYTES) return without('tooLarge', only.size);
  const bytes = unpack(packed, only);
  return bytes === null ? without('broken', packed.length) : judged(bytes);
}

function judged(bytes: Buffer): Content {
  if (bytes.length > MOST_BYTES) return without('tooLarge', bytes.length);
  if (bytes.subarray(0, 2).toString('latin1') === 'MZ' || bytes.subarray(1, 4).toString('latin1') === 'ELF')
    return without('program', bytes.length);
  if (isZip(bytes)) {
    const trouble = zipTrouble(bytes);
    const type = trouble === null ? officeType(listEntries(bytes).map(({ name }) => name)) : null;
    if (type === null) return without(trouble === 'ZIP_BOMB' ? 'bomb' : 'nested', bytes.length);
    return { state: 'kept', type, size: bytes.length, bytes: new Uint8Array(bytes) };
  }
  return { state: 'kept', type: typeOf(bytes), size: bytes.length, bytes: new Uint8Array(bytes) };
}

/** What a file is, from its first bytes; the name is not asked. */
function typeOf(bytes: Buffer): FileType {
  const head = bytes.subarray(0, 8).toString('latin1');
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('\x89PNG')) return 'png';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'doc';
  return bytes.subarray(0, 4096).includes(0) ? 'onbekend' : 'txt';
}

function officeType(names: readonly string[]): FileType | null {
  if (names.includes('mimetype') && names.includes('content.xml')) return 'odf';
  if (!names.includes('[Content_Types].xml')) return null;
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  return names.some((name) => name.startsWith('ppt/')) ? 'pptx' : null;
}

/** Does the extension say another type than the content? Without an extension nothing is said. */
export function isMisnamed(name: string, type: FileType): boolean {
  const [, extension = ''] = /\.([a-z0-9]{1,5})$/i.exec(name) ?? [];
  const said = extension.toLowerCase();
  if (said === '' || type === 'onbekend') return false;
  const same: Readonly<Partial<Record<FileType, readonly string[]>>> = {
    jpg: ['jpg', 'jpeg'],
    // One kind of old file holds Word, Excel and PowerPoint.
    doc: ['doc', 'xls', 'ppt'],
    odf: ['odf', 'odt', 'ods', 'odp'],
    txt: ['txt', 'csv', 'md'],
  };
  return !(same[type] ?? [type]).includes(said);
}

const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
};

function isZip(bytes: Buffer): boolean {
  return bytes.length > 3 && bytes.readUInt32LE(0) === LOCAL;
}

/** The list of contents; `zipTrouble` has looked at its limits already. */
function listEntries(zip: Buffer): Entry[] {
  const entries: Entry[] = [];
  let at = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + 20 > zip.length) return [];
  const count = zip.readUInt16LE(at + 10);
  at = zip.readUInt32LE(at + 16);
  for (let i = 0; i < count && at + 46 <= zip.length && zip.readUInt32LE(at) === ENTRY; i++) {
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(zip: Buffer, { method, packed, size, at }: Entry): Buffer | null {
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== LOCAL) return null;
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const body = zip.subarray(start, start + packed);
  if (body.length !== packed) return null;
  try {
    if (method === 0) return body.length === size ? body : null;
    if (method !== 8) return null;
    // The list of contents may lie about the size: never more than the limit is made.
    const bytes = inflateRawSync(body, { maxOutputLength: MOST_BYTES });
    return bytes.length === size ? bytes : null;
  } catch {
    return null;
  }
}
