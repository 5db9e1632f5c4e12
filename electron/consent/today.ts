import { confirmBy, freeDaysOf } from '../../shared/consent/grounds.ts';
import type { TodayLine } from '../../shared/deadlines/model.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../db/database.ts';
import type { TodayContext } from '../kernel/context.ts';
import { holidaysOf } from '../settings/public.ts';
import { listStaff } from '../staff/public.ts';
import { listUnconfirmed } from './ground-store.ts';
import { listExpiring } from './overview.ts';
import { getRules } from './rules-store.ts';
import { listAwaited } from './store.ts';

const A_FORTNIGHT = 14;

/** Answers that are awaited, permission that runs out, weighings for a second person, and a convenant nobody spoke of. */
export function consentToday(db: Reader, { actor, today, may }: TodayContext): TodayLine[] {
  if (!may('consent.record')) return [];
  const sees = (studentId: StudentId) => may('consent.record', studentId);
  const base = { ids: {}, facts: {} };
  const awaited = listAwaited(db).filter(({ studentId }) => sees(studentId));
  const isFree = freeDaysOf(holidaysOf(db));
  const grounds = listUnconfirmed(db).filter(({ studentId }) => sees(studentId));
  const isConvenantOpen =
    getRules(db).rules.convenant.state === 'onbekend' &&
    may('settings.manage') &&
    listStaff(db).some(({ isExternal, isActive }) => isExternal && isActive);
  return [
    ...awaited.map(
      ({ id, studentId, answerBy, recordedOn }): TodayLine => ({
        ...base,
        key: `consent.answer ${id}`,
        kind: 'consent.answer',
        group: 'due',
        on: answerBy,
        studentId,
        facts: { askedOn: recordedOn },
      }),
    ),
    ...listExpiring(db, today, A_FORTNIGHT, sees).map(
      ({ studentId, lastDay, birthday }): TodayLine => ({
        ...base,
        key: `consent.expires ${studentId}`,
        kind: 'consent.expires',
        group: 'due',
        on: lastDay,
        studentId,
        facts: birthday === null ? {} : { birthday: String(birthday) },
      }),
    ),
    // After its last day a ground holds no more; then there is nothing left to confirm in time.
    ...grounds
      .map((ground) => ({ ground, last: confirmBy(ground.recordedOn, isFree) }))
      .filter(({ last }) => last >= today)
      .map(
        ({ ground, last }): TodayLine => ({
          ...base,
          key: `consent.confirm ${ground.id}`,
          kind: 'consent.confirm',
          group: ground.recordedBy === actor.userId ? 'due' : 'waits',
          on: last,
          studentId: ground.studentId,
          facts: { mine: ground.recordedBy === actor.userId ? 'yes' : 'no' },
        }),
      ),
    ...(isConvenantOpen
      ? [
          {
            ...base,
            key: 'consent.convenant',
            kind: 'consent.convenant',
            group: 'waits' as const,
            on: null,
            studentId: null,
          },
        ]
      : []),
  ];
}
