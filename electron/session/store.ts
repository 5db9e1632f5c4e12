import { and, count, eq, like } from 'drizzle-orm';
import { z } from 'zod';
import type { StaffId, UserId } from '../../shared/kernel/ids.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { drafts, users, vaultFacts } from './table.ts';

const UserText = z.strictObject({ name: z.string() });
const DraftText = z.strictObject({ text: z.string() });

export type UserFacts = { readonly userId: UserId; readonly staffId: StaffId | null; readonly name: string };

const userRow = (db: Reader, id: UserId, revision: number): SealedRow => ({
  table: 'users',
  id,
  dossier: db.schoolDossier,
  revision,
});

export function listUsers(db: Reader): UserFacts[] {
  return db.orm
    .select()
    .from(users)
    .all()
    .map((row) => ({
      userId: row.id,
      staffId: row.staffId,
      name: db.open(userRow(db, row.id, row.revision), 'school', UserText, row.sealed).name,
    }));
}

export function findUser(db: Reader, userId: UserId): UserFacts | undefined {
  const row = db.orm.select().from(users).where(eq(users.id, userId)).get();
  if (!row) return undefined;
  const { name } = db.open(userRow(db, row.id, row.revision), 'school', UserText, row.sealed);
  return { userId: row.id, staffId: row.staffId, name };
}

export function insertUser(db: Writer, user: UserFacts, createdAt: string): void {
  const sealed = db.seal(userRow(db, user.userId, 1), 'school', UserText, { name: user.name });
  db.orm.insert(users).values({ id: user.userId, staffId: user.staffId, createdAt, revision: 1, sealed }).run();
}

const draftRow = (userId: UserId, key: string, revision: number): SealedRow => ({
  table: 'drafts',
  id: key,
  dossier: userId,
  revision,
});
const whereDraft = (userId: UserId, key: string) => and(eq(drafts.userId, userId), eq(drafts.draftKey, key));

export function saveDraft(db: Writer, userId: UserId, key: string, text: string, savedAt: string): void {
  const known = db.orm.select({ revision: drafts.revision }).from(drafts).where(whereDraft(userId, key)).get();
  const revision = (known?.revision ?? 0) + 1;
  const sealed = db.seal(draftRow(userId, key, revision), 'eigen', DraftText, { text });
  const values = { userId, draftKey: key, savedAt, revision, sealed };
  db.orm
    .insert(drafts)
    .values(values)
    .onConflictDoUpdate({ target: [drafts.userId, drafts.draftKey], set: { savedAt, revision, sealed } })
    .run();
}

export function findDraft(db: Reader, userId: UserId, key: string): { text: string; savedAt: string } | undefined {
  const row = db.orm.select().from(drafts).where(whereDraft(userId, key)).get();
  if (!row) return undefined;
  return { savedAt: row.savedAt, ...db.open(draftRow(userId, key, row.revision), 'eigen', DraftText, row.sealed) };
}

export function deleteDraft(db: Writer, userId: UserId, key: string): void {
  db.orm.delete(drafts).where(whereDraft(userId, key)).run();
}

export function countDrafts(db: Reader, userId: UserId): number {
  return db.orm.select({ n: count() }).from(drafts).where(eq(drafts.userId, userId)).get()?.n ?? 0;
}

/** Drafts of anybody that belong to something with this id: their key names it. */
export function deleteDraftsAbout(db: Writer, id: string): void {
  db.orm
    .delete(drafts)
    .where(like(drafts.draftKey, `%${id}%`))
    .run();
}

/** After a new key the old drafts of this user cannot be opened by anybody: they were sealed under the old one. */
export function deleteDraftsOf(db: Writer, userId: UserId): void {
  db.orm.delete(drafts).where(eq(drafts.userId, userId)).run();
}

export function findFact(db: Reader, name: string): string | undefined {
  return db.orm.select().from(vaultFacts).where(eq(vaultFacts.name, name)).get()?.value;
}

export function saveFact(db: Writer, name: string, value: string): void {
  db.orm
    .insert(vaultFacts)
    .values({ name, value })
    .onConflictDoUpdate({ target: vaultFacts.name, set: { value } })
    .run();
}

export function deleteFact(db: Writer, name: string): void {
  db.orm.delete(vaultFacts).where(eq(vaultFacts.name, name)).run();
}
