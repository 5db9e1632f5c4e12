import { expect } from 'vitest';
import type { z } from 'zod';
import type { Call } from '../../shared/kernel/contract.ts';
import type { Role } from '../../shared/kernel/permissions.ts';
import type { World } from './world.ts';

/** Everything that a refused call may not have changed. */
export function contents(world: World): string {
  const { connection } = world.opened().vault;
  const names = connection
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'trail%' ORDER BY name")
    .pluck()
    .all();
  return JSON.stringify(
    names.map((name) => [
      name,
      connection
        .prepare(`SELECT * FROM ${String(name)}`)
        .raw()
        .all(),
    ]),
  );
}

/** The call is refused with this code, nothing changed, and the trail says so in exactly one line. */
export async function refuses<C extends Call>(
  world: World,
  call: C,
  input: z.input<C['input']>,
  code: string,
): Promise<void> {
  const before = contents(world);
  const lines = world.trail().length;
  expect(await world.call(call, input)).toEqual({ ok: false, code });
  expect(contents(world)).toBe(before);
  const written = world.trail().slice(lines);
  expect(written.map((line) => [line.act, line.code])).toEqual([[call.name, code]]);
}

/** The call is done, and the trail says so: one line of this act for each pupil it concerned, and no other. */
export async function does<C extends Call>(world: World, call: C, input: z.input<C['input']>) {
  const lines = world.trail().length;
  const value = await world.get(call, input);
  const written = world.trail().slice(lines);
  expect(new Set(written.map(({ act, outcome }) => `${act} ${outcome}`))).toEqual(new Set([`${call.name} ok`]));
  expect(new Set(written.map(({ student }) => student)).size).toBe(written.length);
  return value;
}

/** A role that may not is refused, and comes back to the founder's first role afterwards. */
export async function refusesRole<C extends Call>(
  world: World,
  role: Role,
  call: C,
  input: z.input<C['input']>,
): Promise<void> {
  await world.actAs(role);
  await refuses(world, call, input, 'NOT_ALLOWED');
  await world.actAs('zorgcoordinator');
}
