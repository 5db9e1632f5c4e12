import { randomBytes } from 'node:crypto';
import { CompactEncrypt } from 'jose';

/**
 * Rounds of PBKDF2-SHA-512. The receiver has a browser and nothing of ours, and browsers know PBKDF2 and no Argon2id; so
 * many rounds, and a passphrase of five drawn words (61 bits), which nobody chose himself. Never for the vault itself.
 */
const ROUNDS = 1_000_000;

/** Something that leaves the school, sealed under a passphrase: a compact JWE (PBES2-HS512+A256KW, A256GCM). */
export function sealForOutside(content: Uint8Array, type: string, passphrase: string): Promise<string> {
  return new CompactEncrypt(content)
    .setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', cty: type })
    .setKeyManagementParameters({ p2c: ROUNDS, p2s: randomBytes(16) })
    .encrypt(new TextEncoder().encode(passphrase));
}
