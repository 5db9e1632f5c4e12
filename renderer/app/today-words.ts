import type { TodayRow } from '../../shared/deadlines/model.ts';
import { agreementsToday } from '../agreements/today.ts';
import { besprekingToday } from '../bespreking/today.ts';
import { consentToday } from '../consent/today.ts';
import { intakeToday } from '../intake/today.ts';
import type { TodayVocabulary, TodayWords } from '../kernel/today-words.ts';
import { plansToday } from '../plans/today.ts';
import { screeningToday } from '../screening/today.ts';
import { zatToday } from '../zat/today.ts';
import { todayTexts as t } from './texts.ts';

/** How each room says its lines on Vandaag: one line per room. */
const VOCABULARY: TodayVocabulary = {
  ...agreementsToday,
  ...consentToday,
  ...screeningToday,
  ...besprekingToday,
  ...intakeToday,
  ...zatToday,
  ...plansToday,
};

const UNKNOWN: TodayWords = { what: () => t.unknownLine, why: () => '', action: () => null };

export function wordsFor({ kind }: TodayRow): TodayWords {
  return Object.hasOwn(VOCABULARY, kind) ? (VOCABULARY[kind] ?? UNKNOWN) : UNKNOWN;
}
