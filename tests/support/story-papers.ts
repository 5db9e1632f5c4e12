import type { AgendaItemId, MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { EMPTY_NOTES } from '../../shared/meetings/model.ts';
import * as zat from '../../shared/zat/contract.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from './story.ts';
import type { World } from './world.ts';

type FinalZat = {
  readonly meetingId: MeetingId;
  readonly itemIds: AgendaItemId[];
  readonly studentIds: StudentId[];
  readonly members: StaffId[];
};

/**
 * A ZAT that was held on 26 November: pupils 'Leerling0 Achter0', 'Leerling1 Achter1', … of 16, each discussed with one
 * agreement for the jeugdarts. Needs a world that stands before that day.
 */
export async function finalZat(world: World, pupils: number, birthDate = '2010-01-14'): Promise<FinalZat> {
  const zoco = await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
  const arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  const { meetingId } = await aMeeting(world, '2026-11-26', [zoco, arts]);
  const itemIds: AgendaItemId[] = [];
  const studentIds: StudentId[] = [];
  for (let n = 0; n < pupils; n += 1) {
    const studentId = await aStudent(world, { givenName: `Leerling${n}`, surname: `Achter${n}`, birthDate });
    await aConsent(world, studentId, [zoco, arts]);
    const question = `Vraag${n} over deze leerling`;
    itemIds.push((await world.get(zat.addStudentToZat, { meetingId, studentId, question, minutes: 10 })).itemId);
    studentIds.push(studentId);
  }
  world.setToday('2026-11-26');
  await world.get(zat.startZat, { meetingId, presentIds: [zoco, arts] });
  for (const [n, itemId] of itemIds.entries()) {
    await world.get(zat.saveZatNotes, { itemId, notes: { ...EMPTY_NOTES, plan: `Plan${n}` }, revision: 1 });
    await world.get(zat.agreeInZat, { itemId, what: `Afspraak${n}`, ownerId: arts, dueOn: '2026-12-11' });
    await world.get(zat.closeZatItem, { itemId, outcome: 'discussed' });
  }
  await world.get(zat.finaliseZat, { meetingId });
  return { meetingId, itemIds, studentIds, members: [zoco, arts] };
}
