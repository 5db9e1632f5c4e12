import { isBsnLike } from '../students/roster/bsn.ts';
import { ACTIONS, DIAGNOSES, DOERS, HARMLESS, HEARSAY, JUDGEMENTS, SOURCES } from './writing-words.ts';

/* Looks over minutes before they are fixed (PRIV-10). It explains and never blocks; nothing of it leaves the laptop. */

export const WRITING_KINDS = ['otherPupil', 'bsn', 'diagnosis', 'hearsay', 'judgement', 'noOwner'] as const;
export type WritingKind = (typeof WRITING_KINDS)[number];
export type Finding = { readonly kind: WritingKind; readonly from: number; readonly until: number };

export type WritingFacts = {
  /** Names of other pupils that would be noticed: surnames, and given names of the same class. */
  readonly otherNames: ReadonlySet<string>;
  /** Names that may stand there: the pupil's own, his parents', staff. */
  readonly ownNames: ReadonlySet<string>;
  /** Initials of pupils who would be meant by them, without points: 'rt', 'svdh'. */
  readonly otherInitials?: ReadonlySet<string>;
  /** Initials that are somebody else's as well: the pupil's own, his parents', staff. */
  readonly ownInitials?: ReadonlySet<string>;
};

/** What a careful colleague would ask about, in the order in which it stands. */
export function checkWriting(text: string, facts: WritingFacts): Finding[] {
  // What somebody said stands between quotes, as he said it.
  const own = blanked(text, /[“"„][^“”"„\n]*[”"]/gu);
  const found = [
    ...namesOf(text, facts),
    ...initialsOf(text, facts),
    ...numbers(text),
    ...unless(text, all(text, DIAGNOSES, 'diagnosis'), SOURCES),
    ...all(own, HEARSAY, 'hearsay'),
    ...all(blanked(own, HARMLESS), JUDGEMENTS, 'judgement'),
    ...unless(text, all(own, ACTIONS, 'noOwner'), DOERS),
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

/** The same text, with what fits the pattern made blank, so that places stay places. */
function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (part) => ' '.repeat(part.length));
}

/** Findings in a sentence that does not hold what makes them good. */
function unless(text: string, findings: readonly Finding[], good: RegExp): Finding[] {
  return findings.filter(({ from }) => !new RegExp(good.source, 'iu').test(sentenceAt(text, from)));
}

/** Words with a capital that are the name of somebody else; the same name of the pupil himself is his. */
function namesOf(text: string, { otherNames, ownNames }: WritingFacts): Finding[] {
  return [...text.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}’'-]+/gu)].flatMap((match) => {
    const name = match[0].toLowerCase();
    if (!otherNames.has(name) || ownNames.has(name)) return [];
    return [{ kind: 'otherPupil' as const, from: match.index, until: match.index + match[0].length }];
  });
}

/** 'R.T.' and 'S. v.d. H.': two letters with points or more, when they are those of a pupil who would be meant. */
function initialsOf(text: string, { otherInitials, ownInitials }: WritingFacts): Finding[] {
  if (!otherInitials) return [];
  return [...text.matchAll(/(?<![\p{L}\d.])\p{Lu}\.(?: ?\p{L}\.)+/gu)].flatMap((match) => {
    const letters = match[0].replace(/[. ]/g, '').toLowerCase();
    if (!otherInitials.has(letters) || ownInitials?.has(letters)) return [];
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

/** A point ends a sentence, unless it stands behind a single letter, as in a name. */
function sentenceAt(text: string, at: number): string {
  const ends = [...text.matchAll(/(?<!(?<![\p{L}\d])\p{L})[.!?](?=\s|$)|\n/gu)].map(({ index }) => index);
  const start = ends.findLast((end) => end < at) ?? -1;
  return text.slice(start + 1, ends.find((end) => end >= at) ?? text.length);
}
