import { SaxesParser } from 'saxes';
import { SchoolYear } from '../../shared/kernel/days.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { RawTable } from '../../shared/students/roster/model.ts';
import { decodeText, isText } from './decode-text.ts';
import { MAX_CELL, MAX_ROWS } from './limits.ts';

type EdexmlTrouble =
  | 'XML_BROKEN'
  | 'XML_DOCTYPE'
  | 'XML_TOO_DEEP'
  | 'XML_TOO_MUCH'
  | 'NOT_EDEXML'
  | 'NO_PUPILS'
  | 'TOO_MANY_ROWS'
  | 'CELL_TOO_LONG'
  | 'BINARY_FILE';
const MAX_DEPTH = 64;
const MAX_NODES = 4_000_000;
/** What is read of a pupil (`formats.md` 2); everything else of him is dropped here and only counted. */
const READ = ['achternaam', 'voorvoegsel', 'roepnaam', 'voornamen', 'geboortedatum', 'geslacht', 'jaargroep'] as const;
const HEADERS = [
  'leerlingnummer',
  'achternaam',
  'voorvoegsel',
  'roepnaam',
  'geboortedatum',
  'geslacht',
  'leerjaar',
  'klas',
  'mentor',
];
const SECRET = ['bsn', 'sofinummer', 'onderwijsnummer', 'bsn_ondwnr-4', 'rijksregisternummer', 'etniciteit', 'gewicht'];

class Stop extends Error {
  readonly code: EdexmlTrouble;
  constructor(code: EdexmlTrouble) {
    super(code);
    this.code = code;
  }
}

type Pupil = { readonly row: number; readonly key: string; readonly fields: Map<string, string>; group: string };

/** EDEXML 2.0 and 2.1, by local names; no DOCTYPE, no entities, no schema fetched. */
export function readEdexml(bytes: Uint8Array): Result<RawTable, EdexmlTrouble> {
  const decoded = decodeText(bytes);
  if (!isText(decoded)) return refuse('BINARY_FILE');
  const { text, encoding } = decoded;
  try {
    const { pupils, groups, coaches, schoolYear } = walk(text);
    if (pupils.length === 0) return refuse('NO_PUPILS');
    const headers = [...HEADERS, ...SECRET];
    const rows = pupils.map(({ row, key, fields, group }) => {
      const field = (name: string) => fields.get(name) ?? '';
      const sex = field('geslacht') === '1' ? 'm' : field('geslacht') === '2' ? 'v' : '';
      const year = Number(field('jaargroep'));
      const cells = [
        field('leerlingnummer') || key.replace(/^#/, ''),
        field('achternaam'),
        field('voorvoegsel'),
        field('roepnaam') || field('voornamen'),
        field('geboortedatum'),
        sex,
        year >= 11 && year <= 16 ? String(year - 10) : field('jaargroep'),
        groups.get(group) ?? '',
        coaches.get(group) ?? '',
        // Only that there was one: the importer counts and drops these columns by their name.
        ...SECRET.map((name) => (fields.has(name) ? 'x' : '')),
      ];
      return { row, cells };
    });
    return ok({ format: 'edexml', encoding, delimiter: null, schoolYear, headerRow: null, headers, rows });
  } catch (error) {
    return refuse(error instanceof Stop ? error.code : 'XML_BROKEN');
  }
}

function walk(text: string) {
  const parser = new SaxesParser();
  const pupils: Pupil[] = [];
  const groups = new Map<string, string>();
  const coaches = new Map<string, string>();
  const path: string[] = [];
  let pupil: Pupil | null = null;
  let group: string | null = null;
  let words = '';
  let nodes = 0;
  let schoolYear: RawTable['schoolYear'] = null;
  parser.on('doctype', () => {
    throw new Stop('XML_DOCTYPE');
  });
  parser.on('error', () => {
    throw new Stop('XML_BROKEN');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    if (path.length === 0 && local.toUpperCase() !== 'EDEX') throw new Stop('NOT_EDEXML');
    nodes += 1;
    if (nodes > MAX_NODES) throw new Stop('XML_TOO_MUCH');
    path.push(local);
    words = '';
    if (path.length > MAX_DEPTH) throw new Stop('XML_TOO_DEEP');
    const key = String(attributes.key ?? '');
    if (local === 'leerling') pupil = { row: parser.line, key, fields: new Map(), group: '' };
    else if (local === 'groep' && pupil) pupil.group = key;
    else if (local === 'groep' && path.at(-2) === 'groepen') group = key;
  });
  const take = (chunk: string): void => {
    words += chunk;
    if (words.length > MAX_CELL) throw new Stop('CELL_TOO_LONG');
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    path.pop();
    if (local === 'leerling' && pupil) {
      if (pupils.length >= MAX_ROWS) throw new Stop('TOO_MANY_ROWS');
      pupils.push(pupil);
      pupil = null;
    } else if (pupil && path.at(-1) === 'leerling') {
      const isRead = READ.some((known) => known === local) || local === 'leerlingnummer';
      if (isRead) pupil.fields.set(local, words.trim());
      else if (SECRET.includes(local)) pupil.fields.set(local, 'x');
    } else if (group !== null && local === 'naam' && path.at(-1) === 'groep') groups.set(group, words.trim());
    if (local === 'groep') group = null;
    // The list of years in the schema ends long before today: any well-formed year is read (`formats.md` 0).
    if (local === 'schooljaar' && path.at(-1) === 'school')
      schoolYear = SchoolYear.safeParse(words.trim()).data ?? null;
    words = '';
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return { pupils, groups, coaches, schoolYear };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
