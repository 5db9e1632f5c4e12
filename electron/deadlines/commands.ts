import { CLOCKS } from '../../shared/deadlines/clocks.ts';
import type { setClock } from '../../shared/deadlines/contract.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { listClockSettings, saveClockSetting } from './store.ts';

export const handleSetClock: CommandHandler<typeof setClock> = ({ db, today, actor }, input) => {
  const { clock, amount, why, revision } = input;
  const bounds = CLOCKS[clock].settable;
  if (bounds === null) return refuse('NOT_SETTABLE');
  if (amount < bounds[0] || amount > bounds[1]) return refuse('OUT_OF_BOUNDS');
  const known = listClockSettings(db).find((one) => one.clock === clock);
  if ((known?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  saveClockSetting(db, { clock, amount, why, changedOn: today, changedBy: actor.userId, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};
