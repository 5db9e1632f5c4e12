import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendSignal } from '../../shared/bespreking/signal-contract.ts';
import { COMPARTMENTS } from '../../shared/kernel/compartments.ts';
import { aStudent } from '../support/story.ts';
import { aSignalText } from '../support/story-bespreking.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

/* A part of a dossier has no key until somebody writes in it; who holds the compartment makes it. */

test('who holds a compartment may begin a part in which nothing was written yet', async () => {
  const studentId = await aStudent(world);
  const { reader } = world.opened().vault;
  const may = COMPARTMENTS.filter((place) => reader.canOpen(studentId, place));
  expect(may).toEqual(['basis', 'klas', 'onderwijs', 'zorg']);
  await world.get(sendSignal, { studentId, source: 'parents', text: aSignalText() });
});

test('who comes to a dossier by a relation cannot open a part that nobody gave him', async () => {
  const studentId = await aStudent(world);
  await world.actAs('coach');
  const { reader } = world.opened().vault;
  expect(COMPARTMENTS.filter((place) => reader.canOpen(studentId, place))).toEqual([]);
});
