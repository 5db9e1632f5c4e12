import type { TodayVocabulary } from '../kernel/today-words.ts';
import { today as t } from './texts.ts';

/** How the screening stands on Vandaag: a campaign that ends, and a day to catch up. */
export const screeningToday: TodayVocabulary = {
  'screening.ends': {
    what: ({ facts }) => t.ends(facts.name ?? ''),
    why: ({ facts }) => t.absent(Number(facts.absent ?? 0)),
    action: ({ ids }) => ({ text: t.open, href: `#/screening/${ids.campaignId ?? ''}` }),
  },
  'screening.catchUp': {
    what: ({ facts }) => t.catchUp(facts.name ?? ''),
    why: ({ facts }) => t.absent(Number(facts.absent ?? 0)),
    action: ({ ids }) => ({ text: t.open, href: `#/screening/${ids.campaignId ?? ''}` }),
  },
};
