import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { NoteId } from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';

/* A restricted note: colleagues see that it exists and whose it is; opening it is an act of its own (`privacy.md` 6). */

/** Who may open it at all: the care team, or the aandachtsfunctionaris alone. The others do not see that it is there. */
export const NOTE_AUDIENCES = ['zorg', 'vertrouwelijk'] as const;
export type NoteAudience = (typeof NOTE_AUDIENCES)[number];

export const NoteText = z.strictObject({ text: Prose.pipe(z.string().min(1)) });

/** All that is told of a note until somebody opens it. */
export const NoteMark = z.strictObject({
  noteId: NoteId,
  /** Written by whoever asks. */
  isMine: z.boolean(),
  authorName: z.string(),
  writtenOn: Day,
  audience: z.enum(NOTE_AUDIENCES),
  revision: z.number().int(),
});
export type NoteMark = z.infer<typeof NoteMark>;
