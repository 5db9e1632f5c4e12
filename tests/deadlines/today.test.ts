import { afterEach, beforeEach, expect, test } from 'vitest';
import { listAgreements, reopenAgreement, settleAgreement } from '../../shared/agreements/contract.ts';
import { todayLines } from '../../shared/deadlines/contract.ts';
import type { AgendaItemId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { ROLES } from '../../shared/kernel/permissions.ts';
import { addStudentToZat, agreeInZat, startZat } from '../../shared/zat/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let zoco: StaffId;
let arts: StaffId;
let jens: StudentId;
let itemId: AgendaItemId;
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-26' });
  zoco = await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  jens = await aStudent(world);
  await aConsent(world, jens, [arts, zoco]);
  const { meetingId } = await aMeeting(world, '2026-11-26', [zoco, arts]);
  const question = 'Hoe?';
  ({ itemId } = await world.get(addStudentToZat, { meetingId, studentId: jens, question, minutes: 10 }));
  await world.get(startZat, { meetingId, presentIds: [arts] });
});
afterEach(() => world.close());

const agree = (ownerId: StaffId, what: string, dueOn: string) =>
  world.get(agreeInZat, { itemId, what, ownerId, dueOn });
const seen = async () =>
  (await world.get(todayLines, {})).rows
    .filter(({ kind }) => kind === 'agreement.due')
    .map(({ facts, group, studentName }) => [facts.what, group, studentName]);

test('my own promises always, what is late of others, and not what others still have time for', async () => {
  await agree(zoco, 'Belt moeder', '2027-01-20');
  await agree(arts, 'Nodigt uit', '2026-12-03');
  expect(await seen()).toEqual([['Belt moeder', 'promised', 'Jens Hofstra']]);
  world.setToday('2026-12-04');
  expect(await seen()).toEqual([
    ['Nodigt uit', 'due', 'Jens Hofstra'],
    ['Belt moeder', 'promised', 'Jens Hofstra'],
  ]);
});

test('done goes off the list, and comes back when it is taken back', async () => {
  const { agreementId } = await agree(zoco, 'Belt moeder', '2026-11-30');
  const of = { studentId: jens, agreementId };
  await refuses(world, reopenAgreement, { ...of, revision: 1 }, 'ALREADY_OPEN');
  const settle = { ...of, outcome: 'done' as const, effect: 'Gesproken', newDueOn: null, revision: 1 };
  const { revision } = await does(world, settleAgreement, settle);
  expect(await seen()).toEqual([]);
  await refuses(world, reopenAgreement, { ...of, revision: 1 }, 'CHANGED_MEANWHILE');
  const roos = await aStudent(world, { surname: 'Terpstra' });
  await refuses(world, reopenAgreement, { ...of, studentId: roos, revision }, 'AGREEMENT_NOT_FOUND');
  await refusesRole(world, 'docent', reopenAgreement, { ...of, revision });
  await does(world, reopenAgreement, { ...of, revision });
  expect(await seen()).toEqual([['Belt moeder', 'promised', 'Jens Hofstra']]);
  const page = await world.get(listAgreements, { who: 'mine', state: 'open', offset: 0, limit: 10 });
  expect(page.agreements).toMatchObject([{ state: 'open', settledOn: null, effect: '', dueOn: '2026-11-30' }]);
});

test('every role may look, and sees nothing that it may not know', async () => {
  await agree(arts, 'Nodigt uit', '2026-11-26');
  world.setToday('2026-11-28');
  const counts: Record<string, number> = {};
  for (const role of ROLES) {
    await world.actAs(role);
    const { rows, left } = await world.get(todayLines, {});
    expect(left).toBe(0);
    counts[role] = rows.filter(({ studentId }) => studentId !== null).length;
  }
  // A care team and the remedial teacher see it; who has a relation sees it only with one; others see no pupil at all.
  expect(
    Object.entries(counts)
      .filter(([, n]) => n > 0)
      .map(([role]) => role),
  ).toEqual(['zorgcoordinator', 'aandachtsfunctionaris', 'trajectcoordinator', 'bpo', 'remedialTeacher']);
});
