import fc from 'fast-check';
import { callMap } from '../../electron/ipc/gate.ts';
import { ROLES } from '../../shared/kernel/permissions.ts';
import { switchRole } from '../../shared/session/contract.ts';
import { aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';
import type { Torture } from './torture.ts';

/** P14: whatever a page sends, there is an answer; no error is uncaught, nothing changes without a line in the trail. */
export const gate: Torture = {
  name: 'gate',
  usual: 5_000,
  small: 800,
  async run(runs) {
    const world = await createWorld();
    try {
      const names = [...callMap(world.desk.features).keys()].filter(
        (name) => !/createVault|lock$|restoreVault|resetUser|openRecovery|unlock/.test(name),
      );
      const arbitrary = fc.record({
        name: nameOf(names),
        input: fc.oneof(fc.object({ maxDepth: 4 }), fc.anything(), huge()),
        raw: fc.boolean(),
      });
      const samples = fc.sample(arbitrary, { numRuns: runs, seed: 14 });
      let uncaught = 0;
      let silent = 0;
      let noAnswer = 0;
      for (const { name, input, raw } of samples) {
        const before = fingerprint(world);
        const envelope = raw ? input : { name, input };
        try {
          const { answer } = await world.raw(envelope);
          if (typeof answer.ok !== 'boolean') noAnswer += 1;
        } catch {
          uncaught += 1;
        }
        const after = fingerprint(world);
        if (after.rows !== before.rows && after.trail === before.trail) silent += 1;
      }
      const wrongSender = await world.raw(
        { name: 'session.status', input: {} },
        { url: 'https://elsewhere.example/', isMainFrame: true },
      );
      const polluted = Object.hasOwn(Object.prototype, 'polluted') || Object.keys({}).length > 0;
      const unexpected = world.reported.length;
      const control = await changesAreSeen(world);
      const ok =
        uncaught === 0 && silent === 0 && noAnswer === 0 && unexpected === 0 && !polluted && !wrongSender.answer.ok;
      return {
        ok,
        runs,
        uncaught,
        silent,
        noAnswer,
        unexpected,
        reported: world.reported.slice(0, 5),
        polluted,
        control,
      };
    } finally {
      await world.close();
    }
  },
};

function nameOf(names: readonly string[]) {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom('constructor', '__proto__', 'toString', '') },
    fc.string(),
  );
}

function huge() {
  return fc.constantFrom<unknown>(
    { text: 'x'.repeat(2_000_000) },
    { list: Array.from({ length: 600 }, () => 1) },
    JSON.parse('{"__proto__":{"polluted":1}}'),
    cyclic(),
    deep(),
  );
}

function cyclic(): unknown {
  const it: Record<string, unknown> = {};
  it.self = it;
  return it;
}

function deep(): unknown {
  let it: unknown = 1;
  for (let i = 0; i < 60; i++) it = [it];
  return it;
}

/** How many rows there are outside the trail, and how long the trail is. */
function fingerprint(world: World): { rows: number; trail: number } {
  const tables = [
    'students',
    'guardians',
    'consents',
    'meetings',
    'agenda_items',
    'agreements',
    'staff',
    'teams',
    'classes',
    'imports',
    'users',
    'school_years',
    'holidays',
  ];
  return { rows: tables.reduce((sum, table) => sum + world.count(table), 0), trail: world.count('trail_entries') };
}

/** A true command changes both; if the measure did not see that, it would see nothing. */
async function changesAreSeen(world: World): Promise<boolean> {
  const before = fingerprint(world);
  await aStudent(world);
  const after = fingerprint(world);
  const denied = await world.call(switchRole, { role: ROLES[5] });
  return after.rows > before.rows && after.trail > before.trail && !denied.ok;
}
