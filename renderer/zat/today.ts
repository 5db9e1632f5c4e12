import { Day, shortDay } from '../../shared/kernel/days.ts';
import type { TodayVocabulary } from '../kernel/today-words.ts';
import { careTexts, zatTodayTexts as t } from './care-texts.ts';

/** How zorgteam and ZAT stand on Vandaag: steps around a meeting, its rhythm, what comes back, and trajecten to look back on. */
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
  'zat.rhythm': {
    what: ({ facts }) => {
      const meeting = wordOf(t.meetings, facts.meeting);
      return facts.plannedOn === '' ? t.planNext(meeting) : t.planSooner(meeting);
    },
    why: ({ facts }, today) => {
      const [lastOn, plannedOn] = [Day.safeParse(facts.lastOn), Day.safeParse(facts.plannedOn)];
      return t.rhythmWhy(
        lastOn.success ? shortDay(lastOn.data, today) : '',
        plannedOn.success ? shortDay(plannedOn.data, today) : null,
        Number(facts.open),
      );
    },
    action: () => ({ text: t.plan, href: '#/zat' }),
  },
  'zat.returns': {
    what: ({ facts }) => t.comesBack(Number(facts.open), wordOf(t.meetings, facts.meeting)),
    why: () => t.comesBackWhy,
    action: ({ ids }) => ({ text: t.openAgenda, href: `#/zat/${ids.meetingId ?? ''}` }),
  },
  'zat.form': {
    what: () => t.form,
    why: (row, today) => formWhy(row.facts, today),
    action: ({ ids }) => ({ text: t.fillIn, href: `#/zat/aanmelding/${ids.itemId ?? ''}` }),
  },
  'zat.forms': {
    what: ({ facts }) => t.forms(facts.number ?? ''),
    why: (row, today) => formWhy(row.facts, today),
    action: ({ ids }) => ({ text: t.openAgenda, href: `#/zat/${ids.meetingId ?? ''}` }),
  },
  'zat.traject': {
    what: ({ facts }) => t.lookBack(wordOf(careTexts.kinds, facts.traject)),
    why: () => t.lookBackWhy,
    action: ({ studentId }) => (studentId === null ? null : { text: t.open, href: `#/leerlingen/${studentId}` }),
  },
};

function formWhy(facts: Readonly<Record<string, string>>, today: Day): string {
  const heldOn = Day.safeParse(facts.heldOn);
  const when = heldOn.success ? shortDay(heldOn.data, today) : '';
  return t.formWhy(wordOf(t.meetings, facts.meeting), when, facts.ownerName ?? '');
}

function wordOf(words: Readonly<Record<string, string>>, code: string | undefined): string {
  return words[code ?? ''] ?? '';
}
