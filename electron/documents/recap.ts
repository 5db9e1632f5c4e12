import type { printZatRecap } from '../../shared/documents/contract.ts';
import type { Block } from '../../shared/documents/paper.ts';
import { type RecapItem, recapOf, type TellBox, withoutNames } from '../../shared/documents/recap.ts';
import { paperTexts as t } from '../../shared/documents/texts.ts';
import { type Day, longDay, shortDay } from '../../shared/kernel/days.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { FEEDBACK_TO } from '../../shared/meetings/model.ts';
import { initials } from '../../shared/students/model.ts';
import { agreementsMadeAt } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { getItem, listItemRows } from '../meetings/public.ts';
import { findCard } from '../students/public.ts';
import { findCareMeeting, listConsults } from '../zat/public.ts';
import { membersOf, nameOf } from './people.ts';
import { issue } from './public.ts';

/**
 * One sheet for the chair after the meeting. It holds all pupils at once, so it is the worst paper to lose: pupils stand
 * on it by number, initials and class, and their own names are taken out of what was agreed. Names are on the screen.
 */
export const handlePrintRecap: CommandHandler<typeof printZatRecap> = (context, { meetingId, format }) => {
  const { db, concerns } = context;
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (meeting.state !== 'running' && meeting.state !== 'final') return refuse('MEETING_NOT_HELD');
  const rows = listItemRows(db, meetingId).flatMap((row) => {
    const card = findCard(db, row.studentId);
    return card ? [{ row, card }] : [];
  });
  const items = rows.map(({ row, card }): RecapItem => {
    concerns(row.studentId);
    const { state, feedback } = getItem(db, row);
    const short = initials(card);
    const label = [`${row.position}. ${short}`, card.className ?? ''].filter((part) => part !== '').join(', ');
    const names = [card.givenName, `${card.prefix} ${card.surname}`.trim(), card.surname];
    const made = agreementsMadeAt(db, row.id).map((it) => ({ ...it, what: withoutNames(it.what, names, short) }));
    return { state, feedback, label, made };
  });
  const recap = recapOf(items);
  const agreed = recap.agreements.map(({ label, what, ownerName, dueOn }, i) => [
    label === recap.agreements[i - 1]?.label ? '' : label,
    what,
    ownerName,
    shortDay(dueOn, meeting.heldOn),
  ]);
  const tells = recap.tells.map(({ label, boxes }) => [label, ...boxes.map((box) => boxText(db, box, meeting.heldOn))]);
  issue(context, {
    fileName: `ZAT-overzicht ${meeting.heldOn}`,
    format,
    content: {
      title: t.recapTitle,
      running: `${t.recapTitle}, ${longDay(meeting.heldOn)}`,
      blocks: [
        { kind: 'title', text: t.recapTitle, sub: longDay(meeting.heldOn) },
        {
          kind: 'facts',
          rows: [
            { name: t.present, value: membersOf(db, meeting.presentIds) },
            { name: t.discussedMany, value: countText(recap.discussed) },
            { name: t.notDiscussedMany, value: countText(recap.notDiscussed) },
            { name: t.anonymousMany, value: String(listConsults(db, meetingId).length || '') },
          ],
        },
        ...section(`${t.agreements} (${agreed.length})`, [t.pupil, t.what, t.who, t.dueOn], agreed, [20, 44, 20, 16]),
        ...section(
          `${t.told} (${t.stillOpen} ${recap.stillToTell})`,
          [t.about, ...FEEDBACK_TO.map((to) => t.feedback[to])],
          tells,
          [22, ...FEEDBACK_TO.map(() => 13)],
        ),
        { kind: 'paragraph', text: t.recapNote, isQuiet: true },
      ],
    },
    disclosure: {
      kind: 'recap',
      receiver: { kind: 'school', name: t.forChair },
      purpose: 'zat',
      subjects: rows.map(({ row }) => ({
        studentId: row.studentId,
        ground: 'withinSchool',
        parts: ['initials', 'agreements', 'feedback'],
      })),
    },
  });
  return ok({});
};

/** Who tells it by when; told is a word too, not only a tick. */
function boxText(db: Reader, { state, ownerId, by }: TellBox, heldOn: Day): string {
  if (state !== 'open') return t.toldStates[state];
  const when = by === null ? '' : shortDay(by, heldOn);
  return [nameOf(db, ownerId) || t.nobodyYet, when].filter((line) => line !== '').join('\n');
}

function countText(labels: readonly string[]): string {
  return labels.length === 0 ? '' : `${labels.length}: ${labels.join('; ')}`;
}

function section(
  text: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Block[] {
  const heading: Block = { kind: 'heading', text };
  return [heading, rows.length === 0 ? { kind: 'paragraph', text: t.none } : { kind: 'table', head, rows, widths }];
}
