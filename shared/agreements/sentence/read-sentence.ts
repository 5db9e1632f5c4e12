import type { Day } from '../../kernel/days.ts';
import type { StaffId } from '../../kernel/ids.ts';
import type { Calendar } from './day-phrases.ts';
import { type DayTrouble, type FoundDay, findDay } from './find-day.ts';
import { findOwner, type Table } from './find-owner.ts';
import { fold } from './fold.ts';

export type Reading = {
  /** The one who does it; `null` when nobody or more than one is meant. */
  readonly ownerId: StaffId | null;
  /** Whom it could be, when that is not clear. */
  readonly candidates: readonly StaffId[];
  readonly dueOn: Day | null;
  readonly remark: FoundDay['remark'];
  readonly trouble: DayTrouble['trouble'] | null;
  readonly what: string;
  /** The parts of the sentence that were understood, to underline them where they stand. */
  readonly marks: readonly { readonly from: number; readonly until: number; readonly is: 'who' | 'when' }[];
};

/**
 * An agreement as people say it: 'jeugdarts nodigt uit vóór 12 dec'. Who, what and when are shown before they count;
 * what is missing is asked, and nothing that was typed is lost.
 */
export function readSentence(typed: string, calendar: Calendar, table: Table): Reading {
  const sentence = fold(typed);
  const day = findDay(sentence, calendar);
  // A name is not looked for inside the words of the day.
  const withoutDay = day ? blank(sentence, day.from, day.until) : sentence;
  const owner = findOwner(withoutDay, table);
  const marks = [
    ...(owner ? [{ from: owner.from, until: owner.until, is: 'who' as const }] : []),
    ...(day ? [{ from: day.from, until: day.until, is: 'when' as const }] : []),
  ].sort((a, b) => a.from - b.from);
  const dueOn = day && 'day' in day ? day.day : null;
  const only = owner?.candidates.length === 1 ? (owner.candidates[0] ?? null) : null;
  return {
    ownerId: only,
    candidates: only === null ? (owner?.candidates ?? []) : [],
    dueOn,
    remark: day && 'day' in day ? day.remark : null,
    trouble: day && 'trouble' in day ? day.trouble : null,
    what: whatRemains(typed.normalize('NFC'), marks),
    marks,
  };
}

function blank(text: string, from: number, until: number): string {
  return text.slice(0, from) + ' '.repeat(until - from) + text.slice(until);
}

/** The sentence without who and when, as a sentence of its own. */
function whatRemains(typed: string, marks: Reading['marks']): string {
  let rest = typed;
  for (const { from, until } of [...marks].reverse()) rest = `${rest.slice(0, from)} ${rest.slice(until)}`;
  const what = rest
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;])/g, '$1')
    .replace(/^[\s,.;:–-]+|[\s,;:–-]+$/g, '')
    .replace(/^(?:dat|zal|gaat|en)\s+/i, '');
  return what.charAt(0).toUpperCase() + what.slice(1);
}
