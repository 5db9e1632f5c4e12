import type { agreementHistory, agreementsOfStudent, listAgreements } from '../../shared/agreements/contract.ts';
import { matcherOf, parseFilter, plain } from '../../shared/agreements/filter.ts';
import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
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
  const matcher = matcherOf(parseFilter(input.filter), today);
  const pupilOf = pupils(db, sees);
  const ownerOf = owners(db);
  const found = listPlain(db, input.state).filter((row) => {
    const of = pupilOf(row.studentId);
    if (!of || (input.who === 'mine' && row.ownerId !== me)) return false;
    const { dueOn, madeOn, ownerId } = row;
    const facts = { dueOn, madeOn, isMine: ownerId === me, owner: ownerOf(ownerId), ...of.plain };
    return matcher.fitsPlainly(facts) && (!matcher.hasWords || matcher.fitsWords(facts, () => whatOf(db, row)));
  });
  const agreements = found.slice(input.offset, input.offset + input.limit).flatMap(({ id, studentId }) => {
    const opened = findAgreement(db, id);
    const of = pupilOf(studentId);
    return opened && of ? [{ ...shown(db, opened), studentName: of.name, className: of.className }] : [];
  });
  return ok({ agreements, total: found.length });
};

function whatOf(db: Reader, { id }: PlainAgreement): string {
  return findAgreement(db, id)?.what ?? '';
}

/** Each member of staff is looked up once. */
function owners(db: Reader) {
  const known = new Map<StaffId, string>();
  return (staffId: StaffId): string => {
    const name = known.get(staffId) ?? plain(findStaff(db, staffId)?.name ?? '');
    known.set(staffId, name);
    return name;
  };
}

/** Each pupil is asked for once: may he be seen, and what is he called? */
function pupils(db: Reader, sees: (studentId: StudentId) => boolean) {
  const look = (studentId: StudentId) => {
    const card = sees(studentId) && db.canOpen(studentId, 'onderwijs') ? findCard(db, studentId) : undefined;
    if (!card) return null;
    const name = fullName(card);
    const { className } = card;
    return { name, className, plain: { pupil: plain(name), className: plain(className ?? '') } };
  };
  const known = new Map<StudentId, ReturnType<typeof look>>();
  return (studentId: StudentId) => {
    const before = known.get(studentId);
    if (before !== undefined) return before;
    const it = look(studentId);
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
