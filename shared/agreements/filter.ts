import { type Day, daysBetween, mondayOf } from '../kernel/days.ts';

/*
 * One line that says which agreements are wanted, as people type it: 'van:vellinga te laat klas:3hA'. A word that is no
 * key is looked for in what was agreed, in the name of the pupil and in the name of who does it.
 */

export type AgreementFilter = {
  readonly isMine: boolean;
  readonly due: 'late' | 'today' | 'week' | null;
  readonly owner: readonly string[];
  readonly pupil: readonly string[];
  readonly className: readonly string[];
  /** A day as it is typed in 'zat:26-11': when it was agreed. */
  readonly madeOn: { readonly date: number; readonly month: number } | null;
  readonly words: readonly string[];
};

const KEYS: Readonly<Record<string, 'owner' | 'pupil' | 'className' | 'madeOn'>> = {
  van: 'owner',
  wie: 'owner',
  leerling: 'pupil',
  klas: 'className',
  zat: 'madeOn',
  op: 'madeOn',
};
const PHRASES: readonly (readonly [RegExp, Partial<AgreementFilter>])[] = [
  [/\bte laat\b/g, { due: 'late' }],
  [/\bdeze week\b/g, { due: 'week' }],
  [/\bvandaag\b/g, { due: 'today' }],
  [/\b(?:van mij|mijn|van:mij|van:ik)(?=\s|$)/g, { isMine: true }],
];

/** Letters without accents or capitals, so that 'cetin' finds 'Çetin'. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function parseFilter(line: string): AgreementFilter {
  let rest = ` ${plain(line)} `.replace(/\s+/g, ' ');
  let phrases: Partial<AgreementFilter> = {};
  for (const [phrase, means] of PHRASES) {
    if (rest.search(phrase) === -1) continue;
    phrases = { ...phrases, ...means };
    rest = rest.replace(phrase, ' ');
  }
  const found = { owner: [] as string[], pupil: [] as string[], className: [] as string[], words: [] as string[] };
  let madeOn: AgreementFilter['madeOn'] = null;
  for (const part of rest.split(' ').filter((it) => it !== '')) {
    const [, key = '', value = ''] = /^([a-z]+):(.*)$/.exec(part) ?? [];
    const field = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
    if (field === undefined) found.words.push(part);
    else if (field === 'madeOn') madeOn = dayOf(value) ?? madeOn;
    else if (value !== '') found[field].push(value);
  }
  return { isMine: false, due: null, ...phrases, ...found, madeOn };
}

function dayOf(value: string): AgreementFilter['madeOn'] {
  const [, date, month] = /^(\d{1,2})-(\d{1,2})(?:-\d{2,4})?$/.exec(value) ?? [];
  return date === undefined ? null : { date: Number(date), month: Number(month) };
}

export type FilterFacts = {
  readonly isMine: boolean;
  readonly dueOn: Day;
  readonly madeOn: Day;
  readonly ownerName: string;
  readonly studentName: string;
  readonly className: string | null;
};

/** Everything but the free words, which need the text that was agreed. */
export function fitsPlainly(filter: AgreementFilter, facts: FilterFacts, today: Day): boolean {
  if (filter.isMine && !facts.isMine) return false;
  if (filter.due !== null && !isDue(filter.due, facts.dueOn, today)) return false;
  if (filter.madeOn && !isOn(filter.madeOn, facts.madeOn)) return false;
  const hasAll = (wanted: readonly string[], text: string) =>
    wanted.length === 0 || wanted.every((word) => plain(text).includes(word));
  return (
    hasAll(filter.owner, facts.ownerName) &&
    hasAll(filter.pupil, facts.studentName) &&
    (filter.className.length === 0 || filter.className.includes(plain(facts.className ?? '')))
  );
}

/** Is each free word somewhere in the names, the class or what was agreed? */
export function fitsWords({ words }: AgreementFilter, facts: FilterFacts, what: string): boolean {
  if (words.length === 0) return true;
  const text = plain([what, facts.studentName, facts.className ?? '', facts.ownerName].join(' '));
  return words.every((word) => text.includes(word));
}

function isDue(due: NonNullable<AgreementFilter['due']>, on: Day, today: Day): boolean {
  if (due === 'late') return on < today;
  if (due === 'today') return on === today;
  // This week runs to its Sunday; what is late is not of this week.
  const days = daysBetween(mondayOf(today), on);
  return on >= today && days < 7;
}

function isOn({ date, month }: NonNullable<AgreementFilter['madeOn']>, on: Day): boolean {
  return Number(on.slice(8)) === date && Number(on.slice(5, 7)) === month;
}
