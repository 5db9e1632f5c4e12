import { accessSync, constants, existsSync, mkdirSync, readdirSync, statfsSync, statSync } from 'node:fs';
import type { VAULT_TROUBLE } from '../../shared/session/contract.ts';
import { DatabaseFromTheFutureError } from '../db/migrate.ts';
import { DatabaseOpenError } from '../db/open.ts';
import { HeaderError } from '../vault/header.ts';
import { placeTrouble } from '../vault/places.ts';
import { TrailFaultError } from './keeper.ts';

export type VaultTrouble = (typeof VAULT_TROUBLE)[number];

/** Room that a new or opened vault must at least have, in bytes: the ballast, the logs and some work. */
const ROOM_NEEDED = 64 * 1024 * 1024;

/** What an error of opening means for the user; anything unexpected is thrown on. Nothing is ever deleted. */
export function troubleOf(error: unknown): VaultTrouble {
  if (error instanceof HeaderError || error instanceof DatabaseOpenError || error instanceof TrailFaultError) {
    return error.code;
  }
  if (error instanceof DatabaseFromTheFutureError) return 'NEWER_FORMAT';
  if (error instanceof Error && Object(error).code === 'ENOSPC') return 'NO_ROOM';
  throw error;
}

/** May a vault be opened in this folder? */
export function openingTrouble(folder: string): VaultTrouble | null {
  if (!existsSync(folder)) return 'VAULT_GONE';
  return placeTrouble(folder) ?? (canWrite(folder) ? null : 'FOLDER_NOT_WRITABLE');
}

/** May a new vault be made in this folder? It must be empty, local, writable and have room. Makes the folder. */
export function newFolderTrouble(folder: string): VaultTrouble | null {
  const place = placeTrouble(folder);
  if (place) return place;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    return 'FOLDER_NOT_WRITABLE';
  }
  if (!canWrite(folder)) return 'FOLDER_NOT_WRITABLE';
  if (readdirSync(folder).length > 0) return 'FOLDER_NOT_EMPTY';
  return roomIn(folder) < ROOM_NEEDED ? 'NO_ROOM' : null;
}

export function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

/** Free bytes for this user. */
export function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
