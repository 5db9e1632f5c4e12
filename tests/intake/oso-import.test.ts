import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readOso } from '../../electron/parser/read-oso.ts';
import { presentable } from '../../renderer/kernel/presenting.ts';
import {
  intakeApplication,
  intakeBoard,
  saveApplication,
  setRoundState,
  withdrawApplication,
} from '../../shared/intake/contract.ts';
import * as oso from '../../shared/intake/oso-contract.ts';
import { intakeDossier, saveBlock, settleOpenBlocks } from '../../shared/intake/review-contract.ts';
import { HandleId, type RoundId } from '../../shared/kernel/ids.ts';
import { type OsoFacts, osoContainer, osoXml, PLANTED, zipped64 } from '../support/oso.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { anApplicant, applicationInput, aRound } from '../support/story-intake.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let roundId: RoundId;
beforeEach(async () => {
  world = await createWorld({ today: '2027-03-10' });
  roundId = await aRound(world);
});
afterEach(() => world.close());

/** What the main thread brings of these files. */
function brought(...texts: readonly string[]): unknown {
  return texts.map((text) => {
    const result = readOso(Buffer.from(text));
    return result.ok ? { file: result.value } : { code: result.code };
  });
}
const pick = async (...texts: readonly string[]) => (await world.get(oso.pickOso, {}, brought(...texts))).handle;
const preview = async (handle: HandleId) => world.get(oso.previewOso, { handle, roundId, offset: 0 });
const item = (index: number, more: object = {}) => ({ index, receivedOn: null, isDisagreementSeen: false, ...more });
const commit = (handle: HandleId, ...items: ReturnType<typeof item>[]) => ({ handle, roundId, items });
const FILES = {
  attachments: [
    { name: 'groepsplan.txt', base64: zipped64('g.txt', 'het plan') },
    { name: 'stuk.pdf', base64: 'UEsDBA==' },
  ],
};

describe('reading dossiers in', () => {
  test('the preview stores nothing; the import fills the parts, keeps attachments sealed, and names what was broken', async () => {
    const studentId = await anApplicant(world, roundId);
    const handle = await pick(osoXml({ ...FILES, optOut: ['cat_verzuim'] }), '<html/>');
    const { lines, counts, dropped } = await preview(handle);
    expect(counts).toEqual({ new: 1, changed: 0, same: 0, noApplication: 0 });
    expect(lines).toMatchObject([
      { studentName: 'Floris Abbenhuis-de Kroon', studentId, status: 'new', withheld: ['absence'] },
    ]);
    expect(dropped).toMatchObject({ bsn: 1, iban: 1, huisarts: 1 });
    expect(world.count('intake_blocks')).toBe(0);
    const done = await does(world, oso.commitOso, commit(handle, item(0)));
    expect(done).toMatchObject({ imported: 1, created: 0, attachments: 1 });
    const { blocks } = await world.get(intakeDossier, { studentId });
    const stateOf = Object.fromEntries(blocks.map(({ block, state }) => [block, state]));
    expect(stateOf).toMatchObject({
      advice: 'present',
      tests: 'present',
      absence: 'withheld',
      opp: null,
      dyslexia: null,
    });
    const { dossier, attachments } = await world.get(oso.osoOfApplicant, { studentId });
    expect(dossier).toMatchObject({
      agreed: 'ja',
      seenOn: '2027-01-10',
      school: 'De Zandkorrel',
      isContactNeeded: true,
    });
    expect(attachments.map(({ attachmentName, state }) => [attachmentName, state])).toEqual([
      ['groepsplan.txt', 'kept'],
      ['stuk.pdf', 'broken'],
    ]);
    const [kept, broken] = attachments;
    if (!kept || !broken) throw new Error('no attachments');
    await does(world, oso.saveAttachment, { studentId, attachmentId: kept.attachmentId });
    expect(Buffer.from(world.papers.at(-1)?.bytes ?? []).toString()).toBe('het plan');
    expect(world.papers.at(-1)?.fileName).not.toMatch(/groepsplan|Floris/);
    await refuses(world, oso.saveAttachment, { studentId, attachmentId: broken.attachmentId }, 'ATTACHMENT_NOT_FOUND');
    const [file = ''] = globSync('blobs/*/*', { cwd: world.folder });
    expect(readFileSync(path.join(world.folder, file)).includes('het plan')).toBe(false);

    // At the next opening what no row knows of goes, and what one knows of stays.
    writeFileSync(`${path.join(world.folder, file)}.bezig`, 'een half bestand');
    await world.loginAs('A');
    expect(globSync('blobs/*/*', { cwd: world.folder })).toEqual([file]);
    world.opened().vault.connection.prepare('DELETE FROM intake_attachments').run();
    await world.loginAs('A');
    expect(globSync('blobs/*/*', { cwd: world.folder })).toEqual([]);
  });

  test('what nobody looked at gets one state at once; what was read, asked or withheld stays', async () => {
    const studentId = await anApplicant(world, roundId);
    await world.get(oso.commitOso, commit(await pick(osoXml({ optOut: ['cat_verzuim'] })), item(0)));
    const before = (await world.get(intakeDossier, { studentId })).blocks;
    const open = before.filter(({ state }) => state === null).map(({ block }) => block);
    expect(open.length).toBeGreaterThan(3);
    expect(await does(world, settleOpenBlocks, { studentId, state: 'missing' })).toEqual({ settled: open.length });
    const after = (await world.get(intakeDossier, { studentId })).blocks;
    for (const { block, state } of after) {
      const was = before.find((it) => it.block === block)?.state ?? null;
      expect(state, block).toBe(was ?? 'missing');
    }
    await refuses(world, settleOpenBlocks, { studentId, state: 'missing' }, 'NOTHING_OPEN');
    await refusesRole(world, 'toelatingscommissie', settleOpenBlocks, { studentId, state: 'missing' });
  });

  test('the same dossier again changes nothing; another one shows what it would change, and own words stay', async () => {
    const studentId = await anApplicant(world, roundId);
    await world.get(oso.commitOso, commit(await pick(osoXml(FILES)), item(0)));
    const again = await pick(osoXml(FILES));
    expect((await preview(again)).counts).toMatchObject({ same: 1, changed: 0 });
    const before = world.count('intake_blocks');
    expect(await world.get(oso.commitOso, commit(again, item(0)))).toMatchObject({ same: 1, attachments: 0 });
    expect(world.count('intake_blocks')).toBe(before);
    expect(world.count('intake_attachments')).toBe(2);
    const { blocks } = await world.get(intakeDossier, { studentId });
    const career = blocks.find(({ block }) => block === 'career');
    const own = { studentId, block: 'career' as const, state: 'present' as const, text: 'zelf nagevraagd' };
    await world.get(saveBlock, { ...own, revision: career?.revision ?? 0 });
    const newer = await pick(osoXml({ ...FILES, madeOn: '2027-03-01', argument: 'Nu anders gezien.' }));
    const [line] = (await preview(newer)).lines;
    expect(line?.status).toBe('changed');
    expect(line?.changes.map(({ what, keepsOwn }) => [what, keepsOwn])).toEqual([
      ['advice', false],
      ['career', true],
      ['madeOn', false],
    ]);
    expect(await world.get(oso.commitOso, commit(newer, item(0)))).toMatchObject({ updated: 1, attachments: 0 });
    const after = (await world.get(intakeDossier, { studentId })).blocks;
    expect(after.find(({ block }) => block === 'advice')?.text).toContain('Nu anders gezien');
    expect(after.find(({ block }) => block === 'career')?.text).toBe('zelf nagevraagd');
  });

  test('ADM-8: nobody without an application; with the day of receipt the application is made of the dossier', async () => {
    const handle = await pick(
      osoContainer([
        { givenName: 'Bo', externalId: 'A' },
        { givenName: 'Elin', externalId: 'B' },
      ]),
    );
    expect((await preview(handle)).counts).toMatchObject({ noApplication: 2 });
    await refuses(world, oso.commitOso, commit(handle, item(0)), 'NO_APPLICATION');
    await refuses(world, oso.commitOso, commit(handle, item(0, { receivedOn: '2027-03-11' })), 'RECEIVED_IN_FUTURE');
    const done = await does(world, oso.commitOso, commit(handle, item(0, { receivedOn: '2027-03-01' })));
    expect(done).toMatchObject({ created: 1 });
    const { columns } = await world.get(intakeBoard, { roundId });
    const [card] = columns[0]?.cards ?? [];
    expect(card).toMatchObject({ studentName: 'Bo Abbenhuis-de Kroon', clock: { id: 'C9' } });
    const { text } = await world.get(intakeApplication, { studentId: card?.studentId ?? ('' as never) });
    expect(text).toMatchObject({ teacher: 'M. Roodhart', parents: [{ name: 'A. Abbenhuis', relation: 'moeder' }] });
    const announced = await anApplicant(world, roundId, { givenName: 'Elin', receivedOn: null });
    await refuses(world, oso.commitOso, commit(handle, item(1)), 'TOO_EARLY');
    await refuses(world, oso.osoOfApplicant, { studentId: announced }, 'TOO_EARLY');
  });

  test('parents who do not agree are read in only by somebody who has seen it', async () => {
    await anApplicant(world, roundId);
    const handle = await pick(osoXml({ agreed: 'Nee', disagreement: 'Wij zien het anders' }));
    expect((await preview(handle)).lines).toMatchObject([{ agreed: 'nee', disagreement: 'Wij zien het anders' }]);
    await refuses(world, oso.commitOso, commit(handle, item(0)), 'DISAGREEMENT_UNSEEN');
    await does(world, oso.commitOso, commit(handle, item(0, { isDisagreementSeen: true })));
  });

  test('refused: an import that is gone, another round, a closed round, and roles that may not', async () => {
    const handle = await pick(osoXml());
    const gone = HandleId.parse('00000000-0000-4000-8000-000000000009');
    await refuses(world, oso.previewOso, { handle: gone, roundId, offset: 0 }, 'IMPORT_GONE');
    await refuses(world, oso.commitOso, commit(gone, item(0)), 'IMPORT_GONE');
    await refuses(world, oso.commitOso, commit(handle, item(7)), 'IMPORT_GONE');
    const round = { ...commit(handle, item(0)), roundId: gone as unknown as RoundId };
    await refuses(world, oso.commitOso, round, 'ROUND_NOT_FOUND');
    await world.get(setRoundState, { roundId, state: 'closed' });
    await refuses(world, oso.commitOso, commit(handle, item(0)), 'ROUND_CLOSED');
    await world.actAs('toelatingscommissie');
    expect(await world.call(oso.pickOso, {}, brought(osoXml()))).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  });

  test('health of a dossier is not for the committee, and neither are its attachments', async () => {
    const support = `<diagnose><naam>Onderzoek lezen</naam><document><bestandsnaam>d.txt</bestandsnaam><bestandsinhoud>${zipped64('d.txt', 'uitslag')}</bestandsinhoud></document></diagnose>`;
    const studentId = await anApplicant(world, roundId);
    await world.get(oso.commitOso, commit(await pick(osoXml({ support })), item(0)));
    expect((await world.get(oso.osoOfApplicant, { studentId })).attachments).toHaveLength(1);
    await world.actAs('toelatingscommissie');
    const seen = await world.get(intakeDossier, { studentId });
    expect(JSON.stringify(seen)).not.toContain('Onderzoek lezen');
    expect(seen.blocks.find(({ block }) => block === 'tests')?.text).toContain('Toets 0');
    expect((await world.get(oso.osoOfApplicant, { studentId })).attachments).toEqual([]);
  });

  test('planted numbers are in the file and nowhere in the vault: no row, no trail, no answer, no attachment', async () => {
    const facts: OsoFacts = {
      argument: `nummer ${PLANTED.bsn}`,
      disagreement: `rekening ${PLANTED.iban}`,
      attachments: [{ name: `${PLANTED.bsn}.txt`, base64: zipped64('a.txt', `bsn ${PLANTED.bsn}`) }],
    };
    const xml = osoXml(facts);
    const handle = await pick(xml);
    await world.get(oso.commitOso, commit(handle, item(0, { receivedOn: '2027-03-01' })));
    const card = (await world.get(intakeBoard, { roundId })).columns[0]?.cards[0];
    if (!card) throw new Error('nobody on the board');
    const { studentId } = card;
    const { attachments } = await world.get(oso.osoOfApplicant, { studentId });
    for (const { attachmentId } of attachments) await world.get(oso.saveAttachment, { studentId, attachmentId });
    const answers = [
      await preview(handle),
      await world.get(intakeApplication, { studentId }),
      await world.get(intakeDossier, { studentId }),
      await world.get(oso.osoOfApplicant, { studentId }),
      world.trail(),
      world.papers.map(({ bytes, fileName }) => [fileName, Buffer.from(bytes ?? []).toString('latin1')]),
    ];
    const all = JSON.stringify(answers);
    expect(all).toContain('Abbenhuis');
    expect(all).toContain('[nummer weggelaten]');
    for (const secret of Object.values(PLANTED).filter((it) => xml.includes(it))) expect(all).not.toContain(secret);
    expect(xml).toContain(PLANTED.bsn);
  });

  test('while others look on, no answer holds a name, a reason or the name of a file', async () => {
    const studentId = await anApplicant(world, roundId);
    const handle = await pick(osoXml({ ...FILES, agreed: 'Nee', disagreement: 'Anders' }));
    const before = await preview(handle);
    await world.get(oso.commitOso, commit(handle, item(0, { isDisagreementSeen: true })));
    const answers = [
      [oso.previewOso, before],
      [intakeBoard, await world.get(intakeBoard, { roundId })],
      [intakeApplication, await world.get(intakeApplication, { studentId })],
      [intakeDossier, await world.get(intakeDossier, { studentId })],
      [oso.osoOfApplicant, await world.get(oso.osoOfApplicant, { studentId })],
    ] as const;
    const shown = answers.map(([call, value]) => presentable(call, { ok: true, value }, true));
    // Control: without it they do.
    for (const secret of ['Abbenhuis', 'Anders', 'groepsplan'])
      expect(JSON.stringify(answers.map(([, value]) => value))).toContain(secret);
    for (const secret of ['Floris', 'Abbenhuis', 'Anders', 'groepsplan'])
      expect(JSON.stringify(shown), secret).not.toContain(secret);
  });

  test('an applicant who was withdrawn may apply again', async () => {
    const studentId = await anApplicant(world, roundId);
    await world.get(withdrawApplication, { studentId });
    const { studentId: again } = await does(world, saveApplication, applicationInput(roundId));
    // A dossier belongs to the application that stands.
    const { lines } = await preview(await pick(osoXml()));
    expect(lines).toMatchObject([{ status: 'new', studentId: again }]);
  });
});
