import { sha256 } from './encoding.ts';

/* Codes that people copy from paper: Crockford's base 32 (no I, L, O, U), in groups of 4, with two check characters. */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 'ABCD-EFGH-…-CC': 32 bytes give 13 groups and the check, 16 bytes give 26 characters and the check. */
export function formatCode(bytes: Uint8Array): string {
  const body = encode(bytes);
  return group(body + checkOf(bytes));
}

/** The bytes of a typed code, or `null` when it is not one: wrong length, wrong character or wrong check. */
export function parseCode(typed: string, byteLength: number): Buffer | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1')
    .replaceAll('L', '1');
  const bodyLength = Math.ceil((byteLength * 8) / 5);
  if (text.length !== bodyLength + 2) return null;
  const bytes = decode(text.slice(0, bodyLength), byteLength);
  if (!bytes || checkOf(bytes) !== text.slice(bodyLength)) return null;
  return bytes;
}

/** The groups of 4 as printed, in order; the last holds what is left with the check. */
export function groupsOf(code: string): string[] {
  return code.split('-');
}

function group(text: string): string {
  return text.match(/.{1,4}/g)?.join('-') ?? '';
}

function checkOf(bytes: Uint8Array): string {
  const sum = sha256('zs1/code', bytes);
  return `${ALPHABET[(sum[0] ?? 0) & 31] ?? ''}${ALPHABET[(sum[1] ?? 0) & 31] ?? ''}`;
}

function encode(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >>> bits) & 31] ?? '';
      held &= (1 << bits) - 1;
    }
  }
  if (bits > 0) text += ALPHABET[(held << (5 - bits)) & 31] ?? '';
  return text;
}

function decode(text: string, byteLength: number): Buffer | null {
  const bytes = Buffer.alloc(byteLength);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      if (at < byteLength) bytes[at++] = (held >>> bits) & 255;
      held &= (1 << bits) - 1;
    }
  }
  return at === byteLength && held === 0 ? bytes : null;
}
