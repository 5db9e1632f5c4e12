import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BoundCall } from '../../electron/kernel/call.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { ROLES, type Role } from '../../shared/kernel/permissions.ts';
import { minimalInput } from '../support/minimal-input.ts';
import { aGuardian, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, openWorld, type World } from '../support/world.ts';
import { tableSays } from '../torture/access-table.ts';

/*
 * Everybody tries everything he may not, through the real gate: refused, in the trail under that code, and nothing
 * changed. What he may not is told by the table written by hand, not by the program's own matrix.
 */

const shelf = openWorld();
const CALLS: readonly BoundCall[] = shelf.desk.features
  .flatMap((feature) => feature.calls)
  .filter(({ call }) => !call.availableWhileLocked);
/** Somebody's own drafts leave no line: a draft is no act on a dossier. */
const isLogged = ({ call }: BoundCall) => !call.isUnlogged;

let world: World;
let stranger: StudentId;
beforeAll(async () => {
  world = await createWorld();
  await aStaffMember(world, 'R. Bijvoet', 'coach');
  stranger = await aStudent(world);
  await aGuardian(world, stranger);
});
afterAll(async () => {
  await world.close();
  await shelf.close();
});

/** Everything in the database but the trail. */
function contents(): string {
  const { connection } = world.opened().vault;
  const names = connection
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'trail%' ORDER BY name")
    .pluck()
    .all();
  return JSON.stringify(
    names.map((name) =>
      connection
        .prepare(`SELECT * FROM ${String(name)}`)
        .raw()
        .all(),
    ),
  );
}

async function tries(calls: readonly BoundCall[]): Promise<string[]> {
  const wrong: string[] = [];
  const before = contents();
  for (const bound of calls) {
    const { name, input } = bound.call;
    const lines = world.trail().length;
    const { answer } = await world.raw({ name, input: minimalInput(input, { studentId: stranger }) });
    if (answer.ok || answer.code !== 'NOT_ALLOWED') wrong.push(`${name}: ${answer.ok ? 'done' : answer.code}`);
    const written = world.trail().slice(lines);
    const isWritten = written.length === 1 && written[0]?.act === name && written[0].code === 'NOT_ALLOWED';
    if (!isWritten && isLogged(bound)) wrong.push(`${name}: not in the trail`);
  }
  if (contents() !== before) wrong.push('something changed');
  return wrong;
}

describe('what a role may not do at all', () => {
  test.each(ROLES)('%s', async (role: Role) => {
    await world.actAs(role);
    const forbidden = CALLS.filter(({ call }) => !tableSays(role, call.permission, null));
    if (role !== 'zorgcoordinator' && role !== 'aandachtsfunctionaris') expect(forbidden.length).toBeGreaterThan(20);
    expect(await tries(forbidden)).toEqual([]);
  });
});

describe('what a role may do for its own pupils only, tried on somebody else’s', () => {
  test.each(['coach', 'docent', 'teamleider', 'toelatingscommissie'] as const)('%s', async (role) => {
    await world.actAs(role);
    const input = { studentId: stranger };
    const others = CALLS.filter(({ call }) => {
      if (!tableSays(role, call.permission, null) || tableSays(role, call.permission, false)) return false;
      const parsed = call.input.safeParse(minimalInput(call.input, input));
      return parsed.success && call.subject(parsed.data as never) === stranger;
    });
    expect(await tries(others)).toEqual([]);
    if (role === 'coach') expect(others.length).toBeGreaterThan(5);
  });
});

test('most calls are tried with an input that they accept, so that it is the role that refuses', () => {
  const fits = CALLS.filter(
    ({ call }) => call.input.safeParse(minimalInput(call.input, { studentId: stranger })).success,
  );
  expect(CALLS.length).toBeGreaterThan(100);
  expect(fits.length / CALLS.length).toBeGreaterThan(0.9);
});

test('control: who may, is not refused for his role', async () => {
  await world.actAs('zorgcoordinator');
  const wrong = await tries(CALLS.filter(({ call }) => ['students.page', 'consent.ofStudent'].includes(call.name)));
  expect(wrong.some((line) => line.startsWith('students.page: done'))).toBe(true);
});
