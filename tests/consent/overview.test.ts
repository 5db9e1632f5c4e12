import { afterEach, beforeEach, expect, test } from 'vitest';
import * as calls from '../../shared/consent/contract.ts';
import { consentOverview, listWeighings } from '../../shared/consent/overview.ts';
import { todayLines } from '../../shared/deadlines/contract.ts';
import type { GuardianId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { addStudentToZat } from '../../shared/zat/contract.ts';
import { does, refusesRole } from '../support/refuses.ts';
import { aGuardian, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let arts: StaffId;
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-23' });
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
});
afterEach(() => world.close());

const record = (studentId: StudentId, guardianId: GuardianId | null, answer: 'ja' | 'gevraagd', more: object = {}) => ({
  studentId,
  purpose: 'zat' as const,
  meetingId: null,
  expiresOn: null,
  text: {
    givers: [{ guardianId, answer, on: '2026-11-23', how: 'brief' as const }],
    partyIds: [arts],
    data: '',
    note: '',
  },
  ...more,
});
const lines = async () =>
  (await world.get(todayLines, {})).rows
    .filter(({ kind }) => kind.startsWith('consent.'))
    .map(({ kind, group, on, studentName }) => [kind, group, on, studentName]);

test('who must be asked before when, whose answer is out, and what a birthday ends', async () => {
  const { meetingId } = await aMeeting(world, '2026-12-10', [arts]);
  const child = await aStudent(world, { birthDate: '2012-05-01' });
  const mother = await aGuardian(world, child);
  await world.get(addStudentToZat, { meetingId, studentId: child, question: 'Hoe?', minutes: 10, asConcept: true });
  await does(world, calls.recordConsent, record(child, mother, 'gevraagd', { answerBy: '2026-12-01' }));
  const turns = await aStudent(world, { givenName: 'Roos', surname: 'Terpstra', birthDate: '2010-12-01' });
  await does(world, calls.recordConsent, record(turns, null, 'ja'));
  const term = await aStudent(world, { givenName: 'Sem', surname: 'Brouwer', birthDate: '2009-06-01' });
  await does(world, calls.recordConsent, record(term, null, 'ja', { expiresOn: '2026-11-30' }));
  const whole = await aStudent(world, { givenName: 'Maud', surname: 'de Wit', birthDate: '2009-06-01' });
  await does(world, calls.recordConsent, record(whole, null, 'ja'));
  const page = await does(world, consentOverview, {});
  expect(page.ask.map(({ name, heldOn, verdict }) => [name, heldOn, verdict.state])).toEqual([
    ['Jens Hofstra', '2026-12-10', 'partly'],
  ]);
  expect(page.awaited.map(({ name, answerBy }) => [name, answerBy])).toEqual([['Jens Hofstra', '2026-12-01']]);
  expect(page.expiring.map(({ name, lastDay, birthday }) => [name, lastDay, birthday])).toEqual([
    ['Roos Terpstra', '2026-11-30', 16],
    ['Sem Brouwer', '2026-11-30', null],
  ]);
  expect(page.inform.map(({ name, who }) => [name, who])).toEqual([
    ['Maud de Wit', 'parents'],
    ['Sem Brouwer', 'parents'],
  ]);
  expect(await lines()).toEqual([
    ['consent.convenant', 'waits', null, null],
    ['consent.expires', 'due', '2026-11-30', 'Roos Terpstra'],
    ['consent.expires', 'due', '2026-11-30', 'Sem Brouwer'],
    ['consent.answer', 'due', '2026-12-01', 'Jens Hofstra'],
  ]);
  await refusesRole(world, 'coach', consentOverview, {});
});

test('at the end of the school year everything ends, and Vandaag does not say so pupil by pupil', async () => {
  const maud = await aStudent(world, { birthDate: '2009-06-01' });
  await does(world, calls.recordConsent, record(maud, null, 'ja'));
  world.setToday('2027-07-25');
  expect((await lines()).filter(([kind]) => kind === 'consent.expires')).toEqual([]);
});

test('a weighing waits for a second person, who finds it on Vandaag; the privacy officer sees codes and days', async () => {
  const jens = await aStudent(world);
  const { meetingId } = await aMeeting(world, '2026-11-26', [arts]);
  const weighing = { purpose: 'a', necessity: 'b', subsidiarity: 'c', informed: 'd' };
  const ground = { studentId: jens, meetingId, ground: 'vitaalBelang' as const, weighing };
  const { groundId } = await does(world, calls.recordGround, ground);
  expect((await lines()).filter(([kind]) => kind === 'consent.confirm')).toEqual([
    ['consent.confirm', 'due', '2026-11-25', 'Jens Hofstra'],
  ]);
  const { keyLetter } = await world.addUser({ name: 'B. Nauta', roles: ['zorgcoordinator'] });
  await world.loginAs(keyLetter);
  expect((await lines()).filter(([kind]) => kind === 'consent.confirm')).toEqual([
    ['consent.confirm', 'waits', '2026-11-25', 'Jens Hofstra'],
  ]);
  await world.loginAs('A');
  await world.actAs('privacyOfficer');
  const waiting = await does(world, listWeighings, {});
  expect(waiting.weighings).toEqual([
    {
      ground: 'vitaalBelang',
      recordedOn: '2026-11-23',
      recordedBy: 'Ineke Wouda',
      heldOn: '2026-11-26',
      confirmBy: '2026-11-25',
      confirmedOn: null,
      confirmedBy: null,
      state: 'waits',
    },
  ]);
  expect(JSON.stringify(waiting)).not.toMatch(/Jens|Hofstra/);
  expect(await lines()).toEqual([]);
  world.setToday('2026-11-26');
  expect((await world.get(listWeighings, {})).weighings[0]?.state).toBe('lapsed');
  await world.loginAs(keyLetter);
  await does(world, calls.confirmGround, { studentId: jens, groundId, revision: 1 });
  await world.actAs('privacyOfficer');
  expect((await world.get(listWeighings, {})).weighings[0]).toMatchObject({
    state: 'confirmedLate',
    confirmedBy: 'B. Nauta',
  });
  await refusesRole(world, 'coach', listWeighings, {});
});
