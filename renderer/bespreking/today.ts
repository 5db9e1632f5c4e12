import { SIGNAL_SOURCES } from '../../shared/bespreking/model.ts';
import { Day, shortDay } from '../../shared/kernel/days.ts';
import type { TodayVocabulary } from '../kernel/today-words.ts';
import { sourceNames, todayWords as t } from './texts.ts';

const dayIn = (text: string | undefined, today: Day): string => {
  const parsed = Day.safeParse(text);
  return parsed.success ? shortDay(parsed.data, today) : '';
};

/** How signals, asked input and evaluations stand on Vandaag. */
export const besprekingToday: TodayVocabulary = {
  'signal.waits': {
    what: ({ facts }) => (facts.kind === 'incident' ? t.incident : t.signal),
    why: ({ facts }, today) => {
      const source = SIGNAL_SOURCES.find((it) => it === facts.source) ?? 'teacher';
      return t.signalWhy(sourceNames[source], dayIn(facts.sentOn, today));
    },
    action: () => ({ text: t.signalDo, href: '#/bespreking' }),
  },
  'input.asked': {
    what: () => t.input,
    why: ({ facts }, today) => t.inputWhy(dayIn(facts.askedOn, today)),
    action: ({ ids }) => ({ text: t.inputDo, href: `#/bespreking/inbreng/${ids.roundId ?? ''}` }),
  },
  'bespreking.evaluate': {
    what: () => t.evaluate,
    why: ({ facts }, today) => t.evaluateWhy(dayIn(facts.discussedOn, today)),
    action: ({ ids }) => ({ text: t.evaluateDo, href: `#/bespreking/leerling/${ids.discussionId ?? ''}` }),
  },
};
