import { textOf } from '../kernel/blank.ts';
import type { AgendaItem } from '../meetings/model.ts';

type Written = Pick<AgendaItem, 'question' | 'form' | 'notes'>;

/** Every text that was written about one pupil on the agenda, with the field it stands in; empty ones left out. */
export function writtenFields({ question, form, notes }: Written): [field: string, text: string][] {
  const { moreConsent: _tick, ...steps } = notes;
  const lines = (all: readonly { readonly text: string }[]): string => all.map(({ text }) => text).join('\n');
  const texts: Readonly<Record<string, string>> = {
    question,
    parents: textOf(form.parents),
    pupil: textOf(form.pupil),
    parentsView: textOf(form.parentsView),
    tried: form.tried.map(({ what }) => what).join('\n'),
    strengths: form.strengths,
    functioning: form.functioning,
    absence: form.absence,
    agencies: textOf(form.agencies),
    wanted: form.wanted,
    safetyText: form.safetyText,
    health: lines(form.health),
    healthWhy: form.healthWhy,
    home: lines(form.home),
    homeWhy: form.homeWhy,
    sensitive: form.sensitive,
    sensitiveWhy: form.sensitiveWhy,
    ...steps,
  };
  return Object.entries(texts).filter(([, text]) => text !== '');
}
