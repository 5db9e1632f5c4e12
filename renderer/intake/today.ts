import type { TodayVocabulary } from '../kernel/today-words.ts';
import { intakeTodayTexts as t } from './texts.ts';

const toApplicant = (ids: Readonly<Record<string, string>>) => `#/intake/${ids.applicantId ?? ''}`;

/** How the intake stands on Vandaag. */
export const intakeToday: TodayVocabulary = {
  'intake.decide': {
    what: ({ facts }) => t.decide(facts.what ?? ''),
    why: () => t.decideWhy,
    action: ({ ids }) => ({ text: t.open, href: toApplicant(ids) }),
  },
  'intake.temporary': {
    what: ({ facts }) => t.temporary(facts.what ?? ''),
    why: () => t.temporaryWhy,
    action: ({ ids }) => ({ text: t.open, href: toApplicant(ids) }),
  },
  'intake.otherSchool': {
    what: ({ facts }) => t.otherSchool(facts.what ?? ''),
    why: () => t.otherSchoolWhy,
    action: ({ ids }) => ({ text: t.open, href: toApplicant(ids) }),
  },
  'intake.keptTooLong': {
    what: ({ facts }) => t.keptTooLong(Number(facts.count ?? 0)),
    why: () => t.keptTooLongWhy,
    action: () => ({ text: t.open, href: '#/intake/brieven' }),
  },
  'intake.committee': {
    what: ({ facts }) => t.committee(Number(facts.count ?? 0)),
    why: () => t.committeeWhy,
    action: () => ({ text: t.open, href: '#/intake/commissie' }),
  },
};
