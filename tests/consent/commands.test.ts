import { afterEach, beforeEach, expect, test } from 'vitest';
import * as calls from '../../shared/consent/contract.ts';
import { ConsentId, type GuardianId, MeetingId, StaffId, type StudentId } from '../../shared/kernel/ids.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aGuardian, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let arts: StaffId;
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-23' });
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
});
afterEach(() => world.close());

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const yes = (guardianId: GuardianId | null, on = '2026-11-23') =>
  ({ guardianId, answer: 'ja', on, how: 'mondeling' }) as const;
const consent = (studentId: StudentId, givers: ReturnType<typeof yes>[], expiresOn: string | null = null) => ({
  studentId,
  purpose: 'zat' as const,
  meetingId: null,
  expiresOn,
  text: { givers, partyIds: [arts], data: 'schoolgang', note: '' },
});

test('PRIV-2: a pupil of 14 needs both parents and himself; each answer counts as it comes', async () => {
  const studentId = await aStudent(world, { birthDate: '2012-05-01' });
  const mother = await aGuardian(world, studentId);
  const father = await aGuardian(world, studentId);
  await aMeeting(world, '2026-11-26', [arts]);
  const states: string[] = [];
  for (const who of [mother, father, null])
    states.push((await does(world, calls.recordConsent, consent(studentId, [yes(who)]))).verdict.state);
  expect(states).toEqual(['partly', 'partly', 'valid']);
});

test('PRIV-3: withdrawn is as easy as given, once, and only for what comes', async () => {
  const studentId = await aStudent(world);
  const { meetingId } = await aMeeting(world, '2026-11-26', [arts]);
  const { consentId } = await does(world, calls.recordConsent, consent(studentId, [yes(null)]));
  const state = async () => (await world.get(calls.consentForMeeting, { studentId, meetingId })).verdict.state;
  expect(await state()).toBe('valid');
  const withdrawal = { studentId, consentId, on: '2026-11-23', revision: 1 };
  await refuses(world, calls.withdrawConsent, { ...withdrawal, on: '2026-11-24' }, 'ANSWER_IN_FUTURE');
  await refuses(world, calls.withdrawConsent, { ...withdrawal, revision: 2 }, 'CHANGED_MEANWHILE');
  await refuses(
    world,
    calls.withdrawConsent,
    { ...withdrawal, consentId: ConsentId.parse(id(1)) },
    'CONSENT_NOT_FOUND',
  );
  await does(world, calls.withdrawConsent, withdrawal);
  expect(await state()).toBe('withdrawn');
  await refuses(world, calls.withdrawConsent, { ...withdrawal, revision: 2 }, 'ALREADY_WITHDRAWN');
});

test('every wrong answer has a code of its own, and nothing is kept of it', async () => {
  const studentId = await aStudent(world);
  const other = await aStudent(world, { surname: 'Terpstra' });
  const stranger = await aGuardian(world, other);
  const record = (patch: object) => ({ ...consent(studentId, [yes(null)]), ...patch });
  await refuses(world, calls.recordConsent, consent(studentId, [yes(stranger)]), 'GUARDIAN_NOT_FOUND');
  await refuses(world, calls.recordConsent, consent(studentId, [yes(null, '2026-11-24')]), 'ANSWER_IN_FUTURE');
  await refuses(world, calls.recordConsent, consent(studentId, [yes(null), yes(null)]), 'SAME_PERSON_TWICE');
  await refuses(world, calls.recordConsent, consent(studentId, [yes(null)], '2027-08-01'), 'EXPIRES_TOO_LATE');
  await refuses(world, calls.recordConsent, record({ meetingId: MeetingId.parse(id(2)) }), 'MEETING_NOT_FOUND');
  const text = { ...consent(studentId, [yes(null)]).text, partyIds: [StaffId.parse(id(3))] };
  await refuses(world, calls.recordConsent, record({ text }), 'PARTY_NOT_FOUND');
  const nobody = { meetingId: MeetingId.parse(id(2)), studentId };
  await refuses(world, calls.consentForMeeting, nobody, 'MEETING_NOT_FOUND');
  await refusesRole(world, 'coach', calls.recordConsent, consent(studentId, [yes(null)]));
  await refusesRole(world, 'remedialTeacher', calls.consentsOfStudent, { studentId });
});
