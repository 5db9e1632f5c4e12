import type { FileType, OsoAttachment } from '../../../shared/intake/oso/model.ts';
import { decodeText, isText } from '../decode-text.ts';
import { isZip, listZip, MAX_UNPACKED, unpack } from '../zip.ts';

/** Larger attachments keep their name only (`formats.md` 1). */
const MOST_BYTES = 15 * 1024 * 1024;
/** An office file is a zip of many small parts. */
const MOST_OFFICE_PARTS = 2000;

export type Content = Pick<OsoAttachment, 'state' | 'type' | 'size' | 'bytes'>;
/** What all attachments of one file may take together: a small file may hold a thousand that unpack to fifteen MB each. */
export type Budget = { left: number };
export const newBudget = (): Budget => ({ left: MAX_UNPACKED });

const without = (state: Content['state'], size = 0): Content => ({ state, type: 'onbekend', size, bytes: null });

/**
 * The bytes behind one `bestandsinhoud`: base64 of a zip with one file. A broken one is named and kept out; the others go
 * on. The zip is looked at before it is unpacked, and unpacked to a limit; nothing in it is unpacked further.
 */
export function readContent(base64: string, budget: Budget): Content {
  const clean = base64.replace(/\s+/g, '');
  if (clean.length === 0 || clean.length % 4 === 1 || !/^[A-Za-z0-9+/]*={0,2}$/.test(clean)) return without('broken');
  const packed = Buffer.from(clean, 'base64');
  if (packed.length === 0) return without('broken');
  if (packed.length > MOST_BYTES * 2) return without('tooLarge', packed.length);
  if (!isZip(packed)) return spend(judged(packed), budget);
  const listed = listZip(packed, MOST_OFFICE_PARTS);
  if (!listed.ok) return without(STATES[listed.code], packed.length);
  const entries = listed.value;
  const [only] = entries;
  // An office file that was not zipped a second time is the attachment itself.
  if (officeType(entries.map(({ name }) => name))) return spend(judged(packed), budget);
  if (!only || entries.length > 1) return without(only ? 'nested' : 'broken', packed.length);
  if (only.size > Math.min(MOST_BYTES, budget.left)) return without('tooLarge', only.size);
  const bytes = unpack(packed, only, MOST_BYTES);
  return bytes === null ? without('broken', packed.length) : spend(judged(bytes), budget);
}

const STATES = { ZIP_BOMB: 'bomb', ENCRYPTED_FILE: 'encrypted', ZIP_BROKEN: 'broken' } as const;

function spend(content: Content, budget: Budget): Content {
  if (content.bytes === null) return content;
  if (content.size > budget.left) return without('tooLarge', content.size);
  budget.left -= content.size;
  return content;
}

function judged(bytes: Buffer): Content {
  if (bytes.length > MOST_BYTES) return without('tooLarge', bytes.length);
  if (bytes.subarray(0, 2).toString('latin1') === 'MZ' || bytes.subarray(1, 4).toString('latin1') === 'ELF')
    return without('program', bytes.length);
  if (isZip(bytes)) {
    const listed = listZip(bytes, MOST_OFFICE_PARTS);
    const type = listed.ok ? officeType(listed.value.map(({ name }) => name)) : null;
    if (type === null) return without(!listed.ok && listed.code === 'ZIP_BOMB' ? 'bomb' : 'nested', bytes.length);
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
  return isText(decodeText(bytes)) ? 'txt' : 'onbekend';
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
