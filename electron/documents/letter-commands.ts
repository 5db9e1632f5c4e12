import { findLetter, LETTERS } from '../../shared/documents/letters.ts';
import type {
  letterTexts,
  resetLetterText,
  saveLetterSettings,
  saveLetterText,
} from '../../shared/documents/letters-contract.ts';
import { faultsOf } from '../../shared/documents/template.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CommandHandler, QueryHandler } from '../kernel/call.ts';
import { currentText } from './letter.ts';
import {
  findLetterText,
  getLetterSettings,
  saveLetterText as keep,
  saveLetterSettings as keepSettings,
} from './store.ts';

export const readLetterTexts: QueryHandler<typeof letterTexts> = ({ db }) => {
  const letters = LETTERS.map((letter) => {
    const kept = findLetterText(db, letter.kind);
    return {
      kind: letter.kind,
      ...currentText(db, letter),
      isOwn: kept?.isOwn ?? false,
      revision: kept?.revision ?? 0,
    };
  });
  const { settings, revision } = getLetterSettings(db);
  return ok({ letters, settings, settingsRevision: revision });
};

export const handleSaveLetterText: CommandHandler<typeof saveLetterText> = ({ db }, { kind, revision, ...text }) => {
  const letter = findLetter(kind);
  if (!letter) return refuse('LETTER_NOT_FOUND');
  if (faultsOf(letter, text).length > 0) return refuse('UNKNOWN_FIELD');
  if ((findLetterText(db, kind)?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  keep(db, kind, { text, isOwn: true, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};

export const handleResetLetterText: CommandHandler<typeof resetLetterText> = ({ db }, { kind, revision }) => {
  const letter = findLetter(kind);
  const kept = findLetterText(db, kind);
  if (!letter || !kept) return refuse('LETTER_NOT_FOUND');
  if (kept.revision !== revision) return refuse('CHANGED_MEANWHILE');
  keep(db, kind, { text: kept.text, isOwn: false, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};

export const handleSaveLetterSettings: CommandHandler<typeof saveLetterSettings> = ({ db }, { settings, revision }) => {
  if (getLetterSettings(db).revision !== revision) return refuse('CHANGED_MEANWHILE');
  keepSettings(db, settings, revision + 1);
  return ok({ revision: revision + 1 });
};
