import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { beginTraject, moveCareLine } from '../../shared/zat/care-contract.ts';
import type { openWorld } from './world.ts';

type World = Pick<ReturnType<typeof openWorld>, 'get'>;

const talk = (on: string | null, whyNot = '') => ({ on, said: on === null ? '' : 'Vindt het goed.', whyNot });

/** What a move between lines needs: a day, a reason, both talks. */
export const aMove = (studentId: StudentId, line: 1 | 2 | 3, fromOn: string, patch: object = {}) => ({
  studentId,
  line,
  fromOn,
  text: { reason: 'Meer nodig dan de klas kan geven.', pupil: talk(fromOn), parents: talk(fromOn), ...patch },
});

export const aTraject = (studentId: StudentId, ownerId: StaffId | null, beganOn: string, evaluateOn: string) => ({
  studentId,
  kind: 'rt' as const,
  ownerId,
  provider: '',
  question: 'Hoe leert deze leerling plannen?',
  goals: ['Schrijft elke week zelf een planning.'],
  beganOn,
  evaluateOn,
});

export async function inSecondLine(world: World, studentId: StudentId, on: string): Promise<void> {
  await world.get(moveCareLine, aMove(studentId, 2, on));
}

export async function aRunningTraject(world: World, studentId: StudentId, ownerId: StaffId, on: string, until: string) {
  return (await world.get(beginTraject, aTraject(studentId, ownerId, on, until))).trajectId;
}
