import { afterEach, expect, test } from 'vitest';
import { consentsOfStudent, withdrawConsent } from '../../shared/consent/contract.ts';
import { printZatAgenda, printZatMinutes } from '../../shared/documents/contract.ts';
import { EMPTY_NOTES } from '../../shared/meetings/model.ts';
import * as zat from '../../shared/zat/contract.ts';
import { aClass, aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World | undefined;
afterEach(() => world?.close());

test('a pupil is refused without permission, discussed with it, and comes back with an open agreement', async () => {
  const w = await createWorld({ today: '2026-11-23' });
  world = w;
  const zoco = await aStaffMember(w, 'Ineke Wouda', 'zorgcoordinator');
  const arts = await aStaffMember(w, 'S. Achterberg', 'jeugdarts');
  const jens = await aStudent(w, { classId: await aClass(w, '4hC'), coachId: zoco });
  const { meetingId } = await aMeeting(w, '2026-11-26', [zoco, arts]);
  const add = { meetingId, studentId: jens, question: 'Hoe komt deze leerling weer op tijd?', minutes: 15 };

  expect(await w.call(zat.addStudentToZat, add)).toEqual({ ok: false, code: 'CONSENT_MISSING' });
  expect(w.count('agenda_items')).toBe(0);
  expect(w.trail().at(-1)).toMatchObject({
    act: 'zat.addStudent',
    outcome: 'denied',
    code: 'CONSENT_MISSING',
    student: jens,
  });

  await aConsent(w, jens, [zoco, arts]);
  const { itemId } = await w.get(zat.addStudentToZat, add);
  await w.get(printZatAgenda, { meetingId });
  expect(w.papers.at(-1)?.html).toContain('J.H.');
  expect(w.papers.at(-1)?.html).not.toMatch(/Jens|Hofstra|op tijd/);

  w.setToday('2026-11-26');
  await w.get(zat.startZat, { meetingId, presentIds: [zoco, arts] });
  await w.get(zat.saveZatNotes, { itemId, notes: { ...EMPTY_NOTES, plan: 'Startgesprek op maandag' }, revision: 1 });
  await w.get(zat.agreeInZat, { itemId, what: 'Nodigt leerling uit', ownerId: arts, dueOn: '2026-12-11' });
  expect(await w.call(zat.finaliseZat, { meetingId })).toEqual({ ok: false, code: 'ITEMS_STILL_OPEN' });
  await w.get(zat.closeZatItem, { itemId, outcome: 'discussed' });
  const { minutesHash } = await w.get(zat.finaliseZat, { meetingId });
  expect(w.trail().at(-1)?.body).toContain(minutesHash);
  await w.get(printZatMinutes, { itemId });
  expect(w.papers.at(-1)?.html).toMatch(/Jens Hofstra[\s\S]*Startgesprek op maandag[\s\S]*Nodigt leerling uit/);
  expect(w.papers.at(-1)?.fileName).toBe('ZAT-notulen 2026-11-26 nr 1.pdf');

  const next = await aMeeting(w, '2027-01-07', [zoco, arts]);
  expect(next.carriedOver).toBe(1);
  const agenda = await w.get(zat.zatAgenda, { meetingId: next.meetingId });
  expect(agenda.rows).toMatchObject([{ origin: 'agreementOpen', openAgreements: 1, consent: { state: 'valid' } }]);
  const item = await w.get(zat.zatItem, { itemId: agenda.rows[0]?.itemId ?? itemId });
  expect(item.previous).toMatchObject([{ what: 'Nodigt leerling uit', ownerName: 'S. Achterberg', state: 'open' }]);

  const { consents } = await w.get(consentsOfStudent, { studentId: jens });
  const consentId = consents[0]?.consentId;
  if (!consentId) throw new Error('no consent');
  await w.get(withdrawConsent, { studentId: jens, consentId, on: '2026-11-26', revision: 1 });
  w.setToday('2027-01-07');
  const start = await w.call(zat.startZat, { meetingId: next.meetingId, presentIds: [zoco] });
  expect(start).toEqual({ ok: false, code: 'CONSENT_MISSING' });
});
