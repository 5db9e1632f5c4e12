import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { LetterSettings, OwnLetterText } from './letters.ts';

const kind = z.string().max(60);
const revision = z.number().int().min(0);
const manage = { permission: 'settings.manage', subject: noSubject, touches: ['documents'] } as const;

/** All letters with the words that hold now, the school's own or the program's; no pupil is in it. */
export const letterTexts = defineQuery({
  name: 'documents.letterTexts',
  permission: 'settings.read',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({
    letters: z.array(OwnLetterText.extend({ kind, isOwn: z.boolean(), revision })),
    settings: LetterSettings,
    settingsRevision: revision,
  }),
  refusals: [],
});

/** UNKNOWN_FIELD: a field, a condition or a brace that no letter of this kind knows; the screen says which. */
export const saveLetterText = defineCommand({
  ...manage,
  name: 'documents.saveLetterText',
  input: OwnLetterText.extend({ kind, revision }),
  output: z.strictObject({ revision }),
  refusals: ['LETTER_NOT_FOUND', 'UNKNOWN_FIELD', 'CHANGED_MEANWHILE'],
});

/** Back to the program's own words. */
export const resetLetterText = defineCommand({
  ...manage,
  name: 'documents.resetLetterText',
  input: z.strictObject({ kind, revision }),
  output: z.strictObject({ revision }),
  refusals: ['LETTER_NOT_FOUND', 'CHANGED_MEANWHILE'],
});

export const saveLetterSettings = defineCommand({
  ...manage,
  name: 'documents.saveLetterSettings',
  input: z.strictObject({ settings: LetterSettings, revision }),
  output: z.strictObject({ revision }),
  refusals: ['CHANGED_MEANWHILE'],
});
