import type { agreementsOfStudent, listAgreements } from '../../shared/agreements/contract.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { fullName } from '../../shared/students/model.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { findCard } from '../students/public.ts';
import { agreementsOf, ownStaffId, shown } from './public.ts';
import { listByState, openKept } from './store.ts';

export const readAgreements: QueryHandler<typeof listAgreements> = ({ db, actor, sees }, input) => {
  const me = ownStaffId(db, actor);
  const mine = listByState(db, input.state).filter(
    ({ studentId, ownerId }) =>
      (input.who === 'all' || ownerId === me) && sees(studentId) && db.canOpen(studentId, 'onderwijs'),
  );
  const agreements = mine.slice(input.offset, input.offset + input.limit).map((kept) => {
    const card = findCard(db, kept.studentId);
    return {
      ...shown(db, openKept(db, kept)),
      studentName: card ? fullName(card) : '',
      className: card?.className ?? null,
    };
  });
  return ok({ agreements, total: mine.length });
};

export const readAgreementsOfStudent: QueryHandler<typeof agreementsOfStudent> = ({ db }, { studentId }) => {
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  return ok({ agreements: agreementsOf(db, studentId) });
};
