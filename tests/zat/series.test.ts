import { afterEach, beforeEach, expect, test } from 'vitest';
import { MeetingId, type StaffId } from '../../shared/kernel/ids.ts';
import { saveSchoolYear } from '../../shared/settings/contract.ts';
import { addZatConsult, listZatConsults } from '../../shared/zat/consult-contract.ts';
import * as zat from '../../shared/zat/contract.ts';
import * as series from '../../shared/zat/series-contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aConsent, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

const TODAY = '2026-11-26';
const NOBODY = MeetingId.parse('00000000-0000-4000-8000-000000000001');
const DAYS = ['2026-12-10', '2027-01-14', '2027-02-18', '2027-03-25'];
let world: World;
let arts: StaffId;
beforeEach(async () => {
  world = await createWorld({ today: TODAY });
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  const holidays = [{ name: 'Kerst', from: '2026-12-21', until: '2027-01-03' }];
  await world.get(saveSchoolYear, { plan: { year: '2026-2027', holidays }, revision: 1 });
});
afterEach(() => world.close());

const hours = (patch: object = {}) => ({
  kind: 'zat' as const,
  startsAt: '13:15',
  endsAt: '15:45',
  text: { place: 'kamer 0.14', chairId: arts, memberIds: [arts] },
  ...patch,
});
const list = async () => (await world.get(zat.listZatMeetings, {})).meetings.reverse();
const daysOf = async () => (await list()).map(({ heldOn }) => heldOn);

test('C42: a year at once; the preview says what stands in the way, and then nothing is made', async () => {
  const days = ['2026-12-10', '2026-12-24', '2026-12-12', '2026-11-20', '2027-01-01'];
  const { days: seen } = await world.get(series.checkZatDays, { ...hours(), days });
  expect(seen.map(({ fault, closedBy }) => [fault, closedBy])).toEqual([
    [null, null],
    ['DAY_CLOSED', 'Kerst'],
    ['DAY_CLOSED', null],
    ['DAY_IN_PAST', null],
    ['DAY_CLOSED', 'Kerst'],
  ]);
  await refuses(world, series.planZatSeries, { ...hours(), days }, 'DAY_IN_PAST');
  await refuses(world, series.planZatSeries, { ...hours(), days: days.slice(0, 2) }, 'DAY_CLOSED');
  await refuses(world, series.planZatSeries, { ...hours({ endsAt: '13:00' }), days: DAYS }, 'ENDS_BEFORE_START');
  await does(world, series.planZatSeries, { ...hours(), days: DAYS });
  expect(await daysOf()).toEqual(DAYS);
  expect(new Set((await list()).map(({ seriesId }) => seriesId)).size).toBe(1);
  await refuses(world, series.planZatSeries, { ...hours(), days: DAYS }, 'DAY_TAKEN');
  await refusesRole(world, 'bpo', series.planZatSeries, { ...hours(), days: DAYS });
});

test('nobody sits at two tables in one hour', async () => {
  await world.get(series.planZatSeries, { ...hours(), days: DAYS });
  const team = hours({ kind: 'zorgteam', startsAt: '15:00', endsAt: '16:00' });
  await refuses(world, series.planZatSeries, { ...team, days: DAYS }, 'PEOPLE_BUSY');
  const others = await aStaffMember(world, 'R. Teunis', 'remedialTeacher');
  const text = { place: '', chairId: others, memberIds: [others] };
  await does(world, series.planZatSeries, { ...team, text, days: DAYS });
  await does(world, series.planZatSeries, {
    ...hours({ kind: 'zorgteam' }),
    startsAt: '15:45',
    endsAt: '16:30',
    days: ['2027-04-22'],
  });
});

test('one date moves only itself, or all that follow in the rhythm again', async () => {
  await world.get(series.planZatSeries, { ...hours(), days: DAYS });
  const [first, second] = await list();
  if (!first || !second) throw new Error('no series');
  const move = { meetingId: second.meetingId, heldOn: '2027-01-19', closedWhy: '', revision: 1 };
  await refuses(world, series.moveZatMeeting, { ...move, which: 'this', heldOn: '2026-12-24' }, 'DAY_CLOSED');
  await refuses(world, series.moveZatMeeting, { ...move, which: 'this', heldOn: DAYS[2] ?? '' }, 'DAY_TAKEN');
  await refuses(world, series.moveZatMeeting, { ...move, which: 'this', meetingId: NOBODY }, 'MEETING_NOT_FOUND');
  await refuses(world, series.moveZatMeeting, { ...move, which: 'this', revision: 9 }, 'CHANGED_MEANWHILE');
  await does(world, series.moveZatMeeting, { ...move, which: 'this' });
  expect(await daysOf()).toEqual([DAYS[0], '2027-01-19', DAYS[2], DAYS[3]]);
  await does(world, series.moveZatMeeting, { ...move, which: 'following', heldOn: '2027-01-21', revision: 2 });
  expect(await daysOf()).toEqual([DAYS[0], '2027-01-21', '2027-02-25', '2027-04-01']);
  // A pupil in danger cannot wait for the end of a holiday; the reason stands with the meeting.
  const crisis = { ...move, which: 'this' as const, meetingId: first.meetingId, heldOn: '2026-12-22' };
  await does(world, series.moveZatMeeting, { ...crisis, closedWhy: 'Er is spoed.' });
  expect((await list())[0]).toMatchObject({ heldOn: '2026-12-22', closedWhy: 'Er is spoed.' });
});

test('one that does not go on hands pupils and questions to the next, which is made when there is none', async () => {
  const { meetingIds } = await world.get(series.planZatSeries, { ...hours(), days: DAYS.slice(0, 1) });
  const [meetingId] = meetingIds;
  if (!meetingId) throw new Error('no meeting');
  const studentId = await aStudent(world);
  await aConsent(world, studentId, [arts]);
  await world.get(zat.addStudentToZat, { meetingId, studentId, question: 'Hoe verder?', minutes: 12 });
  await world.get(addZatConsult, { meetingId, question: 'Wat helpt bij plannen?', minutes: 8 });
  await refuses(world, series.cancelZatMeeting, { meetingId, revision: 9 }, 'CHANGED_MEANWHILE');
  const { movedTo, moved } = await does(world, series.cancelZatMeeting, { meetingId, revision: 1 });
  expect([movedTo, moved]).toEqual([DAYS[1], 1]);
  const meetings = await list();
  expect(meetings.map(({ state, itemCount }) => [state, itemCount])).toEqual([
    ['cancelled', 0],
    ['planned', 1],
  ]);
  const next = meetings[1]?.meetingId ?? NOBODY;
  expect((await world.get(listZatConsults, { meetingId: next })).consults).toHaveLength(1);
  await refuses(world, series.cancelZatMeeting, { meetingId, revision: 2 }, 'MEETING_NOT_OPEN');
  await refuses(world, series.cancelZatMeeting, { meetingId: NOBODY, revision: 1 }, 'MEETING_NOT_FOUND');
});

test('steps around a meeting are ticked off with their day, and the tick goes away again', async () => {
  const { meetingIds } = await world.get(series.planZatSeries, { ...hours(), days: DAYS.slice(0, 1) });
  const meetingId = meetingIds[0] ?? NOBODY;
  const steps = async () => (await world.get(zat.zatAgenda, { meetingId })).milestones;
  await does(world, series.tickZatMilestone, { meetingId, kind: 'formsClosed', isDone: true });
  expect(await steps()).toEqual([{ kind: 'formsClosed', doneOn: TODAY }]);
  await does(world, series.tickZatMilestone, { meetingId, kind: 'formsClosed', isDone: false });
  expect(await steps()).toEqual([]);
  await refuses(
    world,
    series.tickZatMilestone,
    { meetingId: NOBODY, kind: 'agendaOut', isDone: true },
    'MEETING_NOT_FOUND',
  );
});

test('an invitation holds day, hours in UTC and place, and no word of any pupil', async () => {
  const { meetingIds } = await world.get(series.planZatSeries, { ...hours(), days: DAYS });
  const studentId = await aStudent(world, { surname: 'Terwisscha' });
  const input = {
    meetingId: meetingIds[0] ?? NOBODY,
    studentId,
    question: 'Hoe verder?',
    minutes: 12,
    asConcept: true,
  };
  await world.get(zat.addStudentToZat, input);
  await world.get(series.inviteToZat, { meetingIds });
  const calendar = Buffer.from(world.papers.at(-1)?.bytes ?? []).toString('utf8');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(DAYS.length);
  // Winter time, and summer time from 28 March.
  expect(calendar).toContain('DTSTART:20261210T121500Z');
  expect(calendar).toContain('kamer 0.14');
  expect(calendar).not.toMatch(/Terwisscha|Hoe verder|TZID/);
  expect(world.papers.at(-1)?.fileName).toBe('Uitnodiging overleg 2026-12-10.ics');
  await refuses(world, series.inviteToZat, { meetingIds: [NOBODY] }, 'MEETING_NOT_FOUND');
});
