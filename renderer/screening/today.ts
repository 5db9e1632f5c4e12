import type { TodayVocabulary } from '../kernel/today-words.ts';
import { today as t } from './texts.ts';

/** How the screening stands on Vandaag: a campaign that ends, a day to catch up, and a statement that runs out. */
export const screeningToday: TodayVocabulary = {
  'screening.window': {
    what: ({ facts }) => t.plan(t.windows[facts.which === 'volgmeting' ? 'volgmeting' : 'nulmeting']),
    why: () => t.windowWhy,
    action: () => ({ text: t.toScreening, href: '#/screening' }),
  },
  'screening.ends': {
    what: ({ facts }) => t.ends(facts.campaignName ?? ''),
    why: ({ facts }) => t.absent(Number(facts.absent ?? 0)),
    action: ({ ids }) => ({ text: t.open, href: `#/screening/${ids.campaignId ?? ''}` }),
  },
  'screening.catchUp': {
    what: ({ facts }) => t.catchUp(facts.campaignName ?? ''),
    why: ({ facts }) => t.absent(Number(facts.absent ?? 0)),
    action: ({ ids }) => ({ text: t.open, href: `#/screening/${ids.campaignId ?? ''}` }),
  },
  'screening.statement': {
    what: () => t.statement,
    why: () => t.statementWhy,
    action: ({ studentId }) => ({ text: t.openPupil, href: `#/screening/leerling/${studentId ?? ''}` }),
  },
};
