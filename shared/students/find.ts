import { type StudentCard, sortName } from './model.ts';

/* Find as you type over all pupils in memory: accents, case and spaces do not matter, and one typo is forgiven. */

export type FindEntry = {
  readonly card: StudentCard;
  /** Words of the name in searchable form, with the surname's first. */
  readonly words: readonly string[];
  /** The name written together, with and without tussenvoegsel, forwards and as 'surname givenName'. */
  readonly joined: readonly string[];
  readonly number: string;
  readonly className: string;
  readonly sortKey: string;
  /** All of the above in one text: what is not in here is nowhere, so most pupils are passed over at one look. */
  readonly hay: string;
};

const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  þ: 'th',
};

/** 'Öztürk' → 'ozturk', 'İpek' → 'ipek'. Letters and digits only, words parted by single spaces. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđıþ]/g, (letter) => SPECIAL[letter] ?? letter)
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function findEntry(card: StudentCard): FindEntry {
  const given = searchable(card.givenName);
  const prefix = searchable(card.prefix);
  const surname = searchable(card.surname);
  const together = (...parts: string[]): string => parts.join('').replaceAll(' ', '');
  const short = prefix
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
  // 'van den' is typed as 'vd' as often as it is written out.
  const shortPrefix = prefix === '' ? '' : short;
  const words = [...surname.split(' '), ...given.split(' '), ...prefix.split(' ')].filter((word) => word !== '');
  const joined = [
    ...new Set([
      together(given, prefix, surname),
      together(given, surname),
      together(prefix, surname, given),
      together(surname, given),
      together(shortPrefix, surname, given),
      together(given, shortPrefix, surname),
    ]),
  ];
  const number = searchable(card.number).replaceAll(' ', '');
  const className = searchable(card.className ?? '').replaceAll(' ', '');
  const hay = [...words, ...joined, number, className].join(' ');
  return { card, words, joined, number, className, sortKey: sortName(card), hay };
}

const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

/** Entries in the order of a class list: surname without tussenvoegsel, as Dutch lists do. */
export function inOrder(entries: readonly FindEntry[]): FindEntry[] {
  return [...entries].sort((a, b) => collator.compare(a.sortKey, b.sortKey));
}

/** Where an entry comes in a list that is in order: behind those that are equal to it. */
export function placeOf(sorted: readonly FindEntry[], entry: FindEntry): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other && collator.compare(other.sortKey, entry.sortKey) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Fewer exact hits than this, and names with one typo are added. */
const FEW = 3;

/**
 * Who is meant by what was typed, best first; `entries` must be in order, and equals stay so.
 * Exact parts of name, class and number come before names with one typo in a word of four letters or more.
 */
export function findPupils(entries: readonly FindEntry[], typed: string): FindEntry[] {
  const terms = searchable(typed)
    .split(' ')
    .filter((term) => term !== '');
  if (terms.length === 0) return [...entries];
  const whole = terms.join('');
  const ranked: FindEntry[][] = [[], [], [], []];
  const rest: FindEntry[] = [];
  const longest = terms.reduce((a, b) => (b.length > a.length ? b : a));
  for (const entry of entries) {
    const rank = entry.hay.includes(longest) ? rankOf(entry, terms, whole) : null;
    if (rank === null) rest.push(entry);
    else ranked[rank]?.push(entry);
  }
  const exact = ranked.flat();
  if (exact.length >= FEW || whole.length < 4) return exact;
  return [...exact, ...rest.filter((entry) => isAlmost(entry, terms, whole))];
}

/** 0 is a word that begins so, 1 the beginning of the name or class or number, 2 every term somewhere, 3 inside. */
function rankOf(entry: FindEntry, terms: readonly string[], whole: string): number | null {
  if (entry.number.startsWith(whole) || entry.className.startsWith(whole)) return 0;
  if (terms.every((term) => entry.words.some((word) => word.startsWith(term)))) return 0;
  if (entry.joined.some((name) => name.startsWith(whole))) return 1;
  if (terms.every((term) => fits(entry, term))) return 2;
  return entry.joined.some((name) => name.includes(whole)) ? 3 : null;
}

function fits(entry: FindEntry, term: string): boolean {
  return (
    entry.className.startsWith(term) || entry.number.startsWith(term) || entry.words.some((word) => word.includes(term))
  );
}

function isAlmost(entry: FindEntry, terms: readonly string[], whole: string): boolean {
  const everyTerm = terms.every((term) => fits(entry, term) || entry.words.some((word) => isOneTypoAway(term, word)));
  return everyTerm || entry.joined.some((name) => isOneTypoAway(whole, name));
}

/**
 * One letter changed, missing, too many, or two neighbours swapped; also when `word` goes on behind what was typed.
 * Only for four letters or more: of shorter words every second one is a typo away.
 */
export function isOneTypoAway(typed: string, word: string): boolean {
  const n = typed.length;
  if (n < 4 || word.length < n - 1) return false;
  let same = 0;
  while (same < n && same < word.length && typed[same] === word[same]) same += 1;
  if (same === n) return true;
  const goesOn = (fromTyped: number, fromWord: number): boolean => word.startsWith(typed.slice(fromTyped), fromWord);
  return (
    goesOn(same + 1, same + 1) ||
    goesOn(same + 1, same) ||
    goesOn(same, same + 1) ||
    (typed[same] === word[same + 1] && typed[same + 1] === word[same] && goesOn(same + 2, same + 2))
  );
}
