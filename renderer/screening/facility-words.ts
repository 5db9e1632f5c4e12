import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { SeenFacility } from '../../shared/screening/facilities.ts';
import { facilityWords } from './class-texts.ts';
import { pupilTexts as t } from './pupil-texts.ts';

/** 'Extra tijd 20 % bij toetsen, 30 min bij het examen'; what it is and where it may be used. */
export function facilityLine(one: SeenFacility): string {
  if (one.kind !== 'tijd') return `${facilityWords[one.kind]}: ${t.shortFacility(one.isForTests, one.isForExam)}`;
  const parts = [
    one.isForTests && (one.testPercent > 0 ? t.timeAtTests(one.testPercent) : t.shortFacility(true, false)),
    one.isForExam && (one.examMinutes > 0 ? t.timeAtExam(one.examMinutes) : t.shortFacility(false, true)),
  ];
  return `${facilityWords.tijd}: ${parts.filter(Boolean).join(', ')}`;
}

/** 'sinds 1 okt', 'vanaf 12 jan', '1 okt t/m 31 jul'. */
export function facilityDays({ from, until }: SeenFacility, today: Day): string {
  if (until !== null && until === from) return t.onlyOn(shortDay(from, today));
  if (until !== null) return t.fromUntil(shortDay(from, today), shortDay(until, today));
  return from > today ? t.fromDay(shortDay(from, today)) : t.sinceDay(shortDay(from, today));
}
