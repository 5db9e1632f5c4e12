import type { Blank } from './blank.ts';
import { type Day, numericDay } from './days.ts';
import { isUnconfirmed, type SourceKind, type Statement, type StatementKind } from './statement.ts';

/* Words that stand on screen and on paper alike. */

export const blankNames: Readonly<Record<Blank, string>> = {
  missing: 'ontbreekt',
  withheld: 'ouders/leerling delen dit niet',
  notApplicable: 'niet van toepassing',
  awaited: 'gevraagd, nog niet binnen',
};

export const statementKindNames: Readonly<Record<StatementKind, string>> = {
  fact: 'feit',
  opinion: 'mening',
  pupilWords: 'woorden van de leerling',
  parentsWords: 'woorden van de ouders',
};

export const sourceNames: Readonly<Record<SourceKind, string>> = {
  seen: 'gezien door',
  told: 'verteld door',
  document: 'document',
};

const NOT_CONFIRMED = 'sindsdien niet bevestigd';

/** What stands behind a statement, on screen and on paper: 'feit, gezien door R. Bijvoet, 12-11-2026'. */
export function statementSource(statement: Statement, today: Day): string {
  const { kind, source, by, on } = statement;
  const who = by === '' ? '' : `${sourceNames[source]} ${by}`;
  const since = isUnconfirmed(statement, today) ? NOT_CONFIRMED : '';
  return [statementKindNames[kind], who, numericDay(on), since].filter(Boolean).join(', ');
}
