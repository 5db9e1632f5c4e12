import type { ConsentVerdict } from '../../shared/consent/model.ts';
import type { printZatLetter } from '../../shared/documents/contract.ts';
import type { Block } from '../../shared/documents/paper.ts';
import type { LetterValues } from '../../shared/documents/template.ts';
import { paperTexts as t } from '../../shared/documents/texts.ts';
import { ageOn, longDay, shortDay } from '../../shared/kernel/days.ts';
import type { AgendaItemId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Feedback, Meeting } from '../../shared/meetings/model.ts';
import { fullName, type StudentCard } from '../../shared/students/model.ts';
import { ageCondition, decideLetter, type LetterTo, type ZatLetter } from '../../shared/zat/letter-rules.ts';
import { zatLetters } from '../../shared/zat/letter-texts.ts';
import { agreementsMadeAt } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import type { Subject } from '../disclosure/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { getItem, listItemRows, tableFor } from '../meetings/public.ts';
import { findCard, guardiansOf } from '../students/public.ts';
import { findCareMeeting } from '../zat/public.ts';
import { type Addressee, joinNames, parentsOf } from './letter.ts';
import { membersOf, nameOf, verdictOf } from './people.ts';
import { issue, letterFor } from './public.ts';

const PARTS: Readonly<Record<ZatLetter, Subject['parts']>> = {
  invitation: ['basis'],
  permission: ['basis', 'consent'],
  result: ['basis', 'agreements', 'feedback'],
  informParents: ['basis'],
};

export const handlePrintLetter: CommandHandler<typeof printZatLetter> = (context, input) => {
  const { studentId, meetingId, letter, typed, noObjection, format } = input;
  const { db } = context;
  const card = findCard(db, studentId);
  if (!card) return refuse('STUDENT_NOT_FOUND');
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const row = listItemRows(db, meetingId).find((item) => item.studentId === studentId);
  const verdict = verdictOf(db, meeting, studentId);
  const isFinal = meeting.state === 'final';
  const asked = card.birthDate === null ? null : ageOn(card.birthDate, meeting.heldOn);
  const decision = decideLetter({ letter, verdict, age: asked, onAgenda: row !== undefined, isFinal, noObjection });
  if (!decision.ok) return decision;
  const { to, age } = decision.value;
  const result = letter === 'result' && row ? resultBlocks(db, row.id, getItem(db, row).feedback, meeting) : null;
  const values: LetterValues = {
    text: {
      ...typed,
      'datum overleg': longDay(meeting.heldOn),
      deelnemers: membersOf(db, tableFor(db, meeting, studentId)),
    },
    blocks: { handtekeningen: [signatures(db, verdict, card)], ...result?.blocks },
    holds: [ageCondition(age), ...(result?.isEmpty ? ['geen afspraken'] : [])],
  };
  const kind = zatLetters[letter];
  const names = namesFor(db, card, to);
  issue(context, {
    fileName: `ZAT-brief ${meeting.heldOn}`,
    format,
    content: letterFor(context, kind, studentId, values, addressee(card, to, names)),
    disclosure: {
      kind: 'letter',
      detail: kind.kind,
      receiver: { kind: to, name: joinNames(names) },
      purpose: 'zat',
      subjects: [{ studentId, ground: 'ownFile', parts: PARTS[letter] }],
    },
  });
  return ok({});
};

/** Who reads it, by name; parents of whom nobody knows the name stand as 'de ouders'. */
function namesFor(db: Reader, { studentId, givenName }: StudentCard, to: LetterTo): string[] {
  const parents = parentsOf(db, studentId);
  const asParents = parents.length > 0 ? parents : [t.theParents];
  if (to === 'pupil') return [givenName];
  return to === 'parents' ? asParents : [givenName, ...asParents];
}

function addressee(card: StudentCard, to: LetterTo, names: readonly string[]): Addressee {
  const salutation = `${t.dear} ${joinNames(names)}`;
  if (to === 'pupil') return { lines: [`${t.toOf} ${fullName(card)}`], salutation };
  const parents = `${t.toParentsOf} ${fullName(card)}`;
  const rest = joinNames(to === 'parents' ? names : names.slice(1));
  return { lines: [to === 'parents' ? parents : `${t.toOf} ${fullName(card)} ${t.andParents}`, rest], salutation };
}

/** A line for each who must say yes on the day of the meeting, and as whom (PRIV-2). */
function signatures(db: Reader, { givers }: ConsentVerdict, card: StudentCard): Block {
  const guardians = guardiansOf(db, card.studentId);
  const people = givers.map(({ guardianId, name }) => {
    const relation = guardians.find((guardian) => guardian.guardianId === guardianId)?.relation;
    return guardianId === null
      ? { name: fullName(card), as: t.asPupil }
      : { name, as: `${relation ?? ''}, ${t.withGezag}` };
  });
  return { kind: 'signatures', people };
}

/** What was agreed about this pupil, and who tells whom: no notes, and nobody else (PRIV-10). */
function resultBlocks(db: Reader, itemId: AgendaItemId, feedback: readonly Feedback[], { heldOn }: Meeting) {
  const made = agreementsMadeAt(db, itemId);
  const told = feedback.filter(({ to, ownerId, isNotNeeded }) => to !== 'zat' && ownerId !== null && !isNotNeeded);
  const table = (head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): Block[] =>
    rows.length === 0 ? [] : [{ kind: 'table', head, rows, widths }];
  const agreed = made.map(({ what, ownerName, dueOn }) => [what, ownerName, shortDay(dueOn, heldOn)]);
  const tells = told.map(({ to, ownerId, by, doneOn }) => {
    const when = doneOn ?? by;
    return [t.feedback[to], nameOf(db, ownerId), when === null ? '' : shortDay(when, heldOn)];
  });
  return {
    isEmpty: made.length === 0,
    blocks: {
      afspraken: table([t.what, t.who, t.dueOn], agreed, [54, 24, 22]),
      'wie vertelt': table([t.toWhom, t.whoTells, t.when], tells, [30, 48, 22]),
    },
  };
}
