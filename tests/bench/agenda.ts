import { day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { addStudentToZat, agreeInZat, startZat } from '../../shared/zat/contract.ts';
import { aConsent, aGuardian, aMeeting, aStaffMember } from '../support/story.ts';
import type { World } from '../support/world.ts';

/** A running meeting with three open agreements for each pupil, so that the lists have something to show. */
export async function aStudentOnAgenda(world: World, studentIds: readonly StudentId[]): Promise<void> {
  const member = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  const { meetingId } = await aMeeting(world, '2026-11-24', [member]);
  const items = [];
  for (const studentId of studentIds) {
    await aGuardian(world, studentId);
    await aConsent(world, studentId, [member]);
    const added = await world.call(addStudentToZat, { meetingId, studentId, question: 'Hoe verder?', minutes: 10 });
    if (added.ok) items.push(added.value.itemId);
  }
  if (items.length === 0) throw new Error('nobody came on the agenda');
  await world.get(startZat, { meetingId, presentIds: [member] });
  for (const itemId of items)
    for (const dueOn of ['2026-12-01', '2026-12-08', '2026-12-15'])
      await world.get(agreeInZat, { itemId, what: 'Belt de ouders', ownerId: member, dueOn: day(dueOn) });
}
