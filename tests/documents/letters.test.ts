import { afterEach, expect, test } from 'vitest';
import { disclosuresOfStudent } from '../../shared/disclosure/contract.ts';
import { printZatLetter } from '../../shared/documents/contract.ts';
import {
  letterTexts,
  resetLetterText,
  saveLetterSettings,
  saveLetterText,
} from '../../shared/documents/letters-contract.ts';
import { readZip } from '../support/read-zip.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aGuardian, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { finalZat } from '../support/story-papers.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World | undefined;
afterEach(() => world?.close());
async function start() {
  world = await createWorld({ today: '2026-11-23' });
  return world;
}

test('the permission form has a line for each who must say yes, and for nobody else (PRIV-2, OPP-9)', async () => {
  const w = await start();
  const arts = await aStaffMember(w, 'S. Achterberg', 'jeugdarts');
  const { meetingId } = await aMeeting(w, '2026-12-10', [arts]);
  const young = await aStudent(w, { givenName: 'Noor', surname: 'Bakel', birthDate: '2012-03-01' });
  const ask = { meetingId, letter: 'permission', typed: { gegevens: 'schoolgang' } } as const;
  await refuses(w, printZatLetter, { ...ask, studentId: young }, 'GIVERS_UNKNOWN');
  await aGuardian(w, young, 'ja');
  await does(w, printZatLetter, { ...ask, studentId: young });
  const rows = (html = '') =>
    [...(html.split('class="sign"')[1] ?? '').matchAll(/<tr><td>(.*?)<small>(.*?)</g)].map(
      ([, name, as]) => `${name}: ${as}`,
    );
  expect(rows(w.papers.at(-1)?.html)).toEqual(['W. Hofstra-Terwisscha: moeder, met gezag', 'Noor Bakel: leerling']);
  expect(w.papers.at(-1)?.html).toContain('S. Achterberg (jeugdarts)');
  expect(w.papers.at(-1)?.html).toContain('schoolgang');

  const old = await aStudent(w, { givenName: 'Bo', surname: 'Cats', birthDate: '2010-01-01' });
  await aGuardian(w, old, 'ja');
  await does(w, printZatLetter, { ...ask, studentId: old });
  expect(rows(w.papers.at(-1)?.html)).toEqual(['Bo Cats: leerling']);
  expect(w.papers.at(-1)?.html).not.toContain('Hofstra');
  // At 16 one signs alone, and the letter says so.
  expect(w.papers.at(-1)?.html).toContain('De leerling tekent zelf');
});

test('the result tells the agreements of this pupil, no notes and nobody else (PRIV-10)', async () => {
  const w = await start();
  const { meetingId, studentIds } = await finalZat(w, 2);
  const [first] = studentIds;
  if (!first) throw new Error('no story');
  await does(w, printZatLetter, { studentId: first, meetingId, letter: 'result' });
  const { html = '', footer = '' } = w.papers.at(-1) ?? {};
  expect(html).toContain('Afspraak0');
  expect(html).not.toMatch(/Afspraak1|Plan0|Vraag0|Leerling1|Achter1/);
  expect(footer).toContain('Voor: Leerling0.');
  const { disclosures } = await w.get(disclosuresOfStudent, { studentId: first });
  expect(disclosures).toMatchObject([
    { kind: 'letter', detail: 'zat.result', receiverKind: 'pupil', ground: 'ownFile' },
    { kind: 'besproken', detail: '', receiverKind: 'members', ground: 'consent' },
  ]);
  expect(disclosures[0]?.parts).toEqual(['basis', 'agreements', 'feedback']);

  await does(w, printZatLetter, { studentId: first, meetingId, letter: 'result', format: 'docx' });
  const word = readZip(w.papers.at(-1)?.bytes ?? new Uint8Array()).get('word/document.xml');
  expect(word).toContain('Afspraak0');
  expect(word).not.toMatch(/Afspraak1|Plan0/);
});

test('parents of 16 and 17 hear that there is a meeting, never about what, and only when the pupil does not object', async () => {
  const w = await start();
  const { meetingId, studentIds } = await finalZat(w, 1);
  const [studentId] = studentIds;
  if (!studentId) throw new Error('no story');
  await aGuardian(w, studentId, 'ja');
  const inform = { studentId, meetingId, letter: 'informParents' } as const;
  await refuses(w, printZatLetter, inform, 'PUPIL_NOT_ASKED');
  await does(w, printZatLetter, { ...inform, noObjection: true });
  const { html = '' } = w.papers.at(-1) ?? {};
  expect(html).toContain('Beste W. Hofstra-Terwisscha');
  expect(html).not.toMatch(/Vraag0|Plan0|Afspraak0/);
});

test('the school writes its own words; an unknown field is refused, and the program’s words come back', async () => {
  const w = await start();
  const arts = await aStaffMember(w, 'S. Achterberg', 'jeugdarts');
  const { meetingId } = await aMeeting(w, '2026-12-10', [arts]);
  const studentId = await aStudent(w, { givenName: 'Bo', surname: 'Cats', birthDate: '2010-01-01' });
  const kind = 'zat.invitation';
  await refuses(w, saveLetterText, { kind, subject: 'Hoi', body: 'Dag {leerlng}', revision: 0 }, 'UNKNOWN_FIELD');
  await refuses(w, saveLetterText, { kind: 'zat.none', subject: 'Hoi', body: 'Dag', revision: 0 }, 'LETTER_NOT_FOUND');
  await does(w, saveLetterText, {
    kind,
    subject: 'Kom je?',
    body: 'Dag {voornaam}, tot {tijd gesprek}.\n\n{steunpunt}',
    revision: 0,
  });
  await refuses(w, saveLetterText, { kind, subject: 'Kom je?', body: 'Dag', revision: 0 }, 'CHANGED_MEANWHILE');
  const ask = { studentId, meetingId, letter: 'invitation', typed: { 'tijd gesprek': '9.15' } } as const;
  await w.get(printZatLetter, ask);
  expect(w.papers.at(-1)?.html).toContain('Dag Bo, tot 9.15.');
  expect(w.papers.at(-1)?.html).not.toContain('Steunpunt Noord');
  const settings = { place: 'Amsterdam', email: '', steunpunt: 'Steunpunt Noord, 020' };
  await does(w, saveLetterSettings, { settings, revision: 0 });
  await w.get(printZatLetter, ask);
  expect(w.papers.at(-1)?.html).toMatch(/Amsterdam, maandag 23 november 2026[\s\S]*Steunpunt Noord, 020/);
  await does(w, resetLetterText, { kind, revision: 1 });
  await w.get(printZatLetter, ask);
  expect(w.papers.at(-1)?.html).toContain('Uitnodiging voor een gesprek');
  expect((await w.get(letterTexts, {})).letters.find((letter) => letter.kind === kind)).toMatchObject({
    isOwn: false,
    revision: 2,
  });
});

test('roles: a coach neither writes letters nor prints them; a beheerder edits words and prints nothing', async () => {
  const w = await start();
  const studentId = await aStudent(w);
  const { meetingId } = await aMeeting(w, '2026-12-10', [await aStaffMember(w, 'S. Achterberg', 'jeugdarts')]);
  const ask = { studentId, meetingId, letter: 'invitation' } as const;
  const text = { kind: 'zat.invitation', subject: 'Hoi', body: 'Dag', revision: 0 };
  await refusesRole(w, 'coach', saveLetterText, text);
  await refusesRole(w, 'coach', printZatLetter, ask);
  await refusesRole(w, 'beheerder', printZatLetter, ask);
  await w.actAs('beheerder');
  await does(w, saveLetterText, text);
});
