import type { RosterField } from './model.ts';

/* Headers seen in real files and manuals (`formats.md` 8); case, spaces, dots and accents do not matter. */

const SYNONYMS: Readonly<Record<RosterField, readonly string[]>> = {
  number: [
    'leerlingnummer',
    'leerlingnr',
    'llnr',
    'stamnummer',
    'stamnr',
    'stamnrstr',
    'studentnummer',
    'nummer',
    'code',
    'sisid',
  ],
  givenName: ['roepnaam', 'voornaam', 'firstname', 'givenname'],
  prefix: ['tussenvoegsel', 'tussenvoegsels', 'tussenv', 'voorvoegsel', 'voorvoegsels', 'prefix'],
  surname: ['achternaam', 'lastname', 'familyname'],
  fullName: ['naam', 'volledigenaam', 'leerling', 'naamleerling'],
  initials: ['voorletters', 'initials'],
  birthDate: ['geboortedatum', 'gebdatum', 'gebdatumstr', 'birthdate', 'geboren'],
  sex: ['geslacht', 'gender'],
  className: ['klas', 'stamgroep', 'stamklas', 'groep', 'klasnaam', 'class'],
  year: ['leerjaar', 'jaarlaag', 'studyyear', 'leerfaseleerjaar'],
  level: ['opleiding', 'studie', 'study', 'afdeling', 'onderwijssoort', 'profiel', 'niveau'],
  coach: ['mentor', 'klassenmentor1', 'mentor1', 'coach', 'pmentorname', 'personeelslidvolledigenaam', 'afkorting'],
  email: ['email', 'emailadres', 'emailschool'],
};

/** Never read, whatever is in it; only counted. */
const NEVER = [
  'bsn',
  'burgerservicenummer',
  'onderwijsnummer',
  'pgn',
  'sofinummer',
  'iban',
  'banknummer',
  'bankrekening',
  'rekeningnummer',
  'rijksregisternummer',
  'huisarts',
  'telefoonhuisarts',
  'zorgverzekering',
  'geboorteland',
  'geboorteplaats',
  'gewicht',
  'nationaliteit',
  'etniciteit',
  'wachtwoord',
  'password',
];

/** 'E-mail adres' → 'emailadres'. */
export function plainHeader(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

export function fieldOf(header: string): RosterField | null {
  const plain = plainHeader(header);
  const found = Object.entries(SYNONYMS).find(([, names]) => names.includes(plain));
  // Safe: the keys of SYNONYMS are the fields.
  return found ? (found[0] as RosterField) : null;
}

export function isNever(header: string): boolean {
  const plain = plainHeader(header);
  return NEVER.some((name) => plain === name || plain.startsWith(name) || plain.split(/\d/)[0] === name);
}

/** A row with two known names in it is the header; titles and dates may stand above it. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  return new Set(cells.flatMap((cell) => fieldOf(cell) ?? [])).size >= 2;
}
