import { ok } from '../../shared/kernel/result.ts';
import { holidayOn } from '../../shared/meetings/dates.ts';
import { decideDay } from '../../shared/meetings/schedule.ts';
import type { checkZatDays } from '../../shared/zat/series-contract.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { othersOn } from '../meetings/public.ts';
import { holidaysOf } from '../settings/public.ts';

export const readDays: QueryHandler<typeof checkZatDays> = ({ db, today }, { days, text, ...hours }) => {
  const holidays = holidaysOf(db);
  return ok({
    days: days.map((on) => {
      const plan = { ...hours, ...text, heldOn: on };
      const facts = { plan, today, holidays, closedWhy: '', others: othersOn(db, on, null), isOneADay: true };
      const decision = decideDay(facts);
      return { on, fault: decision.ok ? null : decision.code, closedBy: holidayOn(on, holidays)?.name ?? null };
    }),
  });
};
