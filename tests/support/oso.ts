import { crc32, deflateRawSync } from 'node:zlib';

/* Make-believe OSO dossiers of any year, as a primary school's system would write them. Nobody in them exists. */

export type OsoFacts = {
  readonly year?: string;
  readonly prefix?: string;
  readonly givenName?: string;
  readonly surname?: string;
  readonly birthDate?: string;
  readonly sex?: string;
  readonly externalId?: string;
  readonly madeOn?: string;
  readonly agreed?: string;
  readonly disagreement?: string;
  readonly optOut?: readonly string[];
  readonly attachments?: readonly { readonly name: string; readonly base64: string; readonly description?: string }[];
  readonly extra?: string;
  readonly argument?: string;
  readonly support?: string | null;
  readonly tests?: number;
  readonly phone?: string;
};

/** A BSN that adds up, made for tests by the rule alone; and one onderwijsnummer and one IBAN. */
export const PLANTED = { bsn: '999990019', onderwijsnummer: '101211151', iban: 'NL51RABO0307495248' } as const;

export function osoXml(facts: OsoFacts = {}): string {
  const { year = '2019', prefix = '' } = facts;
  const p = prefix === '' ? '' : `${prefix}:`;
  const ns = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  const body = dossierBody(facts, p);
  return `<?xml version="1.0" encoding="UTF-8"?>
<${p}dossier ${ns}="http://www.edustandaard.nl/oso_gegevensset/${year}/dossier">${body}</${p}dossier>`;
}

/** Several pupils in one file. */
export function osoContainer(list: readonly OsoFacts[], year = '2019'): string {
  const inside = list.map((facts) => `<dossier>${dossierBody(facts, '')}</dossier>`).join('\n');
  return `<dossiers xmlns="http://www.edustandaard.nl/oso_gegevensset/${year}/dossier">${inside}<terugkoppeling/></dossiers>`;
}

function dossierBody(facts: OsoFacts, p: string): string {
  const e = (name: string, text: string) => `<${p}${name}>${text}</${p}${name}>`;
  const {
    givenName = 'Floris',
    surname = 'Abbenhuis-de Kroon',
    birthDate = '2015-03-04',
    externalId = 'LN1',
    madeOn = '2027-01-15',
    agreed = 'Ja',
    disagreement = '',
    optOut = [],
    attachments = [],
    argument = 'Werkt rustig en vraagt door.',
  } = facts;
  const out = (name: string) => e(name, optOut.includes(name) ? 'OPT-UIT' : 'OPTIONEEL');
  const categories = [
    'cat_overstapadvies',
    'cat_onderwijsondersteuning',
    'cat_verzuim',
    'cat_toetsresultaten',
    'cat_handelingsplannen',
  ];
  const isIn = (name: string) => !optOut.includes(name);
  const blockName = ['1.1', '1.2', '2016', '2017', '2018'].includes(facts.year ?? '2019')
    ? 'zorg'
    : 'onderwijsondersteuning';
  const support =
    facts.support === undefined
      ? e('diagnose', e('code', 'A1') + e('naam', 'Onderzoek lezen') + e('datum', '2026-05-01')) +
        e('handelingsplan', e('startdatum', '2026-01-05') + e('isgerichtop', 'rekenen'))
      : (facts.support ?? '');
  const tests = Array.from({ length: facts.tests ?? 2 }, (_, i) =>
    e(
      'toets',
      e(
        'toetsidentificatie',
        e('eldtoetscode', `T${i}`) +
          e('leergebied', i % 2 === 0 ? 'rekenen' : 'begrijpend lezen') +
          e('toetsnaam', `Toets ${i}`),
      ) +
        e('afname', e('afnamedatum', '2026-06-10') + e('jaargroep', '7')) +
        e('resultaat', e('referentiescore', e('codereferentiescore', 'AE') + e('waarde', 'B'))),
    ),
  ).join('');
  const documents = attachments
    .map(({ name, base64, description = '' }) =>
      e(
        'document',
        e('bestandsnaam', name) +
          (description === '' ? '' : e('omschrijving', description)) +
          e('bestandsinhoud', base64),
      ),
    )
    .join('');
  return [
    e(
      'metadata',
      e('datum', madeOn) +
        e('standaardversie', `${facts.year ?? '2019'}.1`) +
        e('categorie_uitlevering', categories.map(out).join('')) +
        e('overstap', 'POVO'),
    ),
    e(
      'inzage',
      e('voorlopigdossier', 'false') +
        e('inzage', 'true') +
        e('inzagedatum', '2027-01-10') +
        e('akkoord', agreed) +
        (disagreement === '' ? '' : e('redennietakkoord', disagreement)),
    ),
    e('huidigeschool', e('naam', 'De Zandkorrel') + e('brincode', '00ZZ')),
    e(
      'leerling',
      e('roepnaam', givenName) +
        e('achternaam', surname) +
        e('geboortedatum', birthDate) +
        e('geslacht', facts.sex ?? '2') +
        e('bsn', PLANTED.bsn) +
        e(
          'huisarts',
          e('achternaam', 'Doktersma') + e('communicatielijst', e('communicatie', e('nummer', '0799999999'))),
        ) +
        e('leerlingid', externalId),
    ),
    isIn('cat_overstapadvies')
      ? e(
          'overstapadvies',
          e('advies', '40') +
            e('argumentatie', argument) +
            e('profiel', 'ondersteuning') +
            e('contactnodig', 'true') +
            e('contactpersoon', 'M. Roodhart') +
            e('contacttelefoon', '06-00000003'),
        )
      : '',
    isIn('cat_onderwijsondersteuning') ? e(blockName, support) : '',
    isIn('cat_verzuim') ? e('verzuim', e('dagdelengeoorloofd', '4') + e('dagdelenongeoorloofd', '0')) : '',
    isIn('cat_toetsresultaten') ? e('toetslijst', tests) : '',
    e(
      'schoolloopbaanlijst',
      e('schoolloopbaan', e('schooljaar', '2026-2027') + e('jaargroep', '8') + e('groepsnaam', 'groep 8')),
    ),
    documents === '' ? '' : e('overigdocumentlijst', documents),
    e(
      'verzorger',
      e('voorletters-1', 'A.') +
        e('achternaam', 'Abbenhuis') +
        e('relatietotkind', '2') +
        e('communicatielijst', e('communicatie', e('soort', 'telefoon') + e('nummer', facts.phone ?? '06-00000004'))) +
        e('iban', PLANTED.iban),
    ),
    facts.extra ?? '',
  ].join('\n');
}

type Entry = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sizeSaid?: number;
  readonly isLocked?: boolean;
  readonly crcSaid?: number;
  /** Stands in the file and not in the list of contents. */
  readonly isHidden?: boolean;
};

/** A zip as other programs write it, with whatever lies the test needs. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, sizeSaid, isLocked, crcSaid, isHidden } of entries) {
    const packed = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    const crc = crcSaid ?? crc32(bytes);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(sizeSaid ?? bytes.length, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isLocked ? 1 : 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(sizeSaid ?? bytes.length, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, nameBytes, packed);
    if (!isHidden) list.push(entry, nameBytes);
    at += local.length + nameBytes.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.filter(({ isHidden }) => !isHidden).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

export function zipped64(name: string, bytes: Uint8Array | string): string {
  return zipOf([{ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }]).toString('base64');
}
