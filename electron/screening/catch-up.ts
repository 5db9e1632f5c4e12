import { longDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { printCatchUpList } from '../../shared/screening/catch-up-contract.ts';
import { listTexts as t } from '../../shared/screening/list-texts.ts';
import { listName } from '../../shared/students/model.ts';
import { issue } from '../documents/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findCard } from '../students/public.ts';
import { findCampaign } from './campaign-store.ts';
import { shownOf } from './cells.ts';
import { inClassOrder } from './class-order.ts';
import { findInstrument } from './instrument-store.ts';
import { listResultRows } from './result-store.ts';

/** Who was absent and has not caught up; read from plain columns, no score is opened. */
export const handlePrintCatchUp: CommandHandler<typeof printCatchUpList> = (context, { campaignId, format }) => {
  const { db, concerns, today } = context;
  const campaign = findCampaign(db, campaignId);
  if (!campaign) return refuse('CAMPAIGN_NOT_FOUND');
  const attempts = Map.groupBy(
    listResultRows(db, campaignId),
    ({ studentId, instrumentId }) => `${studentId} ${instrumentId}`,
  );
  const open = new Map<StudentId, string[]>();
  for (const mine of attempts.values()) {
    const shown = shownOf(mine);
    if (shown?.state !== 'absent') continue;
    const test = findInstrument(db, shown.instrumentId)?.edition.name ?? '';
    open.set(shown.studentId, [...(open.get(shown.studentId) ?? []), test]);
  }
  const cards = [...open.keys()]
    .flatMap((studentId) => findCard(db, studentId) ?? [])
    .filter(({ state }) => state === 'active')
    .sort(inClassOrder);
  if (cards.length === 0) return refuse('NOBODY_ABSENT');
  for (const { studentId } of cards) concerns(studentId);
  issue(context, {
    fileName: `${t.fileName} ${today}`,
    format,
    content: {
      title: t.title,
      running: t.title,
      blocks: [
        { kind: 'title', text: t.title, sub: campaign.name },
        {
          kind: 'facts',
          rows: [
            { name: t.when, value: campaign.catchUpOn === null ? t.noDay : longDay(campaign.catchUpOn) },
            { name: t.where, value: campaign.catchUp },
          ],
        },
        {
          kind: 'table',
          head: t.head,
          rows: cards.map((card) => [
            listName(card),
            card.className ?? t.noClass,
            (open.get(card.studentId) ?? []).join(', '),
          ]),
          widths: [40, 15, 45],
        },
      ],
    },
    disclosure: {
      kind: 'list',
      receiver: { kind: 'school', name: t.receiver },
      purpose: 'screening',
      subjects: cards.map(({ studentId }) => ({ studentId, ground: 'withinSchool', parts: ['basis', 'screening'] })),
    },
  });
  return ok({});
};
