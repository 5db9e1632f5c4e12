import { Day, shortDay } from '../../shared/kernel/days.ts';
import type { TodayVocabulary } from '../kernel/today-words.ts';
import { consentTodayTexts as t } from './overview-texts.ts';

const toPupil =
  (text: string) =>
  ({ studentId }: { readonly studentId: string | null }) => ({
    text,
    href: `#/leerlingen/${studentId ?? ''}`,
  });

/** How permission stands on Vandaag. */
export const consentToday: TodayVocabulary = {
  'consent.answer': {
    what: () => t.answer,
    why: ({ facts }, today) => {
      const asked = Day.safeParse(facts.askedOn);
      return asked.success ? t.answerWhy(shortDay(asked.data, today)) : '';
    },
    action: toPupil(t.answerDo),
  },
  'consent.expires': {
    what: () => t.expires,
    why: ({ facts }) => (facts.birthday === undefined ? t.expiresTerm : t.expiresBirthday(Number(facts.birthday))),
    action: toPupil(t.expiresDo),
  },
  'consent.confirm': {
    what: ({ facts }) => (facts.mine === 'yes' ? t.confirmMine : t.confirm),
    why: ({ facts }) => (facts.mine === 'yes' ? t.confirmMineWhy : t.confirmWhy),
    action: toPupil(t.confirmDo),
  },
  'consent.convenant': {
    what: () => t.convenant,
    why: () => t.convenantWhy,
    action: () => ({ text: t.convenantDo, href: '#/beheer/convenant' }),
  },
};
