import { createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { canonicalJson, fromText, sha256, toText } from './encoding.ts';
import { vaultSubKey } from './kdf.ts';
import { EncPublic, SigPublic } from './principals.ts';

export const HEADER_FILE = 'header.json';
const PREVIOUS_FILE = 'header.prev.json';
/** A header larger than this is not ours; nothing is parsed. */
const MAX_BYTES = 4 * 1024 * 1024;

const Compact = z.string().max(20_000);

export const Principal = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['user', 'recovery']),
  /** 'A', 'B', … on the lock screen; a principal has no name here. */
  letter: z
    .string()
    .regex(/^[A-Z]{1,2}$/)
    .nullable(),
  enc: EncPublic,
  sig: SigPublic,
  /** Empty after a restore, until this user has been given a new passphrase with the recovery sheet. */
  unlock: Compact,
});
export type Principal = z.infer<typeof Principal>;

/** `header.json` of format ZS1 (`security.md` 3.4): public keys, signed roles and grants, MAC. No names. */
export const Header = z.strictObject({
  typ: z.literal('zs-vault'),
  v: z.literal(1),
  suite: z.literal('ZS1'),
  vault: z.uuid(),
  epoch: z.number().int().min(1),
  /** Goes up by one at each change by an administrator. */
  serial: z.number().int().min(1),
  /** SHA-256 of the header before this one. */
  prev: z.string().nullable(),
  /** Tells a wrong pairing code from a wrong passphrase; says nothing about the code itself (128 random bits). */
  pair: z.string(),
  /** The founding administrator's signing key: where every chain of trust begins. */
  root: SigPublic,
  principals: z.array(Principal).min(1).max(500),
  /** Who may do what: JWS by an administrator per principal. */
  roles: z.array(Compact).max(500),
  /** Keys of the vault and of compartments: JWS over a JWE, per principal and key. */
  grants: z.array(Compact).max(4000),
  /** JWS by an administrator over everything above but the unlock records. */
  charter: Compact,
  /** SHA-256 of the list of erasures; none yet. */
  tomb: z.string().nullable(),
  mac: z.string(),
});
export type Header = z.infer<typeof Header>;

export type HeaderTrouble = 'VAULT_GONE' | 'HEADER_DAMAGED' | 'NEWER_FORMAT';

export class HeaderError extends Error {
  override readonly name = 'HeaderError';
  readonly code: HeaderTrouble;
  constructor(code: HeaderTrouble) {
    super(code);
    this.code = code;
  }
}

/** Reads and checks the form of the header; signatures and MAC come after unlocking. Throws `HeaderError`. */
export function readHeader(folder: string): Header {
  const file = path.join(folder, HEADER_FILE);
  if (!existsSync(file)) throw new HeaderError('VAULT_GONE');
  return parseHeader(readFileSync(file));
}

export function parseHeader(bytes: Uint8Array): Header {
  if (bytes.length > MAX_BYTES) throw new HeaderError('HEADER_DAMAGED');
  let raw: unknown;
  try {
    raw = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new HeaderError('HEADER_DAMAGED');
  }
  if (isFromTheFuture(raw)) throw new HeaderError('NEWER_FORMAT');
  const parsed = Header.safeParse(raw);
  if (!parsed.success || hasDoubles(parsed.data)) throw new HeaderError('HEADER_DAMAGED');
  return parsed.data;
}

/** The `pair` field for a pairing secret. */
export function pairCheck(vault: string, pairing: Uint8Array): string {
  return toText(sha256('zs1/pair', vault, pairing));
}

/** What an administrator signs: everything that decides who may open what. */
export function charterDigest(header: Omit<Header, 'charter' | 'mac' | 'prev' | 'serial'>): string {
  const { vault, epoch, pair, root, principals, roles, grants, tomb } = header;
  const people = principals.map(({ unlock: _unlock, ...rest }) => rest);
  return toText(
    sha256('zs1/charter', canonicalJson({ vault, epoch, pair, root, principals: people, roles, grants, tomb })),
  );
}

export function macOf(header: Omit<Header, 'mac'>, vaultKey: Uint8Array): string {
  const key = vaultSubKey(vaultKey, header.vault, header.epoch, 'zs1/header-mac');
  const { mac: _mac, ...rest } = { mac: '', ...header };
  const mac = createHmac('sha256', key).update(canonicalJson(rest)).digest();
  key.fill(0);
  return toText(mac);
}

export function macFits(header: Header, vaultKey: Uint8Array): boolean {
  const { mac, ...rest } = header;
  const given = fromText(mac);
  const wanted = fromText(macOf(rest, vaultKey));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

export function headerHash(header: Header): string {
  return toText(sha256(canonicalJson(header)));
}

/** Replaces the header as a whole: write, flush, keep the old one, rename, flush the folder. */
export function writeHeader(folder: string, header: Header): void {
  const file = path.join(folder, HEADER_FILE);
  const next = `${file}.next`;
  writeWhole(next, JSON.stringify(header));
  if (existsSync(file)) {
    const previous = path.join(folder, PREVIOUS_FILE);
    writeWhole(`${previous}.next`, readFileSync(file));
    renameSync(`${previous}.next`, previous);
  }
  renameSync(next, file);
  flushFolder(folder);
}

/** Writes a file and waits until it is on disk. Leaves nothing when it fails. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeFully(handle, bytes);
    fsyncSync(handle);
  } catch (error) {
    closeSync(handle);
    rmSync(file, { force: true });
    throw error;
  }
  closeSync(handle);
}

/** Until the last byte: a disk that is nearly full takes a part of it, and says no more than how much. */
export function writeFully(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at);
}

export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return; // Windows cannot open a folder for flushing; NTFS journals the rename.
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isFromTheFuture(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const { typ, v } = Object(raw);
  return typ === 'zs-vault' && typeof v === 'number' && v > 1;
}

function hasDoubles(header: Header): boolean {
  const ids = header.principals.map((principal) => principal.id);
  const letters = header.principals.flatMap((principal) => principal.letter ?? []);
  return new Set(ids).size !== ids.length || new Set(letters).size !== letters.length;
}
