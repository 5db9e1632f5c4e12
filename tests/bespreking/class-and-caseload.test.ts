import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CaseloadView, readCaseload } from '../../shared/bespreking/caseload-contract.ts';
import { readClassReview, saveClassReview } from '../../shared/bespreking/class-contract.ts';
import { closeCase } from '../../shared/bespreking/discussion-contract.ts';
import { finishTeamMeeting, planTeamMeetings, startTeamMeeting } from '../../shared/bespreking/meeting-contract.ts';
import { besprekingOfStudent, recordTalk, sendSignal } from '../../shared/bespreking/signal-contract.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { fixPlan, openPlan, savePlanText, startPlan } from '../../shared/plans/contract.ts';
import { decidePlan, evaluatePlan, scoreGoal } from '../../shared/plans/evaluate-contract.ts';
import { EMPTY_PLAN } from '../../shared/plans/model.ts';
import { beginTraject } from '../../shared/zat/care-contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aClass, aStudent } from '../support/story.ts';
import { aRunningCase, aSignalText, aTeamStory, type TeamStory } from '../support/story-bespreking.ts';
import { aTraject } from '../support/story-care.ts';
import { aDefinitivePlan, aFullText, aPlan } from '../support/story-plans.ts';
import { createWorld, type World } from '../support/world.ts';

const TODAY = '2026-11-26';
let world: World;
let story: TeamStory;
let roos: StudentId;
beforeEach(async () => {
  world = await createWorld({ today: TODAY });
  story = await aTeamStory(world);
  roos = await aStudent(world, { givenName: 'Roos', surname: 'Terpstra', classId: story.classId });
});
afterEach(() => world.close());

describe('a rapportvergadering', () => {
  const plan = async () => {
    const { meetingIds } = await world.get(planTeamMeetings, {
      ...{ kind: 'rapport', teamId: story.teamId, classId: story.classId, first: TODAY, until: TODAY },
      ...{ startsAt: '13:00', endsAt: '13:45', place: '' },
    });
    const [meetingId] = meetingIds;
    if (!meetingId) throw new Error('no meeting');
    return meetingId;
  };

  const aClassWithPupil = async () => {
    const classId = await aClass(world, '4hD');
    await aStudent(world, { surname: 'Elders', classId });
    return classId;
  };

  test('has the whole class with an equal share of the time; the team gets whoever needs more', async () => {
    const meetingId = await plan();
    const { reviews, secondsEach, className } = await world.get(readClassReview, { meetingId });
    expect([reviews.map(({ card }) => card.surname), secondsEach, className]).toEqual([
      ['Hofstra', 'Terpstra'],
      1200,
      '4hC',
    ]);
    const save = { meetingId, studentId: story.jens, outcome: 'team' as const, note: 'Cijfers zakken', revision: 1 };
    await refuses(world, saveClassReview, save, 'MEETING_NOT_RUNNING');
    await does(world, startTeamMeeting, { meetingId, presentIds: [] });
    await refuses(world, saveClassReview, { ...save, note: '' }, 'NOTE_MISSING');
    await does(world, saveClassReview, save);
    await refuses(world, saveClassReview, save, 'CHANGED_MEANWHILE');
    await does(world, saveClassReview, { ...save, studentId: roos, outcome: 'fine', note: '' });
    await does(world, finishTeamMeeting, { meetingId });
    expect((await world.get(besprekingOfStudent, { studentId: story.jens })).discussions).toMatchObject([
      { state: 'open' },
    ]);
    expect((await world.get(besprekingOfStudent, { studentId: roos })).discussions).toEqual([]);
  });

  test('the plan of the class is found from its discussion once there is one', async () => {
    const meetingId = await plan();
    const read = () => world.get(readClassReview, { meetingId });
    expect(await read()).toMatchObject({ classId: story.classId, planId: null });
    const input = { studentId: null, classId: story.classId, kind: 'klassenplan' as const, evaluateOn: null, text: {} };
    const { planId } = await world.get(startPlan, input);
    expect((await read()).planId).toBe(planId);
    // Of another class, or of a pupil, it is not.
    await aPlan(world, story.jens, aFullText(story.coach));
    await world.get(startPlan, { ...input, classId: await aClassWithPupil() });
    expect((await read()).planId).toBe(planId);
  });

  test('a coach sees his own pupils in it, and writes nothing', async () => {
    const meetingId = await plan();
    await world.get(startTeamMeeting, { meetingId, presentIds: [] });
    await world.loginAs(story.keys.coach);
    expect((await world.get(readClassReview, { meetingId })).reviews.map(({ card }) => card.surname)).toEqual([
      'Hofstra',
    ]);
    const save = { meetingId, studentId: story.jens, outcome: 'fine' as const, note: '', revision: 1 };
    await refuses(world, saveClassReview, save, 'NOT_ALLOWED');
  });

  test('a class without pupils has nothing to go through', async () => {
    const { classIds } = { classIds: [story.classId] };
    expect(classIds).toHaveLength(1);
    const input = { kind: 'rapport' as const, teamId: story.teamId, first: TODAY, until: TODAY, place: '' };
    const gone = { ...input, classId: '00000000-0000-4000-8000-000000000001', startsAt: '13:00', endsAt: '13:45' };
    await refuses(world, planTeamMeetings, gone, 'CLASS_NOT_FOUND');
  });
});

describe('the lists of pupils', () => {
  const view = async (name: CaseloadView, teamId: string | null = null) =>
    (await world.get(readCaseload, { view: name, teamId, offset: 0, limit: 50 })).rows;
  const names = async (name: CaseloadView) => (await view(name)).map(({ card }) => card.surname);

  test('never seen comes first, then who was seen longest ago', async () => {
    const anker = await aStudent(world, { surname: 'Anker' });
    const text = { present: ['pupil' as const], about: 'Hoe gaat het', goals: [] };
    const talk = { talkId: null, signalId: null, text, revision: 0 };
    await world.get(recordTalk, { ...talk, studentId: story.jens, heldOn: '2026-11-02' });
    await world.get(recordTalk, { ...talk, studentId: anker, heldOn: '2026-10-05' });
    expect(await names('unseen')).toEqual(['Terpstra', 'Anker', 'Hofstra']);
    expect((await view('unseen')).map(({ lastSeenOn }) => lastSeenOn)).toEqual([null, '2026-10-05', '2026-11-02']);
    expect((await view('unseen', story.teamId)).map(({ card }) => card.surname)).toEqual(['Terpstra', 'Hofstra']);
  });

  test('my pupils are the coach’s own; nobody else is in list or count', async () => {
    await world.get(sendSignal, { studentId: story.jens, source: 'teacher', text: aSignalText() });
    await world.loginAs(story.keys.coach);
    expect(await view('mine')).toMatchObject([
      { card: { surname: 'Hofstra' }, openSignals: 1, coachName: 'R. Bijvoet' },
    ]);
    expect((await world.get(readCaseload, { view: 'unseen', teamId: null, offset: 0, limit: 50 })).total).toBe(1);
    expect(await names('team')).toEqual(['Hofstra']);
  });

  test('who waits for an evaluation, and whose goals nobody looked at', async () => {
    const { discussionId, meetingId } = await aRunningCase(world, story, TODAY);
    expect([await names('evaluation'), await names('goals')]).toEqual([[], []]);
    await world.get(closeCase, { discussionId, outcome: 'discussed' });
    await world.get(finishTeamMeeting, { meetingId });
    expect(await view('evaluation')).toMatchObject([{ evaluateOn: '2027-01-14', evaluateId: discussionId }]);
    expect(await view('goals')).toMatchObject([{ openGoals: 1, goalsSince: TODAY }]);
  });

  test('a plan that runs waits for its evaluation too; a draft does not', async () => {
    await aPlan(world, roos, aFullText(story.coach));
    expect(await names('evaluation')).toEqual([]);
    await aDefinitivePlan(world, story.jens, aFullText(story.coach));
    expect(await view('evaluation')).toMatchObject([
      { card: { surname: 'Hofstra' }, evaluateId: null, evaluateWhat: 'plan' },
    ]);
  });

  test('goals of a plan that nobody looked at, or that did not move; until they move or are set anew', async () => {
    const planId = await aDefinitivePlan(world, story.jens, aFullText(story.coach));
    const standing = async () => (await view('goals')).map((row) => row.standing);
    expect(await standing()).toEqual([{ planId, behind: null, since: TODAY }]);
    const { held, plan } = await world.get(openPlan, { planId });
    const goalId = held?.text.goals[0]?.goalId ?? '';
    world.setToday('2027-01-14');
    const score = { planId, goalId, workedIds: [], worked: '' };
    await world.get(scoreGoal, { ...score, outcome: 0 });
    expect(await standing()).toEqual([{ planId, behind: 1, since: '2027-01-14' }]);
    await world.get(scoreGoal, { ...score, outcome: 1 });
    expect(await standing()).toEqual([]);
    await world.get(evaluatePlan, { planId, revision: plan.revision, parents: 'tevreden', note: '' });
    // Closed, but nobody chose how it goes on: it waits since the day of the evaluation.
    expect(await view('evaluation')).toMatchObject([{ evaluateOn: '2027-01-14', evaluateWhat: 'plan', planId }]);
    const decide = {
      planId,
      revision: plan.revision + 1,
      decision: 'adjust',
      evaluateOn: '2027-03-11',
      why: '',
    } as const;
    await world.get(decidePlan, decide);
    const { draft, plan: now } = await world.get(openPlan, { planId });
    const text = { ...(draft?.text ?? EMPTY_PLAN), reason: 'Levert werk nu vaker op tijd in.' };
    await world.get(savePlanText, { planId, revision: now.revision, text, evaluateOn: '2027-03-11' });
    await world.get(fixPlan, { planId, revision: now.revision + 1 });
    expect(await standing()).toEqual([{ planId, behind: null, since: '2027-01-14' }]);
  });

  test('a traject waits for its evaluation too, for who may read the care; the first of all comes in the row', async () => {
    await world.get(beginTraject, aTraject(story.jens, null, TODAY, '2026-12-17'));
    await aDefinitivePlan(world, story.jens, aFullText(story.coach));
    expect(await view('evaluation')).toMatchObject([
      { evaluateOn: '2026-12-17', evaluateWhat: 'traject', planId: null },
    ]);
    await world.actAs('remedialTeacher');
    expect(await view('evaluation')).toMatchObject([{ evaluateWhat: 'plan' }]);
  });

  test('reading the list opens nobody’s dossier', async () => {
    const before = world.trail().length;
    await view('unseen');
    expect(
      world
        .trail()
        .slice(before)
        .map(({ act, student }) => [act, student]),
    ).toEqual([['bespreking.caseload', null]]);
  });

  test('a docent and a teamleider have no caseload here', async () => {
    const input = { view: 'unseen' as const, teamId: null, offset: 0, limit: 50 };
    for (const role of ['docent', 'teamleider', 'directie'] as const)
      await refusesRole(world, role, readCaseload, input);
  });
});
