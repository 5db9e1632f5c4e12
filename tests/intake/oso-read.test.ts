import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOso } from '../../electron/parser/read-oso.ts';
import { OsoFile } from '../../shared/intake/oso/model.ts';
import { isPersonalNumber, maskSecrets } from '../../shared/students/roster/secrets.ts';
import { type OsoFacts, osoContainer, osoXml, PLANTED, zipOf, zipped64 } from '../support/oso.ts';

const read = (text: string) => readOso(Buffer.from(text));
function dossierOf(facts: OsoFacts = {}) {
  const result = read(osoXml(facts));
  if (!result.ok) throw new Error(result.code);
  const [dossier] = result.value.dossiers;
  if (!dossier) throw new Error('nothing was read');
  return dossier;
}
const part = (facts: OsoFacts, block: string) => dossierOf(facts).parts.find((it) => it.block === block)?.text ?? '';

describe('every namespace year by local names', () => {
  test.each(['1.1', '1.2', '2016', '2017', '2018', '2019', '2022', '2031'])('%s', (year) => {
    const dossier = dossierOf({ year });
    expect(dossier).toMatchObject({ year, surname: 'Abbenhuis-de Kroon', kind: 'POVO', agreed: 'ja' });
    expect(dossier.isKnownYear).toBe(Number(year) < 2020);
    expect(dossier.parts.map(({ block }) => block)).toEqual(
      expect.arrayContaining(['advice', 'tests', 'diagnosis', 'plan', 'absence', 'career']),
    );
    expect(OsoFile.safeParse({ encoding: 'utf-8', dossiers: [dossier], refused: [], feedbackCount: 0 }).success).toBe(
      true,
    );
  });

  test('with a prefix before every name', () =>
    expect(dossierOf({ prefix: 'oso' }).surname).toBe('Abbenhuis-de Kroon'));

  test('a container with several pupils and an answer', () => {
    const result = read(osoContainer([{ givenName: 'Bo' }, { givenName: 'Nour', surname: '' }, { givenName: 'Elin' }]));
    expect(result).toMatchObject({
      ok: true,
      value: { feedbackCount: 1, refused: [{ place: 2, why: 'NAME_MISSING' }] },
    });
    expect(result.ok && result.value.dossiers.map(({ givenName }) => givenName)).toEqual(['Bo', 'Elin']);
  });

  test('the trap: 1 is a girl and 2 is a boy', () => {
    expect(['0', '1', '2', '7', ''].map((sex) => dossierOf({ sex }).sex)).toEqual([
      'onbekend',
      'v',
      'm',
      'onbekend',
      'onbekend',
    ]);
  });

  test('the reason for not agreeing comes along, and stands with the view of the parents', () => {
    const facts = { agreed: 'Nee', disagreement: 'Wij zien het anders' };
    expect(dossierOf(facts)).toMatchObject({ agreed: 'nee', disagreement: 'Wij zien het anders' });
    expect(part(facts, 'viewParents')).toContain('Wij zien het anders');
  });

  test('what parents left out is withheld and nothing else is', () => {
    const dossier = dossierOf({ optOut: ['cat_onderwijsondersteuning', 'cat_handelingsplannen'] });
    expect(dossier.withheld).toEqual(['supportAdvice', 'opp', 'diagnosis', 'soIndication', 'plan']);
    expect(dossier.parts.map(({ block }) => block)).not.toContain('diagnosis');
    expect(dossierOf().withheld).toEqual([]);
  });

  test('elements nobody reads are named with their number', () => {
    expect(dossierOf({ extra: '<nieuwblok><x/></nieuwblok><nieuwblok/>' }).unread).toEqual([
      { name: 'nieuwblok', count: 2 },
    ]);
  });

  test('a namespace, a kind and a name of an element are not where a text can hide', () => {
    const strange = read(
      osoXml({ extra: `<x${PLANTED.bsn}/>` })
        .replace('/2019/', '/Floris-Abbenhuis/')
        .replace('>POVO<', '>Floris Abbenhuis<'),
    );
    expect(strange).toMatchObject({ ok: true, value: { dossiers: [{ year: '', kind: '', isKnownYear: false }] } });
    expect(JSON.stringify(strange)).not.toContain(PLANTED.bsn);
  });

  test('a code that is unknown stays as it was given', () => expect(part({}, 'advice')).toContain('Advies (code): 40'));
});

describe('what is dropped', () => {
  test.each([
    ['999990019', true],
    ['101211151', true],
    ['999990018', false],
    ['000000000', false],
    ['1234567', false],
  ])('%s is a personal number: %s', (text, wanted) => expect(isPersonalNumber(text)).toBe(wanted));

  test.each([
    ['bsn 999990019 van hem', 1, 0],
    ['999.990.019', 1, 0],
    ['9999.90.019', 1, 0],
    ['999 990 019', 1, 0],
    ['burgerservicenummer: 123456', 1, 0],
    ['999-990-019', 1, 0],
    ['rapport-999990019.pdf en bsn.999990019', 2, 0],
    ['9 9 9 9 9 0 0 1 9', 1, 0],
    ['999\u00a0990\u202f019', 0, 0],
    ['999\u00a0990\u00a0019', 1, 0],
    ['999\n990\n019', 1, 0],
    ['99\u200b9990\u00ad019', 1, 0],
    ['\uff19\uff19\uff19\uff19\uff19\uff10\uff10\uff11\uff19', 1, 0],
    ['999990019.0', 1, 0],
    ['999990019.20270101.pdf', 1, 0],
    ['BSN-nummer: 12345678', 1, 0],
    ['bel +31 612345678 of 020-9999900', 0, 0],
    ['op 12-05-2015 8 jaar, 01.02.2015 9', 0, 0],
    ['op 2026-01-02 en 2026-2027', 0, 0],
    ['toets van 20260102', 0, 0],
    ['bel 06-00000003 of 0612345678', 0, 0],
    ['NL51RABO0307495248', 0, 1],
    ['NL51 RABO 0307 4952 48', 0, 1],
    ['NL52RABO0307495248', 0, 0],
    ['NL51-RABO-0307.4952.48', 0, 1],
    ['rekeningNL51RABO0307495248x', 0, 1],
    ['BE68 5390 0754 7034 deze week', 0, 1],
  ])('%s', (text, numbers, ibans) => expect(maskSecrets(text)).toMatchObject({ numbers, ibans }));

  test('planted in fields, texts, names, file names and text files: in the file, and nowhere in what comes out', () => {
    const facts: OsoFacts = {
      argument: `Zie nummer ${PLANTED.bsn} en ${PLANTED.onderwijsnummer}, rekening ${PLANTED.iban}.`,
      disagreement: `bsn ${PLANTED.bsn}`,
      surname: `Winters ${PLANTED.bsn}`,
      attachments: [
        {
          name: `rapport ${PLANTED.bsn}.txt`,
          description: PLANTED.onderwijsnummer,
          base64: zipped64('a.txt', `bsn ${PLANTED.bsn}`),
        },
      ],
      extra: `<onderwijsnummer>${PLANTED.onderwijsnummer}</onderwijsnummer>`,
    };
    const xml = osoXml(facts);
    const result = read(xml);
    const out = JSON.stringify(result, (_key, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    for (const secret of Object.values(PLANTED)) {
      // Control: it stands in the file.
      expect(xml).toContain(secret);
      expect(out).not.toContain(secret);
    }
    expect(out).not.toContain('Doktersma');
    expect(dossierOf(facts).dropped).toMatchObject({ bsn: 1, onderwijsnummer: 1, iban: 1, huisarts: 1 });
    expect(dossierOf(facts).dropped.bsnInText).toBeGreaterThanOrEqual(5);
  });

  test('the placeholder of a secret number is no number', () => {
    expect(dossierOf({ phone: '9999999999' }).guardians).toMatchObject([
      { name: 'A. Abbenhuis', relation: 'moeder', phone: '' },
    ]);
  });
});

describe('attachments', () => {
  const file = (name: string, base64: string) => dossierOf({ attachments: [{ name, base64 }] }).attachments[0];
  const docx = zipOf([
    { name: '[Content_Types].xml', bytes: Buffer.from('x') },
    { name: 'word/document.xml', bytes: Buffer.from('x') },
  ]);
  test.each([
    ['tekst.txt', zipped64('a.txt', 'gewone tekst'), { state: 'kept', type: 'txt', isMisnamed: false }],
    ['beschikking.pdf', zipped64('b.txt', 'eigenlijk tekst'), { state: 'kept', type: 'txt', isMisnamed: true }],
    ['echt.pdf', zipped64('c.pdf', '%PDF-1.7 enz'), { state: 'kept', type: 'pdf', isMisnamed: false }],
    [
      'foto.jpeg',
      zipped64('d.jpg', Buffer.from([0xff, 0xd8, 0xff, 0, 0])),
      { state: 'kept', type: 'jpg', isMisnamed: false },
    ],
    ['plan.docx', zipped64('plan.docx', docx), { state: 'kept', type: 'docx', isMisnamed: false }],
    ['direct.docx', docx.toString('base64'), { state: 'kept', type: 'docx', isMisnamed: false }],
    ['leeg.pdf', '', { state: 'broken' }],
    ['stuk.pdf', '!!!', { state: 'broken' }],
    ['afgekapt.pdf', zipped64('e.pdf', 'x'.repeat(900)).slice(0, 80), { state: 'broken' }],
    ['prog.exe', zipped64('f.exe', 'MZ\x90\0'), { state: 'program' }],
    [
      'slot.pdf',
      zipOf([{ name: 'g', bytes: Buffer.from('x'), isLocked: true }]).toString('base64'),
      { state: 'encrypted' },
    ],
    [
      'twee.zip',
      zipOf([
        { name: 'a', bytes: Buffer.from('1') },
        { name: 'b', bytes: Buffer.from('2') },
      ]).toString('base64'),
      { state: 'nested' },
    ],
    ['zip.zip', zipped64('h.zip', zipOf([{ name: 'x', bytes: Buffer.from('1') }])), { state: 'nested' }],
    ['pad.txt', zipOf([{ name: '../../x', bytes: Buffer.from('1') }]).toString('base64'), { state: 'broken' }],
    ['bom.txt', zipOf([{ name: 'bom', bytes: Buffer.alloc(60 * 1024 * 1024) }]).toString('base64'), { state: 'bomb' }],
    // The list of contents lies: it says little and holds much.
    [
      'leugen.txt',
      zipOf([{ name: 'bom', bytes: Buffer.alloc(60 * 1024 * 1024), sizeSaid: 10 }]).toString('base64'),
      { state: 'broken' },
    ],
  ])('%s', (name, base64, wanted) => expect(file(name, base64)).toMatchObject({ name, ...wanted }));

  test('what unpacks to more than a hundred MB together keeps its names only, and the rest is kept', () => {
    const blocks = Array.from({ length: 10 }, () => Buffer.alloc(1024 * 1024, randomBytes(16 * 1024)));
    const ten = zipOf([{ name: 'a', bytes: Buffer.concat(blocks) }]);
    const base64 = ten.toString('base64');
    const attachments = Array.from({ length: 12 }, (_, i) => ({ name: `${i}`, base64 }));
    const states = dossierOf({ attachments: [...attachments, { name: 'klein', base64: 'QQ==' }] }).attachments.map(
      ({ state }) => state,
    );
    expect(states).toEqual([...Array(10).fill('kept'), 'tooLarge', 'tooLarge', 'tooLarge']);
  }, 30_000);

  test('one that is broken does not stop the others', () => {
    const attachments = [
      { name: 'stuk.pdf', base64: 'UEsDBA==' },
      { name: 'goed.txt', base64: zipped64('a.txt', 'goed') },
    ];
    expect(dossierOf({ attachments }).attachments.map(({ state }) => state)).toEqual(['broken', 'kept']);
  });

  test('too large keeps its name only', () => {
    const big = zipOf([{ name: 'groot', bytes: randomBytes(16 * 1024 * 1024) }]);
    expect(file('groot.pdf', big.toString('base64'))).toMatchObject({ state: 'tooLarge', bytes: null });
  }, 30_000);
});

describe('bad files: each a code, nothing read', () => {
  const bomb = `<!DOCTYPE d [${Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')}<!ENTITY e0 "x">]><dossier>&e12;</dossier>`;
  test.each<[string, Uint8Array | string, string]>([
    ['empty', '', 'EMPTY_FILE'],
    ['spaces only', '  \n ', 'EMPTY_FILE'],
    ['binary', Buffer.from([1, 0, 2, 0, 3]), 'BINARY_FILE'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'BINARY_FILE'],
    ['a zip', zipOf([{ name: 'a', bytes: Buffer.from('1') }]), 'BINARY_FILE'],
    ['no XML', 'leerlingnummer;naam', 'NOT_OSO'],
    ['another XML', '<EDEX><school/></EDEX>', 'NOT_OSO'],
    ['a web page', '<html><body/></html>', 'NOT_OSO'],
    ['cut off', osoXml().slice(0, 900), 'XML_BROKEN'],
    ['two roots', '<dossier/><dossier/>', 'XML_BROKEN'],
    ['wrong nesting', '<dossier><a></dossier></a>', 'XML_BROKEN'],
    ['unknown entity', '<dossier>&geheim;</dossier>', 'XML_BROKEN'],
    ['entity bomb', bomb, 'XML_DOCTYPE'],
    ['external entity', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><dossier>&x;</dossier>', 'XML_DOCTYPE'],
    ['plain DOCTYPE', '<!DOCTYPE dossier><dossier/>', 'XML_DOCTYPE'],
    ['parameter entity', '<!DOCTYPE d [<!ENTITY % x SYSTEM "http://nergens.invalid/x"> %x;]><dossier/>', 'XML_DOCTYPE'],
    ['too deep', `<dossier>${'<a>'.repeat(80)}${'</a>'.repeat(80)}</dossier>`, 'XML_TOO_DEEP'],
    ['a million elements', `<dossier>${'<a/>'.repeat(410_000)}</dossier>`, 'XML_TOO_MUCH'],
    [
      'a text of 100 kB',
      `<dossier><leerling><achternaam>${'x'.repeat(100_000)}</achternaam></leerling></dossier>`,
      'TEXT_TOO_LONG',
    ],
    [
      'an empty container',
      '<dossiers xmlns="http://www.edustandaard.nl/oso_gegevensset/2019/dossier"/>',
      'NO_DOSSIERS',
    ],
    [
      '501 dossiers',
      `<dossiers>${'<dossier><leerling><achternaam>A</achternaam></leerling></dossier>'.repeat(501)}</dossiers>`,
      'TOO_MANY_DOSSIERS',
    ],
    ['51 MB', Buffer.alloc(51 * 1024 * 1024, 32), 'TOO_LARGE'],
  ])('%s', (_name, bytes, code) => expect(readOso(Buffer.from(bytes))).toEqual({ ok: false, code }));

  test('written as Windows-1252 in spite of its head, the accents are right', () => {
    const bytes = Buffer.from(osoXml({ surname: 'Öztürk' }), 'latin1');
    expect(readOso(bytes)).toMatchObject({
      ok: true,
      value: { encoding: 'windows-1252', dossiers: [{ surname: 'Öztürk' }] },
    });
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(osoXml({ surname: 'Öztürk' }), 'utf16le')]);
    expect(readOso(utf16)).toMatchObject({
      ok: true,
      value: { encoding: 'utf-16le', dossiers: [{ surname: 'Öztürk' }] },
    });
  });

  test('however a file is mutated: a code or a dossier of the right shape, never a crash', () => {
    const good = Buffer.from(osoXml({ attachments: [{ name: 'a.txt', base64: zipped64('a.txt', 'x') }] }));
    const change = fc.record({
      at: fc.nat(good.length - 1),
      kind: fc.constantFrom('flip', 'cut', 'drop', 'twice', 'insert'),
      byte: fc.nat(255),
      n: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let bytes = Buffer.from(good);
        for (const { at: asked, kind, byte, n } of changes) {
          const at = Math.min(asked, bytes.length - 1);
          if (kind === 'flip') bytes[at] = byte;
          else if (kind === 'cut') bytes = bytes.subarray(0, Math.max(1, at));
          else if (kind === 'drop') bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + n)]);
          else if (kind === 'twice')
            bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + n), bytes.subarray(at)]);
          else bytes = Buffer.concat([bytes.subarray(0, at), Buffer.alloc(n, byte), bytes.subarray(at)]);
        }
        const result = readOso(bytes);
        if (result.ok) {
          expect(OsoFile.safeParse(result.value).success).toBe(true);
          const out = JSON.stringify(result.value);
          // The number was in a field of its own; unless the mutation broke it, it is gone.
          expect(out.includes(PLANTED.bsn)).toBe(false);
        } else expect(result.code).toMatch(/^[A-Z_]+$/);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test('elements in another order and renamed around the known ones: what is known is still read', () => {
    const names = ['extra', 'vreemd', 'blok'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 6 }), (found) => {
        const dossier = dossierOf({ extra: found.map((name) => `<${name}><x>1</x></${name}>`).join('') });
        const counted = dossier.unread.reduce((sum, { count }) => sum + count, 0);
        expect(counted).toBe(found.length);
        expect(dossier.parts.length).toBeGreaterThan(5);
      }),
      { numRuns: 60 },
    );
  });
});

const SAMPLE = '../data/oso/Voorbeelddossier_OV_POVO_full.xml';
const places = [
  `${import.meta.dirname}/../../${SAMPLE}`,
  `${import.meta.dirname}/../../../shared/data/oso/Voorbeelddossier_OV_POVO_full.xml`,
  `${process.env.OSO_SAMPLE ?? ''}`,
];
const sample = places.find((place) => place !== '' && existsSync(place));

test.skipIf(sample === undefined)("the standard's own full example", () => {
  const result = readOso(readFileSync(sample ?? ''));
  if (!result.ok) throw new Error(result.code);
  const [dossier] = result.value.dossiers;
  expect(dossier).toMatchObject({ sex: 'm', agreed: 'nee', year: '2019', kind: 'POVO' });
  expect(dossier?.unread.map(({ name }) => name)).toEqual(['cijferlijst']);
  expect(dossier?.attachments.filter(({ state }) => state === 'broken').length).toBe(5);
  expect(dossier?.attachments.filter(({ state }) => state === 'kept').length).toBe(10);
  const out = JSON.stringify(result);
  expect(out).not.toMatch(/999990019|NL51RABO|Zwieten/);
});
