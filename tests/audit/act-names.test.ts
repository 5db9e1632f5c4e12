import { afterEach, expect, test } from 'vitest';
import { actNames } from '../../renderer/audit/act-names.ts';
import { openWorld } from '../support/world.ts';

let world: ReturnType<typeof openWorld> | undefined;
afterEach(() => world?.close());

test('every act that the trail can hold has a name on screen, and there is no name without an act', () => {
  world = openWorld();
  const calls = world.desk.features.flatMap((feature) => feature.calls.map(({ call }) => call.name));
  expect(calls.length).toBeGreaterThan(60);
  expect(Object.keys(actNames).sort()).toEqual([...calls].sort());
});
