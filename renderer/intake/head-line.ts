import type { intakeApplication } from '../../shared/intake/contract.ts';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import { levelTexts, applicationTexts as t } from './texts.ts';

/** Under a name: advice, school, day of application, and what is out of the ordinary. */
export function headLine({ facts, text, isTimely }: OutputOf<typeof intakeApplication>, today: Day): string {
  return [
    levelTexts[facts.level],
    text.fromSchool === '' ? '' : t.school(text.fromSchool, text.teacher),
    facts.receivedOn === null ? t.notReceived : t.received(shortDay(facts.receivedOn, today)),
    isTimely === false && facts.kind === 'onderinstroom' ? t.notTimely : '',
    facts.extendedOn === null ? '' : t.extended(shortDay(facts.extendedOn, today)),
    facts.temporaryOn === null ? '' : t.temporarySince(shortDay(facts.temporaryOn, today)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
