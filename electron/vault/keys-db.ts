import type { SealedPlace } from '../../shared/kernel/compartments.ts';
import type { Connection } from '../db/database.ts';
import { KEY_MIGRATIONS } from '../db/key-migrations/index.ts';
import { migrate } from '../db/migrate.ts';
import { idFromBytes, idToBytes } from '../kernel/ids.ts';

export type DekRow = {
  readonly dossier: string;
  readonly place: SealedPlace;
  readonly version: number;
  readonly epoch: number;
  readonly wrapped: Buffer;
};
export type PupilGrantRow = { readonly version: number; readonly sealed: string; readonly signed: string };
export type PupilGrantKey = { readonly dossier: string; readonly place: SealedPlace; readonly version: number };

/**
 * `keys.db`: the only place of the keys per dossier, apart from the data so that destroying a key destroys every copy.
 * Writes inside a command join one transaction that is committed just before the vault's: a key without a row harms
 * nobody, a row without its key would be lost.
 */
export type KeysDb = ReturnType<typeof createKeysDb>;

export function createKeysDb(connection: Connection) {
  migrate(connection, KEY_MIGRATIONS);
  const newest = connection.prepare(
    'SELECT version, epoch, wrapped FROM deks WHERE dossier = ? AND place = ? ORDER BY version DESC LIMIT 1',
  );
  const one = connection.prepare(
    'SELECT version, epoch, wrapped FROM deks WHERE dossier = ? AND place = ? AND version = ?',
  );
  const insert = connection.prepare(
    'INSERT INTO deks (dossier, place, version, epoch, wrapped) VALUES (?, ?, ?, ?, ?)',
  );
  const grantNewest = connection.prepare(
    'SELECT version, sealed, signed FROM pupil_grants WHERE user_id = ? AND dossier = ? AND place = ? ORDER BY version DESC LIMIT 1',
  );
  const grantAt = connection.prepare(
    'SELECT version, sealed, signed FROM pupil_grants WHERE user_id = ? AND dossier = ? AND place = ? AND version = ?',
  );
  const grantInsert = connection.prepare(
    'INSERT INTO pupil_grants (user_id, dossier, place, version, sealed, signed) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const grantDelete = connection.prepare('DELETE FROM pupil_grants WHERE user_id = ? AND dossier = ? AND place = ?');
  const remove = connection.prepare('DELETE FROM deks WHERE dossier = ? AND place = ?');
  const removeAll = connection.prepare('DELETE FROM deks WHERE dossier = ?');
  const grantDeleteAll = connection.prepare('DELETE FROM pupil_grants WHERE dossier = ?');
  const tombstone = connection.prepare('INSERT OR IGNORE INTO erasures (tombstone, at) VALUES (?, ?)');
  const grantList = connection.prepare('SELECT dossier, place, version FROM pupil_grants WHERE user_id = ?');
  let inTransaction = false;

  const join = (): void => {
    if (inTransaction) return;
    connection.exec('BEGIN IMMEDIATE');
    inTransaction = true;
  };

  return {
    connection,
    findDek(dossier: string, place: SealedPlace, version: number | null): DekRow | undefined {
      const bytes = idToBytes(dossier);
      const row = version === null ? newest.get(bytes, place) : one.get(bytes, place, version);
      // Safe: the columns of this STRICT table.
      return row as DekRow | undefined;
    },
    insertDek(row: DekRow): void {
      join();
      insert.run(idToBytes(row.dossier), row.place, row.version, row.epoch, row.wrapped);
    },
    deleteDek(dossier: string, place: SealedPlace): void {
      join();
      remove.run(idToBytes(dossier), place);
    },
    /** Every key of a dossier and every grant of one, for ever; a mark stays that says so without saying whose it was. */
    destroyDossier(dossier: string, mark: Uint8Array, at: string): void {
      join();
      removeAll.run(idToBytes(dossier));
      grantDeleteAll.run(idToBytes(dossier));
      tombstone.run(mark, at);
    },
    findPupilGrant(
      user: string,
      dossier: string,
      place: SealedPlace,
      version: number | null,
    ): PupilGrantRow | undefined {
      const keys = [idToBytes(user), idToBytes(dossier), place];
      // Safe: the columns of this STRICT table.
      return (version === null ? grantNewest.get(...keys) : grantAt.get(...keys, version)) as PupilGrantRow | undefined;
    },
    insertPupilGrant(user: string, key: PupilGrantKey, sealed: string, signed: string): void {
      join();
      grantInsert.run(idToBytes(user), idToBytes(key.dossier), key.place, key.version, sealed, signed);
    },
    deletePupilGrant(user: string, dossier: string, place: SealedPlace): void {
      join();
      grantDelete.run(idToBytes(user), idToBytes(dossier), place);
    },
    listPupilGrants(user: string): PupilGrantKey[] {
      // Safe: the columns of this STRICT table.
      const rows = grantList.all(idToBytes(user)) as { dossier: Buffer; place: SealedPlace; version: number }[];
      return rows.map((row) => ({ ...row, dossier: idFromBytes(row.dossier) }));
    },
    commit(): void {
      if (!inTransaction) return;
      connection.exec('COMMIT');
      inTransaction = false;
    },
    /** True when something was undone: what the keyring had cached of it is void. */
    rollback(): boolean {
      if (!inTransaction) return false;
      if (connection.inTransaction) connection.exec('ROLLBACK');
      inTransaction = false;
      return true;
    },
  };
}
