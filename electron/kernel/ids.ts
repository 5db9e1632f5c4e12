import { uuidv7 } from 'uuidv7';

/** A new id: UUIDv7, monotonic on this machine, so rows made later sort later. */
export function newId(): string {
  return uuidv7();
}

const HEX = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The 16 bytes in which the database keeps an id. Throws when the text is not an id. */
export function idToBytes(id: string): Buffer {
  if (!HEX.test(id)) throw new Error('not an id');
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

export function idFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new Error('not an id');
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, 16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
