import { Day, shortDay } from '../../shared/kernel/days.ts';
import { PLAN_KINDS } from '../../shared/plans/model.ts';
import type { TodayVocabulary } from '../kernel/today-words.ts';
import { planTodayTexts as t } from './evaluate-texts.ts';
import { kindNames } from './texts.ts';

type Clock = keyof typeof t.terms;
const isClock = (clock: string | undefined): clock is Clock => clock !== undefined && clock in t.terms;

/** How terms of plans stand on Vandaag, and who should have a plan. */
export const plansToday: TodayVocabulary = {
  'plan.term': {
    what: ({ facts }) => {
      if (!isClock(facts.clock)) return '';
      const kind = kindNames[PLAN_KINDS.find((one) => one === facts.plan) ?? 'ontwikkelingsplan'];
      return facts.clock === 'C44' ? t.terms.C44(kind) : t.terms[facts.clock];
    },
    why: ({ facts }, today) => {
      const from = Day.safeParse(facts.from);
      if (!isClock(facts.clock) || !from.success) return '';
      const moved = Day.safeParse(facts.movedTo);
      const why = t.why[facts.clock](shortDay(from.data, today));
      return moved.success ? `${why} · ${t.moved(shortDay(moved.data, today))}` : why;
    },
    action: ({ ids }) => ({ text: t.open, href: `#/plannen/${ids.planId ?? ''}` }),
  },
  'plan.watch': {
    what: ({ facts }) => t.watch(Number(facts.school), Number(facts.law)),
    why: () => t.watchWhy,
    action: () => ({ text: t.watchOpen, href: '#/plannen/hoort-een-opp' }),
  },
};
