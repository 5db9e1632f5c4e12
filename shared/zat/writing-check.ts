import { isBsnLike } from '../students/roster/bsn.ts';

/* Looks over minutes before they are fixed (PRIV-10). It explains and never blocks; nothing of it leaves the laptop. */

export const WRITING_KINDS = ['otherPupil', 'bsn', 'diagnosis', 'hearsay', 'judgement', 'noOwner'] as const;
export type WritingKind = (typeof WRITING_KINDS)[number];
export type Finding = { readonly kind: WritingKind; readonly from: number; readonly until: number };

export type WritingFacts = {
  /** Names of other pupils that would be noticed: surnames, and given names of the same class. */
  readonly otherNames: ReadonlySet<string>;
  /** Names that may stand there: the pupil's own, his parents', staff. */
  readonly ownNames: ReadonlySet<string>;
};

const EDGE = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';
const words = (...list: readonly string[]): RegExp => new RegExp(`${EDGE}(?:${list.join('|')})${END}`, 'giu');

const DIAGNOSES = words(
  'ad\\(?h\\)?d',
  'autis(?:me|tisch)',
  'ass',
  'pdd-?nos',
  'asperger',
  'dyslexie',
  'dyslectisch',
  'dyscalculie',
  'depressie',
  'depressief',
  'angststoornis',
  'faalangststoornis',
  'odd',
  'ptss',
  'trauma',
  'anorexia',
  'boulimia',
  'eetstoornis',
  'borderline',
  'hechtingsstoornis',
  'hoogbegaafd',
  'psychose',
  'verslaafd',
  'verslaving',
);
const SOURCE = words(
  'volgens',
  'vastgesteld',
  'gediagnosticeerd',
  'verslag',
  'onderzoek',
  'verklaring',
  'psycholoog',
  'psychiater',
  'huisarts',
  'kinderarts',
  'ggz',
  'bron',
  'okidoc',
  'dossier',
);
const HEARSAY = words(
  'naar verluidt',
  'men zegt',
  'ze zeggen',
  'er wordt gezegd',
  'ik hoorde',
  'we hoorden',
  'schijnt',
  'schijnbaar',
  'het gerucht',
  'geruchten',
  'van horen zeggen',
  'vermoedelijk',
  'waarschijnlijk',
  'het zou kunnen dat',
  'kennelijk',
);
const JUDGEMENTS = words(
  'lui(?:e)?',
  'ongemotiveerd(?:e)?',
  'onhandelbaar',
  'onhandelbare',
  'brutaal',
  'brutale',
  'vervelend(?:e)?',
  'lastig(?:e)?',
  'dom(?:me)?',
  'manipulatief',
  'manipulatieve',
  'asociaal',
  'asociale',
  'hysterisch(?:e)?',
  'onwillig(?:e)?',
  'aandachttrekker',
  'aandachttrekkerij',
  'probleemgezin',
  'probleemkind',
  'onopvoedbaar',
  'zeurt',
  'zeurderig',
  'raar',
  'rare',
  'gek',
  'slappe',
  'slap',
  'zielig(?:e)?',
  'moeilijk kind',
);
const NO_OWNER = words(
  'er moet',
  'er moeten',
  'er wordt',
  'er worden',
  'men moet',
  'men gaat',
  'we moeten',
  'iemand moet',
  'iemand belt',
  'school moet',
  'moet worden',
  'moeten worden',
  'wordt gebeld',
  'wordt geregeld',
  'wordt opgepakt',
);

/** What a careful colleague would ask about, in the order in which it stands. */
export function checkWriting(text: string, facts: WritingFacts): Finding[] {
  const found = [
    ...namesOf(text, facts),
    ...numbers(text),
    ...withoutSource(text),
    ...all(text, HEARSAY, 'hearsay'),
    ...all(text, JUDGEMENTS, 'judgement'),
    ...all(text, NO_OWNER, 'noOwner'),
  ];
  return found.sort((a, b) => a.from - b.from);
}

function all(text: string, pattern: RegExp, kind: WritingKind): Finding[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    from: match.index,
    until: match.index + match[0].length,
  }));
}

/** Words with a capital that are the name of somebody else; the same name of the pupil himself is his. */
function namesOf(text: string, { otherNames, ownNames }: WritingFacts): Finding[] {
  return [...text.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}’'-]+/gu)].flatMap((match) => {
    const name = match[0].toLowerCase();
    if (!otherNames.has(name) || ownNames.has(name)) return [];
    return [{ kind: 'otherPupil' as const, from: match.index, until: match.index + match[0].length }];
  });
}

function numbers(text: string): Finding[] {
  return [...text.matchAll(/(?<!\d)\d[\d. ]{6,11}\d(?!\d)/g)].flatMap((match) =>
    isBsnLike(match[0].replace(/[. ]/g, ''))
      ? [{ kind: 'bsn' as const, from: match.index, until: match.index + match[0].length }]
      : [],
  );
}

/** A diagnosis in a sentence that does not say who made it. */
function withoutSource(text: string): Finding[] {
  return all(text, DIAGNOSES, 'diagnosis').filter(({ from }) => !new RegExp(SOURCE).test(sentenceAt(text, from)));
}

function sentenceAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('.', at - 1), text.lastIndexOf('\n', at - 1)) + 1;
  const ends = [text.indexOf('.', at), text.indexOf('\n', at)].filter((end) => end >= 0);
  return text.slice(start, ends.length === 0 ? text.length : Math.min(...ends));
}
