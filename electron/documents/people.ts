import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { paperTexts as t } from '../../shared/documents/texts.ts';
import { ageOn, type Day, numericDay } from '../../shared/kernel/days.ts';
import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import type { StudentCard } from '../../shared/students/model.ts';
import { verdictAt } from '../consent/public.ts';
import type { Reader } from '../db/database.ts';
import { findStaff } from '../staff/public.ts';

/** Names and words that several papers share. */

export function nameOf(db: Reader, id: StaffId | null): string {
  return id === null ? '' : (findStaff(db, id)?.name ?? '');
}

/** 'S. Achterberg (jeugdarts)'. */
export function memberOf(db: Reader, id: StaffId): string {
  const member = findStaff(db, id);
  return member ? `${member.name} (${t.functions[member.function]})` : '';
}

export function membersOf(db: Reader, ids: readonly StaffId[]): string {
  return ids
    .map((id) => memberOf(db, id))
    .filter((name) => name !== '')
    .join(', ');
}

export function bornOf({ birthDate }: Pick<StudentCard, 'birthDate'>, on: Day): string {
  return birthDate === null ? '' : `${numericDay(birthDate)} (${ageOn(birthDate, on)} ${t.years})`;
}

export function verdictOf(db: Reader, meeting: Meeting, studentId: StudentId): ConsentVerdict {
  return verdictAt(db, meeting, studentId) ?? { state: 'unknown', age: null, givers: [], informParents: false };
}

/** '13.15–15.45'. */
export function timeText({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): string {
  return `${startsAt.replace(':', '.')}–${endsAt.replace(':', '.')}`;
}

/** 'voor dit overleg en deze personen, van W. Hofstra, Sem': what the paper rests on. */
export function consentText(db: Reader, meeting: Meeting, studentId: StudentId): string {
  const verdict = verdictOf(db, meeting, studentId);
  if (verdict.state === 'ground') return t.byGround;
  if (verdict.state === 'internal') return t.inside;
  const names = verdict.givers.flatMap(({ name, answer }) => (answer === 'ja' ? [name] : []));
  return names.length === 0 ? '' : `${t.consentOf} ${names.join(', ')}`;
}
