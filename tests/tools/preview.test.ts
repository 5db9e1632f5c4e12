import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readOso } from '../../electron/parser/read-oso.ts';
import { readResults } from '../../electron/parser/read-results.ts';
import { readRoster } from '../../electron/parser/read-roster.ts';
import { osoTroubleTexts } from '../../renderer/intake/oso-texts.ts';
import { fileTroubleTexts } from '../../renderer/students/roster-texts.ts';
import { pickOso, previewOso } from '../../shared/intake/oso-contract.ts';
import { IMPORT_LINES, pickResults, previewResults } from '../../shared/screening/import-contract.ts';
import { pickRoster, previewRoster } from '../../shared/students/roster-contract.ts';
import { osoContainer, PLANTED, zipped64 } from '../support/oso.ts';
import { aRound } from '../support/story-intake.ts';
import { aCampaign, shippedInstrument } from '../support/story-screening.ts';
import { createWorld, type World } from '../support/world.ts';
import { capture, root } from './run.mjs';

/* `npm run preview` prints what the screen shows of a file before anything is kept. */

const folder = mkdtempSync(path.join(tmpdir(), 'zorgspil-preview-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function printed(text: string): Promise<{ code: number; out: Record<string, unknown>; all: string }> {
  const file = path.join(folder, 'bestand');
  writeFileSync(file, text);
  const { code, stdout, all } = await capture(process.execPath, [path.join(root, 'tests/tools/preview.ts'), file]);
  return { code: code ?? -1, out: stdout === '' ? {} : JSON.parse(stdout), all };
}

describe('the same as the screen', { timeout: 60_000 }, () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  test('OSO dossiers', async () => {
    const attachments = [
      { name: 'stuk.pdf', base64: 'UEsDBA==' },
      { name: 'a.txt', base64: zipped64('a.txt', 'x') },
    ];
    const text = osoContainer([
      { givenName: 'Bo', agreed: 'Nee', disagreement: 'anders', attachments },
      { givenName: 'Nour', surname: '' },
      { givenName: 'Elin', externalId: 'B', optOut: ['cat_verzuim'], extra: '<nieuw/>', argument: PLANTED.bsn },
    ]);
    const read = readOso(Buffer.from(text));
    if (!read.ok) throw new Error(read.code);
    const roundId = await aRound(world);
    const { handle, refused } = await world.get(pickOso, {}, [{ file: read.value }]);
    const screen = await world.get(previewOso, { handle, roundId, offset: 0 });
    const { code, out, all } = await printed(text);
    expect(code).toBe(0);
    expect(out).toMatchObject({ format: 'oso', dossierCount: 2, ...screen });
    expect(out.refused).toMatchObject(refused.map(({ line, why }) => ({ line, why })));
    expect(all).not.toContain(PLANTED.bsn);
  });

  const csv =
    'Leerlingnummer;Achternaam;Roepnaam;Geboortedatum;Klas;BSN\n1;Berg, van de;Sem;1-2-2012;3vA;999990019\n2;Te Jong;Kind;1-2-2022;3vA;\n;Naamloos;;;;\n';
  const edexml = `<?xml version="1.0"?><EDEX><school><schooljaar>2026-2027</schooljaar></school><leerlingen>
    <leerling key="7"><achternaam>Berg</achternaam><voorvoegsel>van de</voorvoegsel><roepnaam>Sem</roepnaam><geboortedatum>2012-02-01</geboortedatum><bsn>999990019</bsn></leerling>
    <leerling key="8"><achternaam>Bos</achternaam></leerling></leerlingen></EDEX>`;
  test.each([
    ['a roster', csv],
    ['EDEXML', edexml],
  ])('%s', async (_name, text) => {
    const read = await readRoster(Buffer.from(text));
    if (!read.ok) throw new Error(read.code);
    const brought = { fileHash: 'ab'.repeat(32), table: read.value };
    const { handle, columns, format, encoding, delimiter, headerRow } = await world.get(pickRoster, {}, brought);
    const { code, out, all } = await printed(text);
    expect(code).toBe(0);
    expect(out).toMatchObject({ format, encoding, delimiter, headerRow });
    for (const show of ['new', 'changed', 'same', 'refused', 'parked', 'missing'] as const) {
      const { counts, dropped, lines } = await world.get(previewRoster, { handle, columns, show, offset: 0 });
      expect(out).toMatchObject({ counts, dropped, lines: { [show]: lines } });
    }
    expect(all).not.toContain('999990019');
  });

  test('a list of results', async () => {
    await world.actAs('remedialTeacher');
    const campaignId = await aCampaign(world, [await shippedInstrument(world, 'Diatekst')]);
    const text = 'Leerlingnummer;BSN;Diatekst\n1;999990019;401\n2;999990019;n.v.t.\n';
    const read = await readResults(Buffer.from(text));
    if (!read.ok) throw new Error(read.code);
    const { handle, mapping } = await world.get(
      pickResults,
      { campaignId },
      { fileHash: 'cd'.repeat(32), table: read.value },
    );
    const { code, out, all } = await printed(text);
    expect(code).toBe(0);
    expect(out).toMatchObject({ kind: 'results', mapping });
    for (const show of IMPORT_LINES) {
      const input = { handle, campaignId, mapping, show, offset: 0 };
      const { counts, dropped, lines } = await world.get(previewResults, input);
      expect(out).toMatchObject({ counts, dropped, lines: { [show]: lines } });
    }
    expect(all).not.toContain('999990019');
  });

  test('a bad file prints the sentence of the screen and ends with 1', async () => {
    const oso = await printed(
      '<!DOCTYPE dossier><dossier xmlns="http://www.edustandaard.nl/oso_gegevensset/2019/dossier"/>',
    );
    expect(oso).toMatchObject({ code: 1, out: {} });
    expect(oso.all).toContain(osoTroubleTexts.XML_DOCTYPE);
    const table = await printed('a;b\nc;d\n');
    expect(table.all).toContain(fileTroubleTexts.NO_HEADER_FOUND);
  });
});
