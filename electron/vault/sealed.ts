import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { SealedPlace } from '../../shared/kernel/compartments.ts';
import type { SealedRow } from '../db/database.ts';
import { type Keyring, NoKeyError } from './keyring.ts';

/** A sealed row that was altered, moved to another row, or put back from an earlier revision. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
}

const FORMAT = 1;
const HEAD = 1 + 4 + 12;

/**
 * Seals and opens the personal part of a row (ZS1 3.2): AES-256-GCM under the dossier's key for its compartment, with
 * vault, table, row, dossier, compartment, key version and revision bound in. The only module that does so.
 *
 * Bytes: format (1) · key version (4) · nonce (12) · ciphertext · tag (16).
 */
export function createSealer(vault: string, keyring: Keyring) {
  const about = (row: SealedRow, place: SealedPlace, version: number): Buffer =>
    Buffer.from(JSON.stringify(['zs1/row', vault, row.table, row.id, row.dossier, place, version, row.revision]));

  return {
    seal<S extends z.ZodType>(row: SealedRow, place: SealedPlace, schema: S, value: z.input<S>): Buffer {
      const plain = Buffer.from(JSON.stringify(schema.parse(value)));
      const dek = keyring.ensure(row.dossier, place);
      const head = Buffer.alloc(HEAD);
      head.writeUInt8(FORMAT, 0);
      head.writeUInt32BE(dek.version, 1);
      randomBytes(12).copy(head, 5);
      const cipher = createCipheriv('aes-256-gcm', dek.key, head.subarray(5, HEAD));
      cipher.setAAD(about(row, place, dek.version));
      return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },

    open<S extends z.ZodType>(row: SealedRow, place: SealedPlace, schema: S, blob: Uint8Array): z.output<S> {
      const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
      if (bytes.length < HEAD + 16 || bytes.readUInt8(0) !== FORMAT) throw new SealBrokenError('not a sealed row');
      const version = bytes.readUInt32BE(1);
      const dek = keyring.at(row.dossier, place, version);
      if (!dek) throw new NoKeyError('no key for this part');
      let plain: Buffer;
      try {
        const decipher = createDecipheriv('aes-256-gcm', dek.key, bytes.subarray(5, HEAD), { authTagLength: 16 });
        decipher.setAAD(about(row, place, version));
        decipher.setAuthTag(bytes.subarray(-16));
        plain = Buffer.concat([decipher.update(bytes.subarray(HEAD, -16)), decipher.final()]);
      } catch {
        throw new SealBrokenError('sealed row does not open');
      }
      return schema.parse(JSON.parse(plain.toString('utf8')));
    },

    /** Who holds the compartment can also begin the part of a dossier in which nothing was written yet. */
    canOpen: (dossier: string, place: SealedPlace): boolean =>
      keyring.holdsWhole(place) || keyring.find(dossier, place) !== undefined,
  };
}
