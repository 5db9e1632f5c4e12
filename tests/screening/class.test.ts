import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { todayLines } from '../../shared/deadlines/contract.ts';
import { day } from '../../shared/kernel/days.ts';
import { DeclarationId, FacilityId, StudentId } from '../../shared/kernel/ids.ts';
import * as forClass from '../../shared/screening/class-contract.ts';
import * as follow from '../../shared/screening/follow-contract.ts';
import { studentPage } from '../../shared/students/contract.ts';
import * as care from '../../shared/zat/care-contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aStudent } from '../support/story.ts';
import { aDocentOf, aFirstYearClass } from '../support/story-screening.ts';
import { createWorld, type World } from '../support/world.ts';

/* SCR-7: what the class knows of a pupil, and what it never knows. */

const none = '00000000-0000-4000-8000-000000000001';
let world: World;
let pupil: StudentId;
let stranger: StudentId;
beforeEach(async () => {
  world = await createWorld({ today: '2026-10-01' });
  const ids = await aFirstYearClass(world, '1hv2', 2);
  pupil = ids[0] ?? StudentId.parse(none);
  stranger = await aStudent(world, { surname: 'Elders' });
  await world.actAs('remedialTeacher');
});
afterEach(() => world.close());

const facility = (facts: object = {}) => ({
  studentId: pupil,
  facilityId: null,
  from: day('2026-10-01'),
  until: null,
  isForTests: true,
  isForExam: false,
  text: { kind: 'tijd' as const, examMinutes: 0, testPercent: 20, note: 'ook bij luistertoetsen' },
  basis: 'verklaring 2025',
  revision: 0,
  ...facts,
});
const declaration = (facts: object = {}) => ({
  studentId: pupil,
  declarationId: null,
  issuedOn: day('2025-05-01'),
  validUntil: null,
  text: { kind: 'dyslexie' as const, issuer: 'Praktijk Proef', profession: 'orthopedagoog', advised: 'extra tijd' },
  revision: 0,
  ...facts,
});
const seen = async () => (await world.get(follow.facilitiesOfStudent, { studentId: pupil })).facilities;
const asDocent = async () => {
  const { keyLetter } = await aDocentOf(world, '1hv2');
  await world.loginAs(keyLetter);
};

describe('facilities and what they rest on', () => {
  test('the exam asks for a statement that holds; extra time is never given twice', async () => {
    await refuses(world, forClass.saveFacility, facility({ isForExam: true }), 'EXAM_NEEDS_STATEMENT');
    const old = declaration({ validUntil: day('2026-09-30') });
    const { declarationId } = await does(world, forClass.saveDeclaration, old);
    await refuses(world, forClass.saveFacility, facility({ isForExam: true }), 'EXAM_NEEDS_STATEMENT');
    await refuses(world, forClass.saveDeclaration, declaration({ issuedOn: day('2026-10-02') }), 'DAY_IN_FUTURE');
    const backwards = declaration({ validUntil: day('2025-04-30') });
    await refuses(world, forClass.saveDeclaration, backwards, 'ENDS_BEFORE_START');
    await refuses(world, forClass.saveDeclaration, { ...old, declarationId }, 'CHANGED_MEANWHILE');
    await does(world, forClass.saveDeclaration, { ...old, declarationId, validUntil: null, revision: 1 });
    const long = facility({ isForExam: true, text: { ...facility().text, examMinutes: 45 } });
    await refuses(world, forClass.saveFacility, long, 'EXAM_TIME_TOO_LONG');
    const { facilityId } = await does(world, forClass.saveFacility, facility({ isForExam: true }));
    await refuses(world, forClass.saveFacility, facility(), 'TIME_TWICE');
    await refuses(world, forClass.saveFacility, facility({ facilityId: FacilityId.parse(none) }), 'FACILITY_NOT_FOUND');
    await refuses(world, forClass.saveFacility, facility({ facilityId }), 'CHANGED_MEANWHILE');
    await refuses(world, forClass.saveFacility, facility({ facilityId, revision: 1, isForTests: false }), 'NOWHERE');
    const gone = declaration({ declarationId: DeclarationId.parse(none) });
    await refuses(world, forClass.saveDeclaration, gone, 'DECLARATION_NOT_FOUND');
    const { declarations } = await world.get(follow.screeningOfStudent, { studentId: pupil });
    expect(declarations).toMatchObject([{ issuer: 'Praktijk Proef', validUntil: null, revision: 2 }]);
  });

  test('is changed, and ended with a day and a reason; given again, the reason is gone', async () => {
    const { facilityId } = await does(world, forClass.saveFacility, facility());
    const more = facility({ facilityId, revision: 1, text: { ...facility().text, testPercent: 25 } });
    await does(world, forClass.saveFacility, more);
    const end = { studentId: pupil, facilityId, until: day('2026-10-16'), because: 'werkt liever zonder', revision: 2 };
    await refuses(world, forClass.endFacility, { ...end, revision: 1 }, 'CHANGED_MEANWHILE');
    await refuses(world, forClass.endFacility, { ...end, until: day('2026-09-30') }, 'ENDS_BEFORE_START');
    await refuses(world, forClass.endFacility, { ...end, facilityId: FacilityId.parse(none) }, 'FACILITY_NOT_FOUND');
    await refuses(world, forClass.endFacility, { ...end, studentId: StudentId.parse(none) }, 'STUDENT_NOT_FOUND');
    expect(await world.call(forClass.endFacility, { ...end, because: ' ' })).toEqual({
      ok: false,
      code: 'INVALID_INPUT',
    });
    await does(world, forClass.endFacility, end);
    expect(await seen()).toMatchObject([
      { testPercent: 25, until: '2026-10-16', why: { basis: 'verklaring 2025', endedBecause: 'werkt liever zonder' } },
    ]);
    const { chronology } = await world.get(studentPage, { studentId: pupil });
    expect(chronology.find(({ kind }) => kind === 'screening.facilityEnded')?.facts).toEqual({
      facility: 'tijd',
      because: 'werkt liever zonder',
    });
    // A later edit keeps why it ended, until it is given again.
    await does(world, forClass.saveFacility, { ...more, until: day('2026-10-20'), revision: 3 });
    expect(await seen()).toMatchObject([{ why: { endedBecause: 'werkt liever zonder' } }]);
    await does(world, forClass.saveFacility, { ...more, revision: 4 });
    expect(await seen()).toMatchObject([{ until: null, why: { endedBecause: '' } }]);
    await refusesRole(world, 'zorgcoordinator', forClass.endFacility, { ...end, revision: 5 });
    await refusesRole(world, 'bpo', forClass.saveFacility, facility());
  });

  test('Vandaag says two months ahead that a statement runs out, to the RT alone', async () => {
    await does(world, forClass.saveDeclaration, declaration({ validUntil: day('2026-12-15') }));
    const kinds = async () =>
      (await world.get(todayLines, {})).rows
        .filter(({ kind }) => kind === 'screening.statement')
        .map(({ kind, on }) => `${kind} ${on}`);
    expect(await kinds()).toEqual([]);
    world.setToday('2026-10-20');
    expect(await kinds()).toEqual(['screening.statement 2026-12-15']);
    await world.actAs('zorgcoordinator');
    expect(await kinds()).toEqual([]);
  });
});

describe('what a docent sees', () => {
  test('the facility and the advice of the RT, and nothing of why', async () => {
    await does(world, forClass.saveDeclaration, declaration());
    const { facilityId } = await does(world, forClass.saveFacility, facility());
    const end = { studentId: pupil, facilityId, until: day('2026-12-01'), because: 'omdat het hielp', revision: 1 };
    await does(world, forClass.endFacility, end);
    const advice = { studentId: pupil, advice: 'Lees de opdracht voor', untilOn: null };
    await does(world, care.giveAdvice, advice);
    await asDocent();
    const known = await world.get(follow.facilitiesOfStudent, { studentId: pupil });
    expect(known.facilities).toMatchObject([{ kind: 'tijd', testPercent: 20, until: '2026-12-01', why: null }]);
    const given = await world.get(care.advicesOfStudent, { studentId: pupil });
    expect(given.advices).toMatchObject([{ advice: 'Lees de opdracht voor', pastedOn: null }]);
    const page = await world.get(studentPage, { studentId: pupil });
    expect(page.chronology.map(({ kind }) => kind).sort()).toEqual([
      'care.advice',
      'screening.facility',
      'screening.facilityEnded',
    ]);
    expect(JSON.stringify([known, page])).not.toMatch(/verklaring|omdat het hielp|dyslexie|Praktijk/);
    await refuses(world, follow.screeningOfStudent, { studentId: pupil }, 'NOT_ALLOWED');
    await refuses(world, follow.listCaseload, {}, 'NOT_ALLOWED');
    await refuses(world, forClass.endFacility, { ...end, revision: 2 }, 'NOT_ALLOWED');
    await refuses(world, follow.facilitiesOfStudent, { studentId: stranger }, 'NOT_ALLOWED');
  });

  test('a list of his classes, of who has something now; a pupil of another class is not counted', async () => {
    await does(world, forClass.saveFacility, facility());
    await does(world, forClass.saveFacility, facility({ studentId: stranger }));
    const audio = facility({ text: { ...facility().text, kind: 'audio' }, from: day('2026-11-01') });
    const { facilityId } = await does(world, forClass.saveFacility, audio);
    const all = await world.get(forClass.facilitiesOfClass, { show: 'all' });
    expect(all.classes).toEqual([
      { name: '', pupils: 1 },
      { name: '1hv2', pupils: 1 },
    ]);
    expect(all.rows.map(({ facilities }) => facilities.length)).toEqual([1, 2]);
    await asDocent();
    const mine = await world.get(forClass.facilitiesOfClass, { show: 'all' });
    expect(mine.classes).toEqual([{ name: '1hv2', pupils: 1 }]);
    expect(mine.rows).toMatchObject([{ studentId: pupil, facilities: [{ kind: 'tijd' }, { kind: 'audio' }] }]);
    expect(JSON.stringify(mine)).not.toContain('verklaring');
    expect((await world.get(forClass.facilitiesOfClass, { show: { className: '' } })).rows).toEqual([]);
    await world.loginAs('A');
    await world.actAs('remedialTeacher');
    const end = { studentId: pupil, facilityId, until: day('2026-11-02'), because: 'niet nodig', revision: 1 };
    await does(world, forClass.endFacility, end);
    world.setToday('2026-11-03');
    const later = await world.get(forClass.facilitiesOfClass, { show: { className: '1hv2' } });
    expect(later.rows).toMatchObject([{ facilities: [{ kind: 'tijd' }] }]);
    await refusesRole(world, 'directie', forClass.facilitiesOfClass, { show: 'all' });
  });
});
