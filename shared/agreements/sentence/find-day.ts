import { addDays, type Day, weekdayOf } from '../../kernel/days.ts';
import { type Calendar, PHRASES } from './day-phrases.ts';

export type FoundDay = {
  readonly day: Day;
  /** Where it stands in the sentence, with the word in front such as 'vóór' or 'uiterlijk'. */
  readonly from: number;
  readonly until: number;
  /** 'before': 'vóór za 12 dec' means the last school day before it. 'free': the day itself is no school day. */
  readonly remark: 'before' | 'free' | null;
};
export type DayTrouble = { readonly trouble: 'NO_SUCH_DAY' | 'IN_PAST'; readonly from: number; readonly until: number };

const LEAD =
  /(?:^|(?<=[\s,(]))(?<lead>(?:het liefst |liefst |graag )?(?:uiterlijk(?: op| in)?|ten laatste|voor|tegen|op|in|met ingang van|vanaf|tot en met|t\/m|tot|per|rond|bij|van)) +$/u;
/** Words after which the day itself is too late. */
const BEFORE = /^(?:.*\s)?(?:voor|tot)$/;

/** The day that a sentence names, the last one when there are more; `null` when there is none. `sentence` is folded. */
export function findDay(sentence: string, calendar: Calendar): FoundDay | DayTrouble | null {
  let best: { day: Day | null; from: number; until: number; hasLead: boolean; lead: string } | null = null;
  let rest = sentence;
  for (const { pattern, read } of PHRASES) {
    for (const match of rest.matchAll(new RegExp(pattern.source, 'gu'))) {
      const lead = LEAD.exec(sentence.slice(0, match.index));
      // Two letters are a day only behind such a word: 'do' and 'zo' and 'ma' are words of their own.
      const { groups = {} } = match;
      const day = read(groups, calendar) ?? shortWeekday(match[0], lead !== null, groups, calendar);
      if (day === undefined) continue;
      const from = match.index - (lead?.[0].length ?? 0);
      const until = match.index + match[0].length;
      if (best && best.until >= until) continue;
      best = { day, from, until, hasLead: lead !== null, lead: lead?.groups?.lead?.trim() ?? '' };
    }
    // What one phrase has taken is not read again by a shorter one.
    if (best) rest = rest.slice(0, best.from) + ' '.repeat(best.until - best.from) + rest.slice(best.until);
  }
  if (!best) return null;
  const { from, until } = best;
  if (best.day === null) return { trouble: 'NO_SUCH_DAY', from, until };
  const isBefore = BEFORE.test(best.lead);
  const day = isBefore ? schoolDayBefore(best.day, calendar) : best.day;
  if (day < calendar.today) return { trouble: 'IN_PAST', from, until };
  return { day, from, until, remark: isBefore ? 'before' : isSchoolDay(day, calendar) ? null : 'free' };
}

function shortWeekday(
  text: string,
  hasLead: boolean,
  groups: Readonly<Record<string, string>>,
  calendar: Calendar,
): Day | null | undefined {
  const word = groups.weekday;
  if (word === undefined || word.length !== 2 || text !== word) return null;
  if (!hasLead) return undefined;
  const weekday = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'].indexOf(word) + 1;
  return addDays(calendar.today, ((weekday - weekdayOf(calendar.today) + 6) % 7) + 1);
}

/** Monday to Friday, outside the holidays that the school typed in. */
export function isSchoolDay(day: Day, { holidays }: Pick<Calendar, 'holidays'>): boolean {
  return weekdayOf(day) <= 5 && !holidays.some(({ from, until }) => from <= day && day <= until);
}

function schoolDayBefore(day: Day, calendar: Calendar): Day {
  let at = addDays(day, -1);
  while (!isSchoolDay(at, calendar)) at = addDays(at, -1);
  return at;
}
