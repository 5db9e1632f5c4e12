import { z } from 'zod';
import { type AgendaItem, FormFields, Tried } from '../../shared/meetings/model.ts';

/* A form while it is being filled in: things that were tried may have no words yet. */

const Trying = Tried.extend({ what: z.string() });
export type Trying = z.infer<typeof Trying>;

const { helped: _old, notHelped: _older, ...fields } = FormFields.shape;

export const FormDraft = z.strictObject({
  ...fields,
  tried: z.array(Trying),
  question: z.string(),
  minutes: z.number().int().min(1).max(120),
});
export type FormDraft = z.infer<typeof FormDraft>;

export function asDraft({ question, minutes, form }: AgendaItem): FormDraft {
  return { ...form, question, minutes };
}

/** What goes to the vault: rows without words are left out. */
export function asForm({ question, minutes, tried, ...form }: FormDraft) {
  return { question, minutes, form: { ...form, tried: tried.filter(({ what }) => what.trim() !== '') } };
}
