import { dayOf } from '../../shared/kernel/days.ts';
import type { OpenWork } from './context.ts';
import { type RunDeps, todayContext } from './run.ts';

/** What an operation may do with the open vault: pieces of work, each one transaction; `write` leaves a line. */
export function createOpenWork(deps: RunDeps): OpenWork {
  const { house, rooms, now, newId, handOver } = deps;
  const base = () => ({
    actor: house.actor,
    now,
    today: dayOf(now()),
    newId,
    // Operations are about no pupil in particular; a room that needs one uses a command or a query.
    concerns: () => {},
    sees: () => true,
    handOver,
  });
  return {
    actor: house.actor,
    write: (act, work) =>
      house.transact((db) => {
        const facts: Record<string, string> = {};
        const value = work({ ...base(), db, noteFact: (name, text) => void Object.assign(facts, { [name]: text }) });
        house.trail.append({
          act,
          action: 'E',
          outcome: 'ok',
          user: house.actor.userId,
          role: house.actor.role,
          facts,
        });
        return value;
      }),
    read: (work) =>
      house.transact((db) =>
        work({
          ...base(),
          db,
          chronologyOf: (studentId) => rooms.chronology(db, studentId),
          todayLines: () => rooms.today(db, todayContext(deps, db)),
        }),
      ),
  };
}
