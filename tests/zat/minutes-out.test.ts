import { afterEach, beforeEach, expect, test } from 'vitest';
import { todayLines } from '../../shared/deadlines/contract.ts';
import { zatAgenda } from '../../shared/zat/contract.ts';
import { aStaffMember } from '../support/story.ts';
import { aRunningZat, fixMinutes } from '../support/story-zat.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-26' });
});
afterEach(() => world.close());

test('minutes that are fixed are out: the milestone ticks itself, and Vandaag does not ask for it', async () => {
  const arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  const running = await aRunningZat(world, '2026-11-26', [arts], ['Hofstra']);
  await fixMinutes(world, running);
  const { milestones } = await world.get(zatAgenda, { meetingId: running.meetingId });
  expect(milestones).toContainEqual({ kind: 'minutesOut', doneOn: '2026-11-26' });
  world.setToday('2026-12-10');
  const { rows } = await world.get(todayLines, {});
  const steps = rows.filter(({ kind }) => kind === 'zat.step').map((row) => JSON.stringify(row));
  expect(steps.filter((step) => step.includes('minutesOut'))).toEqual([]);
  // Control: what is not done is asked for.
  expect(steps.some((step) => step.includes('allTold'))).toBe(true);
});
