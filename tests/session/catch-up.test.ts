import { afterEach, expect, test } from 'vitest';
import { addUser, lock, switchRole, unlock } from '../../shared/session/contract.ts';
import { findStudents, setStudentState, studentPage } from '../../shared/students/contract.ts';
import { aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, PASSPHRASE, type World } from '../support/world.ts';

let world: World | undefined;
afterEach(() => world?.close());

const ALL = { text: '', className: null, state: 'all' as const, offset: 0, limit: 10 };

test.each(['switches to his role', 'unlocks'])(
  'a coach added by a beheerder, who holds no key, gets his pupils when a zorgcoördinator %s (privacy 1)',
  async (how) => {
    const w = await createWorld();
    world = w;
    const staffId = await aStaffMember(w, 'R. Bijvoet', 'coach');
    const mine = await aStudent(w, { coachId: staffId });
    const other = await aStudent(w, { surname: 'Terpstra' });
    await w.get(switchRole, { role: 'beheerder' });
    const { keyLetter } = await w.get(addUser, { name: 'Bijvoet', roles: ['coach'], staffId, passphrase: PASSPHRASE });
    const asCoach = async () => {
      await w.loginAs(keyLetter);
      return (await w.get(findStudents, ALL)).students.map(({ studentId }) => studentId);
    };
    // Control: before that he has nothing.
    expect(await asCoach()).toEqual([]);
    await w.get(lock, {});
    await w.get(unlock, { keyLetter: 'A', passphrase: PASSPHRASE, pairingCode: null });
    if (how !== 'unlocks') await w.get(switchRole, { role: 'aandachtsfunctionaris' });
    expect(await asCoach()).toEqual([mine]);
    expect(await w.call(studentPage, { studentId: other })).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  },
);

test('a pupil who left is nobody’s pupil any more: the coach’s keys are taken, and given again when he is back', async () => {
  const w = await createWorld();
  world = w;
  const staffId = await aStaffMember(w, 'R. Bijvoet', 'coach');
  const jens = await aStudent(w, { coachId: staffId });
  const { keyLetter } = await w.addUser({ name: 'Bijvoet', roles: ['coach'], staffId });
  const seen = async () => {
    await w.loginAs(keyLetter);
    const { students } = await w.get(findStudents, ALL);
    await w.loginAs('A');
    return students.map(({ studentId }) => studentId);
  };
  expect(await seen()).toEqual([jens]);
  const { revision } = await w.get(setStudentState, { studentId: jens, state: 'left', revision: 1 });
  expect(await seen()).toEqual([]);
  await w.get(setStudentState, { studentId: jens, state: 'active', revision });
  expect(await seen()).toEqual([jens]);
});
