import type { StudentId } from '../../shared/kernel/ids.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import { userName } from '../session/public.ts';
import { listDeclarations, listFacilities } from './class-store.ts';
import { listCases, listSignals, listSupports } from './follow-store.ts';
import { getLine } from './instrument-store.ts';
import { measurementsOf } from './measurements.ts';

/** What the screening tells on a pupil's page: measurements a campaign at a time, decisions, help, and what the class knows. */
export function screeningChronology(db: Reader, studentId: StudentId): ChronologyLine[] {
  return [
    ...(db.canOpen(studentId, 'klas') ? classLines(db, studentId) : []),
    ...(db.canOpen(studentId, 'onderwijs') ? lines(db, studentId) : []),
  ];
}

function classLines(db: Reader, studentId: StudentId): ChronologyLine[] {
  const base = { compartment: 'klas', author: null };
  return [
    ...listFacilities(db, studentId).flatMap(({ fromDay, untilDay, text, why }): ChronologyLine[] => {
      const facts = { facility: text.kind, note: text.note };
      const ended = { facility: text.kind, because: why?.endedBecause ?? '' };
      return [
        { ...base, day: fromDay, kind: 'screening.facility', facts },
        ...(untilDay === null ? [] : [{ ...base, day: untilDay, kind: 'screening.facilityEnded', facts: ended }]),
      ];
    }),
  ];
}

function lines(db: Reader, studentId: StudentId): ChronologyLine[] {
  const base = { compartment: 'onderwijs', author: null };
  const measured = Map.groupBy(
    measurementsOf(db, studentId, getLine(db).line).filter(({ state }) => state === 'scored'),
    ({ campaignId, on }) => `${campaignId} ${on}`,
  );
  return [
    ...[...measured.values()].flatMap((together): ChronologyLine[] => {
      const [first] = together;
      if (!first) return [];
      const scores = together
        .map(({ testName, given, scorings }) => [testName, given, scorings.at(-1)?.band].filter(Boolean).join(' '))
        .join(', ');
      return [{ ...base, day: first.on, kind: 'screening.measured', facts: { moment: first.moment, scores } }];
    }),
    ...listSignals(db, studentId).map(
      ({ decidedOn, decidedBy, text }): ChronologyLine => ({
        ...base,
        day: decidedOn,
        kind: text.verdict === 'yes' ? 'screening.signal' : 'screening.noSignal',
        author: userName(db, decidedBy),
        facts: { about: text.kind, reason: text.reason },
      }),
    ),
    ...listCases(db, studentId).flatMap(({ text, openedOn, closedOn }): ChronologyLine[] => [
      { ...base, day: openedOn, kind: 'screening.caseOpened', facts: { about: text.kind } },
      ...(text.referredOn === null
        ? []
        : [{ ...base, day: text.referredOn, kind: 'screening.referred', facts: { referredTo: text.referredTo } }]),
      ...(closedOn === null
        ? []
        : [
            {
              ...base,
              day: closedOn,
              kind: 'screening.caseClosed',
              facts: { about: text.kind, result: text.outcome },
            },
          ]),
    ]),
    ...listSupports(db, studentId).flatMap(({ fromDay, untilDay, text }): ChronologyLine[] => [
      { ...base, day: fromDay, kind: 'screening.helpBegan', facts: { what: text.what } },
      ...(untilDay === null
        ? []
        : [{ ...base, day: untilDay, kind: 'screening.helpEnded', facts: { what: text.what, helped: text.helped } }]),
    ]),
    ...listDeclarations(db, studentId).map(
      ({ issuedOn, text }): ChronologyLine => ({
        ...base,
        day: issuedOn,
        kind: 'screening.declaration',
        facts: { declared: text.kind, issuer: text.issuer },
      }),
    ),
  ];
}
