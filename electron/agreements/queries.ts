import type { agreementHistory, agreementsOfStudent, listAgreements } from '../../shared/agreements/contract.ts';
import { fitsPlainly, fitsWords, parseFilter } from '../../shared/agreements/filter.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { fullName } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { userName } from '../session/public.ts';
import { findStaff } from '../staff/public.ts';
import { findCard } from '../students/public.ts';
import { listEvents } from './event-store.ts';
import { agreementsOf, ownStaffId, shown } from './public.ts';
import { findAgreement, listPlain, type PlainAgreement } from './store.ts';

/** Filters by what is plain first; opens only the page that is shown, or what a free word must be looked for in. */
export const readAgreements: QueryHandler<typeof listAgreements> = ({ db, actor, sees, today }, input) => {
  const me = ownStaffId(db, actor);
  const filter = parseFilter(input.filter);
  const pupil = pupils(db, sees);
  const mine = listPlain(db, input.state).flatMap((row) => {
    const of = pupil(row.studentId);
    if (!of || (input.who === 'mine' && row.ownerId !== me)) return [];
    const facts = { ...factsOf(db, row), isMine: row.ownerId === me, studentName: of.name, className: of.className };
    return fitsPlainly(filter, facts, today) ? [{ row, facts }] : [];
  });
  const isFound = ({ row, facts }: (typeof mine)[number]) =>
    fitsWords(filter, facts, '') || fitsWords(filter, facts, findAgreement(db, row.id)?.what ?? '');
  const found = filter.words.length === 0 ? mine : mine.filter(isFound);
  const agreements = found.slice(input.offset, input.offset + input.limit).flatMap(({ row, facts }) => {
    const opened = findAgreement(db, row.id);
    return opened ? [{ ...shown(db, opened), studentName: facts.studentName, className: facts.className }] : [];
  });
  return ok({ agreements, total: found.length });
};

function factsOf(db: Reader, { ownerId, dueOn, madeOn }: PlainAgreement) {
  return { dueOn, madeOn, ownerName: findStaff(db, ownerId)?.name ?? '' };
}

/** Each pupil is asked for once: may he be seen, and what is he called? */
function pupils(db: Reader, sees: (studentId: StudentId) => boolean) {
  const known = new Map<StudentId, { name: string; className: string | null } | null>();
  return (studentId: StudentId) => {
    const before = known.get(studentId);
    if (before !== undefined) return before;
    const card = sees(studentId) && db.canOpen(studentId, 'onderwijs') ? findCard(db, studentId) : undefined;
    const it = card ? { name: fullName(card), className: card.className } : null;
    known.set(studentId, it);
    return it;
  };
}

export const readAgreementsOfStudent: QueryHandler<typeof agreementsOfStudent> = ({ db }, { studentId }) => {
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  return ok({ agreements: agreementsOf(db, studentId) });
};

export const readHistory: QueryHandler<typeof agreementHistory> = ({ db }, { studentId, agreementId }) => {
  const known = findAgreement(db, agreementId);
  if (!known || known.studentId !== studentId) return refuse('AGREEMENT_NOT_FOUND');
  const nameOf = (id: (typeof known)['ownerId'] | null) => (id === null ? null : (findStaff(db, id)?.name ?? null));
  const events = listEvents(db, agreementId).map(
    ({ kind, on, byUser, fromDue, toDue, fromOwner, toOwner, outcome, reason }) => ({
      kind,
      on,
      by: userName(db, byUser),
      fromDue,
      toDue,
      fromOwner: nameOf(fromOwner),
      toOwner: nameOf(toOwner),
      outcome,
      reason,
    }),
  );
  return ok({ events });
};
