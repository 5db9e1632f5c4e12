import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ClassId, GuardianId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import * as calls from '../../shared/students/contract.ts';
import { fullName, initials } from '../../shared/students/model.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aClass, aGuardian, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const text = {
  number: '200001',
  externalId: null,
  givenName: 'Roos',
  prefix: '',
  surname: 'Terpstra',
  birthDate: '2011-03-02',
  sex: 'v' as const,
  email: '',
  rosterCoach: '',
  parentsDisagree: false,
};
const fresh = { studentId: null, text, classId: null, coachId: null, revision: 0 };
const find = async (typed: string) =>
  (await world.get(calls.findStudents, { text: typed, className: null, state: 'all', offset: 0, limit: 200 })).students;

describe('a pupil', () => {
  test('is made, changed, put in a class with a coach, and moved to another class', async () => {
    const classId = await aClass(world, '4hC');
    const other = await aClass(world, '4hD');
    const coachId = await aStaffMember(world, 'R. Bijvoet', 'coach');
    const { studentId } = await does(world, calls.saveStudent, { ...fresh, classId, coachId });
    world.setToday('2026-12-01');
    await does(world, calls.saveStudent, { ...fresh, studentId, classId: other, coachId, revision: 1 });
    const page = await does(world, calls.studentPage, { studentId });
    expect(page).toMatchObject({ coachName: 'R. Bijvoet', card: { className: '4hD' }, revision: 2 });
    expect(page.enrolments.map(({ className, until }) => [className, until])).toEqual([
      ['4hC', '2026-12-01'],
      ['4hD', null],
    ]);
    expect((await find('terps')).map(({ className }) => className)).toEqual(['4hD']);
    expect((await world.get(calls.listClasses, {})).classes.map(({ name, count }) => [name, count])).toEqual([
      ['4hC', 0],
      ['4hD', 1],
    ]);
  });

  test('is refused with a code of its own, and nothing changes', async () => {
    const { studentId } = await does(world, calls.saveStudent, fresh);
    await refuses(world, calls.saveStudent, { ...fresh, studentId, revision: 0 }, 'CHANGED_MEANWHILE');
    await refuses(world, calls.saveStudent, fresh, 'NUMBER_TAKEN');
    const gone = StudentId.parse(id(1));
    await refuses(world, calls.saveStudent, { ...fresh, studentId: gone }, 'STUDENT_NOT_FOUND');
    await refuses(world, calls.saveStudent, { ...fresh, classId: ClassId.parse(id(2)) }, 'CLASS_NOT_FOUND');
    await refuses(world, calls.saveStudent, { ...fresh, coachId: StaffId.parse(id(3)) }, 'STAFF_NOT_FOUND');
    await refuses(world, calls.studentPage, { studentId: gone }, 'STUDENT_NOT_FOUND');
    await refuses(world, calls.setCoach, { studentId: gone, coachId: null }, 'STUDENT_NOT_FOUND');
    await refuses(world, calls.setCoach, { studentId, coachId: StaffId.parse(id(3)) }, 'STAFF_NOT_FOUND');
    await refuses(world, calls.setParentsDisagree, { studentId: gone, parentsDisagree: true }, 'STUDENT_NOT_FOUND');
    await refuses(world, calls.whoMaySee, { studentId: gone }, 'STUDENT_NOT_FOUND');
    await refusesRole(world, 'remedialTeacher', calls.saveStudent, { ...fresh, text: { ...text, number: '9' } });
    await refusesRole(world, 'docent', calls.studentPage, { studentId });
  });

  test('names of two hundred signs, from right to left, with emoji and marks that combine stay what they are', async () => {
    const names = [
      'א'.repeat(200),
      'محمد عبد الرحمن',
      'Zo\u0308e\u0301',
      '🌷👩‍👩‍👧‍👦 Tulp',
      "d'Ávila-Núñez y Peña",
      'İıŞşĞğ',
    ];
    for (const [i, surname] of names.entries()) {
      const number = `30000${i}`;
      const { studentId } = await does(world, calls.saveStudent, { ...fresh, text: { ...text, surname, number } });
      const { card } = await world.get(calls.studentPage, { studentId });
      expect(card.surname).toBe(surname.normalize('NFC'));
      expect(initials(card).length).toBeGreaterThan(1);
      expect((await find(fullName(card).slice(0, 200))).map((found) => found.studentId)).toContain(studentId);
    }
  });

  test.each([
    ['301 signs', 'x'.repeat(301)],
    ['nothing', '   '],
    ['a line break', 'Ter\npstra'],
    ['a null sign', 'Ter\0pstra'],
  ])('a surname of %s is refused at the gate', async (_name, surname) => {
    await refuses(world, calls.saveStudent, { ...fresh, text: { ...text, surname } }, 'INVALID_INPUT');
  });

  test('a class of two hundred is listed whole, in the order of a class list', async () => {
    const classId = await aClass(world, '1groot');
    for (let n = 0; n < 200; n += 1)
      await aStudent(world, { surname: `Leerling${String(n).padStart(3, '0')}`, classId });
    const input = { text: '', className: '1groot', state: 'active' as const, offset: 0, limit: 200 };
    const { students, total } = await world.get(calls.findStudents, input);
    expect(total).toBe(200);
    expect(students.map(({ surname }) => surname)).toEqual(students.map(({ surname }) => surname).toSorted());
  });
});

test('a pupil leaves and comes back with the same dossier, and is in the list of that state only', async () => {
  const studentId = await aStudent(world);
  const names = async (state: 'active' | 'left') => {
    const input = { text: '', className: null, state, offset: 0, limit: 10 };
    return (await world.get(calls.findStudents, input)).students.map((card) => card.studentId);
  };
  const { text } = await world.get(calls.studentPage, { studentId });
  await does(world, calls.setStudentState, { studentId, state: 'left', revision: 1 });
  expect([await names('active'), await names('left')]).toEqual([[], [studentId]]);
  await refuses(world, calls.setStudentState, { studentId, state: 'active', revision: 1 }, 'CHANGED_MEANWHILE');
  const nobody = StudentId.parse(id(9));
  await refuses(world, calls.setStudentState, { studentId: nobody, state: 'left', revision: 1 }, 'STUDENT_NOT_FOUND');
  await does(world, calls.setStudentState, { studentId, state: 'active', revision: 2 });
  expect([await names('active'), await names('left')]).toEqual([[studentId], []]);
  expect((await world.get(calls.studentPage, { studentId })).text).toEqual(text);
  await refusesRole(world, 'teamleider', calls.setStudentState, { studentId, state: 'left', revision: 3 });
});

describe('guardians and classes', () => {
  test('a guardian is added and changed; an old version or somebody else’s is refused', async () => {
    const studentId = await aStudent(world);
    const other = await aStudent(world, { surname: 'Terpstra' });
    const guardianId = await aGuardian(world, studentId, 'onbekend');
    const guardian = { name: 'A. Hofstra', relation: 'vader' as const, phone: '', email: '', remark: 'liever mail' };
    const change = { studentId, guardianId, text: guardian, gezag: 'ja' as const, revision: 1 };
    await does(world, calls.saveGuardian, change);
    expect((await world.get(calls.studentPage, { studentId })).guardians).toEqual([
      { ...guardian, guardianId, gezag: 'ja', revision: 2 },
    ]);
    await refuses(world, calls.saveGuardian, change, 'CHANGED_MEANWHILE');
    await refuses(world, calls.saveGuardian, { ...change, studentId: other, revision: 2 }, 'GUARDIAN_NOT_FOUND');
    const nobody = { ...change, guardianId: GuardianId.parse(id(9)), revision: 0 };
    await refuses(world, calls.saveGuardian, nobody, 'GUARDIAN_NOT_FOUND');
    await does(world, calls.setParentsDisagree, { studentId, parentsDisagree: true });
    expect((await world.get(calls.studentPage, { studentId })).text.parentsDisagree).toBe(true);
    await refusesRole(world, 'coach', calls.saveGuardian, change);
  });

  test('a class exists once a school year', async () => {
    const input = { name: '4hC', schoolYear: '2026-2027', level: 'havo', year: 4, from: null };
    await does(world, calls.saveClass, input);
    await refuses(world, calls.saveClass, input, 'CLASS_EXISTS');
    await does(world, calls.saveClass, { ...input, schoolYear: '2027-2028' });
  });

  test('who may see a pupil names the coach because he is the coach, and nobody who may not', async () => {
    const staffId = await aStaffMember(world, 'R. Bijvoet', 'coach');
    const studentId = await aStudent(world, { coachId: staffId });
    const other = await aStudent(world, { surname: 'Terpstra' });
    await world.addUser({ name: 'R. Bijvoet', roles: ['coach'], staffId });
    const because = async (pupil: StudentId) =>
      (await world.get(calls.whoMaySee, { studentId: pupil })).people.map(({ name, role, because: why }) => [
        name,
        role,
        why,
      ]);
    expect(await because(studentId)).toContainEqual(['R. Bijvoet', 'coach', 'coach']);
    expect((await because(other)).map(([name]) => name)).not.toContain('R. Bijvoet');
    expect((await because(other)).map(([, role]) => role)).not.toContain('beheerder');
  });
});
