import { afterEach, beforeEach, expect, test } from 'vitest';
import { agreementsOfStudent, listAgreements, settleAgreement } from '../../shared/agreements/contract.ts';
import { AgreementId, type StaffId, type StudentId } from '../../shared/kernel/ids.ts';
import { addStudentToZat, agreeInZat, startZat } from '../../shared/zat/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let arts: StaffId;
let jens: StudentId;
let agreementId: AgreementId;
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-26' });
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  jens = await aStudent(world);
  await aConsent(world, jens, [arts]);
  const { meetingId } = await aMeeting(world, '2026-11-26', [arts]);
  const { itemId } = await world.get(addStudentToZat, { meetingId, studentId: jens, question: 'Hoe?', minutes: 10 });
  await world.get(startZat, { meetingId, presentIds: [arts] });
  const input = { itemId, what: 'Nodigt uit', ownerId: arts, dueOn: '2026-12-03' };
  ({ agreementId } = await does(world, agreeInZat, input));
});
afterEach(() => world.close());

const settle = (patch: object = {}) => ({
  studentId: jens,
  agreementId,
  outcome: 'done' as const,
  effect: '',
  newDueOn: null,
  revision: 1,
  ...patch,
});
const open = { who: 'all' as const, state: 'open' as const, offset: 0, limit: 50 };

test('an agreement is on the list until it is settled, with its effect', async () => {
  expect((await world.get(listAgreements, open)).agreements).toMatchObject([
    { what: 'Nodigt uit', ownerName: 'S. Achterberg' },
  ]);
  await does(world, settleAgreement, settle({ outcome: 'partly', effect: 'Eén gesprek gehad' }));
  expect((await world.get(listAgreements, open)).total).toBe(0);
  const { agreements } = await world.get(agreementsOfStudent, { studentId: jens });
  expect(agreements).toMatchObject([{ state: 'partly', effect: 'Eén gesprek gehad', settledOn: '2026-11-26' }]);
});

test('it may run on to another day, and stays open', async () => {
  await refuses(world, settleAgreement, settle({ outcome: 'continue' }), 'NEW_DAY_NEEDED');
  await refuses(world, settleAgreement, settle({ outcome: 'continue', newDueOn: '2026-11-25' }), 'DUE_IN_PAST');
  await does(world, settleAgreement, settle({ outcome: 'continue', newDueOn: '2027-01-07' }));
  expect((await world.get(listAgreements, open)).agreements).toMatchObject([{ dueOn: '2027-01-07', state: 'open' }]);
  await refuses(world, settleAgreement, settle(), 'CHANGED_MEANWHILE');
});

test('another pupil’s agreement, or none, is not found; a teacher is refused', async () => {
  const roos = await aStudent(world, { surname: 'Terpstra' });
  await refuses(world, settleAgreement, settle({ studentId: roos }), 'AGREEMENT_NOT_FOUND');
  const none = AgreementId.parse('00000000-0000-4000-8000-000000000001');
  await refuses(world, settleAgreement, settle({ agreementId: none }), 'AGREEMENT_NOT_FOUND');
  await refusesRole(world, 'docent', settleAgreement, settle());
  await refusesRole(world, 'coach', settleAgreement, settle());
});
