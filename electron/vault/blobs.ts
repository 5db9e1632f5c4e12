import { createCipheriv, createDecipheriv, createHmac, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import type { SealedPlace } from '../../shared/kernel/compartments.ts';
import { flushFolder, writeFully } from './header.ts';
import { type Keyring, NoKeyError } from './keyring.ts';

/*
 * Attachments (`security.md` 3.2, 3.4): one file each under blobs/, its name an HMAC of its id, its content a STREAM of
 * 64 KiB chunks under AES-256-GCM. The nonce is an 11-byte counter and a flag on the last chunk; the key comes from the
 * pupil's key for the compartment, so destroying that key destroys every copy. No chunk is handed on before its tag fits.
 *
 * Bytes: format (1) · key version (4) · file nonce (16) · chunks, each with its tag.
 */
const FORMAT = 1;
const HEAD = 1 + 4 + 16;
const CHUNK = 64 * 1024;
const TAG = 16;
export const BLOBS_FOLDER = 'blobs';

/** An attachment that was altered, cut, put in another place, or is gone. */
export class BlobBrokenError extends Error {
  override readonly name = 'BlobBrokenError';
}

export type BlobRow = { readonly id: string; readonly dossier: string };

export function createBlobStore(vaultFolder: string, vault: string, nameKey: Uint8Array, keyring: Keyring) {
  const root = path.join(vaultFolder, BLOBS_FOLDER);
  const relative = (id: string): string => {
    const name = createHmac('sha256', nameKey).update(id).digest('hex').slice(0, 32);
    return path.join(name.slice(0, 2), name);
  };
  const aboutOf = (row: BlobRow, place: SealedPlace, version: number): Buffer =>
    Buffer.from(JSON.stringify(['zs1/att', vault, row.id, row.dossier, place, version]));

  return {
    /** Writes whole and only then gives the file its name; whoever rolls back calls `drop`. */
    seal(row: BlobRow, place: SealedPlace, bytes: Uint8Array): void {
      const dek = keyring.ensure(row.dossier, place);
      const file = path.join(root, relative(row.id));
      const isNewFolder = mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 }) !== undefined;
      const head = Buffer.alloc(HEAD);
      head.writeUInt8(FORMAT, 0);
      head.writeUInt32BE(dek.version, 1);
      randomBytes(16).copy(head, 5);
      const key = fileKey(dek.key, head);
      const about = aboutOf(row, place, dek.version);
      const unfinished = `${file}.bezig`;
      const out = openSync(unfinished, 'w', 0o600);
      try {
        writeFully(out, head);
        const count = Math.max(1, Math.ceil(bytes.length / CHUNK));
        for (let i = 0; i < count; i++) {
          const cipher = createCipheriv('aes-256-gcm', key, nonceOf(i, i === count - 1));
          cipher.setAAD(about);
          const plain = bytes.subarray(i * CHUNK, (i + 1) * CHUNK);
          writeFully(out, Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
        }
        fsyncSync(out);
      } finally {
        closeSync(out);
      }
      renameSync(unfinished, file);
      flushFolder(path.dirname(file));
      if (isNewFolder) flushFolder(root);
    },

    /** The whole attachment. Throws `NoKeyError` without a grant and `BlobBrokenError` when anything of it was touched. */
    open(row: BlobRow, place: SealedPlace): Buffer {
      const file = path.join(root, relative(row.id));
      if (!existsSync(file)) throw new BlobBrokenError('gone');
      const input = openSync(file, 'r');
      try {
        const { size } = fstatSync(input);
        const head = Buffer.alloc(HEAD);
        if (size < HEAD + TAG || readSync(input, head, 0, HEAD, 0) !== HEAD || head.readUInt8(0) !== FORMAT)
          throw new BlobBrokenError('no attachment');
        const version = head.readUInt32BE(1);
        const dek = keyring.at(row.dossier, place, version);
        if (!dek) throw new NoKeyError('no key for this part');
        const key = fileKey(dek.key, head);
        const about = aboutOf(row, place, version);
        const parts: Buffer[] = [];
        for (let at = HEAD, i = 0; at < size; i++) {
          const sealed = Buffer.alloc(Math.min(CHUNK + TAG, size - at));
          readSync(input, sealed, 0, sealed.length, at);
          at += sealed.length;
          parts.push(openChunk(key, about, sealed, nonceOf(i, at >= size)));
        }
        return Buffer.concat(parts);
      } finally {
        closeSync(input);
      }
    },

    drop(row: Pick<BlobRow, 'id'>): void {
      rmSync(path.join(root, relative(row.id)), { force: true });
    },

    /**
     * Removes what a crash left behind: halves, files whose transaction never came through, and those of a pupil who
     * is gone. `known` are the ids that there are rows of. Tells how many went.
     */
    sweep(known: readonly string[]): number {
      const kept = new Set(known.map(relative));
      const lost = filesUnder(root).filter((name) => !kept.has(path.normalize(name)));
      for (const name of lost) rmSync(path.join(root, name), { force: true });
      return lost.length;
    },
  };
}

/** Every attachment on disk, as a path inside the vault; for back-ups, which copy them as they are. */
export function listBlobFiles(vaultFolder: string): string[] {
  return filesUnder(path.join(vaultFolder, BLOBS_FOLDER))
    .filter(isBlobName)
    .map((name) => `${BLOBS_FOLDER}/${name}`)
    .sort();
}

function filesUnder(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(path.join(root, name)).map((file) => `${name}/${file}`));
}

/** 'ab/ab12…' of 32 hex digits; nothing else may be written under blobs/. */
export function isBlobName(name: string): boolean {
  return /^([0-9a-f]{2})\/\1[0-9a-f]{30}$/.test(name);
}

function openChunk(key: Buffer, about: Buffer, sealed: Buffer, nonce: Buffer): Buffer {
  if (sealed.length < TAG) throw new BlobBrokenError('cut off');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
    decipher.setAAD(about);
    decipher.setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
  } catch {
    throw new BlobBrokenError('does not open');
  }
}

function fileKey(dek: KeyObject, head: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', dek, head.subarray(5, HEAD), 'zs1/att', 32));
}

function nonceOf(counter: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(counter, 5, 6);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}
