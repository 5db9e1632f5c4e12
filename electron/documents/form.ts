import { maySpeak } from '../../shared/consent/rules.ts';
import type { printZatForm } from '../../shared/documents/contract.ts';
import { PACK_RESTRICTED, PACK_SECTIONS } from '../../shared/documents/pack.ts';
import { decideForParents } from '../../shared/documents/rules.ts';
import { paperTexts as t } from '../../shared/documents/texts.ts';
import { longDay } from '../../shared/kernel/days.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { fullName } from '../../shared/students/model.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { getItem, tableFor } from '../meetings/public.ts';
import { coachNameOf, findCard } from '../students/public.ts';
import { findCareItem } from '../zat/public.ts';
import { askedBlocks, formBlocks } from './form-blocks.ts';
import { tableGround } from './grounds.ts';
import { bornOf, consentText, membersOf, verdictOf } from './people.ts';
import { issue } from './public.ts';

/** The aanmeldingsformulier (HGW-7). For the table only with permission; health and home only when ticked. */
export const handlePrintForm: CommandHandler<typeof printZatForm> = (context, input) => {
  const { itemId, format, receiver, withRestricted } = input;
  const { db, concerns, today } = context;
  const found = findCareItem(db, itemId);
  const card = found && findCard(db, found.row.studentId);
  if (!found || !card) return refuse('ITEM_NOT_FOUND');
  const { row, meeting } = found;
  concerns(row.studentId);
  if (receiver === 'parents' || receiver === 'pupilAndParents') {
    const decision = decideForParents(card.birthDate, today);
    if (!decision.ok) return decision;
  }
  if (receiver === 'members' && !maySpeak(verdictOf(db, meeting, row.studentId))) return refuse('CONSENT_MISSING');
  const item = getItem(db, row);
  const { form } = item;
  const parts = [...PACK_SECTIONS, ...(withRestricted ? PACK_RESTRICTED : [])];
  const table = tableFor(db, meeting, row.studentId);
  const name = t.receivers[receiver](card.givenName);
  issue(context, {
    fileName: `${t.formFile} ${meeting.heldOn} nr ${row.position}`,
    format,
    content: {
      title: t.formTitle,
      running: fullName(card),
      blocks: [
        { kind: 'title', text: fullName(card), sub: `${t.formTitle}, ${t.formFor} ${longDay(meeting.heldOn)}` },
        {
          kind: 'facts',
          isDouble: true,
          rows: [
            { name: t.className, value: card.className ?? '' },
            { name: t.coach, value: coachNameOf(db, card.studentId) ?? '' },
            { name: t.born, value: bornOf(card, meeting.heldOn) },
            { name: t.urgency, value: t.urgencies[form.urgency] },
            { name: t.toWhomAsked, value: membersOf(db, form.toIds) },
            { name: t.consent, value: consentText(db, meeting, card.studentId) },
          ],
        },
        ...askedBlocks(item, card.givenName),
        ...formBlocks(item, parts, today),
      ],
    },
    disclosure: {
      kind: 'form',
      receiver: receiver === 'members' ? { kind: receiver, name, staffIds: table } : { kind: receiver, name },
      purpose: 'zat',
      subjects: [
        {
          studentId: card.studentId,
          ...(receiver === 'members'
            ? tableGround(db, meeting, card.studentId)
            : { ground: receiver === 'school' ? ('withinSchool' as const) : ('ownFile' as const) }),
          parts: ['basis', 'consent', 'question', 'form', ...(withRestricted ? (['restricted'] as const) : [])],
        },
      ],
    },
  });
  return ok({});
};
