import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { z } from 'zod';
import type { SealedPlace } from '../../shared/kernel/compartments.ts';

export type Connection = Database.Database;
declare const readable: unique symbol;
declare const writable: unique symbol;

/** What is bound into a sealed row: put the blob in another row, table, dossier or revision and it does not open. */
export type SealedRow = {
  readonly table: string;
  readonly id: string;
  /** The pupil's id; the vault's id for rows of the school; the user's id for his own drafts. */
  readonly dossier: string;
  readonly revision: number;
};

/** An attachment: its id, and the dossier whose key it is under. */
export type SealedFile = { readonly id: string; readonly dossier: string };

/** A named place in the memory of one opened vault; gone when the vault thread ends. */
export type MemorySlot<T> = { readonly name: string; readonly make: (db: Reader) => T };

/** What a query gets. A store that only reads asks for this. */
export type Reader = {
  readonly orm: BetterSQLite3Database;
  /** The dossier under which rows of the school itself are sealed. */
  readonly schoolDossier: string;
  /** Opens a sealed blob. Throws `NoKeyError` without a grant and `SealBrokenError` when it was tampered with. */
  readonly open: <S extends z.ZodType>(row: SealedRow, place: SealedPlace, schema: S, blob: Uint8Array) => z.output<S>;
  /** Does the acting role hold a key to this part of this dossier? */
  readonly canOpen: (dossier: string, place: SealedPlace) => boolean;
  /** Opens an attachment. Throws `NoKeyError` without a grant and `BlobBrokenError` when it was touched. */
  readonly openFile: (file: SealedFile, place: SealedPlace) => Buffer;
  /** Kept per opened vault and made on first use, such as the directory or a prepared statement. */
  readonly memory: <T>(slot: MemorySlot<T>) => T;
  readonly [readable]: true;
};

/** What a command gets, and only inside its transaction. */
export type Writer = Reader & {
  readonly seal: <S extends z.ZodType>(row: SealedRow, place: SealedPlace, schema: S, value: z.input<S>) => Buffer;
  /** Keeps an attachment beside the database; undone with the transaction. */
  readonly sealFile: (file: SealedFile, place: SealedPlace, bytes: Uint8Array) => void;
  /** Takes an attachment away once the transaction is committed. */
  readonly dropFile: (file: SealedFile) => void;
  /**
   * Destroys every key of a pupil's dossier, so that no copy of it opens any more, also in a back-up of the data. What is
   * sealed under them must be deleted in the same transaction. `at`: the moment, for the list of what was destroyed.
   */
  readonly destroyKeys: (dossier: string, at: string) => void;
  /** For memory that follows the database; not called when the transaction is rolled back. */
  readonly afterCommit: (work: () => void) => void;
  /** Takes back what memory was told too early. */
  readonly afterRollback: (work: () => void) => void;
  readonly [writable]: true;
};
