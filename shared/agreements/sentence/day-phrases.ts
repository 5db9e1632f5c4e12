import { addDays, type Day, dayInMonth, lastOfMonth, mondayOf, weekdayOf } from '../../kernel/days.ts';
import { NUMBER, numberOf } from './fold.ts';

/* How people in a Dutch school name a day: one phrase a line, tried from the most telling to the least. */

export type Calendar = {
  readonly today: Day;
  readonly holidays: readonly { readonly name: string; readonly from: Day; readonly until: Day }[];
  /** The day of the next meeting of this kind, when it is planned. */
  readonly nextMeeting: Day | null;
};

/** `null` when the words were understood but name no day, such as 31 februari or a holiday nobody typed in. */
export type Phrase = {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string>>, calendar: Calendar) => Day | null;
};

const MONTHS = ['jan', 'feb', 'm(?:rt|aart)', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const WEEKDAY =
  '(?<weekday>ma(?:andag)?|di(?:nsdag)?|wo(?:ensdag)?|do(?:nderdag)?|vr(?:ijdag)?|za(?:terdag)?|zo(?:ndag)?)';
const HOLIDAY = '(?<holiday>[a-z]+vakantie|vakantie)';
const NEXT_MEETING = '(?:(?:het |de )?(?:volgende?|komende?) (?:zat|overleg|keer|vergadering))';

/** 'groep 3/4' and 'lokaal 1-12' are no days. */
const NOT_A_DAY = '(?<!(?:groep|klas|klassen|lokaal|leerjaar|jaar|blok|hoofdstuk|les|lesuur|bladzijde|kamer) )';

const monthOf = (word: string): number => MONTHS.findIndex((month) => new RegExp(`^${month}`).test(word)) + 1;
const weekdayNumber = (word: string): number => WEEKDAYS.indexOf(word.slice(0, 2)) + 1;
const phrase = (source: string, read: Phrase['read']): Phrase => ({
  pattern: new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'u'),
  read,
});

/** Without a year it is the next time that this day comes. */
function comingDay(month: number, date: number, today: Day): Day | null {
  const year = Number(today.slice(0, 4));
  const thisYear = dayInMonth(year, month, date);
  if (thisYear === null || thisYear >= today) return thisYear ?? dayInMonth(year + 1, month, date);
  return dayInMonth(year + 1, month, date);
}

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));
/** The next such weekday after today. */
const comingWeekday = (weekday: number, today: Day): Day => addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
const weekdayIn = (monday: Day, weekday: number): Day => addDays(monday, weekday - 1);

function addMonths(today: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  const at = month - 1 + months;
  const into = { year: year + Math.floor(at / 12), month: (at % 12) + 1 };
  return dayInMonth(into.year, into.month, date) ?? lastOfMonth(into.year, into.month);
}

/** The month meant without a year: this one, or the next time it comes. */
function comingMonth(month: number, today: Day): { year: number; month: number } {
  const year = Number(today.slice(0, 4));
  return { year: month < Number(today.slice(5, 7)) ? year + 1 : year, month };
}

function findHoliday(name: string, { holidays, today }: Calendar) {
  return [...holidays]
    .sort((a, b) => a.from.localeCompare(b.from))
    .find((holiday) => holiday.until >= today && (name === 'vakantie' || plain(holiday.name).startsWith(plain(name))));
}

/** 'Kerst', 'kerstvakantie' and 'Kerstvakantie 2026' are the same one. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/vakantie$/, '');
}

export const PHRASES: readonly Phrase[] = [
  phrase('(?<y>20\\d\\d)-(?<m>\\d{1,2})-(?<d>\\d{1,2})', ({ y, m, d }) => dayInMonth(Number(y), Number(m), Number(d))),
  phrase('(?<d>\\d{1,2})[-/](?<m>\\d{1,2})[-/](?<y>20\\d\\d|\\d\\d)', ({ y = '', m, d }) =>
    dayInMonth(fullYear(y), Number(m), Number(d)),
  ),
  phrase(`(?:${WEEKDAY} )?(?:de )?(?<d>\\d{1,2})(?:e|ste|de)? ${MONTH} (?<y>20\\d\\d)`, ({ y, month = '', d }) =>
    dayInMonth(Number(y), monthOf(month), Number(d)),
  ),
  phrase(`(?:${WEEKDAY} )?(?:de )?(?<d>\\d{1,2})(?:e|ste|de)? ${MONTH}`, ({ month = '', d }, { today }) =>
    comingDay(monthOf(month), Number(d), today),
  ),
  phrase(`${NOT_A_DAY}(?<d>\\d{1,2})[-/](?<m>\\d{1,2})`, ({ m, d }, { today }) =>
    comingDay(Number(m), Number(d), today),
  ),
  phrase(`(?:het )?(?<part>begin|half|medio|eind|einde)(?: van)? ${MONTH}`, ({ part, month = '' }, { today }) => {
    const at = comingMonth(monthOf(month), today);
    return part === 'begin'
      ? dayInMonth(at.year, at.month, 7)
      : part === 'half' || part === 'medio'
        ? dayInMonth(at.year, at.month, 15)
        : lastOfMonth(at.year, at.month);
  }),
  phrase('(?:aan het |het )?eind(?:e)? van de(?:ze)? maand', (_groups, { today }) =>
    lastOfMonth(Number(today.slice(0, 4)), Number(today.slice(5, 7))),
  ),
  phrase(`(?:de )?week na de ${HOLIDAY}`, ({ holiday = '' }, calendar) => {
    const found = findHoliday(holiday, calendar);
    return found ? addDays(mondayOf(addDays(found.until, 7)), 4) : null;
  }),
  phrase(`(?:meteen |direct )?na de ${HOLIDAY}`, ({ holiday = '' }, calendar) => {
    const found = findHoliday(holiday, calendar);
    return found ? addDays(found.until, 1) : null;
  }),
  phrase(`(?:(?:nog )?voor|uiterlijk voor) de ${HOLIDAY}`, ({ holiday = '' }, calendar) => {
    const found = findHoliday(holiday, calendar);
    return found ? addDays(found.from, -1) : null;
  }),
  phrase(NEXT_MEETING, (_groups, { nextMeeting }) => nextMeeting),
  phrase(`${WEEKDAY} over (?:een week|(?<n>${NUMBER}) weken)`, ({ weekday = '', n }, { today }) =>
    addDays(comingWeekday(weekdayNumber(weekday), today), 7 * (n === undefined ? 1 : numberOf(n))),
  ),
  phrase(`(?:over|binnen) (?:een )?(?<n>${NUMBER}) (?<unit>dag|dagen|week|weken|maand|maanden)`, (groups, { today }) =>
    later(today, numberOf(groups.n ?? ''), groups.unit ?? ''),
  ),
  phrase('(?:over|binnen) (?:een )?paar (?<unit>dagen|weken)', ({ unit = '' }, { today }) =>
    later(today, unit === 'dagen' ? 3 : 3, unit),
  ),
  phrase('(?:over|binnen) (?:een )?(?:halve maand|veertien dagen|14 dagen)', (_groups, { today }) =>
    addDays(today, 14),
  ),
  phrase('(?:over|binnen) (?:een )?half jaar', (_groups, { today }) => addMonths(today, 6)),
  phrase(`(?:volgende|komende) week ${WEEKDAY}`, ({ weekday = '' }, { today }) =>
    weekdayIn(addDays(mondayOf(today), 7), weekdayNumber(weekday)),
  ),
  phrase(`${WEEKDAY}(?: van)? volgende week`, ({ weekday = '' }, { today }) =>
    weekdayIn(addDays(mondayOf(today), 7), weekdayNumber(weekday)),
  ),
  phrase(`deze week ${WEEKDAY}`, ({ weekday = '' }, { today }) => weekdayIn(mondayOf(today), weekdayNumber(weekday))),
  phrase('(?:eind(?:e)?(?: van)? )?volgende week', (_groups, { today }) => addDays(mondayOf(today), 11)),
  phrase('(?:nog )?(?:eind(?:e)?(?: van)? )?deze week', (_groups, { today }) => addDays(mondayOf(today), 4)),
  phrase('week (?<n>\\d{1,2})', ({ n }, { today }) => fridayOfWeek(Number(n), today)),
  phrase('overmorgen', (_groups, { today }) => addDays(today, 2)),
  phrase('morgen(?:ochtend|middag|avond)?', (_groups, { today }) => addDays(today, 1)),
  phrase('vandaag|vanmiddag|vanavond|nu meteen', (_groups, { today }) => today),
  phrase('volgende maand', (_groups, { today }) => addMonths(today, 1)),
  phrase(`(?:aanstaande |komende |a\\.s\\. )?${WEEKDAY}`, ({ weekday = '' }, { today }) =>
    // 'do' and 'zo' are words of their own; as a day they are written out or stand behind a word such as 'op'.
    weekday.length > 2 ? comingWeekday(weekdayNumber(weekday), today) : null,
  ),
];

function later(today: Day, n: number, unit: string): Day {
  if (unit.startsWith('dag')) return addDays(today, n);
  return unit.startsWith('we') ? addDays(today, 7 * n) : addMonths(today, n);
}

/** Friday of an ISO week: the next time that this week comes. */
function fridayOfWeek(week: number, today: Day): Day | null {
  if (week < 1 || week > 53) return null;
  const year = Number(today.slice(0, 4));
  const friday = (ofYear: number): Day | null => {
    const fourth = dayInMonth(ofYear, 1, 4);
    return fourth === null ? null : addDays(mondayOf(fourth), 7 * (week - 1) + 4);
  };
  const this_ = friday(year);
  return this_ !== null && this_ >= today ? this_ : friday(year + 1);
}
