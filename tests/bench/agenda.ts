import { day } from '../../shared/kernel/days.ts';
import { type AgendaItemId, type MeetingId, StaffId, type StudentId } from '../../shared/kernel/ids.ts';
import { proposeAgenda } from '../../shared/meetings/autopilot.ts';
import { addStudentToZat, agreeInZat, saveZatNotes, startZat, zatAgenda, zatItem } from '../../shared/zat/contract.ts';
import { aConsent, aGuardian, aMeeting, aStaffMember } from '../support/story.ts';
import type { World } from '../support/world.ts';
import type { Operation } from './measure.ts';

/** A running meeting with three open agreements for each pupil, so that the lists have something to show. */
export async function aStudentOnAgenda(world: World, studentIds: readonly StudentId[]): Promise<AgendaItemId[]> {
  const member = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  const { meetingId } = await aMeeting(world, '2026-11-24', [member]);
  const items: AgendaItemId[] = [];
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
  return items;
}

const AGENDA = 25;

/** The largest agenda that is still made ready on one screen. */
export async function aFullAgenda(world: World, studentIds: readonly StudentId[]): Promise<MeetingId> {
  const member = await aStaffMember(world, 'Y. Demir', 'oka');
  const { meetingId } = await aMeeting(world, '2026-12-10', [member]);
  for (const studentId of studentIds.slice(0, AGENDA)) {
    const input = { meetingId, studentId, question: 'Hoe verder?', minutes: 5, asConcept: true };
    await world.get(addStudentToZat, input);
  }
  return meetingId;
}

/** Opening it, with permission and who is at the table for each; and the autopilot over it. */
export function preparing(world: World, meetingId: MeetingId): readonly Operation[] {
  return [
    { name: 'agenda of 25', rounds: 30, batch: 1, budget: 4, run: () => world.get(zatAgenda, { meetingId }) },
    {
      name: 'order proposed for 25',
      rounds: 30,
      batch: 1,
      budget: 12,
      run: async () => {
        const { rows } = await world.get(zatAgenda, { meetingId });
        const items = rows.map((row, n) => ({ ...row, urgency: row.form.urgency, presentIds: GUESTS.slice(n % 3) }));
        return proposeAgenda({ items, room: 120, guestIds: GUESTS });
      },
    },
  ];
}

const GUESTS = [1, 2, 3].map((n) => StaffId.parse(`00000000-0000-4000-8000-00000000000${n}`));

/** What the chair waits for: the next pupil on screen, and every second what was typed. */
export function chairing(world: World, items: readonly AgendaItemId[]): readonly Operation[] {
  const at = (round: number): AgendaItemId => {
    const itemId = items[round % items.length];
    if (itemId === undefined) throw new Error('nobody is at the table');
    return itemId;
  };
  return [
    { name: 'chair, next pupil', rounds: 40, batch: 5, budget: 0.5, run: (n) => world.get(zatItem, { itemId: at(n) }) },
    {
      name: 'chair, notes saved',
      rounds: 40,
      batch: 2,
      budget: 1.3,
      run: async (round) => {
        const itemId = at(round);
        const { item } = await world.get(zatItem, { itemId });
        const notes = { ...item.notes, plan: `Elke dag een korte start, week ${round}` };
        await world.get(saveZatNotes, { itemId, notes, revision: item.revision });
      },
    },
  ];
}
