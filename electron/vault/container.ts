import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { writeFully } from './header.ts';
import { hkdf } from './kdf.ts';

/*
 * One sealed file (`security.md` 3.2, 3.6), age-style STREAM: 64 KiB chunks under AES-256-GCM, nonce = 11 bytes counter
 * and a flag on the last chunk; an end without that flag is an error, and no chunk is handed on before its tag fits.
 *
 * Bytes: magic (8) · length of the preamble (4) · preamble (JSON, public, bound into every chunk) · chunks.
 */
const MAGIC = Buffer.from('ZSBAK1\r\n', 'latin1');
const CHUNK = 64 * 1024;
const TAG = 16;
const LARGEST_PREAMBLE = 1024 * 1024;
/** Room for as many attachments as a school can have. */
const LARGEST_MANIFEST = 64 * 1024 * 1024;

export class ContainerError extends Error {
  override readonly name = 'ContainerError';
}

export type Part = { readonly name: string; readonly file: string };
const Manifest = z.strictObject({
  parts: z.array(z.strictObject({ name: z.string(), size: z.number().int(), sha256: z.string() })).max(400_000),
});

/** Writes the parts as one sealed file and waits until it is on disk. */
export function writeContainer(target: string, preamble: object, fileKey: Uint8Array, parts: readonly Part[]): void {
  const preambleBytes = Buffer.from(JSON.stringify({ ...preamble, nonce: randomBytes(16).toString('base64url') }));
  const out = openSync(target, 'w', 0o600);
  try {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(preambleBytes.length);
    for (const bytes of [MAGIC, length, preambleBytes]) writeFully(out, bytes);
    const seal = chunkSealer(fileKey, preambleBytes, (bytes) => writeFully(out, bytes));
    const manifest = Buffer.from(JSON.stringify({ parts: parts.map(measure) }));
    const size = Buffer.alloc(4);
    size.writeUInt32BE(manifest.length);
    seal.write(size);
    seal.write(manifest);
    for (const part of parts) for (const bytes of readFile(part.file)) seal.write(bytes);
    seal.end();
    fsyncSync(out);
  } finally {
    closeSync(out);
  }
}

/** The public part in front; throws `ContainerError` when it is no such file. */
export function readPreamble(file: string): { readonly preamble: unknown; readonly bytes: Buffer } {
  const input = openSync(file, 'r');
  try {
    const head = Buffer.alloc(12);
    if (readSync(input, head, 0, 12, 0) !== 12 || !head.subarray(0, 8).equals(MAGIC))
      throw new ContainerError('not ours');
    const length = head.readUInt32BE(8);
    if (length > LARGEST_PREAMBLE) throw new ContainerError('preamble too long');
    const bytes = Buffer.alloc(length);
    if (readSync(input, bytes, 0, length, 12) !== length) throw new ContainerError('cut off');
    return { preamble: JSON.parse(bytes.toString('utf8')), bytes };
  } catch (error) {
    throw error instanceof ContainerError ? error : new ContainerError('preamble broken');
  } finally {
    closeSync(input);
  }
}

/** Opens a sealed file and writes every part where `place` says; the hash of each is checked. */
export function openContainer(file: string, fileKey: Uint8Array, place: (name: string) => string): void {
  const { bytes: preamble } = readPreamble(file);
  const source = byteSource(openChunks(file, fileKey, preamble));
  const manifestLength = source.take(4).readUInt32BE(0);
  if (manifestLength > LARGEST_MANIFEST) throw new ContainerError('manifest too long');
  const manifest = Manifest.safeParse(parseJson(source.take(manifestLength)));
  if (!manifest.success) throw new ContainerError('manifest broken');
  for (const { name, size, sha256 } of manifest.data.parts) {
    const hash = createHash('sha256');
    const out = openSync(place(name), 'w', 0o600);
    try {
      for (let left = size; left > 0; ) {
        const bytes = source.take(Math.min(left, CHUNK));
        hash.update(bytes);
        writeFully(out, bytes);
        left -= bytes.length;
      }
      fsyncSync(out);
    } finally {
      closeSync(out);
    }
    if (hash.digest('hex') !== sha256) throw new ContainerError('part differs');
  }
  source.end();
}

function chunkSealer(fileKey: Uint8Array, preamble: Buffer, write: (bytes: Buffer) => void) {
  const key = chunkKey(fileKey, preamble);
  let held = Buffer.alloc(0);
  let counter = 0;
  const put = (plain: Buffer, isLast: boolean): void => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(counter++, isLast));
    write(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  };
  return {
    write(bytes: Uint8Array): void {
      held = Buffer.concat([held, bytes]);
      while (held.length > CHUNK) {
        put(held.subarray(0, CHUNK), false);
        held = held.subarray(CHUNK);
      }
    },
    end: (): void => put(held, true),
  };
}

function* openChunks(file: string, fileKey: Uint8Array, preamble: Buffer): Generator<Buffer> {
  const key = chunkKey(fileKey, preamble);
  const input = openSync(file, 'r');
  try {
    const total = fstatSync(input).size;
    let at = 12 + preamble.length;
    let counter = 0;
    let sawLast = false;
    while (at < total) {
      const sealed = Buffer.alloc(Math.min(CHUNK + TAG, total - at));
      readSync(input, sealed, 0, sealed.length, at);
      at += sealed.length;
      sawLast = at >= total;
      yield openChunk(key, sealed, nonceOf(counter++, sawLast));
    }
    if (!sawLast) throw new ContainerError('cut off');
  } finally {
    closeSync(input);
  }
}

function openChunk(key: Uint8Array, sealed: Buffer, nonce: Buffer): Buffer {
  if (sealed.length < TAG) throw new ContainerError('cut off');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
    decipher.setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
  } catch {
    throw new ContainerError('chunk does not open');
  }
}

/** The preamble is bound in by way of the key: another preamble gives another key. */
function chunkKey(fileKey: Uint8Array, preamble: Buffer): Buffer {
  return hkdf(fileKey, createHash('sha256').update(preamble).digest(), 'zs1/bak');
}

function nonceOf(counter: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(counter, 5, 6);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

function byteSource(chunks: Generator<Buffer>) {
  let held = Buffer.alloc(0);
  return {
    take(length: number): Buffer {
      while (held.length < length) {
        const next = chunks.next();
        if (next.done) throw new ContainerError('too short');
        held = Buffer.concat([held, next.value]);
      }
      const bytes = held.subarray(0, length);
      held = held.subarray(length);
      return bytes;
    },
    end(): void {
      if (held.length > 0 || !chunks.next().done) throw new ContainerError('too long');
    },
  };
}

function* readFile(file: string): Generator<Buffer> {
  const input = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (let at = 0; ; ) {
      const n = readSync(input, buffer, 0, CHUNK, at);
      if (n === 0) return;
      at += n;
      yield Buffer.from(buffer.subarray(0, n));
    }
  } finally {
    closeSync(input);
  }
}

function measure({ name, file }: Part): { name: string; size: number; sha256: string } {
  const hash = createHash('sha256');
  let size = 0;
  for (const bytes of readFile(file)) {
    hash.update(bytes);
    size += bytes.length;
  }
  return { name, size, sha256: hash.digest('hex') };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
