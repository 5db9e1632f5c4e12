import type { StaffId } from '../../kernel/ids.ts';
import type { StaffFunction } from '../../staff/model.ts';
import { fold } from './fold.ts';

export type Person = { readonly staffId: StaffId; readonly name: string; readonly function: StaffFunction };
export type Table = {
  /** Everybody who can be named; those at the table first, since they are meant when a function is named. */
  readonly people: readonly Person[];
  readonly atTable: readonly StaffId[];
  readonly me: StaffId | null;
  readonly coach: StaffId | null;
};
export type FoundOwner = {
  /** One is clear; more must be chosen from; none is known for this function. */
  readonly candidates: readonly StaffId[];
  readonly from: number;
  readonly until: number;
};

/** What people call a function at the table. */
const CALLED: readonly (readonly [string, readonly StaffFunction[]])[] = [
  ['jeugdarts|schoolarts|ggd-arts|arts', ['jeugdarts']],
  ['schoolverpleegkundige|jeugdverpleegkundige|verpleegkundige', ['schoolverpleegkundige']],
  ['ouder- en kindadviseur|oka', ['oka']],
  ['leerplichtambtenaar|leerplicht|lpa', ['leerplichtambtenaar']],
  ['zorgcoordinator|zoco', ['zorgcoordinator']],
  ['coordinator trajectvoorziening|trajectcoordinator|trajectvoorziening|traject', ['trajectcoordinator']],
  ['remedial teacher|rt-er|rt', ['remedialTeacher']],
  ['begeleider passend onderwijs|bpo-er|bpo|bpo\\u2019er', ['bpo']],
  ['teamleider|tl', ['teamleider']],
  ['decaan', ['decaan']],
  ['verzuimcoordinator|verzuim', ['verzuimcoordinator']],
  ['directie|directeur|rector', ['directie']],
  ['ketenpartner', ['andereKetenpartner']],
];
const EDGE = { before: '(?<![\\p{L}\\d])', after: '(?![\\p{L}\\d])' };

/** Who will do it: a name, a function, 'coach' or 'ik'. The first one named counts; `sentence` is folded. */
export function findOwner(sentence: string, table: Table): FoundOwner | null {
  const found = [...byName(sentence, table), ...byFunction(sentence, table), ...byRelation(sentence, table)];
  return found.reduce<FoundOwner | null>(
    (best, one) => (!best || one.from < best.from || (one.from === best.from && one.until > best.until) ? one : best),
    null,
  );
}

function byName(sentence: string, { people, atTable }: Table): FoundOwner[] {
  return people.flatMap((person) => {
    const name = fold(person.name);
    const parts = name.split(/\s+/).filter((part) => part.length > 2 && !part.endsWith('.'));
    // 'J. de Vries' is called 'de Vries' as well.
    const withoutInitials = name.replace(/^(?:\p{L}{1,2}\.\s*)+/u, '');
    const spelled = [name, withoutInitials, ...parts].map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const match = search(sentence, spelled.sort((a, b) => b.length - a.length).join('|'));
    if (!match) return [];
    const word = sentence.slice(match.from, match.until);
    const same = people.filter(({ name: other }) => other === person.name || ` ${fold(other)} `.includes(` ${word} `));
    return [{ ...match, candidates: preferTable(same, atTable) }];
  });
}

function byFunction(sentence: string, { people, atTable }: Table): FoundOwner[] {
  return CALLED.flatMap(([words, functions]) => {
    const match = search(sentence, `(?:de |onze )?(?:${words})`);
    if (!match) return [];
    return [
      {
        ...match,
        candidates: preferTable(
          people.filter((person) => functions.includes(person.function)),
          atTable,
        ),
      },
    ];
  });
}

function byRelation(sentence: string, { me, coach }: Table): FoundOwner[] {
  const own = search(sentence, 'ik');
  const mentor = search(sentence, '(?:de |zijn |haar )?(?:coach|mentor)');
  return [
    ...(own ? [{ ...own, candidates: me === null ? [] : [me] }] : []),
    ...(mentor ? [{ ...mentor, candidates: coach === null ? [] : [coach] }] : []),
  ];
}

/** Who sits at the table is meant, unless nobody of them can be. */
function preferTable(people: readonly Person[], atTable: readonly StaffId[]): StaffId[] {
  const here = people.filter(({ staffId }) => atTable.includes(staffId));
  return [...new Set((here.length > 0 ? here : people).map(({ staffId }) => staffId))];
}

function search(sentence: string, words: string): { from: number; until: number } | null {
  const match = new RegExp(`${EDGE.before}(?:${words})${EDGE.after}`, 'u').exec(sentence);
  return match ? { from: match.index, until: match.index + match[0].length } : null;
}
