import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printZatAgenda } from '../../shared/documents/contract.ts';
import { ConsultId, type MeetingId, MeetingId as MeetingIdSchema } from '../../shared/kernel/ids.ts';
import { holdsName, rareFacts } from '../../shared/zat/consult.ts';
import * as consults from '../../shared/zat/consult-contract.ts';
import { addStudentToZat, startZat } from '../../shared/zat/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

describe('PRIV-9: what could give a pupil away', () => {
  test.each([
    ['Een leerling komt niet meer uit bed. Wat werkt?', []],
    ['Een meisje van 14 jaar komt niet meer uit bed.', ['age']],
    ['Een 14-jarige jongen.', ['age']],
    ['Geboren op 14-11-2010.', ['birthDate']],
    ['Geboren op 14 november 2010.', ['birthDate']],
    ['Zit in 4 havo en mist lessen.', ['class']],
    ['Leerling 123456 mist lessen.', ['number']],
    ['De leerling woont in een klein dorp.', ['place']],
    ['Eén van een tweeling.', ['family']],
    ['De enige in een rolstoel.', ['rare', 'rare']],
  ])('%s', (text, kinds) => expect(rareFacts(text).map(({ kind }) => kind)).toEqual(kinds));

  test.each([
    ['Hofstra mist lessen', true],
    ['de hofstra mist lessen', false],
    ['jens hofstra mist lessen', true],
    ['Jens mist lessen', false],
    ['Een leerling mist lessen', false],
  ])('%s names somebody: %s', (text, wanted) =>
    expect(holdsName(text, new Set(['hofstra']), new Set(['jens hofstra']))).toBe(wanted),
  );
});

describe('through the gate', () => {
  let world: World;
  let meetingId: MeetingId;
  beforeEach(async () => {
    world = await createWorld({ today: '2026-11-26' });
    const arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
    const jens = await aStudent(world);
    await aConsent(world, jens, [arts]);
    ({ meetingId } = await aMeeting(world, '2026-11-26', [arts]));
    await world.get(addStudentToZat, { meetingId, studentId: jens, question: 'Hoe?', minutes: 10 });
  });
  afterEach(() => world.close());

  const ask = (question = 'Een leerling slaapt overdag. Wat werkt?') => ({ meetingId, question, minutes: 8 });

  test('a question without a pupil is asked, answered in general words, and never holds a name', async () => {
    await refuses(world, consults.addZatConsult, ask('Hofstra slaapt overdag.'), 'NAME_IN_TEXT');
    const { consultId } = await does(world, consults.addZatConsult, ask());
    const advice = { consultId, advice: 'Begin met slapen', revision: 1 };
    await refuses(world, consults.saveZatAdvice, advice, 'MEETING_NOT_RUNNING');
    await world.get(printZatAgenda, { meetingId });
    expect(world.papers.at(-1)?.html).toContain('anoniem overleg');
    expect(world.papers.at(-1)?.html).not.toContain('slaapt');
    await world.get(startZat, { meetingId, presentIds: [] });
    await refuses(world, consults.saveZatAdvice, { ...advice, advice: 'Bel Jens Hofstra' }, 'NAME_IN_TEXT');
    await does(world, consults.saveZatAdvice, advice);
    await refuses(world, consults.saveZatAdvice, advice, 'CHANGED_MEANWHILE');
    await refuses(world, consults.addZatConsult, ask(), 'MEETING_NOT_OPEN');
    await refuses(world, consults.removeZatConsult, { consultId }, 'MEETING_NOT_OPEN');
    const { consults: kept } = await world.get(consults.listZatConsults, { meetingId });
    expect(kept).toMatchObject([{ advice: 'Begin met slapen', question: ask().question }]);
    // Nothing of the trail or the row says which pupil was in somebody's mind.
    expect(
      world
        .trail()
        .filter(({ act }) => act.includes('Consult'))
        .every(({ student }) => student === null),
    ).toBe(true);
  });

  test('it goes before the meeting, and is found by nobody who may not', async () => {
    const { consultId } = await does(world, consults.addZatConsult, ask());
    await refusesRole(world, 'coach', consults.listZatConsults, { meetingId });
    await refusesRole(world, 'bpo', consults.addZatConsult, ask());
    await does(world, consults.removeZatConsult, { consultId });
    await refuses(world, consults.removeZatConsult, { consultId }, 'CONSULT_NOT_FOUND');
    const none = MeetingIdSchema.parse('00000000-0000-4000-8000-000000000001');
    await refuses(world, consults.addZatConsult, { ...ask(), meetingId: none }, 'MEETING_NOT_FOUND');
    await refuses(world, consults.listZatConsults, { meetingId: none }, 'MEETING_NOT_FOUND');
    const gone = ConsultId.parse('00000000-0000-4000-8000-000000000002');
    await refuses(world, consults.saveZatAdvice, { consultId: gone, advice: 'x', revision: 1 }, 'CONSULT_NOT_FOUND');
  });
});
