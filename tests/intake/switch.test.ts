import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readOso } from '../../electron/parser/read-oso.ts';
import { intakeApplication, intakeBoard, moveApplication, saveApplication } from '../../shared/intake/contract.ts';
import * as oso from '../../shared/intake/oso-contract.ts';
import { intakeDossier, saveBlock } from '../../shared/intake/review-contract.ts';
import { saveSwitch, saveSwitchStep, switchPath } from '../../shared/intake/switch-contract.ts';
import { SWITCH_STEPS, switchLines } from '../../shared/intake/switch-path.ts';
import { Day } from '../../shared/kernel/days.ts';
import { StudentId } from '../../shared/kernel/ids.ts';
import { whoMaySee } from '../../shared/students/contract.ts';
import { osoXml, zipped64 } from '../support/oso.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aStaffMember } from '../support/story.ts';
import { anApplicant, applicationInput, aRound } from '../support/story-intake.ts';
import { createWorld, type World } from '../support/world.ts';

const day = (text: string) => Day.parse(text);
const NOBODY = StudentId.parse('00000000-0000-7000-8000-000000000001');

describe('C49: the year of a schoolwisselaar', () => {
  test.each([
    ['2027-01-15', ['now', 'later', 'later', 'later', 'later']],
    ['2027-03-10', ['late', 'now', 'later', 'later', 'later']],
    ['2027-06-15', ['late', 'late', 'late', 'now', 'later']],
    ['2027-06-16', ['late', 'late', 'late', 'late', 'now']],
    ['2026-09-01', ['later', 'later', 'later', 'later', 'later']],
  ])('on %s', (today, states) => {
    expect(switchLines(null, new Map(), day(today)).map(({ state }) => state)).toEqual(states);
  });

  test('the year is that of the application, also when it is looked at after the summer', () => {
    const lines = switchLines(day('2027-03-01'), new Map([['form', day('2027-06-10')]]), day('2027-09-01'));
    expect(lines.map(({ until }) => until)).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
      '2027-06-15',
      '2027-07-10',
    ]);
    expect(lines.find(({ step }) => step === 'form')).toMatchObject({ state: 'done', doneOn: '2027-06-10' });
  });

  test('whatever the day: in order, without gaps between now and later, one state each', () => {
    const days = fc.date({ min: new Date('2026-08-01'), max: new Date('2030-07-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const today = day(date.toISOString().slice(0, 10));
        const lines = switchLines(null, new Map(), today);
        expect(lines.map(({ step }) => step)).toEqual([...SWITCH_STEPS]);
        for (const { from, until, state } of lines) {
          expect(from <= until).toBe(true);
          expect(state).toBe(today > until ? 'late' : today >= from ? 'now' : 'later');
        }
        expect(lines.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('through the gate', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ today: '2027-03-10' });
  });
  afterEach(() => world.close());

  test('steps are ticked and taken back; not in the future, and not for somebody of a round', async () => {
    const studentId = await anApplicant(world, null, { kind: 'zijInstroom' });
    await does(world, saveSwitchStep, { studentId, step: 'interim', doneOn: '2027-03-01' });
    const stateOf = async () =>
      (await world.get(switchPath, { studentId })).lines.find(({ step }) => step === 'interim')?.doneOn;
    expect(await stateOf()).toBe('2027-03-01');
    await does(world, saveSwitchStep, { studentId, step: 'interim', doneOn: null });
    expect(await stateOf()).toBeNull();
    await refuses(world, saveSwitchStep, { studentId, step: 'form', doneOn: '2027-03-11' }, 'DONE_IN_FUTURE');
    await refuses(world, saveSwitchStep, { studentId: NOBODY, step: 'form', doneOn: null }, 'APPLICATION_NOT_FOUND');
    const other = await anApplicant(world, await aRound(world));
    await refuses(world, saveSwitchStep, { studentId: other, step: 'form', doneOn: null }, 'NOT_A_SWITCH');
    await refuses(world, switchPath, { studentId: other }, 'NOT_A_SWITCH');
  });

  test('a teamleider writes the application and the form of what he handles, and of nobody else', async () => {
    const staffId = await aStaffMember(world, 'Tom Leider', 'teamleider');
    const { keyLetter } = await world.addUser({ name: 'Tom Leider', roles: ['teamleider'], staffId });
    const about = applicationInput(null, { kind: 'zijInstroom', givenName: 'Sem' });
    const { studentId } = await world.get(saveApplication, { ...about, handlerId: staffId });
    const { studentId: other } = await world.get(saveApplication, {
      ...about,
      text: { ...about.text, givenName: 'Elin' },
    });
    const people = (await world.get(whoMaySee, { studentId })).people.map(({ name, because }) => [name, because]);
    expect(people).toContainEqual(['Tom Leider', 'handler']);
    expect((await world.get(whoMaySee, { studentId: other })).people.map(({ name }) => name)).not.toContain(
      'Tom Leider',
    );
    await world.loginAs(keyLetter);
    const { facts, text } = await world.get(intakeApplication, { studentId });
    const change = {
      studentId,
      text: { ...text, remark: 'Verhuist in april', teacher: 'De heer Klomp' },
      level: 'havo' as const,
      wantsSupport: 'ja' as const,
      receivedOn: '2027-03-01',
      revision: facts.revision,
    };
    await does(world, saveSwitch, change);
    const after = await world.get(intakeApplication, { studentId });
    expect(after).toMatchObject({
      text: { teacher: 'De heer Klomp' },
      facts: { wantsSupport: 'ja', handlerId: staffId },
    });
    await refuses(world, saveSwitch, change, 'CHANGED_MEANWHILE');
    const next = { ...change, revision: after.facts.revision };
    await refuses(world, saveSwitch, { ...next, receivedOn: '2027-03-11' }, 'RECEIVED_IN_FUTURE');
    const form = {
      studentId,
      block: 'switchReason' as const,
      state: 'present' as const,
      text: 'verhuizing',
      revision: 0,
    };
    await does(world, saveBlock, form);
    await does(world, saveSwitchStep, { studentId, step: 'form', doneOn: '2027-03-05' });
    await refuses(world, saveSwitch, { ...change, studentId: other, revision: 1 }, 'NOT_ALLOWED');
    await refuses(world, saveSwitchStep, { studentId: other, step: 'form', doneOn: null }, 'NOT_ALLOWED');
    expect(await world.call(saveApplication, { ...about, handlerId: staffId })).toEqual({
      ok: false,
      code: 'NOT_ALLOWED',
    });
    await refusesRole(world, 'coach', saveSwitch, next);
  });

  test('who handles it cannot empty the day once the dossier was read, nor touch somebody of a round', async () => {
    const studentId = await anApplicant(world, null, { kind: 'zijInstroom' });
    const { facts, text } = await world.get(intakeApplication, { studentId });
    const same = { studentId, text, level: facts.level, wantsSupport: facts.wantsSupport, revision: facts.revision };
    await world.get(saveBlock, { studentId, block: 'opp', state: 'present', text: 'a', revision: 0 });
    await world.get(moveApplication, { studentId, to: 'next' });
    await refuses(world, saveSwitch, { ...same, receivedOn: null }, 'DOSSIER_ALREADY_READ');
    const other = await anApplicant(world, await aRound(world));
    await refuses(world, saveSwitch, { ...same, studentId: other, receivedOn: null }, 'NOT_A_SWITCH');
    await refuses(world, saveSwitch, { ...same, studentId: NOBODY, receivedOn: null }, 'APPLICATION_NOT_FOUND');
  });

  test('OSO of another school (VOVO): into the form, and what the form has no place for stands behind it', async () => {
    const xml = osoXml({
      attachments: [{ name: 'rapport.txt', base64: zipped64('r.txt', 'cijfers') }],
      extra: '<verzuim><urengeoorloofd>12</urengeoorloofd></verzuim>',
    }).replace('<overstap>POVO<', '<overstap>VOVO<');
    const read = readOso(Buffer.from(xml));
    const { handle } = await world.get(oso.pickOso, {}, [read.ok ? { file: read.value } : { code: read.code }]);
    const preview = await world.get(oso.previewOso, { handle, roundId: null, offset: 0 });
    expect(preview).toMatchObject({ counts: { noApplication: 1 }, lines: [{ kind: 'VOVO' }], all: [{ index: 0 }] });
    const item = { index: 0, receivedOn: null, isDisagreementSeen: false };
    await refuses(world, oso.commitOso, { handle, roundId: null, items: [item] }, 'NO_APPLICATION');
    const items = [{ ...item, receivedOn: '2027-03-02' }];
    expect(await does(world, oso.commitOso, { handle, roundId: null, items })).toMatchObject({
      created: 1,
      attachments: 1,
    });
    const [card] = (await world.get(intakeBoard, { roundId: null })).columns[0]?.cards ?? [];
    expect(card).toMatchObject({ kind: 'zijInstroom', studentName: 'Floris Abbenhuis-de Kroon' });
    const studentId = card?.studentId ?? NOBODY;
    const { blocks } = await world.get(intakeDossier, { studentId });
    const of = (block: string) => blocks.find((it) => it.block === block);
    expect(of('absence')).toMatchObject({ state: 'present', source: 'oso' });
    expect(of('tests')?.text).toContain('Toets 0');
    expect(of('switchReason')?.state).toBeNull();
    // Read in again it is the same dossier.
    const again = await world.get(oso.pickOso, {}, [read.ok ? { file: read.value } : { code: 'NOT_OSO' }]);
    expect((await world.get(oso.previewOso, { handle: again.handle, roundId: null, offset: 0 })).counts).toMatchObject({
      same: 1,
    });
    const tests = of('tests');
    await does(world, saveBlock, {
      studentId,
      block: 'tests',
      state: 'present',
      text: 'zelf',
      revision: tests?.revision ?? 0,
    });
    await refuses(
      world,
      saveBlock,
      { studentId, block: 'plan', state: 'present', text: 'x', revision: 9 },
      'CHANGED_MEANWHILE',
    );
    await refuses(
      world,
      saveBlock,
      { studentId, block: 'dyslexia', state: 'present', text: 'x', revision: 0 },
      'BLOCK_NOT_OF_FORM',
    );
  });
});
