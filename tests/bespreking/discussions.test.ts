import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as discussions from '../../shared/bespreking/discussion-contract.ts';
import * as meetings from '../../shared/bespreking/meeting-contract.ts';
import { printDiscussion } from '../../shared/bespreking/print-contract.ts';
import { askInput, giveInputFor } from '../../shared/bespreking/round-contract.ts';
import { besprekingOfStudent, sendSignal, triageSignal } from '../../shared/bespreking/signal-contract.ts';
import { todayLines } from '../../shared/deadlines/contract.ts';
import { day } from '../../shared/kernel/days.ts';
import { DiscussionId } from '../../shared/kernel/ids.ts';
import { saveSchoolYear, schoolSettings } from '../../shared/settings/contract.ts';
import { studentPage } from '../../shared/students/contract.ts';
import { zatAgenda } from '../../shared/zat/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import {
  anInput,
  aRunningCase,
  aSignalText,
  aTeamMeeting,
  aTeamStory,
  aWholeForm,
  fill,
  type TeamStory,
} from '../support/story-bespreking.ts';
import { createWorld, type World } from '../support/world.ts';

const TODAY = '2026-11-26';
let world: World;
let story: TeamStory;
beforeEach(async () => {
  world = await createWorld({ today: TODAY });
  story = await aTeamStory(world);
});
afterEach(() => world.close());

const plan = (change: object = {}) => ({
  ...{ kind: 'bespreking' as const, teamId: story.teamId, classId: null, first: '2026-12-01', until: '2027-01-26' },
  ...{ startsAt: '14:30', endsAt: '15:30', place: 'lokaal 12' },
  ...change,
});
const bring = (meetingId: Awaited<ReturnType<typeof aTeamMeeting>> | null = null) => ({
  studentId: story.jens,
  meetingId,
  reason: 'Komt niet tot werken',
});
const agenda = (meetingId: Awaited<ReturnType<typeof aTeamMeeting>>) => world.get(meetings.teamAgenda, { meetingId });

describe('the weekly series of a team', () => {
  test('leaves the Christmas holidays out, and takes whoever waited', async () => {
    const { years } = await world.get(schoolSettings, {});
    const year = years.find((it) => it.year === '2026-2027');
    const holidays = [{ name: 'Kerst', from: day('2026-12-19'), until: day('2027-01-03') }];
    await world.get(saveSchoolYear, {
      plan: { year: year?.year ?? '2026-2027', holidays },
      revision: year?.revision ?? 0,
    });
    const { discussionId, meetingId } = await does(world, meetings.bringStudent, bring());
    expect(meetingId).toBeNull();
    const { meetingIds, skipped } = await does(world, meetings.planTeamMeetings, plan());
    expect([meetingIds.length, skipped]).toEqual([7, 2]);
    const [first] = meetingIds;
    if (!first) throw new Error('no meeting');
    expect((await agenda(first)).cases.map((it) => it.discussionId)).toEqual([discussionId]);
    const listed = await world.get(meetings.listTeamMeetings, { teamId: story.teamId, withPast: false });
    expect(listed.meetings.map(({ heldOn }) => heldOn)).toEqual(listed.meetings.map(({ heldOn }) => heldOn).toSorted());
  });

  test.each([
    [{ first: '2026-11-25' }, 'DAY_IN_PAST'],
    [{ endsAt: '14:00' }, 'ENDS_BEFORE_START'],
    [{ first: '2026-11-28' }, 'NOT_A_SCHOOL_DAY'],
    [{ kind: 'rapport' }, 'CLASS_NOT_FOUND'],
  ])('%j is refused: %s', async (change, code) => {
    await refuses(world, meetings.planTeamMeetings, plan(change), code);
  });

  test('is planned by a zoco only; a coach and a docent cannot', async () => {
    await refusesRole(world, 'remedialTeacher', meetings.planTeamMeetings, plan());
    for (const key of [story.keys.coach, story.keys.docent, story.keys.leader]) {
      await world.loginAs(key);
      await refuses(world, meetings.planTeamMeetings, plan(), 'NOT_ALLOWED');
    }
  });

  test('a meeting that is off passes its cases on', async () => {
    const off = await aTeamMeeting(world, story.teamId, '2026-12-01');
    const next = await aTeamMeeting(world, story.teamId, '2026-12-08');
    await world.get(meetings.bringStudent, bring(off));
    expect(await does(world, meetings.cancelTeamMeeting, { meetingId: off, revision: 1 })).toEqual({ movedOn: 1 });
    expect((await agenda(next)).cases).toMatchObject([{ studentId: story.jens, carried: 0 }]);
    const other = await aStudent(world, { surname: 'Terpstra', classId: story.classId });
    await refuses(world, meetings.bringStudent, { ...bring(off), studentId: other }, 'MEETING_NOT_OPEN');
  });
});

describe('a case', () => {
  test('is brought once, by the coach of the pupil, and can be withdrawn', async () => {
    const meetingId = await aTeamMeeting(world, story.teamId, '2026-12-01');
    const other = await aStudent(world, { surname: 'Terpstra', classId: story.classId });
    await world.loginAs(story.keys.coach);
    await refuses(world, meetings.bringStudent, { ...bring(meetingId), studentId: other }, 'NOT_ALLOWED');
    const { discussionId } = await does(world, meetings.bringStudent, bring(meetingId));
    await refuses(world, meetings.bringStudent, bring(meetingId), 'ALREADY_BROUGHT');
    await does(world, meetings.moveCase, { discussionId, meetingId: null });
    expect((await agenda(meetingId)).waiting).toMatchObject([{ discussionId }]);
    await does(world, meetings.moveCase, { discussionId, meetingId });
    await does(world, meetings.dropCase, { discussionId });
    await refuses(world, meetings.dropCase, { discussionId }, 'CASE_NOT_FOUND');
  });

  test('of another coach is in no list and no count', async () => {
    const meetingId = await aTeamMeeting(world, story.teamId, '2026-12-01');
    const other = await aStudent(world, { surname: 'Terpstra', classId: story.classId });
    await world.get(meetings.bringStudent, { ...bring(meetingId), studentId: other });
    await world.get(meetings.bringStudent, bring(meetingId));
    expect((await agenda(meetingId)).cases).toHaveLength(2);
    await world.loginAs(story.keys.coach);
    const seen = await agenda(meetingId);
    expect([seen.cases.length, seen.meeting.caseCount]).toEqual([1, 1]);
    await world.loginAs(story.keys.leader);
    const states = await agenda(meetingId);
    expect(states.cases.map(({ reason, input }) => [reason, input])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(JSON.stringify(states)).not.toContain('werken');
  });

  test('order by hand and by lot', async () => {
    const meetingId = await aTeamMeeting(world, story.teamId, '2026-12-01');
    const pupils = [
      story.jens,
      ...(await Promise.all(
        ['Anker', 'Bakker'].map((surname) => aStudent(world, { surname, classId: story.classId })),
      )),
    ];
    const ids: DiscussionId[] = [];
    for (const studentId of pupils)
      ids.push((await world.get(meetings.bringStudent, { ...bring(meetingId), studentId })).discussionId);
    await does(world, meetings.orderCases, { meetingId, order: ids.toReversed() });
    expect((await agenda(meetingId)).cases.map(({ discussionId }) => discussionId)).toEqual(ids.toReversed());
    await refuses(world, meetings.orderCases, { meetingId, order: ids.slice(1) }, 'CHANGED_MEANWHILE');
    await does(world, meetings.shuffleCases, { meetingId });
    expect((await agenda(meetingId)).cases.map(({ discussionId }) => discussionId).toSorted()).toEqual(ids.toSorted());
  });
});

describe('at the table', () => {
  test('HGW-4: it does not begin while it stands of nobody that the pupil was heard', async () => {
    const meetingId = await aTeamMeeting(world, story.teamId, TODAY);
    const start = { meetingId, presentIds: [story.coach] };
    await refuses(world, meetings.startTeamMeeting, start, 'AGENDA_EMPTY');
    const { discussionId } = await world.get(meetings.bringStudent, bring(meetingId));
    await refuses(world, meetings.startTeamMeeting, start, 'PUPIL_NOT_HEARD');
    const pupil = { state: 'no' as const, on: null, why: 'Is ziek', view: '' };
    await fill(world, discussionId, TODAY, { pupil });
    await does(world, meetings.startTeamMeeting, start);
    expect((await agenda(meetingId)).meeting).toMatchObject({ state: 'running', presentIds: [story.coach] });
  });

  test('HGW-5: not besproken without the minimum; then fixed, and who was not reached comes back', async () => {
    const { meetingId, discussionId } = await aRunningCase(world, story, TODAY);
    const next = await aTeamMeeting(world, story.teamId, '2026-12-03');
    const other = await aStudent(world, { surname: 'Terpstra', classId: story.classId });
    const late = await world.get(meetings.bringStudent, { ...bring(meetingId), studentId: other });
    const close = (id: DiscussionId, outcome: 'discussed' | 'notDiscussed') => ({ discussionId: id, outcome });
    await refuses(world, discussions.closeCase, close(late.discussionId, 'discussed'), 'FORM_INCOMPLETE');
    await refuses(world, meetings.finishTeamMeeting, { meetingId }, 'CASES_STILL_OPEN');
    await does(world, discussions.closeCase, close(discussionId, 'discussed'));
    await does(world, discussions.closeCase, close(late.discussionId, 'notDiscussed'));
    expect(await does(world, meetings.finishTeamMeeting, { meetingId })).toEqual({ movedOn: 1 });
    expect((await agenda(next)).cases).toMatchObject([{ discussionId: late.discussionId, state: 'open', carried: 1 }]);
    const read = await world.get(discussions.readDiscussion, { discussionId });
    expect(read).toMatchObject({ isFixed: true, head: { state: 'discussed', discussedOn: TODAY } });
    const form = { discussionId, form: aWholeForm(day(TODAY)), minutes: 15, evaluateOn: '2027-01-14' };
    await refuses(world, discussions.saveDiscussion, { ...form, revision: read.revision }, 'MINUTES_FIXED');
    await refuses(world, meetings.dropCase, { discussionId: late.discussionId }, 'CASE_IN_USE');
  });

  test('a signal that brought the pupil is done once the team has discussed him', async () => {
    const { meetingId, discussionId } = await aRunningCase(world, story, TODAY);
    const { signalId } = await world.get(sendSignal, { studentId: story.jens, source: 'teacher', text: aSignalText() });
    await world.get(triageSignal, { signalId, outcome: 'team', note: '', revision: 1 });
    await world.get(discussions.closeCase, { discussionId, outcome: 'discussed' });
    await world.get(meetings.finishTeamMeeting, { meetingId });
    const { signals } = await world.get(besprekingOfStudent, { studentId: story.jens });
    expect(signals).toMatchObject([{ state: 'closed', steps: [{ outcome: 'team' }, { outcome: 'closed', note: '' }] }]);
  });

  test('two who write in one form get a choice, not a silent winner', async () => {
    const { discussionId } = await aRunningCase(world, story, TODAY);
    const form = { discussionId, form: aWholeForm(day(TODAY), { tried: 'Kaart' }), minutes: 15, evaluateOn: null };
    await refuses(world, discussions.saveDiscussion, { ...form, revision: 1 }, 'CHANGED_MEANWHILE');
  });

  test('an agreement has somebody who does it and a day, and stands with what the team made', async () => {
    const { discussionId } = await aRunningCase(world, story, TODAY);
    const agreement = { discussionId, what: 'Maakt een startkaart', ownerId: story.coach, dueOn: '2026-12-10' };
    await refuses(world, discussions.agreeInDiscussion, { ...agreement, dueOn: '2026-11-25' }, 'DUE_IN_PAST');
    await does(world, discussions.agreeInDiscussion, agreement);
    const { made, previous } = await world.get(discussions.readDiscussion, { discussionId });
    expect([made.map(({ what }) => what), previous]).toEqual([['Maakt een startkaart'], []]);
  });

  test('who tells the pupil and the parents, also afterwards', async () => {
    const { discussionId } = await aRunningCase(world, story, TODAY);
    const { revision } = await world.get(discussions.readDiscussion, { discussionId });
    const told = { to: 'parents' as const, ownerId: story.coach, by: '2026-11-27', doneOn: null };
    const saved = await does(world, discussions.saveDiscussionFeedback, { discussionId, feedback: told, revision });
    const done = { ...told, doneOn: '2026-11-27' };
    const later = { discussionId, feedback: done, revision: saved.revision };
    await refuses(world, discussions.saveDiscussionFeedback, later, 'DAY_IN_FUTURE');
    world.setToday('2026-11-27');
    await does(world, discussions.saveDiscussionFeedback, later);
  });

  test('chairing is the zoco’s; writing is the coach’s too; reading is no docent’s or teamleider’s', async () => {
    const { meetingId, discussionId } = await aRunningCase(world, story, TODAY);
    await world.loginAs(story.keys.coach);
    await refuses(world, discussions.closeCase, { discussionId, outcome: 'discussed' }, 'NOT_ALLOWED');
    await refuses(world, meetings.finishTeamMeeting, { meetingId }, 'NOT_ALLOWED');
    await fill(world, discussionId, TODAY, { tried: 'Vooraan gezet' });
    for (const key of [story.keys.docent, story.keys.leader]) {
      await world.loginAs(key);
      await refuses(world, discussions.readDiscussion, { discussionId }, 'NOT_ALLOWED');
    }
  });
});

test('the report on paper: the pupil’s own words first, nothing of the input round, and a line in the register', async () => {
  const { meetingId, discussionId } = await aRunningCase(world, story, TODAY);
  const { roundId } = await world.get(askInput, { discussionId, dueOn: TODAY, question: '' });
  const [docent] = story.docenten;
  if (!docent) throw new Error('no docent');
  await world.get(giveInputFor, { roundId, staffId: docent, text: anInput(2, 'Alleen voor het team') });
  const print = { discussionId, receiver: 'school' as const };
  await refuses(world, printDiscussion, print, 'NOT_DISCUSSED');
  const on = day('2026-05-20');
  const statement = { text: 'Slaapt slecht', kind: 'parentsWords' as const, source: 'told' as const, by: 'moeder', on };
  await fill(world, discussionId, TODAY, { statements: [{ ...statement, reviewOn: day('2026-07-31') }] });
  await world.get(discussions.closeCase, { discussionId, outcome: 'discussed' });
  await world.get(meetings.finishTeamMeeting, { meetingId });
  await does(world, printDiscussion, print);
  const html = world.papers.at(-1)?.html ?? '';
  expect(html).toContain('De ochtend gaat te snel');
  expect(html.indexOf('De ochtend gaat te snel')).toBeLessThan(html.indexOf('Zes keer te laat'));
  expect(html).toContain('instructie die in kleine stappen gaat');
  // Its day is over: paper says that nobody has confirmed it since.
  expect(html).toMatch(/Slaapt slecht \(.*sindsdien niet bevestigd/);
  expect(html).not.toContain('Alleen voor het team');
  expect(world.papers.at(-1)?.fileName).not.toContain('Hofstra');
  expect(world.count('disclosure_subjects')).toBe(1);
  // Born on 14 November 2010, so he decides himself from now on.
  await refuses(world, printDiscussion, { ...print, receiver: 'parents' }, 'NOT_FOR_PARENTS');
  await world.loginAs(story.keys.coach);
  await refuses(world, printDiscussion, print, 'NOT_ALLOWED');
});

describe('the evaluation', () => {
  const discussed = async () => {
    const it = await aRunningCase(world, story, TODAY);
    await world.get(discussions.closeCase, { discussionId: it.discussionId, outcome: 'discussed' });
    await world.get(meetings.finishTeamMeeting, { meetingId: it.meetingId });
    return it.discussionId;
  };
  const evaluate = async (discussionId: DiscussionId, change: object = {}) => {
    const { revision } = await world.get(discussions.readDiscussion, { discussionId });
    const base = {
      discussionId,
      outcomes: ['partly' as const],
      effect: 'Vier van de vijf dagen op tijd',
      nextOn: null,
    };
    return { ...base, decision: 'stop' as const, revision, ...change };
  };

  test('comes on Vandaag, goes on with a new day, and stops', async () => {
    const discussionId = await discussed();
    await refuses(world, discussions.evaluateDiscussion, await evaluate(discussionId), 'TOO_EARLY');
    world.setToday('2027-01-12');
    await world.loginAs(story.keys.coach);
    const { rows } = await world.get(todayLines, {});
    expect(rows.map(({ kind, on }) => [kind, on])).toContainEqual(['bespreking.evaluate', '2027-01-14']);
    const goOn = await evaluate(discussionId, { decision: 'goOn' });
    await refuses(world, discussions.evaluateDiscussion, goOn, 'NEW_DAY_NEEDED');
    await does(world, discussions.evaluateDiscussion, { ...goOn, nextOn: '2027-02-25' });
    await does(world, discussions.evaluateDiscussion, await evaluate(discussionId));
    await refuses(world, discussions.evaluateDiscussion, await evaluate(discussionId), 'ALREADY_STOPPED');
    const { text } = await world.get(discussions.readDiscussion, { discussionId });
    expect(text.evaluations.map(({ decision }) => decision)).toEqual(['goOn', 'stop']);
    expect(text.form.goals).toMatchObject([{ outcome: 'partly' }]);
    const { chronology } = await world.get(studentPage, { studentId: story.jens });
    expect(chronology.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['bespreking.brought', 'bespreking.discussed', 'bespreking.evaluated']),
    );
    const said = chronology.filter(({ kind }) => kind.startsWith('bespreking'));
    expect(JSON.stringify(said)).not.toMatch(/werken|op tijd/);
  });

  test('adjusting begins the next round, which knows the last', async () => {
    const discussionId = await discussed();
    world.setToday('2027-01-12');
    const adjust = await evaluate(discussionId, { decision: 'adjust' });
    const { nextId } = await does(world, discussions.evaluateDiscussion, adjust);
    if (!nextId) throw new Error('no next round');
    const read = await world.get(discussions.readDiscussion, { discussionId: nextId });
    expect(read.text.form.tried).toContain('Vier van de vijf');
    expect(read.earlier.map((it) => it.discussionId)).toEqual([discussionId]);
  });

  test('up to the ZAT: in its concept only, and only by whoever plans it', async () => {
    const discussionId = await discussed();
    world.setToday('2027-01-12');
    const up = await evaluate(discussionId, { decision: 'zat' });
    await refuses(world, discussions.evaluateDiscussion, up, 'NO_MEETING_PLANNED');
    const arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
    const { meetingId } = await aMeeting(world, '2027-01-21', [arts]);
    await world.loginAs(story.keys.coach);
    await refuses(world, discussions.evaluateDiscussion, up, 'NOT_YOUR_STEP');
    await world.loginAs('A');
    await does(world, discussions.evaluateDiscussion, up);
    const { rows } = await world.get(zatAgenda, { meetingId });
    expect(rows).toMatchObject([{ studentId: story.jens, consent: { state: 'unknown' } }]);
  });
});

test('a teamleider knows that and when, and nothing of what was said', async () => {
  await aRunningCase(world, story, TODAY);
  await world.loginAs(story.keys.leader);
  const known = await world.get(besprekingOfStudent, { studentId: story.jens });
  expect(known).toMatchObject({ talks: [], discussions: [{ state: 'open', needs: [], notTold: null }] });
});

test('what is not there is said to be not there', async () => {
  const discussionId = DiscussionId.parse('00000000-0000-4000-8000-000000000001');
  await refuses(world, discussions.readDiscussion, { discussionId }, 'CASE_NOT_FOUND');
  await refuses(world, discussions.closeCase, { discussionId, outcome: 'discussed' }, 'CASE_NOT_FOUND');
  await refuses(world, meetings.moveCase, { discussionId, meetingId: null }, 'CASE_NOT_FOUND');
});
