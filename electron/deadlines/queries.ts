import { CLOCKS } from '../../shared/deadlines/clocks.ts';
import { type listClocks, TODAY_MOST, type todayLines } from '../../shared/deadlines/contract.ts';
import { CLOCK_IDS, type TodayRow } from '../../shared/deadlines/model.ts';
import { byUrgency } from '../../shared/deadlines/rules.ts';
import { ok } from '../../shared/kernel/result.ts';
import { fullName } from '../../shared/students/model.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { userName } from '../session/public.ts';
import { findCard } from '../students/public.ts';
import { listClockSettings } from './store.ts';

/** A line about a pupil whose card this role cannot open is left out, whatever the room said. */
export const readTodayLines: QueryHandler<typeof todayLines> = ({ db, today, todayLines: lines }) => {
  const rows = lines()
    .flatMap((line): TodayRow[] => {
      if (line.studentId === null) return [{ ...line, studentName: null, className: null }];
      const card = findCard(db, line.studentId);
      return card ? [{ ...line, studentName: fullName(card), className: card.className }] : [];
    })
    .sort(byUrgency(today));
  return ok({ today, rows: rows.slice(0, TODAY_MOST), left: Math.max(0, rows.length - TODAY_MOST) });
};

export const readClocks: QueryHandler<typeof listClocks> = ({ db }) => {
  const kept = new Map(listClockSettings(db).map((one) => [one.clock, one]));
  const clocks = CLOCK_IDS.map((clock) => {
    const set = kept.get(clock);
    return {
      clock,
      amount: set?.amount ?? CLOCKS[clock].amount,
      changedOn: set?.changedOn ?? null,
      changedBy: set ? userName(db, set.changedBy) : null,
      why: set?.why ?? '',
      revision: set?.revision ?? 0,
    };
  });
  return ok({ clocks });
};
