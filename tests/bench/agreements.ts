import { listAgreements } from '../../shared/agreements/contract.ts';
import { stillToTell } from '../../shared/agreements/feedback-contract.ts';
import { todayLines } from '../../shared/deadlines/contract.ts';
import { addDays, day } from '../../shared/kernel/days.ts';
import { addStudentToZat, agreeInZat, closeZatItem, startZat } from '../../shared/zat/contract.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld } from '../support/world.ts';
import type { Operation } from './measure.ts';

const PUPILS = 100;
const EACH = 50;
const FIRST = day('2026-11-24');

/** A vault of its own with 5,000 open agreements over 100 pupils and a year, half of them the chair's own. */
export async function manyAgreements() {
  const world = await createWorld({ today: FIRST });
  const zoco = await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
  const arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  const { meetingId } = await aMeeting(world, FIRST, [zoco, arts]);
  const items = [];
  for (let i = 0; i < PUPILS; i++) {
    const studentId = await aStudent(world, { surname: `Van Test ${i}` });
    await aConsent(world, studentId, [zoco, arts]);
    items.push((await world.get(addStudentToZat, { meetingId, studentId, question: 'Hoe?', minutes: 1 })).itemId);
  }
  await world.get(startZat, { meetingId, presentIds: [zoco] });
  for (const [n, itemId] of items.entries()) {
    for (let i = 0; i < EACH; i++) {
      const dueOn = addDays(FIRST, (n * EACH + i) % 300);
      const what = i % 10 === 0 ? 'Belt moeder over de start' : 'Houdt een startgesprek op maandag';
      await world.get(agreeInZat, { itemId, what, ownerId: i % 2 ? zoco : arts, dueOn });
    }
    await world.get(closeZatItem, { itemId, outcome: 'discussed' });
  }
  const page = { who: 'all' as const, state: 'open' as const, offset: 0, limit: 50 };
  const list = (filter: string) => () => world.get(listAgreements, { ...page, filter });
  const operations: readonly Operation[] = [
    { name: '5,000 agreements', rounds: 20, batch: 1, budget: 16, run: list('') },
    { name: '5,000, by a filter', rounds: 20, batch: 1, budget: 16, run: list('van:wouda deze week') },
    { name: '5,000, by a word', rounds: 10, batch: 1, budget: 90, run: list('moeder') },
    { name: '600 boxes to tell', rounds: 10, batch: 1, budget: 12, run: () => world.get(stillToTell, { who: 'all' }) },
    { name: 'Vandaag with all that', rounds: 10, batch: 1, budget: 60, run: () => world.get(todayLines, {}) },
  ];
  return { operations, close: () => world.close() };
}
