import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { todayLines } from '../../shared/deadlines/contract.ts';
import { addDays, day } from '../../shared/kernel/days.ts';
import { ClassAdviceId, type StaffId, type StudentId, TrajectId } from '../../shared/kernel/ids.ts';
import { OlderAdviceText } from '../../shared/screening/follow.ts';
import { saveTeam } from '../../shared/staff/contract.ts';
import { studentPage } from '../../shared/students/contract.ts';
import * as care from '../../shared/zat/care-contract.ts';
import { decideBegin, decideEvaluate, decideMove, holdsOn, lineOf } from '../../shared/zat/care-rules.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aClass, aStaffMember, aStudent } from '../support/story.ts';
import { aMove, aRunningTraject, aTraject, inSecondLine } from '../support/story-care.ts';
import { createWorld, PASSPHRASE, type World } from '../support/world.ts';

const TODAY = day('2026-11-26');
const spoken = { on: TODAY, said: '', whyNot: '' };

describe('a move between the lines', () => {
  const facts = { line: 2 as const, fromOn: TODAY, pupil: spoken, parents: spoken, moves: [], today: TODAY };
  const tomorrow = addDays(TODAY, 1);
  const before = [{ line: 1 as const, fromOn: day('2026-11-20') }];
  test.each([
    ['with both talks', facts, null],
    ['back to the first', { ...facts, line: 1 as const, moves: [{ line: 2 as const, fromOn: TODAY }] }, null],
    ['straight to the third', { ...facts, line: 3 as const }, null],
    ['to where he is', { ...facts, line: 1 as const }, 'SAME_LINE'],
    ['in the future', { ...facts, fromOn: tomorrow }, 'DAY_IN_FUTURE'],
    ['before the last move', { ...facts, fromOn: day('2026-11-19'), moves: before }, 'BEFORE_LAST_MOVE'],
    ['without the pupil', { ...facts, pupil: { ...spoken, on: null } }, 'TALK_MISSING'],
    ['without the parents', { ...facts, parents: { ...spoken, on: null } }, 'TALK_MISSING'],
    [
      'without the parents, with why',
      { ...facts, parents: { ...spoken, on: null, whyNot: '18 jaar, wil het niet' } },
      null,
    ],
    ['a talk that must still be held', { ...facts, pupil: { ...spoken, on: tomorrow } }, 'TALK_IN_FUTURE'],
  ])('%s: %s', (_what, it, code) => {
    const decision = decideMove(it);
    expect(decision.ok ? null : decision.code).toBe(code);
  });

  test('without any move a pupil is in the first line', () => {
    expect(lineOf([])).toBe(1);
    expect(lineOf([{ line: 3 }, { line: 2 }])).toBe(3);
  });
});

describe('a traject', () => {
  test.each([
    ['rt', '', '2026-12-26', null],
    ['rt', '', '2026-11-26', 'EVALUATION_BEFORE_START'],
    ['external', '', '2026-12-26', 'PROVIDER_MISSING'],
    ['external', 'Jeugdhulp', '2026-12-26', null],
  ] as const)('begins as %s of %s, looked back on %s: %s', (kind, provider, evaluateOn, code) => {
    const decision = decideBegin({ kind, provider, beganOn: TODAY, evaluateOn: day(evaluateOn) });
    expect(decision.ok ? null : decision.code).toBe(code);
  });

  const running = { beganOn: day('2026-10-01'), endedOn: null };
  const next = day('2027-01-10');
  test.each([
    ['goes on', { traject: running, on: TODAY, evaluateOn: next, hasOutcome: false }, null],
    ['ends', { traject: running, on: TODAY, evaluateOn: null, hasOutcome: true }, null],
    [
      'goes on without a next moment',
      { traject: running, on: TODAY, evaluateOn: null, hasOutcome: false },
      'NEXT_MOMENT_NEEDED',
    ],
    ['goes on to a day before', { traject: running, on: TODAY, evaluateOn: TODAY, hasOutcome: false }, 'NEXT_IN_PAST'],
    [
      'before it began',
      { traject: running, on: day('2026-09-30'), evaluateOn: next, hasOutcome: false },
      'EVALUATION_BEFORE_START',
    ],
    ['tomorrow', { traject: running, on: addDays(TODAY, 1), evaluateOn: next, hasOutcome: false }, 'DAY_IN_FUTURE'],
    [
      'after the end',
      { traject: { ...running, endedOn: TODAY }, on: TODAY, evaluateOn: next, hasOutcome: true },
      'TRAJECT_ENDED',
    ],
  ])('%s: %s', (_what, facts, code) => {
    const decision = decideEvaluate({ ...facts, today: TODAY });
    expect(decision.ok ? null : decision.code).toBe(code);
  });

  test('advice holds until its last day', () => {
    expect(holdsOn({ untilOn: null }, TODAY)).toBe(true);
    expect(holdsOn({ untilOn: TODAY }, TODAY)).toBe(true);
    expect(holdsOn({ untilOn: addDays(TODAY, -1) }, TODAY)).toBe(false);
  });
});

describe('through the gate', () => {
  let world: World;
  let rt: StaffId;
  let studentId: StudentId;
  beforeEach(async () => {
    world = await createWorld({ today: TODAY });
    rt = await aStaffMember(world, 'R. Teunis', 'remedialTeacher');
    studentId = await aStudent(world);
  });
  afterEach(() => world.close());

  test('a pupil goes up a line and back; his page tells when and why', async () => {
    await does(world, care.moveCareLine, aMove(studentId, 2, '2026-11-20'));
    await refuses(world, care.moveCareLine, aMove(studentId, 2, TODAY), 'SAME_LINE');
    await refuses(world, care.moveCareLine, aMove(studentId, 3, '2026-11-19'), 'BEFORE_LAST_MOVE');
    const silent = { on: null, said: '', whyNot: '' };
    await refuses(world, care.moveCareLine, aMove(studentId, 3, TODAY, { parents: silent }), 'TALK_MISSING');
    await does(world, care.moveCareLine, aMove(studentId, 3, TODAY));
    const { line, moves } = await world.get(care.careOfStudent, { studentId });
    expect([line, moves.map((move) => move.line)]).toEqual([3, [3, 2]]);
    expect(moves[0]?.recordedBy).toBe('Ineke Wouda');
    const { chronology } = await world.get(studentPage, { studentId });
    expect(chronology.filter(({ kind }) => kind === 'care.moved')).toHaveLength(2);
    await refusesRole(world, 'bpo', care.moveCareLine, aMove(studentId, 2, TODAY));
    await refusesRole(world, 'coach', care.careOfStudent, { studentId });
  });

  test('a traject is begun, looked back on, and ended; meanwhile it stands on Vandaag', async () => {
    await inSecondLine(world, studentId, '2026-11-01');
    const trajectId = await aRunningTraject(world, studentId, rt, '2026-11-01', '2026-11-28');
    const about = { studentId, trajectId, on: TODAY, what: 'Het gaat beter.', outcome: null, revision: 1 };
    const { rows } = await world.get(care.runningTrajecten, {});
    expect(rows.map(({ kind, line, ownerName }) => [kind, line, ownerName])).toEqual([['rt', 2, 'R. Teunis']]);
    const onToday = async () =>
      (await world.get(todayLines, {})).rows.filter(({ kind }) => kind === 'zat.traject').length;
    expect(await onToday()).toBe(1);
    await refuses(world, care.evaluateTraject, { ...about, evaluateOn: null }, 'NEXT_MOMENT_NEEDED');
    await does(world, care.evaluateTraject, { ...about, evaluateOn: '2027-01-14' });
    expect(await onToday()).toBe(0);
    await refuses(world, care.evaluateTraject, { ...about, evaluateOn: '2027-01-14' }, 'CHANGED_MEANWHILE');
    await does(world, care.evaluateTraject, { ...about, evaluateOn: null, outcome: 'reached', revision: 2 });
    await refuses(
      world,
      care.evaluateTraject,
      { ...about, evaluateOn: null, outcome: 'reached', revision: 3 },
      'TRAJECT_ENDED',
    );
    const [traject] = (await world.get(care.careOfStudent, { studentId })).trajecten;
    expect(traject).toMatchObject({ outcome: 'reached', endedOn: TODAY, evaluateOn: null, result: 'Het gaat beter.' });
    expect(traject?.evaluations).toHaveLength(2);
    expect((await world.get(care.runningTrajecten, {})).rows).toEqual([]);
    const nobody = TrajectId.parse('00000000-0000-4000-8000-000000000001');
    await refuses(world, care.evaluateTraject, { ...about, trajectId: nobody, evaluateOn: null }, 'TRAJECT_NOT_FOUND');
    await refuses(world, care.beginTraject, aTraject(studentId, rt, TODAY, TODAY), 'EVALUATION_BEFORE_START');
    await world.actAs('bpo');
    await does(world, care.beginTraject, aTraject(studentId, rt, TODAY, '2026-12-24'));
    await refusesRole(world, 'remedialTeacher', care.beginTraject, aTraject(studentId, rt, TODAY, '2026-12-24'));
  });

  test('a docent reads the advice of pupils he teaches, of nobody else, and nothing of line or traject', async () => {
    const classId = await aClass(world, '4hA');
    const docent = await aStaffMember(world, 'D. Ocent', 'docent');
    const mine = await aStudent(world, { surname: 'Brouwer', classId });
    const advice = { studentId: mine, advice: 'Geef de opdracht ook op papier.', untilOn: '2027-01-31' };
    const { adviceId } = await does(world, care.giveAdvice, advice);
    await does(world, care.giveAdvice, { ...advice, studentId });
    await refuses(world, care.giveAdvice, { ...advice, untilOn: '2026-11-01' }, 'DAY_IN_PAST');
    await world.get(saveTeam, {
      teamId: null,
      name: 'Havo 4',
      department: '',
      leaderId: null,
      memberIds: [docent],
      classIds: [classId],
      revision: 0,
    });
    await world.actAs('beheerder');
    const { keyLetter } = await world.addUser({ name: 'D. Ocent', roles: ['docent'], staffId: docent });
    // The keys of his pupils come from a colleague who holds them.
    await world.loginAs('A');
    await world.loginAs(keyLetter, PASSPHRASE);
    const { advices } = await world.get(care.advicesOfStudent, { studentId: mine });
    expect(advices.map((one) => one.advice)).toEqual(['Geef de opdracht ook op papier.']);
    await refuses(world, care.advicesOfStudent, { studentId }, 'NOT_ALLOWED');
    await refuses(world, care.careOfStudent, { studentId: mine }, 'NOT_ALLOWED');
    await refuses(world, care.giveAdvice, advice, 'NOT_ALLOWED');
    await refuses(world, care.changeAdvice, { studentId: mine, adviceId, change: 'ended', revision: 1 }, 'NOT_ALLOWED');
    expect(world.opened().actor.role).toBe('docent');
  });

  test('advice is ticked off when it stands in Somtoday, and ends', async () => {
    expect((await world.get(care.advicesOfStudent, { studentId })).advices).toEqual([]);
    const { adviceId } = await world.get(care.giveAdvice, { studentId, advice: 'Zit vooraan.', untilOn: null });
    const change = { studentId, adviceId, revision: 1 };
    await does(world, care.changeAdvice, { ...change, change: 'pasted' });
    expect((await world.get(care.advicesOfStudent, { studentId })).advices[0]?.pastedOn).toBe(TODAY);
    expect(await world.get(care.copyAdvice, { studentId, adviceId })).toEqual({ text: 'Zit vooraan.' });
    await refuses(world, care.changeAdvice, { ...change, change: 'ended' }, 'CHANGED_MEANWHILE');
    await does(world, care.changeAdvice, { ...change, change: 'notPasted', revision: 2 });
    await does(world, care.changeAdvice, { ...change, change: 'ended', revision: 3 });
    expect((await world.get(care.advicesOfStudent, { studentId })).advices).toEqual([]);
    const nobody = ClassAdviceId.parse('00000000-0000-4000-8000-000000000001');
    await refuses(world, care.copyAdvice, { studentId, adviceId: nobody }, 'ADVICE_NOT_FOUND');
    await refuses(world, care.changeAdvice, { ...change, adviceId: nobody, change: 'ended' }, 'ADVICE_NOT_FOUND');
    await refusesRole(world, 'coach', care.giveAdvice, { studentId, advice: 'x', untilOn: null });
  });

  test('advice that the screening kept earlier stands in the same list, and moves into it when somebody touches it', async () => {
    const adviceId = ClassAdviceId.parse('00000000-0000-7000-8000-000000000007');
    const key = { table: 'screening_advices', id: adviceId, dossier: studentId, revision: 1 };
    const blob = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
    world.opened().transact((db) => {
      const sealed = db.seal(key, 'klas', OlderAdviceText, { text: 'Lees de opdracht voor.' });
      world
        .opened()
        .vault.connection.prepare('INSERT INTO screening_advices VALUES (?, ?, ?, ?, NULL, 1, ?)')
        .run(blob(adviceId), blob(studentId), TODAY, blob(world.opened().actor.userId), sealed);
    });
    await world.get(care.giveAdvice, { studentId, advice: 'Zit vooraan.', untilOn: null });
    const advices = async () => (await world.get(care.advicesOfStudent, { studentId })).advices;
    const older = {
      adviceId,
      advice: 'Lees de opdracht voor.',
      givenBy: 'Ineke Wouda',
      givenOn: TODAY,
      pastedOn: null,
    };
    expect(await advices()).toMatchObject([{ advice: 'Zit vooraan.' }, older]);
    expect(await world.get(care.copyAdvice, { studentId, adviceId })).toEqual({ text: older.advice });
    const stranger = await aStudent(world, { surname: 'Elders' });
    await refuses(world, care.copyAdvice, { studentId: stranger, adviceId }, 'ADVICE_NOT_FOUND');
    const change = { studentId, adviceId, change: 'pasted' as const };
    await refuses(world, care.changeAdvice, { ...change, revision: 2 }, 'CHANGED_MEANWHILE');
    await does(world, care.changeAdvice, { ...change, revision: 1 });
    expect([world.count('screening_advices'), world.count('class_advices')]).toEqual([0, 2]);
    expect((await advices()).find((one) => one.adviceId === adviceId)).toMatchObject({ ...older, pastedOn: TODAY });
    const { chronology } = await world.get(studentPage, { studentId });
    expect(chronology.filter(({ kind }) => kind === 'care.advice').map(({ facts }) => facts.what)).toEqual(
      expect.arrayContaining(['Zit vooraan.', 'Lees de opdracht voor.']),
    );
  });
});
