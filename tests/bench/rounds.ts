import { readDiscussion } from '../../shared/bespreking/discussion-contract.ts';
import { bringStudent } from '../../shared/bespreking/meeting-contract.ts';
import * as rounds from '../../shared/bespreking/round-contract.ts';
import type { ClassId, DiscussionId, InputRoundId, StaffId } from '../../shared/kernel/ids.ts';
import { aClass, aStaffMember, aStudent } from '../support/story.ts';
import { anInput, aTeam } from '../support/story-bespreking.ts';
import { createWorld } from '../support/world.ts';
import type { Operation } from './measure.ts';

const TEACHERS = 12;
const CLASSES = 6;
const PER_CLASS = 25;
const DUE = '2026-12-02';

/** A team of 12 that is asked about each of its 150 pupils; eleven answered a third of them, on paper. */
export async function inputRounds() {
  const world = await createWorld({ today: '2026-11-26' });
  const teachers: StaffId[] = [];
  for (let n = 0; n < TEACHERS; n += 1) teachers.push(await aStaffMember(world, `D. Docent-${n}`, 'docent'));
  const [own, ...others] = teachers;
  const { keyLetter } = await world.addUser({ name: 'D. Docent-0', roles: ['docent'], staffId: own ?? null });
  const classIds: ClassId[] = [];
  for (let n = 0; n < CLASSES; n += 1) classIds.push(await aClass(world, `4h${n}`));
  await aTeam(world, { memberIds: teachers, classIds });
  const cases: DiscussionId[] = [];
  for (const classId of classIds)
    for (let n = 0; n < PER_CLASS; n += 1) {
      const studentId = await aStudent(world, { surname: `Achternaam${n}`, classId });
      cases.push((await world.get(bringStudent, { studentId, meetingId: null, reason: 'Te laat' })).discussionId);
    }
  const asked: InputRoundId[] = [];
  const start = performance.now();
  for (const discussionId of cases) {
    const round = await world.get(rounds.askInput, { discussionId, dueOn: DUE, question: 'Wat zie jij in je les?' });
    asked.push(round.roundId);
  }
  const perPupil = (performance.now() - start) / cases.length;
  const answered = asked.slice(0, asked.length / 3);
  for (const roundId of answered)
    for (const staffId of others) await world.get(rounds.giveInputFor, { roundId, staffId, text: anInput(3) });
  for (const roundId of answered.slice(0, 10)) await world.get(rounds.closeRound, { roundId });
  let given = answered.length;
  const asZoco: Operation[] = [
    {
      name: 'input round of 12 read',
      rounds: 30,
      batch: 2,
      budget: 1.6,
      run: (n) => world.get(readDiscussion, { discussionId: at(cases, n % 10) }),
    },
  ];
  const asDocent: Operation[] = [
    { name: '150 asked of me', rounds: 15, batch: 1, budget: 6, run: () => world.get(rounds.askedOfMe, {}) },
    {
      name: 'input given',
      // Each answer is given once: even with twice the rounds on a noisy machine, and again three times as many, 96 do.
      rounds: 12,
      batch: 1,
      budget: 1.5,
      run: () => world.get(rounds.giveInput, { roundId: at(asked, given++), text: anInput(3) }),
    },
  ];
  return {
    perPupil,
    pupils: cases.length,
    asZoco,
    asDocent,
    login: () => world.loginAs(keyLetter),
    close: () => world.close(),
  };
}

function at<T>(all: readonly T[], n: number): T {
  const one = all[n];
  if (one === undefined) throw new Error('no more to ask');
  return one;
}
