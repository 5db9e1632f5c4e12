import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { wipe } from '../vault/encoding.ts';
import type { Connection } from './database.ts';

export type DatabaseTrouble = 'DATABASE_DAMAGED' | 'VAULT_IN_USE' | 'NO_ROOM';

/** Why a database file could not be opened. Carries a code only: messages of the data layer can hold keys (F5). */
export class DatabaseOpenError extends Error {
  override readonly name = 'DatabaseOpenError';
  readonly code: DatabaseTrouble;
  constructor(code: DatabaseTrouble) {
    super(code);
    this.code = code;
  }
}

/**
 * Opens an encrypted database in the order of ZS1 3.4, and asserts each step. The key buffer is overwritten.
 *
 * `temp_store=MEMORY` since SQLite's temporary files are plain text (F1); `synchronous=FULL` on every open since it
 * silently drops to NORMAL (F2); a wrong key shows only at the first read.
 */
export function openDatabase(file: string, key: Buffer): Connection {
  assertNotPlain(file);
  let db: Connection | undefined;
  try {
    db = new Database(file, { timeout: 2000 });
    setAndCheck(db, 'cipher', "'chacha20'", 'chacha20');
    db.key(Buffer.concat([Buffer.from('raw:'), key]));
    wipe(key);
    setAndCheck(db, 'temp_store', 'MEMORY', 2);
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    // Exclusive before WAL, so that no shared-memory file beside the database is ever made.
    setAndCheck(db, 'locking_mode', 'EXCLUSIVE', 'exclusive');
    setAndCheck(db, 'journal_mode', 'WAL', 'wal');
    setAndCheck(db, 'synchronous', 'FULL', 2);
    if (process.platform === 'darwin') {
      setAndCheck(db, 'fullfsync', 'ON', 1);
      setAndCheck(db, 'checkpoint_fullfsync', 'ON', 1);
    }
    setAndCheck(db, 'foreign_keys', 'ON', 1);
    setAndCheck(db, 'secure_delete', 'ON', 1);
    setAndCheck(db, 'trusted_schema', 'OFF', 0);
    setAndCheck(db, 'cell_size_check', 'ON', 1);
    setAndCheck(db, 'mmap_size', '0', 0);
    takeLock(db);
    return db;
  } catch (error) {
    db?.close();
    throw new DatabaseOpenError(troubleOf(error));
  } finally {
    wipe(key);
  }
}

/** A new file holds a written page and is not readable before it counts as encrypted (a known trap of empty files). */
export function assertEncrypted(file: string): void {
  if (!existsSync(file) || statSync(file).size < 4096) throw new Error('database has no written page');
  assertNotPlain(file);
}

function assertNotPlain(file: string): void {
  if (!existsSync(file) || statSync(file).size === 0) return;
  const head = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  readSync(handle, head, 0, 16, 0);
  closeSync(handle);
  if (head.toString('latin1') === 'SQLite format 3\0') throw new DatabaseOpenError('DATABASE_DAMAGED');
}

/** With exclusive locking the lock is taken at the first write; take it now, so that a second opener is refused now. */
function takeLock(db: Connection): void {
  db.exec('BEGIN IMMEDIATE');
  db.exec('COMMIT');
}

function setAndCheck(db: Connection, name: string, value: string, wanted: string | number): void {
  db.pragma(`${name}=${value}`);
  const got = db.pragma(name, { simple: true });
  if (String(got) !== String(wanted)) throw new Error(`pragma ${name} did not take`);
}

function troubleOf(error: unknown): DatabaseTrouble {
  const code = error instanceof Database.SqliteError ? error.code : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'VAULT_IN_USE';
  if (code.startsWith('SQLITE_FULL') || code === 'SQLITE_IOERR_WRITE') return 'NO_ROOM';
  return 'DATABASE_DAMAGED';
}
