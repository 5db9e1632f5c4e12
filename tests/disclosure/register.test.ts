import { afterEach, expect, test } from 'vitest';
import { disclosuresOfStudent, listDisclosures, settleDisclosure } from '../../shared/disclosure/contract.ts';
import { printZatAgenda, printZatMinutes } from '../../shared/documents/contract.ts';
import { refuses, refusesRole } from '../support/refuses.ts';
import { finalZat } from '../support/story-papers.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World | undefined;
afterEach(() => world?.close());

test('a paper writes its own line: to whom, on what ground, which parts, and its number stands in the foot', async () => {
  const w = await createWorld({ today: '2026-11-23' });
  world = w;
  const { meetingId, itemIds, studentIds, members } = await finalZat(w, 2);
  const [jens = studentIds[0], other] = studentIds;
  if (!jens || !other || !itemIds[0]) throw new Error('no story');
  await w.get(printZatAgenda, { meetingId });
  await w.get(printZatMinutes, { itemId: itemIds[0], receiver: 'pupil' });

  expect(w.papers.map(({ reference }) => reference)).toEqual(['Verstrekking 2026-0003', 'Verstrekking 2026-0004']);
  expect(w.papers.at(-1)?.footer).toMatch(/Afgedrukt door Ineke Wouda.*Voor: Leerling0\.$/);
  const { disclosures } = await w.get(disclosuresOfStudent, { studentId: jens });
  expect(disclosures).toMatchObject([
    {
      number: '2026-0004',
      kind: 'minutes',
      receiverKind: 'pupil',
      ground: 'ownFile',
      state: 'made',
      receiver: 'Leerling0',
    },
    { number: '2026-0003', kind: 'agenda', receiverKind: 'members', ground: 'consent', parts: ['initials'] },
    { number: '2026-0001', kind: 'besproken', receiverKind: 'members', ground: 'consent' },
  ]);
  expect(disclosures[1]?.receiverIds.sort()).toEqual([...members].sort());
  // Of the other pupil nothing went to the first one.
  expect((await w.get(disclosuresOfStudent, { studentId: other })).disclosures.map(({ kind }) => kind)).toEqual([
    'agenda',
    'besproken',
  ]);
  // Both pupils of the agenda have a line in the trail with the number, and no name.
  const lines = w.trail().filter(({ act }) => act === 'documents.printZatAgenda');
  expect(new Set(lines.map(({ student }) => student))).toEqual(new Set([jens, other]));
  expect(lines.every(({ body }) => body.includes('2026-0003') && !body.includes('Leerling'))).toBe(true);
});

test('what was cancelled stands as not saved; only the main thread can say so, and once', async () => {
  const w = await createWorld({ today: '2026-11-23' });
  world = w;
  const { itemIds, studentIds } = await finalZat(w, 1);
  if (!itemIds[0] || !studentIds[0]) throw new Error('no story');
  await w.get(printZatMinutes, { itemId: itemIds[0] });
  const disclosureId = w.papers.at(-1)?.disclosureId;
  // A page can give no attachment.
  expect(await w.call(settleDisclosure, {})).toEqual({ ok: false, code: 'DISCLOSURE_NOT_FOUND' });
  expect((await w.raw({ name: 'disclosure.settle', input: { disclosureId, isSaved: true } })).answer).toMatchObject({
    ok: false,
    code: 'INVALID_INPUT',
  });
  await w.get(settleDisclosure, {}, { disclosureId, isSaved: false });
  expect((await w.get(listDisclosures, { offset: 0, limit: 10 })).disclosures).toMatchObject([
    { state: 'dropped' },
    { kind: 'besproken', state: 'saved' },
  ]);
  expect(await w.call(settleDisclosure, {}, { disclosureId, isSaved: true })).toEqual({
    ok: false,
    code: 'ALREADY_SETTLED',
  });
  expect((await w.get(listDisclosures, { offset: 0, limit: 10 })).disclosures).toMatchObject([
    { state: 'dropped' },
    { kind: 'besproken', state: 'saved' },
  ]);
  // The next paper has its own number: a dropped one is never given out again.
  await w.get(printZatMinutes, { itemId: itemIds[0] });
  expect(w.papers.at(-1)?.reference).toContain('2026-0003');
});

test('the privacy officer sees codes and counts, and no name; others nothing', async () => {
  const w = await createWorld({ today: '2026-11-23' });
  world = w;
  const { itemIds, studentIds } = await finalZat(w, 1);
  if (!itemIds[0] || !studentIds[0]) throw new Error('no story');
  await w.get(printZatMinutes, { itemId: itemIds[0], receiver: 'pupil' });
  const asZoco = await w.get(listDisclosures, { offset: 0, limit: 10 });
  expect(JSON.stringify(asZoco)).toContain('Leerling0');
  await refusesRole(w, 'coach', listDisclosures, { offset: 0, limit: 10 });
  await refusesRole(w, 'beheerder', disclosuresOfStudent, { studentId: studentIds[0] });
  await w.actAs('privacyOfficer');
  const seen = await w.get(listDisclosures, { offset: 0, limit: 10 });
  expect(seen.disclosures).toMatchObject([
    { pupilCount: 1, pupils: [], receiver: null, grounds: ['ownFile'] },
    { kind: 'besproken', detail: '', pupilCount: 1, pupils: [], receiver: null, grounds: ['consent'] },
  ]);
  expect(JSON.stringify(seen)).not.toContain('Leerling');
  await refuses(w, disclosuresOfStudent, { studentId: studentIds[0] }, 'NOT_ALLOWED');
});
