import { maySpeak } from '../../shared/consent/rules.ts';
import type { DisclosurePart } from '../../shared/disclosure/model.ts';
import type { printZatPack } from '../../shared/documents/contract.ts';
import { decidePack, PACK_RESTRICTED, type PackPart } from '../../shared/documents/pack.ts';
import type { Block } from '../../shared/documents/paper.ts';
import { paperTexts as t } from '../../shared/documents/texts.ts';
import { type Day, longDay, shortDay } from '../../shared/kernel/days.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { AgendaItem, Meeting } from '../../shared/meetings/model.ts';
import { fullName, type StudentCard } from '../../shared/students/model.ts';
import { agreementsOf } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { getItem, listItemRows, tableFor } from '../meetings/public.ts';
import { drawWords } from '../session/public.ts';
import { coachNameOf, findCard } from '../students/public.ts';
import { findCareMeeting } from '../zat/public.ts';
import { askedBlocks, formBlocks } from './form-blocks.ts';
import { tableGround } from './grounds.ts';
import { bornOf, memberOf, verdictOf } from './people.ts';
import { issue } from './public.ts';

/**
 * The overlegmap of one member: a page per pupil of whom he may hear, and no trace of another (PRIV-8): own numbers, no
 * times, no count of who is left out. Who it is for and until when stands on every page.
 */
export const handlePrintPack: CommandHandler<typeof printZatPack> = (
  context,
  { meetingId, memberId, parts, until, format },
) => {
  const { db, concerns, today } = context;
  const meeting = findCareMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const decision = decidePack({ meeting, memberId, until, today });
  if (!decision.ok) return decision;
  const receiver = memberOf(db, memberId);
  const pages = listItemRows(db, meetingId).flatMap((row) => {
    const card = findCard(db, row.studentId);
    // Whether he may hear of this pupil is asked before anything of the pupil is opened.
    if (!card || !tableFor(db, meeting, row.studentId).some((id) => id === memberId)) return [];
    if (!maySpeak(verdictOf(db, meeting, row.studentId))) return [];
    concerns(row.studentId);
    return [{ card, blocks: pupilPage(db, meeting, getItem(db, row), card, parts, today) }];
  });
  if (pages.length === 0) return refuse('PACK_EMPTY');
  // Five words: drawn, not chosen, and said by phone.
  const passphrase = format === 'sealed' ? drawWords(5).join(' ') : null;
  issue(context, {
    ...(passphrase === null ? {} : { passphrase }),
    fileName: `Overlegmap ${meeting.heldOn}`,
    format,
    content: {
      title: t.packTitle,
      running: `${t.packTitle} ${t.packFor} ${receiver}`,
      blocks: pages.flatMap(({ blocks }, i): Block[] => (i === 0 ? blocks : [{ kind: 'newPage' }, ...blocks])),
      foot: [`${t.packUntil} ${longDay(until)}. ${t.packAfter}`],
    },
    disclosure: {
      kind: 'pack',
      receiver: { kind: 'member', name: receiver, staffIds: [memberId] },
      purpose: 'zat',
      subjects: pages.map(({ card }) => ({
        studentId: card.studentId,
        ...tableGround(db, meeting, card.studentId),
        parts: partsOf(parts),
      })),
    },
  });
  return ok({ passphrase });
};

function pupilPage(
  db: Reader,
  meeting: Meeting,
  item: AgendaItem,
  card: StudentCard,
  parts: readonly PackPart[],
  today: Day,
): Block[] {
  const running = parts.includes('agreements')
    ? agreementsOf(db, card.studentId).filter(
        ({ state, settledOn }) => state === 'open' || settledOn === meeting.heldOn,
      )
    : [];
  const rows = running.map(({ what, ownerName, dueOn, state }) => [
    what,
    ownerName,
    shortDay(dueOn, meeting.heldOn),
    t.outcomes[state],
  ]);
  const agreed: Block[] =
    rows.length === 0
      ? []
      : [
          { kind: 'heading', text: t.runningAgreements },
          { kind: 'table', head: [t.what, t.who, t.dueOn, t.outcome], rows, widths: [48, 20, 16, 16] },
        ];
  return [
    { kind: 'title', text: fullName(card), sub: `${t.packTitle}, ZAT ${longDay(meeting.heldOn)}` },
    {
      kind: 'facts',
      isDouble: true,
      rows: [
        { name: t.className, value: card.className ?? '' },
        { name: t.coach, value: coachNameOf(db, card.studentId) ?? '' },
        { name: t.born, value: bornOf(card, meeting.heldOn) },
        { name: t.urgency, value: t.urgencies[item.form.urgency] },
      ],
    },
    ...(parts.includes('question') ? askedBlocks(item, card.givenName) : []),
    ...formBlocks(item, parts, today),
    ...agreed,
  ];
}

function partsOf(parts: readonly PackPart[]): DisclosurePart[] {
  const isRestricted = parts.some((part) => PACK_RESTRICTED.some((one) => one === part));
  return [
    'basis',
    ...(parts.includes('question') ? (['question'] as const) : []),
    ...(parts.includes('tried') || parts.includes('school') ? (['form'] as const) : []),
    ...(parts.includes('agreements') ? (['agreements'] as const) : []),
    ...(isRestricted ? (['restricted'] as const) : []),
  ];
}
