import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { osoXml, zipOf, zipped64 } from './oso.ts';

/*
 * Files as nobody should send them, for OSO, EDEXML, rosters and lists of results: made here and never kept. Each says by
 * which reader it is read, and what must come of it: a code for the whole file, or what the preview says of a part of it.
 */

export type Reader = 'oso' | 'roster' | 'results';
export type BadFile = {
  readonly name: string;
  readonly by: Reader;
  readonly bytes: () => Uint8Array;
  /** `file`: nothing was read. `dossier`, `attachment`, `row`: the rest was read, this part was not, and why. */
  readonly what: 'file' | 'dossier' | 'attachment' | 'row';
  readonly code: string;
};

type Made = string | Uint8Array;
const bytesOf = (made: Made): Uint8Array => (typeof made === 'string' ? Buffer.from(made) : made);
const of =
  (by: Reader, what: BadFile['what']) =>
  (name: string, code: string, make: () => Made): BadFile => ({ name, by, what, code, bytes: () => bytesOf(make()) });

const oso = of('oso', 'file');
const part = of('oso', 'dossier');
const roster = of('roster', 'file');
const results = of('results', 'file');
const row = of('roster', 'row');
const attachment = (name: string, state: string, base64: () => string): BadFile =>
  of('oso', 'attachment')(name, state, () => osoXml({ attachments: [{ name: 'bijlage.pdf', base64: base64() }] }));

const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
const bomb = (root: string) => `<!DOCTYPE ${root} [${entities}<!ENTITY e0 "x">]><${root}>&e12;</${root}>`;
const external = (root: string, where: string) =>
  `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY x SYSTEM "${where}">]><${root}>&x;</${root}>`;
const MB = 1024 * 1024;
const NS = 'xmlns="http://www.edustandaard.nl/oso_gegevensset/2019/dossier"';
const someone = '<dossier><leerling><achternaam>A</achternaam></leerling></dossier>';
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

const OSO_FILES = [
  oso('empty', 'EMPTY_FILE', () => ''),
  oso('spaces only', 'EMPTY_FILE', () => '  \n '),
  oso('a picture', 'BINARY_FILE', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])),
  oso('a zip with a dossier in it', 'BINARY_FILE', () => zipOf([{ name: 'a.xml', bytes: Buffer.from(osoXml()) }])),
  oso('a gzip', 'BINARY_FILE', () => gzipSync(Buffer.concat([Buffer.from(osoXml()), Buffer.alloc(9)]))),
  oso('a pdf', 'NOT_OSO', () => '%PDF-1.7\nxref'),
  oso('no XML', 'NOT_OSO', () => 'leerlingnummer;naam'),
  oso('EDEXML', 'NOT_OSO', () => '<EDEX><school/></EDEX>'),
  oso('a web page', 'NOT_OSO', () => '<html><body/></html>'),
  oso('UTF-16 without a mark', 'BINARY_FILE', () => utf16(osoXml())),
  oso('UTF-7', 'NOT_OSO', () => '+ADw-dossier+AD4-'),
  oso('a NUL far in', 'BINARY_FILE', () => osoXml({ argument: `${'x'.repeat(9000)}\0` })),
  oso('a NUL written as a reference', 'XML_BROKEN', () => osoXml({ argument: 'a&#0;b' })),
  oso('a sign that does not exist', 'XML_BROKEN', () => osoXml({ argument: 'a&#x110000;b' })),
  oso('cut off', 'XML_BROKEN', () => osoXml().slice(0, 900)),
  oso('two roots', 'XML_BROKEN', () => '<dossier/><dossier/>'),
  oso('wrong nesting', 'XML_BROKEN', () => '<dossier><a></dossier></a>'),
  oso('the same attribute twice', 'XML_BROKEN', () => '<dossier a="1" a="2"><x y></x></dossier>'),
  oso('an unknown entity', 'XML_BROKEN', () => '<dossier>&geheim;</dossier>'),
  oso('entity bomb', 'XML_DOCTYPE', () => bomb('dossier')),
  oso('entities that are numbers', 'XML_DOCTYPE', () => '<!DOCTYPE d [<!ENTITY a "&#38;#60;">]><dossier>&a;</dossier>'),
  oso('external entity: a file', 'XML_DOCTYPE', () => external('dossier', 'file:///etc/passwd')),
  oso('external entity: an address', 'XML_DOCTYPE', () => external('dossier', 'http://nergens.invalid/x')),
  oso('parameter entity', 'XML_DOCTYPE', () => '<!DOCTYPE d [<!ENTITY % x SYSTEM "x.dtd"> %x;]><dossier/>'),
  oso('DOCTYPE with a public name', 'XML_DOCTYPE', () => '<!DOCTYPE dossier PUBLIC "-//X" "x.dtd"><dossier/>'),
  oso('plain DOCTYPE after a comment', 'XML_DOCTYPE', () => '<!-- a --><!DOCTYPE dossier><dossier/>'),
  oso('too deep', 'XML_TOO_DEEP', () => `<dossier>${'<a>'.repeat(80)}${'</a>'.repeat(80)}</dossier>`),
  oso('containers in containers', 'XML_TOO_DEEP', () => '<dossiers>'.repeat(70) + someone + '</dossiers>'.repeat(70)),
  oso('a million elements', 'XML_TOO_MUCH', () => `<dossier>${'<a/>'.repeat(1_000_000)}</dossier>`),
  oso('a text of 100 kB', 'TEXT_TOO_LONG', () => osoXml({ surname: 'x'.repeat(100_000) })),
  oso('a text of 100 kB in CDATA', 'TEXT_TOO_LONG', () => osoXml({ argument: `<![CDATA[${'x'.repeat(100_000)}]]>` })),
  oso('an empty container', 'NO_DOSSIERS', () => `<dossiers ${NS}/>`),
  oso('only an answer', 'NO_DOSSIERS', () => `<terugkoppeling ${NS}/>`),
  oso('501 dossiers', 'TOO_MANY_DOSSIERS', () => `<dossiers>${someone.repeat(501)}</dossiers>`),
  oso('an attachment of 50 MB', 'TOO_LARGE', () =>
    osoXml({ attachments: [{ name: 'x', base64: 'A'.repeat(51 * MB) }] }),
  ),
  part('nobody has this dossier', 'NAME_MISSING', () => osoXml({ surname: '' })),
  part('201 attachments', 'TOO_MANY_PARTS', () =>
    osoXml({ attachments: Array.from({ length: 201 }, (_, i) => ({ name: `${i}`, base64: 'QQ==' })) }),
  ),
];

const small = zipOf([{ name: 'x', bytes: Buffer.from('1') }]);
const withEnd = Buffer.concat([small, zipOf([{ name: '../x', bytes: Buffer.from('1') }])]);
const ATTACHMENTS = [
  attachment('base64 that was cut off', 'broken', () => zipped64('e.pdf', 'x'.repeat(900)).slice(0, 81)),
  attachment('base64 with more behind its end', 'broken', () => 'QQ==QUJD'),
  attachment('no base64', 'broken', () => '!!!'),
  attachment('a zip that was cut off', 'broken', () => small.subarray(0, 60).toString('base64')),
  attachment('a zip of other content than it says', 'broken', () =>
    zipOf([{ name: 'a', bytes: Buffer.from('abc'), crcSaid: 7 }]).toString('base64'),
  ),
  attachment('a way out of the folder', 'broken', () =>
    zipOf([{ name: '../../x', bytes: Buffer.from('1') }]).toString('base64'),
  ),
  attachment('a path from the root', 'broken', () =>
    zipOf([{ name: 'C:\\x', bytes: Buffer.from('1') }]).toString('base64'),
  ),
  attachment('a second zip behind the first', 'broken', () => withEnd.toString('base64')),
  attachment('a bomb', 'bomb', () => zipOf([{ name: 'b', bytes: Buffer.alloc(60 * MB) }]).toString('base64')),
  attachment('a bomb that says it is small', 'broken', () =>
    zipOf([{ name: 'b', bytes: Buffer.alloc(60 * MB), sizeSaid: 10 }]).toString('base64'),
  ),
  attachment('a zip in a zip', 'nested', () => zipped64('h.zip', small)),
  attachment('a locked zip', 'encrypted', () =>
    zipOf([{ name: 'g', bytes: Buffer.from('x'), isLocked: true }]).toString('base64'),
  ),
  attachment('a program', 'program', () => zipped64('factuur.pdf', 'MZ\x90\0')),
  attachment('larger than is kept', 'tooLarge', () => zipped64('g.pdf', randomBytes(16 * MB))),
];

const HEAD = 'Leerlingnummer;Achternaam;Roepnaam;Geboortedatum;Klas\n';
const edex = (inside: string) => `<?xml version="1.0"?><EDEX>${inside}</EDEX>`;
const pupils = (inside: string) => edex(`<school/><leerlingen>${inside}</leerlingen>`);
/** A workbook as the reader expects it, with whatever sheet the test needs. */
export function workbook(sheet: string, more: readonly Parameters<typeof zipOf>[0][number][] = []): Buffer {
  const entry = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipOf([
    entry('[Content_Types].xml', '<Types/>'),
    entry(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    entry(
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    entry('xl/worksheets/sheet1.xml', sheet),
    ...more,
  ]);
}
export const sheetOf = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
export const cellOf = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const headRow = `<row r="1">${cellOf('A1', 'Leerlingnummer')}${cellOf('B1', 'Achternaam')}</row>`;
const workbookBytes = Buffer.from(sheetOf(headRow));

const ROSTERS = [
  roster('empty', 'EMPTY_FILE', () => ''),
  roster('a picture', 'BINARY_FILE', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])),
  roster('UTF-16 without a mark', 'BINARY_FILE', () => utf16(`${HEAD}1;A;B;;\n`)),
  roster('a NUL far in', 'BINARY_FILE', () => `${HEAD}${'1;A;B;;\n'.repeat(2000)}2;A\0;B;;\n`),
  roster('old Excel', 'XLS_OLD', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])),
  roster('a pdf', 'NO_HEADER_FOUND', () => '%PDF-1.7\nxref\n'),
  roster('no header', 'NO_HEADER_FOUND', () => 'a;b\nc;d\n'),
  roster('only a header', 'NO_PUPILS', () => HEAD),
  roster('a million columns', 'TOO_MANY_COLUMNS', () => `${HEAD.trim()}${';k'.repeat(1_000_000)}\n1;A;B;;\n`),
  roster('a million columns in one row', 'TOO_MANY_COLUMNS', () => `${HEAD}1;A;B;;${';x'.repeat(1_000_000)}\n`),
  roster('too many rows', 'TOO_MANY_ROWS', () => HEAD + '1;A;B;;\n'.repeat(100_200)),
  roster('a cell of 70 kB', 'CELL_TOO_LONG', () => `${HEAD}1;${'x'.repeat(70_000)};B;;\n`),
  roster('a quote that never closes', 'QUOTE_OPEN', () => `${HEAD}1;"Aa;B;;\n2;Bb;C;;\n`),
  roster('51 MB', 'TOO_LARGE', () => Buffer.alloc(51 * MB, 32)),
  roster('half a zip', 'ZIP_BROKEN', () => 'PK\u0003\u0004 and nothing more'),
  roster('a Word file', 'ZIP_BROKEN', () => zipOf([{ name: 'word/document.xml', bytes: Buffer.from('<x/>') }])),
  roster('a workbook that was cut off', 'ZIP_BROKEN', () => workbook(sheetOf(headRow)).subarray(0, 300)),
  roster('a way out of the folder', 'ZIP_BROKEN', () =>
    workbook(sheetOf(headRow), [{ name: 'xl/../../x.xml', bytes: Buffer.from('<x/>') }]),
  ),
  roster('a bomb', 'ZIP_BOMB', () => workbook(sheetOf(headRow), [{ name: 'b.xml', bytes: Buffer.alloc(60 * MB) }])),
  roster('a bomb that says it is small', 'ZIP_BROKEN', () =>
    workbook(sheetOf(headRow), [{ name: 'b.xml', bytes: Buffer.alloc(60 * MB), sizeSaid: 10 }]),
  ),
  roster('2,000 files in one', 'ZIP_BOMB', () =>
    zipOf(Array.from({ length: 2000 }, (_, i) => ({ name: `${i}.xml`, bytes: Buffer.from('x') }))),
  ),
  roster('a locked workbook', 'ENCRYPTED_FILE', () =>
    workbook('', [{ name: 'g.xml', bytes: Buffer.from('x'), isLocked: true }]),
  ),
  roster('an external entity in a sheet', 'XML_DOCTYPE', () => workbook(external('worksheet', 'file:///etc/passwd'))),
  roster('an entity bomb in a sheet', 'XML_DOCTYPE', () => workbook(bomb('worksheet'))),
  roster('a sheet that the list leaves out', 'NO_HEADER_FOUND', () =>
    workbook(sheetOf(''), [{ name: 'xl/worksheets/sheet1.xml', bytes: workbookBytes, isHidden: true }]),
  ),
  roster('one cell in the last corner of Excel', 'PARSER_STOPPED', () =>
    workbook(sheetOf(`${headRow}<row r="1048576">${cellOf('XFD1048576', 'x')}</row>`)),
  ),
  roster('501 columns in Excel', 'TOO_MANY_COLUMNS', () =>
    workbook(sheetOf(`${headRow}<row r="2">${cellOf('A2', '1')}${cellOf('SZ2', 'x')}</row>`)),
  ),
  roster('DOCTYPE', 'XML_DOCTYPE', () => external('EDEX', 'file:///etc/passwd')),
  roster('entity bomb', 'XML_DOCTYPE', () => `<?xml version="1.0"?>${bomb('EDEX')}`),
  roster('broken XML', 'XML_BROKEN', () => '<?xml version="1.0"?><EDEX><leerlingen>'),
  roster('another XML', 'NOT_EDEXML', () => '<?xml version="1.0"?><boeken><boek/></boeken>'),
  roster('an OSO dossier', 'NOT_EDEXML', () => osoXml()),
  roster('too deep', 'XML_TOO_DEEP', () => edex('<a>'.repeat(80) + '</a>'.repeat(80))),
  roster('too many elements', 'XML_TOO_MUCH', () => edex('<a/>'.repeat(4_000_001))),
  roster('EDEXML without pupils', 'NO_PUPILS', () => pupils('')),
  roster('a name of 70 kB', 'CELL_TOO_LONG', () =>
    pupils(`<leerling key="1"><achternaam>${'x'.repeat(70_000)}</achternaam></leerling>`),
  ),
  roster('a school year of the future', 'SCHOOL_YEAR_AHEAD', () =>
    edex(
      '<school><schooljaar>2097-2098</schooljaar></school><leerlingen><leerling key="1"><achternaam>A</achternaam></leerling></leerlingen>',
    ),
  ),
  row('no number', 'NUMBER_MISSING', () => `${HEAD};Aa;B;;\n`),
  row('a number that Excel destroyed', 'NUMBER_SCIENTIFIC', () => `${HEAD}2,01E+08;Aa;B;;\n`),
  row('BSNs as numbers', 'NUMBER_IS_BSN', () => `${HEAD}111222333;Aa;B;;\n123456782;Bb;C;;\n999990019;Cc;D;;\n`),
  row('one number for two pupils', 'NUMBER_TWICE', () => `${HEAD}1;Aa;B;1-2-2012;\n1;Cc;D;3-4-2011;\n`),
  row('one key for two pupils', 'NUMBER_TWICE', () =>
    pupils(
      ['2012-02-01', '2011-04-03']
        .map((day) => `<leerling key="7"><achternaam>A</achternaam><geboortedatum>${day}</geboortedatum></leerling>`)
        .join(''),
    ),
  ),
  row('no name', 'NAME_MISSING', () => `${HEAD}1;;;;\n`),
  row('a name of 300 signs', 'NAME_TOO_LONG', () => `${HEAD}1;${'a'.repeat(300)};B;;\n`),
  row('no day', 'DATE_UNREADABLE', () => `${HEAD}1;Aa;B;31-02-2012;\n`),
  row('born tomorrow', 'AGE_UNLIKELY', () => `${HEAD}1;Aa;B;1-1-2027;\n`),
];

const LIST = 'Leerlingnummer;Diatekst\n';
const RESULTS = [
  results('empty', 'EMPTY_FILE', () => ''),
  results('only numbers', 'NO_HEADER_FOUND', () => '1;2;3\n4;5;6\n'),
  results('only a header', 'NO_PUPILS', () => LIST),
  results('a million columns', 'TOO_MANY_COLUMNS', () => `${LIST.trim()}${';k'.repeat(1_000_000)}\n1;2\n`),
  results('a cell of 70 kB', 'CELL_TOO_LONG', () => `${LIST}1;${'4'.repeat(70_000)}\n`),
  results('too many rows', 'TOO_MANY_ROWS', () => LIST + '1;2\n'.repeat(100_200)),
  results('a quote that never closes', 'QUOTE_OPEN', () => `${LIST}1;"2\n3;4\n`),
  results('a NUL far in', 'BINARY_FILE', () => `${LIST}${'1;2\n'.repeat(3000)}2;\0\n`),
  results('XML with entities', 'NO_HEADER_FOUND', () => bomb('x')),
  results('old Excel', 'XLS_OLD', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0])),
  results('a bomb', 'ZIP_BOMB', () => workbook('', [{ name: 'b.xml', bytes: Buffer.alloc(60 * MB) }])),
  results('an external entity in a sheet', 'XML_DOCTYPE', () => workbook(external('worksheet', 'file:///etc/hosts'))),
  results('51 MB', 'TOO_LARGE', () => Buffer.alloc(51 * MB, 32)),
];

export const BAD_FILES: readonly BadFile[] = [...OSO_FILES, ...ATTACHMENTS, ...ROSTERS, ...RESULTS];
