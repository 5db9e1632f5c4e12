import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readOso } from '../../electron/parser/read-oso.ts';
import { readResults } from '../../electron/parser/read-results.ts';
import { readRoster } from '../../electron/parser/read-roster.ts';
import { intakeApplication, intakeBoard, saveApplication } from '../../shared/intake/contract.ts';
import * as oso from '../../shared/intake/oso-contract.ts';
import { intakeDossier } from '../../shared/intake/review-contract.ts';
import * as results from '../../shared/screening/import-contract.ts';
import { findStudents } from '../../shared/students/contract.ts';
import * as roster from '../../shared/students/roster-contract.ts';
import { osoXml, PLANTED, zipped64 } from '../support/oso.ts';
import { contents } from '../support/refuses.ts';
import { applicationInput, aRound } from '../support/story-intake.ts';
import { aCampaign, aFirstYearClass, anInstrument } from '../support/story-screening.ts';
import { createWorld, type World } from '../support/world.ts';

/*
 * Numbers that may never be kept, planted in every place of a file that can hold them, and looked for in everything that is
 * made of it: all that is turned into text while it is read in (so every sealed row before it is sealed, every line of the
 * trail, every message), every answer, every paper and attachment, every table, and every file of the vault.
 */

const { bsn, onderwijsnummer, iban } = PLANTED;
const SECRETS = [bsn, onderwijsnummer, iban, '079-9999999', 'Doktersma'];

let world: World;
let said: string[];
beforeEach(async () => {
  world = await createWorld({ today: '2027-03-10' });
  said = [];
  const { stringify } = JSON;
  vi.spyOn(JSON, 'stringify').mockImplementation((...input: Parameters<typeof stringify>) => {
    const text = stringify(...input);
    said.push(String(text));
    return text;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.close();
});

/** Everything there is after an import, as one text. */
function everything(...answers: readonly unknown[]): string {
  const papers = world.papers.map(({ fileName, html, bytes }) => [
    fileName,
    html,
    ...(['latin1', 'utf8', 'utf16le'] as const).map((kind) => Buffer.from(bytes ?? []).toString(kind)),
  ]);
  const tables = contents(world);
  const files = readdirSync(world.dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)).toString('latin1'));
  return [...said, ...files, tables, JSON.stringify([answers, papers, world.trail(), world.reported])].join('\n');
}

function isNowhere(file: string, all: string, planted: readonly string[]): void {
  for (const secret of planted) {
    // Control: it stands in the file as it was sent.
    expect(file, secret).toContain(secret);
    // Digits with anything between them count too: a number does not hide behind dots.
    const digits = /^\d{9}$/.test(secret) ? new RegExp([...secret].join('[ .\\-\\u200b]?')) : secret;
    expect(all.match(digits)?.[0], `${secret} is kept`).toBeUndefined();
  }
}

/** Control: what may be kept is there. */
function holds(all: string, texts: readonly string[]): void {
  expect(texts.filter((text) => !all.includes(text))).toEqual([]);
}

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

test('OSO: fields, texts, names, keys, file names, text files, zip names, comments, CDATA, instructions, attributes', async () => {
  const half = [bsn.slice(0, 4), bsn.slice(4)];
  const xml = osoXml({
    surname: `Abbenhuis ${bsn}`,
    givenName: `Floris ${onderwijsnummer}`,
    externalId: bsn,
    agreed: 'Nee',
    disagreement: `onze rekening ${iban} en 9999.90.019`,
    argument: `${half.join('<!-- niets -->')} en ${half.join('<?niets x?>')} en <![CDATA[${half[0]}]]>${half[1]} en &#57;99990019
      en 99<b>x</b>9990019 en 9\u200b99990019 en 999\t990\t019 en rapport-${bsn} <!-- ${onderwijsnummer} -->`,
    support: `<diagnose bsn="${bsn}"><naam>lezen ${onderwijsnummer}</naam></diagnose><!-- ${iban} -->`,
    attachments: [
      { name: `${bsn}.txt`, description: `van ${onderwijsnummer}`, base64: zipped64(`${bsn}.txt`, `bsn ${bsn}`) },
      { name: 'b.txt', base64: zipped64('b.txt', utf16(`rekening ${iban} van ${bsn}`)) },
      { name: 'c.txt', base64: zipped64('c.txt', Buffer.from(`Zo\xeb: ${onderwijsnummer}`, 'latin1')) },
      { name: 'd.csv', base64: Buffer.from(`naam;bsn\nFloris;${bsn}\n`).toString('base64') },
    ],
    extra: `<?nummer ${bsn}?><onderwijsnummer>${onderwijsnummer}</onderwijsnummer><x${bsn}/><huisarts><naam>Doktersma</naam>
      <communicatie><nummer>079-9999999</nummer></communicatie></huisarts><gba><bsn>${bsn}</bsn></gba>
      <verzorger><achternaam>Abbenhuis ${bsn}</achternaam><banknummer>${iban}</banknummer><huisarts>Doktersma</huisarts></verzorger>`,
  }).replace('/2019/dossier', `/2019/${bsn}`);
  const roundId = await aRound(world);
  const read = readOso(Buffer.from(xml));
  if (!read.ok) throw new Error(read.code);
  const picked = await world.get(oso.pickOso, {}, [{ file: read.value }]);
  const preview = await world.get(oso.previewOso, { handle: picked.handle, roundId, offset: 0 });
  const item = { index: 0, receivedOn: '2027-03-01', isDisagreementSeen: true };
  const done = await world.get(oso.commitOso, { handle: picked.handle, roundId, items: [item] });
  expect(done).toMatchObject({ created: 1, attachments: 4 });
  const board = await world.get(intakeBoard, { roundId });
  const studentId = board.columns[0]?.cards[0]?.studentId;
  if (!studentId) throw new Error('nobody on the board');
  const kept = await world.get(oso.osoOfApplicant, { studentId });
  for (const { attachmentId } of kept.attachments) await world.get(oso.saveAttachment, { studentId, attachmentId });
  const answers = [picked, preview, board, kept, await world.get(intakeApplication, { studentId })];
  const all = everything(answers, await world.get(intakeDossier, { studentId }));
  isNowhere(xml, all, SECRETS);
  holds(all, ['Abbenhuis', '[nummer weggelaten]', 'naam;bsn', 'Zoë: [nummer']);
  expect(preview.dropped).toMatchObject({ bsn: 1, onderwijsnummer: 1, huisarts: 3, gba: 1 });
  expect(preview.dropped.bsnInText).toBeGreaterThan(12);
  expect(kept.dossier?.externalId).toBe('');
});

test('control: a number that somebody types himself is seen by this search', async () => {
  const roundId = await aRound(world);
  const input = applicationInput(roundId);
  await world.get(saveApplication, { ...input, text: { ...input.text, remark: bsn } });
  holds(everything(), [bsn]);
});

test('two dossiers with a personal number for a key are still two pupils', async () => {
  const roundId = await aRound(world);
  const brought = ['Floris', 'Elin'].map((givenName) => {
    const read = readOso(Buffer.from(osoXml({ givenName, externalId: bsn })));
    return read.ok ? { file: read.value } : { code: read.code };
  });
  const { handle } = await world.get(oso.pickOso, {}, brought);
  const items = [0, 1].map((index) => ({ index, receivedOn: '2027-03-01', isDisagreementSeen: false }));
  expect(await world.get(oso.commitOso, { handle, roundId, items })).toMatchObject({ created: 2 });
});

async function readIn(bytes: Uint8Array): Promise<unknown[]> {
  const read = await readRoster(bytes);
  if (!read.ok) throw new Error(read.code);
  const picked = await world.get(roster.pickRoster, {}, { fileHash: 'ab'.repeat(32), table: read.value });
  const { handle, columns } = picked;
  const shown = [];
  for (const show of ['new', 'refused'] as const)
    shown.push(await world.get(roster.previewRoster, { handle, columns, show, offset: 0 }));
  const more = { schoolYear: '2026-2027', confirmedRows: [], markMissingAsLeft: false };
  const done = await world.get(roster.commitRoster, { handle, columns, ...more });
  const all = { text: '', className: null, state: 'all', offset: 0, limit: 50 } as const;
  return [picked, shown, done, await world.get(findStudents, all), await world.get(roster.listImports, {})];
}

test('EDEXML: fields, keys, names, groups, teachers, comments, CDATA, instructions, attributes', async () => {
  const pupil = (
    key: string,
    name: string,
  ) => `<leerling key="${key}" eckid="https://id.school/${bsn}"><achternaam>${name}</achternaam>
    <roepnaam>Bo<!-- ${onderwijsnummer} --></roepnaam><bsn>${bsn}</bsn><onderwijsnummer>${onderwijsnummer}</onderwijsnummer>
    <sofinummer>${bsn}</sofinummer><geboortedatum>2012-02-01</geboortedatum><jaargroep>13</jaargroep><groep key="g1"/>
    <emailadres>${bsn}@wilg.nl</emailadres><toevoegingen><blok>${iban} huisarts Doktersma 079-9999999</blok></toevoegingen></leerling>`;
  const xml = `<?xml version="1.0"?><?nummer ${bsn}?><EDEX><school><schooljaar>2026-2027</schooljaar><commentaar>${iban}</commentaar></school>
    <groepen><groep key="g1"><naam>3vA ${bsn}</naam><jaargroep>13</jaargroep></groep></groepen><leerlingen>
    ${pupil('1', `Abbenhuis ${bsn}`)}${pupil('2', `Bos <![CDATA[${onderwijsnummer}]]>`)}${pupil('3', `Cas ${bsn.slice(0, 4)}<?x?>${bsn.slice(4)} ${iban}`)}
    </leerlingen><leerkrachten><leerkracht key="${bsn}"><achternaam>Klomp ${bsn}</achternaam></leerkracht></leerkrachten></EDEX>`;
  const all = everything(await readIn(Buffer.from(xml)));
  isNowhere(xml, all, SECRETS);
  holds(all, ['Abbenhuis', 'Bos', 'Cas', '3vA']);
  const keys = [bsn, '111222333', '123456782'];
  const asKeys = await readRoster(
    Buffer.from(`<EDEX><leerlingen>${keys.map((key) => pupil(key, 'Dam')).join('')}</leerlingen></EDEX>`),
  );
  for (const key of keys) expect(JSON.stringify(asKeys)).not.toContain(key);
});

const ROWS = [
  ['001', `Abbenhuis ${bsn}`, 'Floris', '3vA', bsn, `rekening ${iban}`, '111222333', '079-9999999'],
  ['002', 'Bos', `Bo ${onderwijsnummer}`, `3vA ${bsn}`, onderwijsnummer, '9999.90.019', '123456782', 'Doktersma'],
  ['003', 'Cas', `C. 999 990 019`, '3vA', bsn, `bsn-${bsn}.pdf`, bsn, 'Doktersma'],
];
const HEAD = ['Stamnummer', 'Achternaam', 'Roepnaam', 'Klas', 'BSN leerling', 'Opmerking', 'Nr. rijk', 'Huisarts'];

test('CSV: columns by name and by content, names, classes, texts, titles and headers', async () => {
  const csv = [`Lijst van ${bsn}`, HEAD.join(';'), ...ROWS.map((row) => row.join(';'))].join('\n');
  const all = everything(await readIn(Buffer.from(csv)));
  isNowhere(csv, all, [...SECRETS, '111222333', '123456782']);
  holds(all, ['Abbenhuis', 'Bos', 'Cas']);
});

test('Excel, and with numbers as numbers', async () => {
  const cell = (value: string) => (/^\d{9}$/.test(value) ? { value: Number(value) } : { value });
  const file = await writeXlsxFile([HEAD.map(cell), ...ROWS.map((row) => row.map(cell))], {}).toBuffer();
  const all = everything(await readIn(file));
  isNowhere([HEAD, ...ROWS].flat().join(' '), all, [...SECRETS, '111222333', '123456782']);
  holds(all, ['Abbenhuis', 'Bos', 'Cas']);
});

test('a list of results: columns, names and values', async () => {
  await aFirstYearClass(world, '1hv2', 2);
  await world.actAs('remedialTeacher');
  const campaignId = await aCampaign(world, [await anInstrument(world, { name: 'Proeftekst' })]);
  const csv = `Naam;BSN;Proeftekst;Opmerking\nOnbekend ${bsn};${bsn};401;${iban}\nNiemand;${onderwijsnummer};${onderwijsnummer};huisarts ${bsn}\n`;
  const read = await readResults(Buffer.from(csv));
  if (!read.ok) throw new Error(read.code);
  const picked = await world.get(results.pickResults, { campaignId }, { fileHash: 'cd'.repeat(32), table: read.value });
  const { handle, mapping } = picked;
  const shown = [];
  for (const show of ['parked', 'refused', 'new'] as const)
    shown.push(await world.get(results.previewResults, { handle, campaignId, mapping, show, offset: 0 }));
  const done = await world.get(results.commitResults, { handle, campaignId, mapping, saveAs: 'Dia' });
  const all = everything(picked, shown, done, await world.get(results.listResultImports, {}));
  isNowhere(csv, all, [bsn, onderwijsnummer, iban]);
  holds(all, ['Onbekend']);
});
