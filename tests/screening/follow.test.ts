import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { todayLines } from '../../shared/deadlines/contract.ts';
import { day, SchoolYear } from '../../shared/kernel/days.ts';
import {
  type CampaignId,
  CareCaseId,
  type InstrumentId,
  StudentId,
  SupportGroupId,
  SupportId,
} from '../../shared/kernel/ids.ts';
import { checkResult, rescoreTest, saveInstrument, screeningGrid } from '../../shared/screening/contract.ts';
import * as follow from '../../shared/screening/follow-contract.ts';
import * as groups from '../../shared/screening/groups.ts';
import * as nurse from '../../shared/screening/nurse.ts';
import { studentPage } from '../../shared/students/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aStaffMember, aStudent } from '../support/story.ts';
import { aCampaign, aFirstYearClass, anEdition, anInstrument, aScore } from '../support/story-screening.ts';
import { createWorld, type World } from '../support/world.ts';

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

const signal = (facts: object = {}) => ({
  studentId: pupil,
  campaignId,
  kind: 'taal' as const,
  verdict: 'yes' as const,
  reason: 'Leest langzaam',
  opensCase: true,
  revision: 0,
  ...facts,
});
const caseText = (facts: object = {}) => ({
  kind: 'taal' as const,
  why: 'Leest langzaam',
  languages: '',
  parentsInformedOn: null,
  talkOn: null,
  talk: '',
  referredOn: null,
  referredTo: '',
  outcome: '',
  ...facts,
});
const ofPupil = () => world.get(follow.screeningOfStudent, { studentId: pupil });

describe('signals and the caseload', () => {
  test('the RT says yes: the scores are kept as they stood, and the pupil is on the caseload', async () => {
    const { caseId } = await does(world, follow.decideSignal, signal());
    expect(caseId).not.toBeNull();
    const { signals, cases, referrals } = await ofPupil();
    expect(signals).toMatchObject([{ verdict: 'yes', scores: ['Proeftekst 324, E (norm 2025)'] }]);
    expect(cases).toMatchObject([{ kind: 'taal', closedOn: null, why: 'Leest langzaam' }]);
    expect(referrals[0]?.momentsBelow).toBe(1);
    const { rows } = await world.get(follow.listCaseload, {});
    expect(rows).toMatchObject([{ studentId: pupil, kind: 'taal', help: null, missing: 3 }]);
    await refuses(world, follow.decideSignal, signal(), 'CHANGED_MEANWHILE');
    await does(world, follow.decideSignal, signal({ verdict: 'no', revision: 1 }));
    const { rows: grid } = await world.get(screeningGrid, { campaignId, show: 'first' });
    expect(grid.map(({ signals: mine }) => mine)).toEqual([
      [{ kind: 'taal', verdict: 'no', reason: 'Leest langzaam', revision: 2 }],
      [],
    ]);
  });

  test('a yes without a case waits on top of the caseload until somebody takes it', async () => {
    await does(world, follow.decideSignal, signal({ opensCase: false }));
    expect((await world.get(follow.listCaseload, {})).rows).toMatchObject([{ caseId: null, since: '2026-10-01' }]);
    const input = { studentId: pupil, caseId: null, text: caseText(), isClosed: false, revision: 0 };
    const { caseId } = await does(world, follow.saveCase, input);
    expect((await world.get(follow.listCaseload, {})).rows).toMatchObject([{ caseId }]);
    await refuses(world, follow.saveCase, input, 'CASE_EXISTS');
    await does(world, follow.saveCase, { ...input, caseId, isClosed: true, revision: 1 });
    expect((await world.get(follow.listCaseload, {})).rows).toEqual([]);
    await refuses(world, follow.saveCase, { ...input, caseId, revision: 1 }, 'CHANGED_MEANWHILE');
    await refuses(world, follow.saveCase, { ...input, caseId: CareCaseId.parse(none) }, 'CASE_NOT_FOUND');
    const future = { ...input, text: caseText({ parentsInformedOn: day('2026-10-02') }) };
    await refuses(world, follow.saveCase, future, 'DAY_IN_FUTURE');
  });

  test('no signal about what was not measured', async () => {
    await refuses(world, follow.decideSignal, signal({ studentId: other }), 'NOTHING_MEASURED');
    await refuses(world, follow.decideSignal, signal({ kind: 'rekenen' }), 'NOTHING_MEASURED');
    await refuses(world, follow.decideSignal, signal({ campaignId: none }), 'CAMPAIGN_NOT_FOUND');
    await refuses(world, follow.decideSignal, signal({ studentId: none }), 'STUDENT_NOT_FOUND');
  });

  test('help with a goal, how often and a result fills the checklist, and stands in the chronology', async () => {
    await does(world, follow.decideSignal, signal());
    const text = {
      kind: 'taal' as const,
      what: 'Leesgroep',
      goal: 'sneller',
      frequency: '1 × pw',
      result: '',
      helped: 'unknown' as const,
    };
    const input = {
      studentId: pupil,
      supportId: null,
      groupId: null,
      from: day('2026-09-01'),
      until: null,
      text,
      revision: 0,
    };
    const { supportId } = await does(world, follow.saveSupport, input);
    const next = {
      ...input,
      supportId,
      until: day('2026-10-01'),
      text: { ...text, result: 'leest vlotter', helped: 'yes' as const },
    };
    await refuses(world, follow.saveSupport, next, 'CHANGED_MEANWHILE');
    await does(world, follow.saveSupport, { ...next, revision: 1 });
    await refuses(world, follow.saveSupport, { ...next, revision: 2, until: day('2026-08-01') }, 'ENDS_BEFORE_START');
    await refuses(world, follow.saveSupport, { ...next, supportId: SupportId.parse(none) }, 'SUPPORT_NOT_FOUND');
    await refuses(world, follow.saveSupport, { ...input, groupId: SupportGroupId.parse(none) }, 'GROUP_NOT_FOUND');
    const { referrals } = await ofPupil();
    expect(referrals[0]).toMatchObject({ helpDays: 30 });
    expect(referrals[0]?.steps).toContainEqual({ step: 'help', isDone: true });
    const { chronology } = await world.get(studentPage, { studentId: pupil });
    expect(chronology.map(({ kind }) => kind).sort()).toEqual([
      'screening.caseOpened',
      'screening.helpBegan',
      'screening.helpEnded',
      'screening.measured',
      'screening.signal',
    ]);
  });
});

describe('norms with a sell-by date', () => {
  test('scoring on an old norm says so; scoring again keeps both', async () => {
    const edition = anEdition({ edition: 'norm 2024', validUntil: day('2026-07-31') });
    await does(world, saveInstrument, { instrumentId: tekst, edition, isArchived: false, version: 1 });
    await aScore(world, campaignId, other, tekst, '500');
    const stricter = anEdition({
      edition: 'norm 2027',
      norms: [{ level: '', moment: 'any', limits: [300, 320, 410, 440] }],
    });
    await does(world, saveInstrument, { instrumentId: tekst, edition: stricter, isArchived: false, version: 2 });
    const before = await world.get(screeningGrid, { campaignId, show: 'first' });
    expect(before.rows.map(({ cells }) => cells[0])).toMatchObject([
      { band: 'E', version: 1, isExpired: false },
      { band: 'A', version: 2, isExpired: true },
    ]);
    expect(await does(world, rescoreTest, { campaignId, instrumentId: tekst })).toEqual({ rescored: 2, changed: 1 });
    await refuses(world, rescoreTest, { campaignId, instrumentId: tekst }, 'NOTHING_TO_RESCORE');
    const { measurements } = await ofPupil();
    expect(measurements[0]?.given).toBe('324');
    expect(measurements[0]?.scorings.map(({ band, edition: name }) => [band, name])).toEqual([
      ['E', 'norm 2025'],
      ['C', 'norm 2027'],
    ]);
  });

  test('a score of an expired norm prints its warning in the letter', async () => {
    const old = await anInstrument(world, { name: 'Oude toets', validUntil: day('2026-07-31') });
    const second = await aCampaign(world, [old]);
    await aScore(world, second, pupil, old, '324');
    const print = {
      studentId: pupil,
      campaignId: second,
      kind: 'signal' as const,
      advice: 'Kom langs.',
      format: 'pdf' as const,
    };
    world.setToday('2026-10-02');
    await world.actAs('zorgcoordinator');
    await world.actAs('remedialTeacher');
    const young = await does(world, follow.printScreeningLetter, print).catch((error: Error) => error.message);
    // The make-believe pupils of this world are 15: their parents may read it.
    expect(young).toEqual({});
    expect(world.papers.at(-1)?.html).toContain('De normen van Oude toets zijn verlopen');
  });
});

test('second entry: the same is marked, another value changes nothing until it is chosen', async () => {
  const input = { campaignId, studentId: pupil, instrumentId: tekst, given: '342', corrects: false, revision: 1 };
  expect(await does(world, checkResult, input)).toMatchObject({ agrees: false, first: '324', cell: { given: '324' } });
  await refuses(world, checkResult, { ...input, given: '4133' }, 'OUT_OF_RANGE');
  await refuses(world, checkResult, { ...input, studentId: other }, 'NOTHING_TO_CHECK');
  expect(await does(world, checkResult, { ...input, given: '324' })).toMatchObject({
    agrees: true,
    cell: { checked: 'agreed', revision: 2 },
  });
  await refuses(world, checkResult, input, 'CHANGED_MEANWHILE');
  const corrected = await does(world, checkResult, { ...input, corrects: true, revision: 2 });
  expect(corrected).toMatchObject({ cell: { given: '342', checked: 'corrected', band: 'D' } });
});

test('groups: who is in comes by the help; who was there is written a day at a time', async () => {
  const text = { name: 'Leesgroep', kind: 'taal' as const, when: 'di 3e uur' };
  const input = { groupId: null, schoolYear: SchoolYear.parse('2026-2027'), isClosed: false, text, revision: 0 };
  const { groupId } = await does(world, groups.saveGroup, input);
  const help = { ...text, what: 'Leesgroep', goal: '', frequency: '', result: '', helped: 'unknown' as const };
  const { name: _name, when: _when, ...supportText } = help;
  const support = {
    studentId: pupil,
    supportId: null,
    groupId,
    from: day('2026-09-01'),
    until: null,
    text: supportText,
    revision: 0,
  };
  await does(world, follow.saveSupport, support);
  const marks = [{ studentId: pupil, state: 'present' as const }];
  await does(world, groups.recordAttendance, { groupId, heldOn: day('2026-09-29'), marks });
  await does(world, groups.recordAttendance, {
    groupId,
    heldOn: day('2026-09-22'),
    marks: [{ studentId: pupil, state: 'absent' }],
  });
  const { groups: listed } = await world.get(groups.listGroups, {});
  expect(listed).toMatchObject([{ name: 'Leesgroep', members: [{ present: 1, absent: 1 }] }]);
  expect(listed[0]?.meetings.map(({ heldOn }) => heldOn)).toEqual(['2026-09-29', '2026-09-22']);
  const stranger = [{ studentId: other, state: 'present' as const }];
  await refuses(
    world,
    groups.recordAttendance,
    { groupId, heldOn: day('2026-09-29'), marks: stranger },
    'NOT_IN_GROUP',
  );
  await refuses(world, groups.recordAttendance, { groupId, heldOn: day('2026-10-02'), marks }, 'DAY_IN_FUTURE');
  await refuses(world, groups.saveGroup, { ...input, groupId }, 'CHANGED_MEANWHILE');
  await refuses(world, groups.saveGroup, { ...input, groupId: SupportGroupId.parse(none) }, 'GROUP_NOT_FOUND');
  await does(world, groups.saveGroup, { ...input, groupId, isClosed: true, revision: 1 });
  await refuses(world, groups.recordAttendance, { groupId, heldOn: day('2026-09-29'), marks }, 'GROUP_CLOSED');
  await refusesRole(world, 'bpo', groups.saveGroup, input);
});

test('the school nurse: that somebody is invited, and whether he has been; no field for more', async () => {
  const schoolYear = SchoolYear.parse('2026-2027');
  const invite = { studentId: pupil, schoolYear, invitedOn: day('2026-10-01'), hasBeen: false, revision: 0 };
  await refuses(world, nurse.saveInvitation, invite, 'NOT_THIS_YEAR');
  await world.actAs('zorgcoordinator');
  const { saveClass } = await import('../../shared/students/contract.ts');
  const { classId } = await world.get(saveClass, {
    name: '2hA',
    schoolYear: '2026-2027',
    level: 'havo',
    year: 2,
    from: null,
  });
  const older = await aStudent(world, { surname: 'Tweede', classId });
  await world.actAs('remedialTeacher');
  const second = { ...invite, studentId: older };
  await does(world, nurse.saveInvitation, second);
  await refuses(world, nurse.saveInvitation, second, 'CHANGED_MEANWHILE');
  await does(world, nurse.saveInvitation, { ...second, hasBeen: true, revision: 1 });
  const { invitations } = await world.get(nurse.nurseInvitations, { schoolYear });
  expect(invitations).toMatchObject([{ studentId: older, hasBeen: true }]);
  expect(Object.keys(nurse.InvitationText.shape)).toEqual(['invitedOn', 'hasBeen']);
  expect(await world.call(nurse.saveInvitation, { ...second, revision: 2, answer: 'slecht slapen' } as never)).toEqual({
    ok: false,
    code: 'INVALID_INPUT',
  });
  await does(world, nurse.saveInvitation, { ...second, invitedOn: null, revision: 2 });
  expect((await world.get(nurse.nurseInvitations, { schoolYear })).invitations).toEqual([]);
  await refusesRole(world, 'coach', nurse.nurseInvitations, { schoolYear });
});

test('Vandaag tells the RT when a campaign ends and who still catches up', async () => {
  await aScore(world, campaignId, other, tekst, 'afwezig');
  world.setToday('2026-11-20');
  const { rows } = await world.get(todayLines, {});
  expect(rows).toMatchObject([{ kind: 'screening.ends', on: '2026-11-30', facts: { absent: '1' } }]);
  await world.actAs('zorgcoordinator');
  expect((await world.get(todayLines, {})).rows).toEqual([]);
});

test('a coach sees the outcomes of his own pupils and of nobody else', async () => {
  await does(world, follow.decideSignal, signal());
  await world.loginAs('A');
  await world.actAs('zorgcoordinator');
  const staffId = await aStaffMember(world, 'R. Coach', 'coach');
  const { setCoach } = await import('../../shared/students/contract.ts');
  await world.get(setCoach, { studentId: pupil, coachId: staffId });
  const { keyLetter } = await world.addUser({ name: 'R. Coach', roles: ['coach'], staffId });
  await world.loginAs('A');
  await world.loginAs(keyLetter);
  expect((await ofPupil()).signals).toMatchObject([{ verdict: 'yes' }]);
  await refuses(world, follow.screeningOfStudent, { studentId: other }, 'NOT_ALLOWED');
  await refuses(world, follow.listCaseload, {}, 'NOT_ALLOWED');
  await refuses(world, follow.decideSignal, signal({ revision: 1 }), 'NOT_ALLOWED');
});
