import { addDays } from '../../shared/kernel/days.ts';
import { ClassAdviceId, type StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import type { advicesOfStudent, changeAdvice, copyAdvice, giveAdvice } from '../../shared/zat/care-contract.ts';
import { holdsOn } from '../../shared/zat/care-rules.ts';
import type { Reader } from '../db/database.ts';
import type { CommandHandler, QueryHandler } from '../kernel/call.ts';
import { deleteOlderAdvice, listOlderAdvices } from '../screening/public.ts';
import { userName } from '../session/public.ts';
import { findCard } from '../students/public.ts';
import { findAdvice, type KeptAdvice, listAdvices, saveAdvice } from './care-store.ts';

/*
 * All advice to teachers, from zorgcoördinator and remedial teacher alike, is one list kept here. Advice that the
 * screening room kept earlier is sealed under the name of its own table: it is read there, and sealed anew here as soon
 * as somebody ticks it off or ends it.
 */

/** What holds today, and what the acting role can open: a docent nothing of a pupil he does not teach. */
export const readAdvices: QueryHandler<typeof advicesOfStudent> = ({ db, today }, { studentId }) => {
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const advices = advicesOf(db, studentId)
    .filter((advice) => holdsOn(advice, today))
    .map(({ id, givenBy, ...advice }) => ({ ...advice, adviceId: id, givenBy: userName(db, givenBy) }));
  return ok({ advices });
};

export const readAdviceText: QueryHandler<typeof copyAdvice> = ({ db }, { studentId, adviceId }) => {
  const known = adviceOf(db, studentId, adviceId);
  return known ? ok({ text: known.advice }) : refuse('ADVICE_NOT_FOUND');
};

export const handleGiveAdvice: CommandHandler<typeof giveAdvice> = ({ db, newId, today, actor }, input) => {
  const { studentId, advice, untilOn } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  if (untilOn !== null && untilOn < today) return refuse('DAY_IN_PAST');
  const adviceId = ClassAdviceId.parse(newId());
  const row = { id: adviceId, studentId, givenOn: today, untilOn, pastedOn: null, givenBy: actor.userId, revision: 1 };
  saveAdvice(db, row, { advice });
  return ok({ adviceId });
};

export const handleChangeAdvice: CommandHandler<typeof changeAdvice> = ({ db, today }, input) => {
  const known = adviceOf(db, input.studentId, input.adviceId);
  if (!known) return refuse('ADVICE_NOT_FOUND');
  if (known.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const { advice, olderId, ...row } = known;
  const revision = known.revision + 1;
  // Ended from today on: yesterday was the last day on which it held.
  const changed = {
    pasted: { pastedOn: today },
    notPasted: { pastedOn: null },
    ended: { untilOn: addDays(today, -1) },
  }[input.change];
  saveAdvice(db, { ...row, ...changed, revision }, { advice });
  if (olderId !== null) deleteOlderAdvice(db, olderId);
  return ok({ revision });
};

/** On a pupil's page: what his teachers were advised, for whoever reads of the class. */
export function adviceLines(db: Reader, studentId: StudentId): ChronologyLine[] {
  return advicesOf(db, studentId).map(({ givenOn, givenBy, advice }) => ({
    day: givenOn,
    kind: 'care.advice',
    author: userName(db, givenBy),
    compartment: 'klas',
    facts: { what: advice },
  }));
}

type Advice = KeptAdvice & { readonly olderId: ReturnType<typeof listOlderAdvices>[number]['id'] | null };

function adviceOf(db: Reader, studentId: StudentId, adviceId: ClassAdviceId): Advice | undefined {
  const own = findAdvice(db, adviceId);
  if (own) return own.studentId === studentId ? { ...own, olderId: null } : undefined;
  return olderOf(db, studentId).find(({ id }) => id === adviceId);
}

function advicesOf(db: Reader, studentId: StudentId): KeptAdvice[] {
  // Before the first advice there is no key of the class yet.
  if (!db.canOpen(studentId, 'klas')) return [];
  const older = olderOf(db, studentId).map(({ olderId: _older, ...advice }) => advice);
  return [...listAdvices(db, studentId), ...older];
}

function olderOf(db: Reader, studentId: StudentId): Advice[] {
  return listOlderAdvices(db, studentId).map(({ id, madeOn, madeBy, untilDay, text, revision }) => ({
    id: ClassAdviceId.parse(id),
    olderId: id,
    studentId,
    givenOn: madeOn,
    givenBy: madeBy,
    untilOn: untilDay,
    pastedOn: null,
    advice: text,
    revision,
  }));
}
