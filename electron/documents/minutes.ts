import type { MinutesFor, printZatMinutes } from '../../shared/documents/contract.ts';
import type { Block, Fact } from '../../shared/documents/paper.ts';
import { decideForParents } from '../../shared/documents/rules.ts';
import { paperTexts as t } from '../../shared/documents/texts.ts';
import { type Day, dayOf, longDay, shortDay } from '../../shared/kernel/days.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { AgendaItem, Meeting } from '../../shared/meetings/model.ts';
import { fullName, type StudentCard } from '../../shared/students/model.ts';
import { confirmedBy } from '../../shared/zat/minutes.ts';
import { caseActionNames, caseEndingNames, minutedFieldName } from '../../shared/zat/texts.ts';
import { agreementsOf } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import type { Receiver, Subject } from '../disclosure/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { getItem, tableFor } from '../meetings/public.ts';
import { findStaff } from '../staff/public.ts';
import { coachNameOf, findCard } from '../students/public.ts';
import { correctionsOf, findCareItem, getCase, minutedAgreements, sealsOf } from '../zat/public.ts';
import { askedBlocks, formBlocks } from './form-blocks.ts';
import { tableGround } from './grounds.ts';
import { bornOf, consentText, membersOf, nameOf } from './people.ts';
import { issue } from './public.ts';

/** One pupil and nobody else (PRIV-10); only when the minutes are final. */
export const handlePrintMinutes: CommandHandler<typeof printZatMinutes> = (context, { itemId, format, receiver }) => {
  const { db, concerns, today } = context;
  const found = findCareItem(db, itemId);
  const card = found && findCard(db, found.row.studentId);
  if (!found || !card) return refuse('ITEM_NOT_FOUND');
  const { row, meeting } = found;
  concerns(row.studentId);
  if (meeting.state !== 'final') return refuse('MINUTES_NOT_FINAL');
  if (receiver === 'parents' || receiver === 'pupilAndParents') {
    const decision = decideForParents(card.birthDate, today);
    if (!decision.ok) return decision;
  }
  const item = getItem(db, row);
  const fixed = meeting.finalisedAt === null ? '' : shortDay(dayOf(new Date(meeting.finalisedAt)));
  issue(context, {
    fileName: `ZAT-notulen ${meeting.heldOn} nr ${row.position}`,
    format,
    content: {
      title: t.minutesTitle,
      running: fullName(card),
      blocks: minutesBlocks(db, meeting, item, card, today),
      foot: [`${t.fixedBy} ${fixed} ${t.by} ${nameOf(db, meeting.chairId)}.`, ...seenBy(db, meeting)],
    },
    disclosure: {
      kind: 'minutes',
      receiver: receiverOf(presentFor(db, meeting, card), card, receiver),
      purpose: 'zat',
      subjects: [{ studentId: card.studentId, ...basisOf(db, meeting, card, receiver), parts: partsOf(item) }],
    },
  });
  return ok({});
};

/** Who was there, and at the table for this pupil (PRIV-8). */
function presentFor(db: Reader, meeting: Meeting, { studentId }: StudentCard): StaffId[] {
  const table = tableFor(db, meeting, studentId);
  return meeting.presentIds.filter((id) => table.includes(id));
}

function receiverOf(staffIds: readonly StaffId[], { givenName }: StudentCard, kind: MinutesFor): Receiver {
  const name = t.receivers[kind](givenName);
  return kind === 'members' ? { kind, name, staffIds } : { kind, name };
}

function basisOf(db: Reader, meeting: Meeting, { studentId }: StudentCard, kind: MinutesFor): Pick<Subject, 'ground'> {
  if (kind === 'school') return { ground: 'withinSchool' };
  return kind === 'members' ? tableGround(db, meeting, studentId) : { ground: 'ownFile' };
}

function partsOf({ state, notes }: AgendaItem): Subject['parts'] {
  const always = ['basis', 'consent', 'question', 'form'] as const;
  if (state !== 'discussed') return always;
  return [...always, 'notes', 'agreements', 'feedback', ...(notes.advice === '' ? [] : (['advice'] as const))];
}

/** Head, the pupil's own words first, what was agreed before, the talk, what is agreed now, and who tells whom. */
function minutesBlocks(db: Reader, meeting: Meeting, item: AgendaItem, card: StudentCard, today: Day): Block[] {
  const head: Fact[] = [
    { name: t.className, value: card.className ?? '' },
    { name: t.coach, value: coachNameOf(db, card.studentId) ?? '' },
    { name: t.born, value: bornOf(card, meeting.heldOn) },
    { name: t.chair, value: nameOf(db, meeting.chairId) },
    { name: t.presentAt(card.givenName), value: membersOf(db, presentFor(db, meeting, card)) },
    { name: t.consent, value: consentText(db, meeting, card.studentId) },
  ];
  return [
    { kind: 'title', text: fullName(card), sub: `${t.minutesTitle}, ${longDay(meeting.heldOn)}` },
    { kind: 'facts', rows: head, isDouble: true },
    ...askedBlocks(item, card.givenName),
    ...formBlocks(item, ['tried', 'school'], today),
    ...(item.state === 'discussed'
      ? talkBlocks(db, meeting, item, card)
      : [{ kind: 'paragraph' as const, text: t.notDiscussed }]),
    ...correctionBlocks(db, item),
  ];
}

function talkBlocks(db: Reader, meeting: Meeting, item: AgendaItem, card: StudentCard): Block[] {
  const before = agreementsOf(db, item.studentId).filter(
    ({ itemId, madeOn }) => itemId !== item.itemId && madeOn < meeting.heldOn,
  );
  const made = minutedAgreements(db, { id: item.itemId, ...item });
  const steps = Object.keys(t.notes) as (keyof typeof t.notes)[];
  const notes = steps.map((step) => ({ name: t.notes[step], value: item.notes[step] }));
  return [
    ...tableBlock(
      t.previous,
      [t.what, t.who, t.outcome],
      before.map(({ what, ownerName, state, dueOn }) => [
        what,
        ownerName,
        state === 'open' ? `${t.runsUntil} ${shortDay(dueOn, meeting.heldOn)}` : t.outcomes[state],
      ]),
    ),
    { kind: 'heading', text: t.discussion },
    { kind: 'facts', rows: [...notes, ...caseFacts(db, item)] },
    ...(made.length === 0
      ? [
          { kind: 'heading' as const, text: t.agreements },
          { kind: 'paragraph' as const, text: t.none },
        ]
      : tableBlock(
          t.agreements,
          [t.what, t.who, t.dueOn],
          made.map(({ what, ownerName, dueOn }) => [what, ownerName, shortDay(dueOn)]),
        )),
    ...feedbackBlocks(db, meeting, item, card),
  ];
}

/** Who acts, what the ZAT does, and how the case ended or that it comes back (HGW-8, HGW-9). */
function caseFacts(db: Reader, item: AgendaItem): Fact[] {
  const { ownerId, action, ending, endingNote } = getCase(db, { id: item.itemId, studentId: item.studentId });
  const acts = [nameOf(db, ownerId), action === null ? '' : caseActionNames[action]].filter((text) => text !== '');
  const ends = ending === null ? '' : [caseEndingNames[ending], endingNote].filter((text) => text !== '').join(': ');
  return [
    { name: t.actsBy, value: acts.join(', ') },
    { name: t.ends, value: ends },
  ];
}

/** A correction is visible as one: what stood there, what stands there now, who, when and why. */
function correctionBlocks(db: Reader, { itemId }: AgendaItem): Block[] {
  return correctionsOf(db, itemId).map(({ field, before, after, why, userName, at }) => ({
    kind: 'notice',
    title: `${t.corrected} ${minutedFieldName(field)}, ${shortDay(dayOf(new Date(at)))}, ${userName}`,
    text: [
      `${t.stoodThere} ${before === '' ? t.none : before}`,
      `${t.standsThere} ${after === '' ? t.none : after}`,
      why === '' ? '' : `${t.because} ${why}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  }));
}

/** Who saw the minutes as they stand, and agreed. */
function seenBy(db: Reader, { meetingId, minutesHash }: Meeting): string[] {
  return confirmedBy(sealsOf(db, meetingId), minutesHash).map(
    ({ userName, at }) => `${t.seenBy} ${userName}, ${shortDay(dayOf(new Date(at)))}.`,
  );
}

/** Side by side, as people look for themselves: who is told, by whom, when or since when. */
function feedbackBlocks(
  db: Reader,
  { heldOn }: Meeting,
  { feedback }: AgendaItem,
  { givenName }: StudentCard,
): Block[] {
  const needed = feedback.filter(({ isNotNeeded }) => !isNotNeeded);
  if (needed.length === 0) return [];
  const head = needed.map(({ to }) => (to === 'pupil' ? givenName : t.feedback[to]));
  const cells = needed.map(({ ownerId, by, doneOn }) => {
    const when = doneOn !== null ? `${t.doneOn} ${shortDay(doneOn, heldOn)}` : by === null ? '' : shortDay(by, heldOn);
    return [ownerId === null ? '' : (findStaff(db, ownerId)?.name ?? ''), when]
      .filter((line) => line !== '')
      .join('\n');
  });
  return tableBlock(t.told, head, [cells]);
}

const WIDTHS = [54, 20, 26];

function tableBlock(text: string, head: readonly string[], rows: readonly (readonly string[])[]): Block[] {
  if (rows.length === 0) return [];
  const widths = head.length === WIDTHS.length ? { widths: WIDTHS } : {};
  return [
    { kind: 'heading', text },
    { kind: 'table', head, rows, ...widths },
  ];
}
