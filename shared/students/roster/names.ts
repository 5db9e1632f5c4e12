/* Dutch names as rosters write them (`formats.md` 8). Never re-capitalised. */

const PREFIXES = [
  'van der',
  'van den',
  'van de',
  "van 't",
  'van het',
  'van',
  'de la',
  'de',
  'den',
  'der',
  'ter',
  'ten',
  'te',
  "in 't",
  'in de',
  "'t",
  'op de',
  'op den',
  'el',
  'al',
  'ben',
  'bin',
  "d'",
  'di',
  'da',
  'dos',
  'le',
  'la',
  'von',
  'zu',
];

export type NameParts = { readonly givenName: string; readonly prefix: string; readonly surname: string };

/** 'van de Berg' → 'van de' + 'Berg'; 'Berg, van de' likewise. Only prefixes of the closed list, in lower case. */
export function splitPrefix(text: string): { readonly prefix: string; readonly surname: string } {
  const [before = '', behind = ''] = text.split(',').map((part) => part.trim());
  if (behind !== '' && PREFIXES.includes(behind.toLowerCase())) return { prefix: behind, surname: before };
  const found = PREFIXES.find((prefix) => text.startsWith(`${prefix} `) && text.length > prefix.length + 1);
  return found === undefined
    ? { prefix: '', surname: text }
    : { prefix: found, surname: text.slice(found.length + 1).trim() };
}

/** 'Achternaam, Roepnaam', 'Achternaam, Roepnaam van de', or 'Roepnaam van de Achternaam'. */
export function splitFullName(text: string): NameParts {
  const comma = text.indexOf(',');
  if (comma < 0) {
    const [givenName = '', ...rest] = text.split(' ');
    return { givenName, ...splitPrefix(rest.join(' ')) };
  }
  const surname = text.slice(0, comma).trim();
  const behind = text.slice(comma + 1).trim();
  // The longest that fits: 'op de' and not 'de'.
  const prefix = PREFIXES.filter((known) => behind.endsWith(` ${known}`)).sort((a, b) => b.length - a.length)[0];
  if (prefix !== undefined) return { givenName: behind.slice(0, -prefix.length - 1).trim(), prefix, surname };
  return { givenName: behind, ...splitPrefix(surname) };
}
