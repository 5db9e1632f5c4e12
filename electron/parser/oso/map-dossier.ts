import type { Block } from '../../../shared/intake/blocks.ts';
import { MOST_TEXT, type OsoDossier } from '../../../shared/intake/oso/model.ts';
import { osoTexts as t } from '../../../shared/intake/oso/texts.ts';
import { Day } from '../../../shared/kernel/days.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { MASK, maskSecrets } from '../../../shared/students/roster/secrets.ts';
import { decodeText } from '../decode-text.ts';
import { type Budget, isMisnamed, readContent } from './attachment.ts';
import { CATEGORIES, DROPPED, KINDS, KNOWN, NOT_OPENED } from './names.ts';
import { documentsOf, partsOf } from './parts.ts';
import { child, childrenOf, find, words, type XmlNode } from './xml-tree.ts';

type Origin = { readonly place: number; readonly year: string; readonly isKnownYear: boolean };
/** More documents than a dossier ever has. */
const MOST_DOCUMENTS = 200;

/** One dossier by local names; refused without a surname, for then it is nobody's, and when it has too many documents. */
export function mapDossier(
  node: XmlNode,
  origin: Origin,
  budget: Budget,
): Result<OsoDossier, 'NAME_MISSING' | 'TOO_MANY_PARTS'> {
  const pupil = find(node, 'leerling');
  const surname = words(child(pupil, 'achternaam'));
  if (surname === '') return refuse('NAME_MISSING');
  const documents = documentsOf(node);
  if (documents.length > MOST_DOCUMENTS) return refuse('TOO_MANY_PARTS');
  const cleaner = createCleaner();
  const { short, long } = cleaner;
  const { unread } = lookThrough(node, cleaner);
  const metadata = child(node, 'metadata');
  const inzage = child(node, 'inzage');
  const school = child(node, 'huidigeschool');
  const advice = find(node, 'overstapadvies');
  const isAddressSecret = words(child(pupil, 'adresgeheim')) === 'true';
  const { withheld, notApplicable } = categories(metadata);
  const parts = partsOf(node).map(({ block, lines }) => ({ block, text: long(lines.join('\n')) }));
  return ok({
    ...origin,
    line: node.line,
    kind: kindOf(words(child(metadata, 'overstap'))),
    madeOn: dayOf(words(child(metadata, 'datum'))),
    externalId: keyOf(short(words(child(pupil, 'leerlingid')))),
    brin: short(words(child(school, 'brincode'))),
    isProvisional: words(child(inzage, 'voorlopigdossier')) === 'true',
    isSeen: yesNo(words(child(inzage, 'inzage'))),
    seenOn: dayOf(words(child(inzage, 'inzagedatum'))),
    agreed: answer(words(child(inzage, 'akkoord'))),
    disagreement: long(words(child(inzage, 'redennietakkoord'))),
    permission: answer(words(child(inzage, 'toestemming'))),
    givenName: short(
      words(child(pupil, 'roepnaam')) || words(child(pupil, 'voornaam')) || words(child(pupil, 'voorletters-1')),
    ),
    prefix: short(words(child(pupil, 'voorvoegsel'))),
    surname: short(surname),
    birthDate: dayOf(words(child(pupil, 'geboortedatum'))),
    sex: sexOf(words(child(pupil, 'geslacht'))),
    isAddressSecret,
    school: short(words(child(school, 'naam'))),
    contactPerson: short(words(child(advice, 'contactpersoon'))),
    contactPhone: short(phoneText(words(child(advice, 'contacttelefoon')))),
    isContactNeeded: words(child(advice, 'contactnodig')) === 'true',
    guardians: guardians(node, isAddressSecret, short),
    parts,
    // A part that came along is there, whatever the list of categories says.
    withheld: withheld.filter((block) => !parts.some((part) => part.block === block)),
    notApplicable: notApplicable.filter((block) => !parts.some((part) => part.block === block)),
    attachments: documents.map(({ node: it, block }) => {
      const given = words(child(it, 'bestandsnaam'));
      const content = cleaner.bytes(readContent(child(it, 'bestandsinhoud')?.text ?? '', budget));
      const description = short(words(child(it, 'omschrijving')));
      return { block, name: short(given), description, isMisnamed: isMisnamed(given, content.type), ...content };
    }),
    unread: unreadOf(unread, short),
    dropped: cleaner.counts(),
    cutTexts: cleaner.cuts(),
  });
}

/** The name of an element is written by whoever made the file, so it is cleaned like a text. */
function unreadOf(unread: ReadonlyMap<string, number>, short: (text: string) => string): OsoDossier['unread'] {
  return [...unread].slice(0, 60).map(([name, count]) => ({ name: short(name).slice(0, 60), count }));
}

/** A key that was a personal number is no key any more: with the mark in its place, two pupils would have the same one. */
function keyOf(text: string): string {
  return text.includes(MASK) ? '' : text;
}

/** A code of the standard; anything else would be a text in a column that is not sealed. */
function kindOf(text: string): string {
  return KINDS.has(text.toUpperCase()) ? text.toUpperCase() : '';
}

/** Masks what hides in texts, counts what was dropped, and cuts what is too long with a mark. */
function createCleaner() {
  const dropped = new Map<string, number>();
  let cut = 0;
  const count = (kind: string, n = 1): void => {
    if (n > 0) dropped.set(kind, (dropped.get(kind) ?? 0) + n);
  };
  const clean = (text: string): string => {
    const masked = maskSecrets(text.normalize('NFC'));
    count('bsnInText', masked.numbers);
    count('ibanInText', masked.ibans);
    return masked.text;
  };
  const limited = (text: string, most: number): string => {
    if (text.length <= most) return text;
    cut += 1;
    return `${text.slice(0, most - t.cut.length - 1)} ${t.cut}`;
  };
  const printable = (text: string): string => [...text].map((sign) => (sign.charCodeAt(0) < 32 ? ' ' : sign)).join('');
  return {
    count,
    short: (text: string): string => limited(clean(printable(text)).trim(), 500),
    long: (text: string): string => limited(clean(text).trim(), MOST_TEXT),
    /** A text file is a text: what hides in it is masked as well. Other files cannot be looked into, and are not. */
    bytes(content: ReturnType<typeof readContent>): ReturnType<typeof readContent> {
      if (content.type !== 'txt' || content.bytes === null) return content;
      const { text: before } = decodeText(content.bytes);
      const { text: after, numbers, ibans } = maskSecrets(before);
      if (numbers + ibans === 0) return content;
      count('bsnInText', numbers);
      count('ibanInText', ibans);
      const bytes = new TextEncoder().encode(after);
      return { ...content, bytes, size: bytes.length };
    },
    counts: (): Record<string, number> => Object.fromEntries(dropped),
    cuts: (): number => cut,
  };
}

/** Counts what is dropped and names what nobody reads; does not look inside either. */
function lookThrough(node: XmlNode, cleaner: ReturnType<typeof createCleaner>): { unread: Map<string, number> } {
  const unread = new Map<string, number>();
  const visit = (it: XmlNode): void => {
    for (const inner of it.children) {
      const kind = DROPPED[inner.name];
      if (kind !== undefined) cleaner.count(kind);
      else if (inner.name.startsWith('cat_')) continue;
      else if (!KNOWN.has(inner.name) || NOT_OPENED.has(inner.name))
        unread.set(inner.name, (unread.get(inner.name) ?? 0) + 1);
      else visit(inner);
    }
  };
  visit(node);
  return { unread };
}

/** OPT-UIT: the parents left it out. VERBODEN: it does not belong in this kind of dossier. */
function categories(metadata: XmlNode | undefined): { withheld: Block[]; notApplicable: Block[] } {
  const withheld: Block[] = [];
  const notApplicable: Block[] = [];
  for (const it of child(metadata, 'categorie_uitlevering')?.children ?? []) {
    const said = words(it).toUpperCase().replace(/[\s_]/g, '-');
    const blocks = CATEGORIES[it.name] ?? [];
    if (said === 'OPT-UIT' || said === 'OPTUIT' || said === 'OPT-OUT') withheld.push(...blocks);
    else if (said === 'VERBODEN') notApplicable.push(...blocks);
  }
  return { withheld, notApplicable };
}

function guardians(node: XmlNode, isSecret: boolean, short: (text: string) => string): OsoDossier['guardians'] {
  const found = childrenOf(node, 'verzorger').concat(childrenOf(find(node, 'leerling'), 'verzorger'));
  const living = found.filter((it) => words(child(it, 'overleden')) !== 'true');
  return living.slice(0, 12).map((it) => {
    const name = ['voorletters-1', 'voorvoegsel', 'achternaam'].map((field) => words(child(it, field)));
    const relation = t.relations[words(child(it, 'relatietotkind'))] ?? t.unknownParent;
    const secret = isSecret || words(child(it, 'adresgeheim')) === 'true';
    const phones = childrenOf(child(it, 'communicatielijst'), 'communicatie').filter(
      (line) => words(child(line, 'soort')) === 'telefoon' && words(child(line, 'geheim')) !== 'true',
    );
    const phone = secret ? '' : phoneText(words(child(phones[0], 'nummer')));
    return { name: short(name.filter((part) => part !== '').join(' ')), relation, phone: short(phone) };
  });
}

/** The placeholder of a secret number is no number. */
function phoneText(text: string): string {
  return /^9{8,}$/.test(text.replace(/\D/g, '')) ? '' : text;
}

function dayOf(text: string): Day | null {
  const parsed = Day.safeParse(text.slice(0, 10));
  return parsed.success ? parsed.data : null;
}

/** The trap of `formats.md`: in OSO 1 is a girl and 2 is a boy, the other way round than in EDEXML. */
function sexOf(code: string): OsoDossier['sex'] {
  return code === '1' ? 'v' : code === '2' ? 'm' : 'onbekend';
}

function yesNo(text: string): boolean | null {
  return text === 'true' ? true : text === 'false' ? false : null;
}

function answer(text: string): OsoDossier['agreed'] {
  const said = text.toLowerCase();
  return said === 'ja' ? 'ja' : said === 'nee' ? 'nee' : 'onbekend';
}
