import { afterEach, beforeEach, expect, test } from 'vitest';
import { agreementsOfStudent } from '../../shared/agreements/contract.ts';
import { consentsOfStudent, withdrawConsent } from '../../shared/consent/contract.ts';
import { day } from '../../shared/kernel/days.ts';
import { AgendaItemId, AgreementId, MeetingId, StaffId } from '../../shared/kernel/ids.ts';
import { EMPTY_NOTES, FEEDBACK_TO, type Feedback } from '../../shared/meetings/model.ts';
import { newCase } from '../../shared/zat/case.ts';
import { saveZatCase, saveZatPresence, undoZatAgreement } from '../../shared/zat/case-contract.ts';
import { chairGaps, decideCase, isComplete, returnsAfter, toLookBackOn } from '../../shared/zat/case-rules.ts';
import * as zat from '../../shared/zat/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aStaffMember } from '../support/story.ts';
import { aRunningZat, fixMinutes, type RunningZat } from '../support/story-zat.ts';
import { createWorld, type World } from '../support/world.ts';

const TODAY = '2026-11-26';
const NOBODY = '00000000-0000-4000-8000-000000000001';
let world: World;
let arts: StaffId;
let stranger: StaffId;
let running: RunningZat;
let itemId: AgendaItemId;
beforeEach(async () => {
  world = await createWorld({ today: TODAY });
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  stranger = await aStaffMember(world, 'R. Bijvoet', 'docent');
  running = await aRunningZat(world, TODAY, [arts], ['Hofstra']);
  itemId = running.items[0]?.itemId ?? AgendaItemId.parse(NOBODY);
});
afterEach(() => world.close());

const acts = (patch: object = {}) => ({
  itemId,
  ownerId: arts,
  action: 'referral' as const,
  ending: null,
  endingNote: '',
  revision: 0,
  ...patch,
});
const told = (to: Feedback['to'], isNotNeeded = false): Feedback => ({
  to,
  ownerId: isNotNeeded ? null : arts,
  by: null,
  doneOn: null,
  isNotNeeded,
  whyNot: null,
  how: null,
});

test.each([
  ['planned', null, '', '', 'MEETING_NOT_RUNNING'],
  ['final', null, '', '', 'MEETING_NOT_RUNNING'],
  ['running', null, '', '', null],
  ['running', 'evaluated', '', '', 'EVALUATION_MISSING'],
  ['running', 'evaluated', '', 'De plek hielp', null],
  ['running', 'handover', '', 'De plek hielp', 'ENDING_NOTE_MISSING'],
  ['running', 'handover', 'aan de huisarts', '', null],
  ['running', 'noFurther', '', '', 'ENDING_NOTE_MISSING'],
  ['running', 'noFurther', 'ouders willen het zelf doen', '', null],
] as const)(
  'HGW-8: in a %s meeting a case ends by %s with %j and evaluation %j: %s',
  (state, ending, endingNote, evaluation, code) => {
    const decision = decideCase({ meeting: { state, memberIds: [] }, ownerId: null, ending, endingNote, evaluation });
    expect(decision.ok ? null : decision.code).toBe(code);
  },
);

test('HGW-9: the one who acts is a member of this ZAT', async () => {
  await refuses(world, saveZatCase, acts({ ownerId: stranger }), 'NOT_A_MEMBER');
  await refuses(world, saveZatCase, acts({ ending: 'evaluated' }), 'EVALUATION_MISSING');
  await refuses(world, saveZatCase, acts({ ending: 'handover' }), 'ENDING_NOTE_MISSING');
  await refuses(world, saveZatCase, acts({ revision: 4 }), 'CHANGED_MEANWHILE');
  await refuses(world, saveZatCase, acts({ itemId: AgendaItemId.parse(NOBODY) }), 'ITEM_NOT_FOUND');
  await does(world, saveZatCase, acts());
  expect((await world.get(zat.zatItem, { itemId })).zatCase).toMatchObject({
    ownerId: arts,
    action: 'referral',
    revision: 1,
  });
  await refusesRole(world, 'trajectcoordinator', saveZatCase, acts({ revision: 1 }));
  await fixMinutes(world, running);
  await refuses(world, saveZatCase, acts({ revision: 1 }), 'MEETING_NOT_RUNNING');
});

test.each([
  [{}, [], 0, { old: 0, owner: 1, action: 1, tell: 6 }],
  [{ ownerId: 'x' }, [told('pupil')], 2, { old: 2, owner: 0, action: 1, tell: 5 }],
  [{ ownerId: 'x', action: 'mdo' }, FEEDBACK_TO.map((to) => told(to)), 0, { old: 0, owner: 0, action: 0, tell: 0 }],
  [{ ending: 'noFurther' }, FEEDBACK_TO.map((to) => told(to, true)), 0, { old: 0, owner: 0, action: 0, tell: 0 }],
])('what is still to do: %j', (patch, feedback, oldOpen, gaps) => {
  const zatCase = { ...newCase(AgendaItemId.parse(NOBODY)), ...patch } as ReturnType<typeof newCase>;
  const found = chairGaps({ item: { feedback }, zatCase, oldOpen });
  expect(found).toEqual(gaps);
  expect(isComplete(found)).toBe(Object.values(gaps).every((n) => n === 0));
});

test.each([
  ['open', '2026-11-25', 1],
  ['open', '2026-11-26', 1],
  ['open', '2026-11-27', 0],
  ['done', '2026-11-25', 0],
  ['not', '2026-11-25', 0],
] as const)('an agreement that is %s and due on %s is looked back on on the 26th: %i', (state, dueOn, count) => {
  expect(toLookBackOn([{ state, dueOn: day(dueOn) }], day(TODAY))).toHaveLength(count);
});

test.each([
  ['discussed', null, true],
  ['discussed', 'evaluated', false],
  ['discussed', 'handover', false],
  ['discussed', 'noFurther', false],
  ['notDiscussed', null, false],
  ['open', null, false],
] as const)('HGW-8: %s and ended by %s comes back by itself: %s', (outcome, ending, expected) => {
  expect(returnsAfter(outcome, { ending })).toBe(expected);
});

test('left as discussed: refused while something is to do, unless the chair says so, and then the trail says so', async () => {
  await refuses(world, zat.closeZatItem, { itemId, outcome: 'discussed', whenComplete: true }, 'NOT_COMPLETE');
  await does(world, zat.closeZatItem, { itemId, outcome: 'discussed' });
  expect(world.trail().at(-1)?.body).toContain('incomplete');
  expect((await world.get(zat.zatItem, { itemId })).item).toMatchObject({ state: 'discussed', returns: true });
  await world.get(saveZatCase, acts({ ending: 'noFurther', endingNote: 'ouders willen het zelf doen' }));
  for (const to of FEEDBACK_TO) {
    const { revision } = (await world.get(zat.zatItem, { itemId })).item;
    await world.get(zat.saveZatFeedback, { itemId, feedback: told(to, true), revision });
  }
  await does(world, zat.closeZatItem, { itemId, outcome: 'discussed', whenComplete: true });
  expect(world.trail().at(-1)?.body).not.toContain('incomplete');
  expect((await world.get(zat.zatItem, { itemId })).item).toMatchObject({ state: 'discussed', returns: false });
});

test('"niet besproken" never waits for anything', async () => {
  await does(world, zat.closeZatItem, { itemId, outcome: 'notDiscussed', whenComplete: true });
});

test('PRIV-5: of the jeugdarts more than advice only with the tick that it is shared with permission', async () => {
  const notes = { ...EMPTY_NOTES, advice: 'Later beginnen', more: 'wat de leerling vertelde' };
  await refuses(world, zat.saveZatNotes, { itemId, notes, revision: 1 }, 'CONSENT_TICK_MISSING');
  await does(world, zat.saveZatNotes, { itemId, notes: { ...notes, moreConsent: true }, revision: 1 });
  const { consents } = await world.get(consentsOfStudent, { studentId: running.items[0]?.studentId ?? NOBODY });
  const [given] = consents;
  if (!given) throw new Error('nobody gave permission');
  const { consentId, revision, studentId } = { ...given, studentId: running.items[0]?.studentId ?? NOBODY };
  await world.get(withdrawConsent, { studentId, consentId, on: TODAY, revision });
  await refuses(world, zat.saveZatNotes, { itemId, notes, revision: 2 }, 'CONSENT_MISSING');
});

test('an agreement that was made by mistake is taken back while the meeting runs, and never one that was fixed', async () => {
  const made = { itemId, what: 'Belt de ouders', ownerId: arts, dueOn: '2026-12-03' };
  const { agreementId } = await world.get(zat.agreeInZat, made);
  await refuses(world, undoZatAgreement, { itemId, agreementId: AgreementId.parse(NOBODY) }, 'AGREEMENT_NOT_FOUND');
  await refuses(world, undoZatAgreement, { itemId: AgendaItemId.parse(NOBODY), agreementId }, 'ITEM_NOT_FOUND');
  await does(world, undoZatAgreement, { itemId, agreementId });
  const studentId = running.items[0]?.studentId ?? NOBODY;
  expect((await world.get(agreementsOfStudent, { studentId })).agreements).toEqual([]);
  const again = await world.get(zat.agreeInZat, made);
  await fixMinutes(world, running);
  await refuses(world, undoZatAgreement, { itemId, agreementId: again.agreementId }, 'MEETING_NOT_RUNNING');
});

test('who comes in late is written down while the meeting runs', async () => {
  const { meetingId } = running;
  await does(world, saveZatPresence, { meetingId, presentIds: [] });
  expect((await world.get(zat.zatItem, { itemId })).meeting.presentIds).toEqual([]);
  await does(world, saveZatPresence, { meetingId, presentIds: [arts] });
  await refuses(world, saveZatPresence, { meetingId, presentIds: [arts, stranger] }, 'NOT_A_MEMBER');
  expect((await world.get(zat.zatItem, { itemId })).meeting.presentIds).toEqual([arts]);
  await refuses(world, saveZatPresence, { meetingId, presentIds: [StaffId.parse(NOBODY)] }, 'STAFF_NOT_FOUND');
  await refuses(world, saveZatPresence, { meetingId: MeetingId.parse(NOBODY), presentIds: [] }, 'MEETING_NOT_FOUND');
  await fixMinutes(world, running);
  await refuses(world, saveZatPresence, { meetingId, presentIds: [] }, 'MEETING_NOT_RUNNING');
});
