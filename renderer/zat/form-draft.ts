import { z } from 'zod';
import { blankNames } from '../../shared/kernel/texts.ts';
import { type AgendaItem, FormFields, Tried } from '../../shared/meetings/model.ts';
import { formTexts } from './form-texts.ts';

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

/** Where a form that is being written differs from what somebody else has saved meanwhile, in words. */
export function formDifferences(mine: FormDraft, theirs: FormDraft) {
  return FIELDS.flatMap((field) => {
    const [own, other] = [inWords(mine[field]), inWords(theirs[field])];
    return own === other ? [] : [{ name: formTexts[field], mine: own, theirs: other }];
  });
}

const FIELDS = [
  'question',
  'pupil',
  'parents',
  'parentsView',
  'wanted',
  'tried',
  'strengths',
  'functioning',
  'absence',
  'agencies',
  'safetyText',
  'health',
  'healthWhy',
  'home',
  'homeWhy',
] as const;

function inWords(value: FormDraft[(typeof FIELDS)[number]]): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return blankNames[value.empty];
  return value.map((one) => ('what' in one ? `${one.what} (${formTexts.effects[one.effect]})` : one.text)).join('\n');
}
