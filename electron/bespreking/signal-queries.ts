import type { SignalHead, SignalStep } from '../../shared/bespreking/model.ts';
import type { listSignals, mySignals } from '../../shared/bespreking/signal-contract.ts';
import { waitsFor } from '../../shared/bespreking/signal-rules.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { StudentCard } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { userName } from '../session/public.ts';
import { coachNameOf, findCard } from '../students/public.ts';
import { cardFor, readsSignal } from './reach.ts';
import { listSignalRows, listSignalRowsBy, listSteps, openSignal, type SignalRow } from './signal-store.ts';

export function headOf(db: Reader, { id, sentBy, place: _place, ...row }: SignalRow): SignalHead {
  return { ...row, signalId: id, sentBy: userName(db, sentBy) };
}

/** What was done with a signal. The reasons are for who reads them, the outcome for everybody who sees the signal. */
export function stepsOf(db: Reader, { id }: SignalRow, readsNotes: boolean): SignalStep[] {
  return listSteps(db, id).map(({ outcome, takenOn, takenBy, note }) => ({
    outcome,
    takenOn,
    takenBy: userName(db, takenBy),
    note: readsNotes ? (note ?? '') : '',
  }));
}

type Seen = { readonly row: SignalRow; readonly card: StudentCard };

export const readSignals: QueryHandler<typeof listSignals> = (context, { which, offset, limit }) => {
  const { db, actor, concerns } = context;
  const seen = (rows: readonly SignalRow[]): Seen[] =>
    rows.flatMap((row) => {
      const card = readsSignal(actor, row) ? cardFor(context, row.studentId) : undefined;
      return card ? [{ row, card }] : [];
    });
  const open = seen(listSignalRows(db, false));
  const isMine = ({ row }: Seen) => {
    const turn = waitsFor(row.state);
    return actor.role === 'coach' ? turn === 'coach' : turn !== null;
  };
  // What was passed to the zoco stands first: there nobody else does anything.
  const waiting = open.filter(isMine).sort((a, b) => Number(b.row.state === 'zoco') - Number(a.row.state === 'zoco'));
  const running = open.filter((it) => !isMine(it));
  const closed = seen(listSignalRows(db, true));
  const list = { waiting, running, closed }[which];
  const signals = list.slice(offset, offset + limit).map(({ row, card }) => {
    concerns(row.studentId);
    const steps = stepsOf(db, row, true);
    return { ...headOf(db, row), text: openSignal(db, row), steps, card, coachName: coachNameOf(db, row.studentId) };
  });
  const counts = { waiting: waiting.length, running: running.length, closed: closed.length };
  return ok({ signals, total: list.length, counts });
};

/** My own, of pupils whom I still have to do with. */
export const readMySignals: QueryHandler<typeof mySignals> = (context, { limit }) => {
  const { db, actor, concerns } = context;
  const mine = listSignalRowsBy(db, actor.userId).flatMap((row) => {
    const card =
      db.canOpen(row.studentId, row.place) && context.sees(row.studentId) ? findCard(db, row.studentId) : undefined;
    return card ? [{ row, card }] : [];
  });
  const signals = mine.slice(0, limit).map(({ row, card }) => {
    concerns(row.studentId);
    const lastOn = listSteps(db, row.id).at(-1)?.takenOn ?? row.sentOn;
    return { ...headOf(db, row), text: openSignal(db, row), card, lastOn };
  });
  return ok({ signals, total: mine.length });
};
