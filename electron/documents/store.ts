import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { LetterSettings, NO_LETTER_SETTINGS, OwnLetterText } from '../../shared/documents/letters.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { letterSettings, letterTexts } from './table.ts';

type OwnText = z.infer<typeof OwnLetterText>;
export type KeptLetter = { readonly text: OwnText; readonly isOwn: boolean; readonly revision: number };

const row = (db: Reader, table: string, id: string, revision: number): SealedRow => ({
  table,
  id,
  dossier: db.schoolDossier,
  revision,
});

/** The school's own words over a letter; `undefined` when nobody ever wrote any. */
export function findLetterText(db: Reader, kind: string): KeptLetter | undefined {
  const kept = db.orm.select().from(letterTexts).where(eq(letterTexts.kind, kind)).get();
  if (!kept) return undefined;
  const { isOwn, revision, sealed } = kept;
  return { isOwn, revision, text: db.open(row(db, 'letter_texts', kind, revision), 'school', OwnLetterText, sealed) };
}

export function saveLetterText(db: Writer, kind: string, { text, isOwn, revision }: KeptLetter): void {
  const sealed = db.seal(row(db, 'letter_texts', kind, revision), 'school', OwnLetterText, text);
  db.orm
    .insert(letterTexts)
    .values({ kind, isOwn, revision, sealed })
    .onConflictDoUpdate({ target: letterTexts.kind, set: { isOwn, revision, sealed } })
    .run();
}

export function getLetterSettings(db: Reader): { readonly settings: LetterSettings; readonly revision: number } {
  const kept = db.orm.select().from(letterSettings).get();
  if (!kept) return { settings: NO_LETTER_SETTINGS, revision: 0 };
  const at = row(db, 'letter_settings', db.schoolDossier, kept.revision);
  return { settings: db.open(at, 'school', LetterSettings, kept.sealed), revision: kept.revision };
}

export function saveLetterSettings(db: Writer, settings: LetterSettings, revision: number): void {
  const at = row(db, 'letter_settings', db.schoolDossier, revision);
  const sealed = db.seal(at, 'school', LetterSettings, settings);
  db.orm
    .insert(letterSettings)
    .values({ id: db.schoolDossier, revision, sealed })
    .onConflictDoUpdate({ target: letterSettings.id, set: { revision, sealed } })
    .run();
}
