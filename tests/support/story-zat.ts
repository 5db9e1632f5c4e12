import type { AgendaItemId, MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { addStudentToZat, closeZatItem, finaliseZat, startZat } from '../../shared/zat/contract.ts';
import { aConsent, aMeeting, aStudent } from './story.ts';
import type { World } from './world.ts';

export type RunningZat = {
  readonly meetingId: MeetingId;
  readonly items: readonly { readonly itemId: AgendaItemId; readonly studentId: StudentId }[];
};

/** A ZAT that has begun, with as many pupils as there are surnames, each with permission. */
export async function aRunningZat(
  world: World,
  on: string,
  members: StaffId[],
  surnames: readonly string[],
): Promise<RunningZat> {
  const { meetingId } = await aMeeting(world, on, members);
  const items: { itemId: AgendaItemId; studentId: StudentId }[] = [];
  for (const surname of surnames) {
    const studentId = await aStudent(world, { surname });
    await aConsent(world, studentId, members);
    const put = { meetingId, studentId, question: `De vraag over ${surname}`, minutes: 10 };
    items.push({ itemId: (await world.get(addStudentToZat, put)).itemId, studentId });
  }
  await world.get(startZat, { meetingId, presentIds: members });
  return { meetingId, items };
}

/** Everybody discussed as things stand, and the minutes fixed. */
export async function fixMinutes(world: World, { meetingId, items }: RunningZat): Promise<void> {
  for (const { itemId } of items) await world.get(closeZatItem, { itemId, outcome: 'discussed' });
  await world.get(finaliseZat, { meetingId });
}
