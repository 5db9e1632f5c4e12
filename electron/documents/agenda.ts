import { maySpeak } from '../../shared/consent/rules.ts';
import type { printZatAgenda } from '../../shared/documents/contract.ts';
import { paperTexts as t } from '../../shared/documents/texts.ts';
import { longDay } from '../../shared/kernel/days.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { initials } from '../../shared/students/model.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { listItemRows } from '../meetings/public.ts';
import { findCard } from '../students/public.ts';
import { findCareMeeting, listConsults } from '../zat/public.ts';
import { tableGround } from './grounds.ts';
import { membersOf, nameOf, timeText, verdictOf } from './people.ts';
import { issue } from './public.ts';

/** Initials only, and no question: this paper travels (PRIV-8). Who may not be spoken of is not on it at all. */
export const handlePrintAgenda: CommandHandler<typeof printZatAgenda> = (context, { meetingId, format }) => {
  const { db, concerns } = context;
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  let at = minutesOf(meeting.startsAt);
  const lines = listItemRows(db, meetingId).flatMap((row) => {
    const card = findCard(db, row.studentId);
    if (!card || !maySpeak(verdictOf(db, meeting, row.studentId))) return [];
    concerns(row.studentId);
    const cells = [timeOf(at), initials(card), card.className ?? '', String(row.minutes), t.origins[row.origin]];
    at += row.minutes;
    return [{ cells, studentId: row.studentId }];
  });
  const anonymous = listConsults(db, meetingId).map(({ minutes }) => ['', t.anonymous, '', String(minutes), '']);
  issue(context, {
    fileName: `ZAT-agenda ${meeting.heldOn}`,
    format,
    content: {
      title: t.agendaTitle,
      running: t.agendaTitle,
      blocks: [
        { kind: 'title', text: t.agendaTitle, sub: `${longDay(meeting.heldOn)}, ${timeText(meeting)}` },
        {
          kind: 'facts',
          rows: [
            { name: t.place, value: meeting.place },
            { name: t.chair, value: nameOf(db, meeting.chairId) },
            { name: t.members, value: membersOf(db, meeting.memberIds) },
          ],
        },
        {
          kind: 'table',
          head: [t.time, t.pupil, t.className, t.minutes, t.reason],
          rows: [...lines.map(({ cells }) => cells), ...anonymous],
          widths: [12, 26, 14, 10, 38],
        },
        { kind: 'paragraph', text: t.agendaNote, isQuiet: true },
      ],
    },
    disclosure: {
      kind: 'agenda',
      receiver: { kind: 'members', name: t.membersOfZat, staffIds: meeting.memberIds },
      purpose: 'zat',
      subjects: lines.map(({ studentId }) => ({
        studentId,
        ...tableGround(db, meeting, studentId),
        parts: ['initials'],
      })),
    },
  });
  return ok({});
};

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function timeOf(minutes: number): string {
  return `${Math.floor(minutes / 60) % 24}.${String(minutes % 60).padStart(2, '0')}`;
}
