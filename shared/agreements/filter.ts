import { addDays, type Day, mondayOf } from '../kernel/days.ts';

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

/** What is plain about one agreement; names as `plain` makes them, once per person and not once per agreement. */
export type FilterFacts = {
  readonly isMine: boolean;
  readonly dueOn: Day;
  readonly madeOn: Day;
  readonly owner: string;
  readonly pupil: string;
  readonly className: string;
};

/** The filter made ready for thousands: `fitsPlainly` first, and `fitsWords` only for what must be opened. */
export function matcherOf(filter: AgreementFilter, today: Day) {
  const { isMine, due, madeOn, owner, pupil, className, words } = filter;
  const sunday = addDays(mondayOf(today), 6);
  const isDue: Readonly<Record<NonNullable<AgreementFilter['due']>, (on: Day) => boolean>> = {
    late: (on) => on < today,
    today: (on) => on === today,
    // This week runs to its Sunday; what is late is not of this week.
    week: (on) => today <= on && on <= sunday,
  };
  return {
    hasWords: words.length > 0,
    fitsPlainly: (facts: FilterFacts): boolean =>
      (!isMine || facts.isMine) &&
      (due === null || isDue[due](facts.dueOn)) &&
      (madeOn === null || isOn(madeOn, facts.madeOn)) &&
      owner.every((word) => facts.owner.includes(word)) &&
      pupil.every((word) => facts.pupil.includes(word)) &&
      (className.length === 0 || className.includes(facts.className)),
    /** Is each free word in the names or the class, or in what was agreed? That is asked for only when it must be. */
    fitsWords(facts: FilterFacts, what: () => string): boolean {
      const names = `${facts.pupil} ${facts.className} ${facts.owner}`;
      const rest = words.filter((word) => !names.includes(word));
      if (rest.length === 0) return true;
      const text = plain(what());
      return rest.every((word) => text.includes(word));
    },
  };
}

function isOn({ date, month }: NonNullable<AgreementFilter['madeOn']>, on: Day): boolean {
  return Number(on.slice(8)) === date && Number(on.slice(5, 7)) === month;
}
