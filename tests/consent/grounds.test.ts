import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as calls from '../../shared/consent/contract.ts';
import { confirmBy, groundState } from '../../shared/consent/grounds.ts';
import { day } from '../../shared/kernel/days.ts';
import { GroundId, MeetingId, type StaffId, type StudentId } from '../../shared/kernel/ids.ts';
import { EMPTY_NOTES } from '../../shared/meetings/model.ts';
import { addStudentToZat, saveZatNotes, startZat } from '../../shared/zat/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

const A = MeetingId.parse('00000000-0000-4000-8000-00000000000a');
const B = MeetingId.parse('00000000-0000-4000-8000-00000000000b');

describe('PRIV-4: when a ground holds', () => {
  test.each([
    ['2026-11-23', '2026-11-25'],
    ['2026-11-26', '2026-11-30'],
    ['2026-11-27', '2026-12-01'],
    ['2026-11-28', '2026-12-01'],
  ])('written on %s it must be confirmed by %s', (on, by) => expect(confirmBy(day(on))).toBe(by));

  const ground = (kind: 'vitaalBelang' | 'publiekeTaak', confirmedOn: string | null) => ({
    ground: kind,
    meetingId: A,
    recordedOn: day('2026-11-26'),
    confirmedOn: confirmedOn === null ? null : day(confirmedOn),
  });
  test.each([
    ['danger, on the day itself', ground('vitaalBelang', null), '2026-11-26', 'ground'],
    ['danger, on the last day', ground('vitaalBelang', null), '2026-11-30', 'ground'],
    ['danger, a day too late', ground('vitaalBelang', null), '2026-12-01', 'groundUnconfirmed'],
    ['danger, confirmed', ground('vitaalBelang', '2026-11-27'), '2026-12-20', 'ground'],
    ['a task of the school, by one person', ground('publiekeTaak', null), '2026-11-26', 'groundUnconfirmed'],
    ['a task of the school, confirmed', ground('publiekeTaak', '2026-11-26'), '2026-11-26', 'ground'],
    ['before it was written', ground('vitaalBelang', null), '2026-11-25', null],
  ] as const)('%s', (_name, facts, on, state) => expect(groundState([facts], A, day(on))).toBe(state));

  test('never for another meeting', () =>
    expect(groundState([ground('vitaalBelang', '2026-11-26')], B, day('2026-11-26'))).toBeNull());
});

describe('through the gate', () => {
  let world: World;
  let arts: StaffId;
  let jens: StudentId;
  let meetingId: MeetingId;
  beforeEach(async () => {
    world = await createWorld({ today: '2026-11-26' });
    arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
    jens = await aStudent(world);
    ({ meetingId } = await aMeeting(world, '2026-11-26', [arts]));
  });
  afterEach(() => world.close());

  const weighing = {
    purpose: 'Acuut gevaar thuis',
    necessity: 'De jeugdarts moet vandaag handelen',
    subsidiarity: 'Toestemming vragen maakt het gevaarlijker',
    informed: 'Nee, zie hierboven; de leerling hoort het na het overleg',
  };
  const record = () => ({ studentId: jens, meetingId, ground: 'vitaalBelang' as const, weighing });
  const put = () => ({ meetingId, studentId: jens, question: 'Wat nu?', minutes: 10 });

  test('a weighed ground opens the agenda, and closes it again when nobody confirms in time', async () => {
    await refuses(world, addStudentToZat, put(), 'CONSENT_MISSING');
    await refuses(world, calls.recordGround, { ...record(), weighing: { ...weighing, purpose: ' ' } }, 'INVALID_INPUT');
    await does(world, calls.recordGround, record());
    const { itemId } = await does(world, addStudentToZat, put());
    await does(world, startZat, { meetingId, presentIds: [arts] });
    await does(world, saveZatNotes, { itemId, notes: { ...EMPTY_NOTES, plan: 'Bel' }, revision: 1 });
    // The verdict is of the day of the meeting, so a later day changes nothing of what was minuted.
    const later = await aMeeting(world, '2026-12-31', [arts]);
    await refuses(world, addStudentToZat, { ...put(), meetingId: later.meetingId }, 'CONSENT_MISSING');
  });

  test('another person confirms, never the writer, and only once', async () => {
    const { groundId } = await does(world, calls.recordGround, record());
    const confirm = { studentId: jens, groundId, revision: 1 };
    await refuses(world, calls.confirmGround, confirm, 'SAME_PERSON');
    const none = GroundId.parse('00000000-0000-4000-8000-000000000001');
    await refuses(world, calls.confirmGround, { ...confirm, groundId: none }, 'GROUND_NOT_FOUND');
    const { keyLetter } = await world.addUser({ name: 'B. Nauta', roles: ['zorgcoordinator'] });
    await world.loginAs(keyLetter);
    await refuses(world, calls.confirmGround, { ...confirm, revision: 2 }, 'CHANGED_MEANWHILE');
    await does(world, calls.confirmGround, confirm);
    await refuses(world, calls.confirmGround, { ...confirm, revision: 2 }, 'ALREADY_CONFIRMED');
    const { grounds } = await world.get(calls.consentsOfStudent, { studentId: jens });
    expect(grounds).toMatchObject([
      { confirmedBy: 'B. Nauta', recordedBy: 'Ineke Wouda', purpose: 'Acuut gevaar thuis' },
    ]);
  });

  test('refused for a meeting that is not there, and for a role that may not', async () => {
    await refuses(world, calls.recordGround, { ...record(), meetingId: B }, 'MEETING_NOT_FOUND');
    await refusesRole(world, 'coach', calls.recordGround, record());
    await refusesRole(world, 'trajectcoordinator', calls.recordGround, record());
  });
});
