/* Looks at the list of contents of a zip before anything is unpacked (`formats.md` 16.2). */

const MAX_ENTRIES = 200;
const MAX_UNPACKED = 100 * 1024 * 1024;
const MAX_RATIO = 100;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;

export type ZipTrouble = 'ZIP_BOMB' | 'ZIP_BROKEN' | 'ENCRYPTED_FILE';

export function zipTrouble(bytes: Uint8Array): ZipTrouble | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return 'ZIP_BROKEN';
  const count = view.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) return 'ZIP_BOMB';
  let at = view.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== ENTRY) return 'ZIP_BROKEN';
    if ((view.readUInt16LE(at + 8) & 1) === 1) return 'ENCRYPTED_FILE';
    const packed = view.readUInt32LE(at + 20);
    const size = view.readUInt32LE(at + 24);
    const nameLength = view.readUInt16LE(at + 28);
    const name = view.toString('utf8', at + 46, at + 46 + nameLength);
    if (name.includes('..') || /^([/\\]|[a-z]:)/i.test(name)) return 'ZIP_BROKEN';
    unpacked += size;
    if (unpacked > MAX_UNPACKED || (size > 1024 * 1024 && size > packed * MAX_RATIO)) return 'ZIP_BOMB';
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return null;
}

function findEnd(view: Buffer): number {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 65_557); at--) {
    if (view.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return -1;
}
