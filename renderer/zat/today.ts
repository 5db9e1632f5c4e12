import { Day, shortDay } from '../../shared/kernel/days.ts';
import type { TodayVocabulary } from '../kernel/today-words.ts';
import { careTexts, zatTodayTexts as t } from './care-texts.ts';

/** How zorgteam and ZAT stand on Vandaag: steps around a meeting, and trajecten to look back on. */
export const zatToday: TodayVocabulary = {
  'zat.step': {
    what: ({ facts }) => wordOf(t.steps, facts.step),
    why: ({ facts, on }, today) => {
      const heldOn = Day.safeParse(facts.heldOn);
      if (!heldOn.success) return '';
      const meeting = wordOf(t.meetings, facts.meeting);
      const when = shortDay(heldOn.data, today);
      return on !== null && on > heldOn.data ? t.after(meeting, when) : t.around(meeting, when);
    },
    action: ({ ids }) => ({ text: t.openAgenda, href: `#/zat/${ids.meetingId ?? ''}` }),
  },
  'zat.traject': {
    what: ({ facts }) => t.lookBack(wordOf(careTexts.kinds, facts.traject)),
    why: () => t.lookBackWhy,
    action: ({ studentId }) => (studentId === null ? null : { text: t.open, href: `#/leerlingen/${studentId}` }),
  },
};

function wordOf(words: Readonly<Record<string, string>>, code: string | undefined): string {
  return words[code ?? ''] ?? '';
}
