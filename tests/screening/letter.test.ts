import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { disclosuresOfStudent } from '../../shared/disclosure/contract.ts';
import { type Day, day } from '../../shared/kernel/days.ts';
import {
  type CampaignId,
  CampaignId as CampaignIdSchema,
  type InstrumentId,
  StudentId,
} from '../../shared/kernel/ids.ts';
import { printCatchUpList } from '../../shared/screening/catch-up-contract.ts';
import * as follow from '../../shared/screening/follow-contract.ts';
import { letterTo } from '../../shared/screening/letter-to.ts';
import { saveGuardian } from '../../shared/students/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aCampaign, aFirstYearClass, anInstrument, aScore } from '../support/story-screening.ts';
import { createWorld, type World } from '../support/world.ts';

/* SCR-9 with PRIV-2: the written advice, and who gets it. Pupils of this world were born on 14 November 2010. */

const none = '00000000-0000-4000-8000-000000000001';
let world: World;
let pupil: StudentId;
let other: StudentId;
let tekst: InstrumentId;
let campaignId: CampaignId;
beforeEach(async () => {
  world = await createWorld({ today: '2026-10-01' });
  const ids = await aFirstYearClass(world, '1hv2', 2);
  [pupil, other] = [ids[0] ?? StudentId.parse(none), ids[1] ?? StudentId.parse(none)];
  await world.actAs('remedialTeacher');
  tekst = await anInstrument(world);
  campaignId = await aCampaign(world, [tekst]);
  await aScore(world, campaignId, pupil, tekst, '324');
});
afterEach(() => world.close());

const print = (facts: object = {}) => ({
  studentId: pupil,
  campaignId,
  kind: 'signal' as const,
  advice: 'Lees elke dag een kwartier.',
  format: 'pdf' as const,
  ...facts,
});
const parent = async (name: string, gezag: 'ja' | 'nee' | 'onbekend') => {
  await world.actAs('zorgcoordinator');
  const text = { name, relation: 'anders' as const, phone: '', email: '', remark: '' };
  await world.get(saveGuardian, { studentId: pupil, guardianId: null, text, gezag, revision: 0 });
  await world.actAs('remedialTeacher');
};
const html = () => world.papers.at(-1)?.html ?? '';
const register = async () => {
  await world.actAs('zorgcoordinator');
  return (await world.get(disclosuresOfStudent, { studentId: pupil })).disclosures;
};

describe('who gets it', () => {
  const born = (on: string | null): Day | null => (on === null ? null : day(on));
  const two = [
    { name: 'A', gezag: 'ja' as const },
    { name: 'B', gezag: 'nee' as const },
  ];
  test.each([
    ['2010-11-26', two, { kind: 'pupil', age: 16 }],
    ['2010-11-27', two, { kind: 'parents', names: ['A'] }],
    ['2008-11-26', [], { kind: 'pupil', age: 18 }],
    ['2014-01-01', [], { kind: 'parents', names: [] }],
    ['2014-01-01', [{ name: 'C', gezag: 'onbekend' as const }], { kind: 'nobody', why: 'NO_GEZAG' }],
    ['2014-01-01', [{ name: 'B', gezag: 'nee' as const }], { kind: 'nobody', why: 'NO_GEZAG' }],
    [null, two, { kind: 'nobody', why: 'AGE_UNKNOWN' }],
  ])('born %s with %o: %o', (on, guardians, to) =>
    expect(letterTo({ birthDate: born(on), guardians }, day('2026-11-26'))).toEqual(to),
  );
});

describe('the letter', () => {
  test('holds the scores, what they mean and the advice; never a diagnosis; and is in the register', async () => {
    await does(world, follow.printScreeningLetter, print());
    expect(html()).toContain('E: heel laag');
    expect(html()).toContain('Lees elke dag een kwartier.');
    expect(html()).toContain('Het is geen diagnose');
    expect(html()).toContain('Aan de ouders of verzorgers van');
    expect(html().toLowerCase()).not.toMatch(/dyslectisch|dyslexie/);
    expect(world.papers.at(-1)?.fileName).not.toMatch(/Proef|Noor/);
    expect(await register()).toMatchObject([
      { kind: 'letter', detail: 'screening.signal', purpose: 'screening', ground: 'ownFile' },
    ]);
  });

  test('goes to the parents with gezag by name, and to no other', async () => {
    await parent('W. Onbekend', 'onbekend');
    await refuses(world, follow.printScreeningLetter, print(), 'NO_GEZAG');
    await parent('A. Moeder', 'ja');
    await parent('B. Vader', 'nee');
    await does(world, follow.printScreeningLetter, print());
    expect(html()).toContain('Beste A. Moeder');
    expect(html()).not.toMatch(/B\. Vader|W\. Onbekend/);
    const { letterTo: to } = await world.get(follow.screeningOfStudent, { studentId: pupil });
    expect(to).toEqual({ kind: 'parents', names: ['A. Moeder'] });
    expect((await register())[0]?.receiver).toBe('A. Moeder');
  });

  test('from sixteen goes to the pupil himself, in his own words of address', async () => {
    await parent('A. Moeder', 'ja');
    world.setToday('2026-11-13');
    await does(world, follow.printScreeningLetter, print());
    expect(html()).toContain('Beste A. Moeder');
    world.setToday('2026-11-14');
    await does(world, follow.printScreeningLetter, print());
    expect(html()).toContain('Beste Noor');
    expect(html()).toContain('Dit is je uitslag.');
    expect(html()).toContain('Lees elke dag een kwartier.');
    expect(html()).not.toMatch(/A\. Moeder|Hebt u vragen/);
    const given = await register();
    expect(given.map(({ detail, receiver }) => [detail, receiver]).sort()).toEqual([
      ['screening.pupilSignal', 'Noor Proef 01'],
      ['screening.signal', 'A. Moeder'],
    ]);
  });

  test('is not made without scores or for nobody, and by the RT alone', async () => {
    await refuses(world, follow.printScreeningLetter, print({ studentId: other }), 'NOTHING_MEASURED');
    await refuses(world, follow.printScreeningLetter, print({ studentId: none }), 'STUDENT_NOT_FOUND');
    await refuses(world, follow.printScreeningLetter, print({ campaignId: none }), 'CAMPAIGN_NOT_FOUND');
    await refusesRole(world, 'zorgcoordinator', follow.printScreeningLetter, print());
    await refusesRole(world, 'bpo', follow.printScreeningLetter, print());
  });
});

describe('SCR-6, SCR-8: behind a referral', () => {
  test('stands what an expert asks for, and what is still missing', async () => {
    const decide = { studentId: pupil, campaignId, kind: 'taal' as const, verdict: 'yes' as const, reason: '' };
    const { caseId } = await does(world, follow.decideSignal, { ...decide, opensCase: true, revision: 0 });
    const text = {
      kind: 'taal' as const,
      why: '',
      languages: 'Thuis Pools, sinds groep 5 op school hier',
      parentsInformedOn: null,
      talkOn: null,
      talk: '',
      referredOn: null,
      referredTo: '',
      outcome: '',
    };
    await does(world, follow.saveCase, { studentId: pupil, caseId, text, isClosed: false, revision: 1 });
    const help = {
      kind: 'taal' as const,
      what: 'Leesgroep',
      goal: 'vlotter lezen',
      frequency: '1 × per week',
      result: 'iets vlotter',
      helped: 'partly' as const,
    };
    const days = { from: day('2026-09-03'), until: day('2026-10-01') };
    const support = { studentId: pupil, supportId: null, groupId: null, ...days, text: help, revision: 0 };
    await does(world, follow.saveSupport, support);
    await does(world, follow.printScreeningLetter, print({ kind: 'signal' }));
    expect(html()).not.toContain('Overzicht voor de deskundige');
    await does(world, follow.printScreeningLetter, print({ kind: 'referral' }));
    for (const words of [
      'Overzicht voor de deskundige',
      '324, E',
      'norm 2025',
      'Leesgroep',
      'vlotter lezen',
      'iets vlotter',
      'Thuis Pools',
      'Samen 4 weken hulp',
      'Nog niet vastgelegd',
      'ouders op de hoogte',
    ])
      expect(html(), words).toContain(words);
    expect(html()).not.toContain('rekengesprek');
  });
});

test('the list to catch up: who was absent and is not any more in it, by class, in the register of each', async () => {
  await aScore(world, campaignId, other, tekst, 'afwezig');
  await does(world, printCatchUpList, { campaignId, format: 'pdf' });
  expect(html()).toContain('Inhaallijst');
  expect(html()).toContain('Proef 02, Noor');
  expect(html()).not.toMatch(/Proef 01|324/);
  await aScore(world, campaignId, other, tekst, '401', 1);
  await refuses(world, printCatchUpList, { campaignId, format: 'pdf' }, 'NOBODY_ABSENT');
  await refuses(
    world,
    printCatchUpList,
    { campaignId: CampaignIdSchema.parse(none), format: 'pdf' },
    'CAMPAIGN_NOT_FOUND',
  );
  await world.actAs('zorgcoordinator');
  const { disclosures } = await world.get(disclosuresOfStudent, { studentId: other });
  expect(disclosures).toMatchObject([{ kind: 'list', ground: 'withinSchool' }]);
  expect(await register()).toEqual([]);
  await refusesRole(world, 'coach', printCatchUpList, { campaignId, format: 'pdf' });
});
