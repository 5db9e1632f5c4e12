import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClassId, StaffId } from '../../shared/kernel/ids.ts';
import { addUser, switchRole } from '../../shared/session/contract.ts';
import { listStaff, saveStaffMember, saveTeam } from '../../shared/staff/contract.ts';
import { findStudents } from '../../shared/students/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aClass, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, PASSPHRASE, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const NOBODY = StaffId.parse('00000000-0000-4000-8000-000000000001');
const member = {
  name: 'S. Achterberg',
  rosterName: '',
  email: '',
  phone: '06-00000002',
  organisation: 'GGD',
  function: 'jeugdarts' as const,
  isActive: true,
};

test('somebody new, changed, and gone without being lost', async () => {
  const { staffId } = await does(world, saveStaffMember, { ...member, staffId: null, revision: 0 });
  await does(world, saveStaffMember, { ...member, staffId, isActive: false, revision: 1 });
  const { staff } = await world.get(listStaff, {});
  expect(staff).toMatchObject([{ staffId, name: 'S. Achterberg', isExternal: true, isActive: false, revision: 2 }]);
  await refuses(world, saveStaffMember, { ...member, staffId, revision: 1 }, 'CHANGED_MEANWHILE');
  await refuses(world, saveStaffMember, { ...member, staffId: NOBODY, revision: 0 }, 'STAFF_NOT_FOUND');
  await refusesRole(world, 'docent', saveStaffMember, { ...member, staffId: null, revision: 0 });
});

test('a team gives its leader the pupils of its classes, and takes them when a class leaves it (privacy 2)', async () => {
  const leader = await aStaffMember(world, 'P. Dallinga', 'teamleider');
  const classId = await aClass(world, '4hC');
  const inTeam = await aStudent(world, { classId });
  await aStudent(world, { surname: 'Terpstra', classId: await aClass(world, '4hD') });
  const team = {
    teamId: null,
    name: 'Bovenbouw',
    department: 'HV',
    leaderId: leader,
    memberIds: [],
    classIds: [classId],
  };
  const { teamId } = await does(world, saveTeam, { ...team, revision: 0 });
  await refuses(world, saveTeam, { ...team, teamId, revision: 0 }, 'CHANGED_MEANWHILE');
  await refuses(world, saveTeam, { ...team, leaderId: NOBODY, revision: 0 }, 'STAFF_NOT_FOUND');
  const noClass = ClassId.parse('00000000-0000-4000-8000-000000000002');
  await refuses(world, saveTeam, { ...team, classIds: [noClass], revision: 0 }, 'CLASS_NOT_FOUND');
  await refusesRole(world, 'teamleider', saveTeam, { ...team, revision: 0 });

  await world.get(switchRole, { role: 'beheerder' });
  const { keyLetter } = await world.get(addUser, {
    name: 'P. Dallinga',
    roles: ['teamleider'],
    staffId: leader,
    passphrase: PASSPHRASE,
  });
  await world.get(switchRole, { role: 'zorgcoordinator' });
  const seen = async () => {
    await world.loginAs(keyLetter);
    const input = { text: '', className: null, state: 'all' as const, offset: 0, limit: 10 };
    return (await world.get(findStudents, input)).students.map(({ studentId }) => studentId);
  };
  expect(await seen()).toEqual([inTeam]);
  await world.loginAs('A');
  await does(world, saveTeam, { ...team, teamId, classIds: [], revision: 1 });
  expect(await seen()).toEqual([]);
});
