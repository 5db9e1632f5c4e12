import { afterEach, expect, test } from 'vitest';
import { consentsOfStudent, withdrawConsent } from '../../shared/consent/contract.ts';
import { disclosuresOfStudent, listDisclosures } from '../../shared/disclosure/contract.ts';
import { printZatForm, printZatPack, printZatRecap } from '../../shared/documents/contract.ts';
import { PACK_RESTRICTED, PACK_SECTIONS } from '../../shared/documents/pack.ts';
import { EMPTY_FORM } from '../../shared/meetings/model.ts';
import { setZatTable } from '../../shared/zat/agenda-contract.ts';
import { addStudentToZat } from '../../shared/zat/contract.ts';
import { saveZatForm } from '../../shared/zat/form-contract.ts';
import { does, refuses } from '../support/refuses.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { finalZat } from '../support/story-papers.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World | undefined;
afterEach(() => world?.close());

/** Three pupils; the second is not for the OKA. Each has a question, health in the form, and names of his own. */
async function threePupils() {
  const w = await createWorld({ today: '2026-11-23' });
  world = w;
  const arts = await aStaffMember(w, 'S. Achterberg', 'jeugdarts');
  const oka = await aStaffMember(w, 'T. Ramdin', 'oka');
  const { meetingId } = await aMeeting(w, '2026-11-26', [arts, oka]);
  const pupils = [];
  for (const [n, surname] of ['Aalders', 'Bovenkerk', 'Crommelin'].entries()) {
    const studentId = await aStudent(w, { givenName: `Voornaam${n}`, surname, birthDate: '2010-01-14' });
    await aConsent(w, studentId, [arts, oka]);
    const { itemId } = await w.get(addStudentToZat, { meetingId, studentId, question: `Vraag${n}`, minutes: 10 });
    const form = {
      ...EMPTY_FORM,
      strengths: `Sterk${n}`,
      health: [
        {
          text: `Gezond${n}`,
          kind: 'opinion' as const,
          source: 'told' as const,
          by: 'coach',
          on: '2026-11-01',
          reviewOn: null,
        },
      ],
      healthWhy: `Waarom${n}`,
    };
    await w.get(saveZatForm, { itemId, question: `Vraag${n}`, form, minutes: 10, revision: 1 });
    pupils.push({ studentId, itemId, surname });
  }
  const [first, second, third] = pupils;
  if (!first || !second || !third) throw new Error('three pupils');
  await w.get(setZatTable, { itemId: second.itemId, awayIds: [oka] });
  return { w, meetingId, arts, oka, first, second, third };
}
const traces = (html: string) =>
  ['0', '1', '2'].filter((n) => new RegExp(`Voornaam${n}|Vraag${n}|Sterk${n}|Gezond${n}`).test(html));

test('a member finds no trace of a pupil of whom he may not hear; the one who may finds him (control)', async () => {
  const { w, meetingId, arts, oka, second } = await threePupils();
  const ask = { meetingId, parts: [...PACK_SECTIONS, ...PACK_RESTRICTED], until: '2026-12-10' };
  await w.get(printZatPack, { ...ask, memberId: oka });
  const forOka = w.papers.at(-1);
  await w.get(printZatPack, { ...ask, memberId: arts });
  const forArts = w.papers.at(-1);
  expect(traces(forArts?.html ?? '')).toEqual(['0', '1', '2']);
  expect(traces(forOka?.html ?? '')).toEqual(['0', '2']);
  const whole = JSON.stringify(forOka);
  for (const trace of ['Bovenkerk', 'V.B.', second.studentId, second.itemId]) expect(whole).not.toContain(trace);
  // Nor a gap in numbers: the same pack as if the other pupil had never been there.
  expect(whole).not.toMatch(/\b(van|nr) 3\b|3 leerlingen/);
  const lines = w.trail().filter(({ act, body }) => act === 'documents.printZatPack' && body.includes('2026-0001'));
  expect(lines.map(({ student }) => student)).not.toContain(second.studentId);
  expect((await w.get(disclosuresOfStudent, { studentId: second.studentId })).disclosures).toHaveLength(1);
});

test('receiver and end date stand in the foot, so on each page; restricted parts only when they are ticked', async () => {
  const { w, meetingId, arts } = await threePupils();
  await w.get(printZatPack, { meetingId, memberId: arts, parts: [...PACK_SECTIONS], until: '2026-12-10' });
  const paper = w.papers.at(-1);
  expect(paper?.footer).toMatch(
    /Te gebruiken tot en met donderdag 10 december 2026[\s\S]*Voor: S. Achterberg \(jeugdarts\)\./,
  );
  expect(paper?.running).toContain('S. Achterberg (jeugdarts)');
  expect(paper?.html).toContain('Sterk0');
  expect(paper?.html).not.toMatch(/Gezond|Waarom/);
  expect((await w.get(listDisclosures, { offset: 0, limit: 1 })).disclosures[0]?.parts).not.toContain('restricted');
  await w.get(printZatPack, { meetingId, memberId: arts, parts: ['question', 'health'], until: '2026-12-10' });
  expect(w.papers.at(-1)?.html).toMatch(/Gezond0[\s\S]*mening, verteld door coach/);
  expect(w.papers.at(-1)?.html).not.toContain('Sterk0');
  expect((await w.get(listDisclosures, { offset: 0, limit: 1 })).disclosures[0]?.parts).toContain('restricted');
});

test('a yes taken back takes the pupil out of the next pack (PRIV-3); with nobody left there is none', async () => {
  const { w, meetingId, oka, first, third } = await threePupils();
  const ask = { meetingId, memberId: oka, parts: ['question' as const], until: '2026-12-10' };
  await w.get(printZatPack, ask);
  expect(traces(w.papers.at(-1)?.html ?? '')).toEqual(['0', '2']);
  for (const { studentId } of [first, third]) {
    const { consents } = await w.get(consentsOfStudent, { studentId });
    const consentId = consents[0]?.consentId;
    if (!consentId) throw new Error('no consent');
    await w.get(withdrawConsent, { studentId, consentId, on: '2026-11-23', revision: 1 });
    if (studentId === first.studentId) {
      await w.get(printZatPack, ask);
      expect(traces(w.papers.at(-1)?.html ?? '')).toEqual(['2']);
    }
  }
  await refuses(w, printZatPack, ask, 'PACK_EMPTY');
});

test('a pack is for a member, for a meeting to come, and not for ever', async () => {
  const { w, meetingId, arts } = await threePupils();
  const coach = await aStaffMember(w, 'R. Bijvoet', 'coach');
  const ask = { meetingId, memberId: arts, parts: ['question' as const], until: '2026-12-10' };
  await refuses(w, printZatPack, { ...ask, memberId: coach }, 'NOT_A_MEMBER');
  await refuses(w, printZatPack, { ...ask, until: '2026-11-25' }, 'END_OUT_OF_RANGE');
  await refuses(w, printZatPack, { ...ask, until: '2027-11-26' }, 'END_OUT_OF_RANGE');
  await does(w, printZatPack, { ...ask, format: 'docx' });
});

test('the form: health and home only when ticked, for the table only with permission', async () => {
  const { w, first, second } = await threePupils();
  await w.get(printZatForm, { itemId: first.itemId });
  expect(w.papers.at(-1)?.html).toMatch(/Vraag0[\s\S]*Sterk0/);
  expect(w.papers.at(-1)?.html).not.toContain('Gezond0');
  await w.get(printZatForm, { itemId: first.itemId, withRestricted: true, receiver: 'pupil' });
  expect(w.papers.at(-1)?.html).toMatch(/Gezond0[\s\S]*Waarom0/);
  await refuses(w, printZatForm, { itemId: first.itemId, receiver: 'parents' }, 'NOT_FOR_PARENTS');
  await does(w, printZatForm, { itemId: second.itemId, receiver: 'members' });
  const { consents } = await w.get(consentsOfStudent, { studentId: second.studentId });
  const consentId = consents[0]?.consentId;
  if (!consentId) throw new Error('no consent');
  await w.get(withdrawConsent, { studentId: second.studentId, consentId, on: '2026-11-23', revision: 1 });
  await refuses(w, printZatForm, { itemId: second.itemId, receiver: 'members' }, 'CONSENT_MISSING');
});

test('the recap on paper holds initials and agreements, and no name of a pupil', async () => {
  const w = await createWorld({ today: '2026-11-23' });
  world = w;
  const { meetingId, studentIds } = await finalZat(w, 3);
  await w.get(printZatRecap, { meetingId });
  const { html = '' } = w.papers.at(-1) ?? {};
  expect(html).toMatch(/1\. L\.A\.[\s\S]*Afspraak0[\s\S]*Afspraak2/);
  expect(html).toContain('Nieuwe afspraken (3)');
  expect(html).toContain('Wie vertelt het? (nog open: 18)');
  expect(html).not.toMatch(/Leerling\d|Achter\d|Plan\d|Vraag\d/);
  for (const studentId of studentIds)
    expect((await w.get(disclosuresOfStudent, { studentId })).disclosures).toMatchObject([
      { kind: 'recap', ground: 'withinSchool' },
      { kind: 'besproken', ground: 'consent' },
    ]);
});

test('a sealed pack has its own words, shown once: not in the trail, not in the register, not in the page', async () => {
  const { w, meetingId, arts } = await threePupils();
  const ask = {
    meetingId,
    memberId: arts,
    parts: ['question' as const],
    until: '2026-12-10',
    format: 'sealed' as const,
  };
  const { passphrase } = await w.get(printZatPack, ask);
  expect(passphrase).toMatch(/^\S+( \S+){4}$/);
  const paper = w.papers.at(-1);
  expect(paper).toMatchObject({ format: 'sealed', passphrase, fileName: 'Overlegmap 2026-11-26.html' });
  expect(paper?.html).not.toContain(passphrase);
  expect(JSON.stringify(w.trail())).not.toContain(passphrase);
  expect(JSON.stringify(await w.get(listDisclosures, { offset: 0, limit: 9 }))).not.toContain(passphrase);
  expect((await w.get(printZatPack, ask)).passphrase).not.toBe(passphrase);
  expect((await w.get(printZatPack, { ...ask, format: 'pdf' })).passphrase).toBeNull();
});
