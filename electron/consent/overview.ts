import { confirmBy, freeDaysOf } from '../../shared/consent/grounds.ts';
import type { consentOverview, listWeighings } from '../../shared/consent/overview.ts';
import { informDuty, maySpeak } from '../../shared/consent/rules.ts';
import { lapsesAfter } from '../../shared/consent/standing.ts';
import { addDays, ageOn, birthdayAt, type Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { ok } from '../../shared/kernel/result.ts';
import { fullName } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { findMeeting, listItemRows, listMeetings } from '../meetings/public.ts';
import { userName } from '../session/public.ts';
import { holidaysOf } from '../settings/public.ts';
import { findCard } from '../students/public.ts';
import { listAllGroundRows } from './ground-store.ts';
import { listInformRows } from './inform-store.ts';
import { verdictAt } from './public.ts';
import { listAwaited, listConsents, listRunning } from './store.ts';

/** So far ahead one looks for what runs out. */
const TWO_MONTHS = 60;
const MOST = 400;

type Sees = (studentId: StudentId) => boolean;

function pupilOf(db: Reader, sees: Sees, studentId: StudentId) {
  const card = sees(studentId) ? findCard(db, studentId) : undefined;
  return card && { studentId, name: fullName(card), className: card.className };
}

export const readOverview: QueryHandler<typeof consentOverview> = ({ db, today, sees }) => {
  const coming = listMeetings(db, 'zat').filter(({ state, heldOn }) => state === 'planned' && heldOn >= today);
  const ask = coming
    .flatMap((meeting) =>
      listItemRows(db, meeting.meetingId).flatMap(({ studentId }) => {
        const pupil = pupilOf(db, sees, studentId);
        const verdict = pupil && verdictAt(db, meeting, studentId);
        if (!pupil || !verdict || maySpeak(verdict)) return [];
        return [{ ...pupil, meetingId: meeting.meetingId, heldOn: meeting.heldOn, verdict }];
      }),
    )
    .sort(by(({ heldOn, name }) => `${heldOn} ${name}`));
  const awaited = listAwaited(db)
    .flatMap(({ studentId, answerBy }) => {
      const pupil = pupilOf(db, sees, studentId);
      return pupil && answerBy !== null ? [{ ...pupil, answerBy }] : [];
    })
    .sort(by(({ answerBy, name }) => `${answerBy} ${name}`));
  const running = [...new Set(listRunning(db, today).map(({ studentId }) => studentId))];
  const inform = running.flatMap((studentId) => {
    const pupil = pupilOf(db, sees, studentId);
    const birthDate = pupil && findCard(db, studentId)?.birthDate;
    const duty = birthDate ? informDuty(birthDate, listInformRows(db, studentId), today) : null;
    return pupil && duty && duty.done === null ? [{ ...pupil, who: duty.who }] : [];
  });
  return ok({
    today,
    ask: ask.slice(0, MOST),
    awaited: awaited.slice(0, MOST),
    expiring: listExpiring(db, today, TWO_MONTHS, sees).slice(0, MOST),
    inform: inform.sort(by(({ name }) => name)).slice(0, MOST),
  });
};

/**
 * Whose permission runs out within so many days, and whether a birthday is why (C26). The end of the school year is left
 * out: then everything ends, and that is no news about one pupil.
 */
export function listExpiring(db: Reader, today: Day, days: number, sees: Sees) {
  const until = addDays(today, days);
  const candidates = new Set(
    listRunning(db, today)
      .filter(({ studentId, expiresOn }) => expiresOn <= until || turnsSoon(db, studentId, today, until))
      .map(({ studentId }) => studentId),
  );
  return [...candidates]
    .flatMap((studentId) => {
      const pupil = pupilOf(db, sees, studentId);
      const birthDate = findCard(db, studentId)?.birthDate ?? null;
      if (!pupil) return [];
      const ends = listConsents(db, studentId).flatMap(({ purpose, expiresOn, withdrawnOn, text }) =>
        purpose !== 'zat' || withdrawnOn !== null
          ? []
          : text.givers
              .filter((giver) => giver.answer === 'ja' && giver.withdrawnOn === null)
              .flatMap(({ guardianId, on }) => {
                const lapses = lapsesAfter(on, birthDate);
                const end = lapses !== null && lapses < expiresOn ? lapses : expiresOn;
                return end < today ? [] : [{ who: guardianId, end }];
              }),
      );
      // Somebody who said it twice is covered by the longer one.
      const lastOf = new Map<string, Day>();
      for (const { who, end } of ends) {
        const known = lastOf.get(who ?? '');
        if (known === undefined || known < end) lastOf.set(who ?? '', end);
      }
      const lastDay = [...lastOf.values()].sort()[0];
      if (lastDay === undefined || lastDay > until || lastDay.endsWith('-07-31')) return [];
      const next = addDays(lastDay, 1);
      const isBirthday = birthDate !== null && [12, 16, 18].some((age) => birthdayAt(birthDate, age) === next);
      return [{ ...pupil, lastDay, birthday: isBirthday ? ageOn(birthDate, next) : null }];
    })
    .sort(by(({ lastDay, name }) => `${lastDay} ${name}`));
}

function turnsSoon(db: Reader, studentId: StudentId, today: Day, until: Day): boolean {
  const birthDate = findCard(db, studentId)?.birthDate ?? null;
  return (
    birthDate !== null &&
    [12, 16, 18].some((age) => today < birthdayAt(birthDate, age) && birthdayAt(birthDate, age) <= addDays(until, 1))
  );
}

/** Plain columns only: whoever reads this holds no key to any pupil. */
export const readWeighings: QueryHandler<typeof listWeighings> = ({ db, today }) => {
  const isFree = freeDaysOf(holidaysOf(db));
  const rows = listAllGroundRows(db);
  const weighings = rows
    .slice(0, 1000)
    .map(({ ground, meetingId, recordedOn, recordedBy, confirmedOn, confirmedBy }) => {
      const last = confirmBy(recordedOn, isFree);
      const state =
        confirmedOn === null
          ? last < today
            ? ('lapsed' as const)
            : ('waits' as const)
          : confirmedOn <= last
            ? ('confirmed' as const)
            : ('confirmedLate' as const);
      return {
        ground,
        recordedOn,
        recordedBy: userName(db, recordedBy),
        heldOn: findMeeting(db, meetingId)?.heldOn ?? null,
        confirmBy: last,
        confirmedOn,
        confirmedBy: confirmedBy === null ? null : userName(db, confirmedBy),
        state,
      };
    });
  return ok({ weighings, total: rows.length });
};

function by<T>(key: (it: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
