import type { StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { type Campaign, yearGroupOf } from '../../shared/screening/campaign.ts';
import type { listCampaigns, listInstruments, screeningGrid } from '../../shared/screening/contract.ts';
import { listName, type StudentCard } from '../../shared/students/model.ts';
import type { QueryHandler } from '../kernel/call.ts';
import type { QueryContext } from '../kernel/context.ts';
import { findCard, listCards } from '../students/public.ts';
import { findCampaign, listAllCampaigns } from './campaign-store.ts';
import { cellsByStudent, shownOf } from './cells.ts';
import { inClassOrder } from './class-order.ts';
import { listSignalsOfCampaign } from './follow-store.ts';
import { findInstrument, getLine, listAllInstruments } from './instrument-store.ts';
import { listResultRows, listResults, type ResultPlain } from './result-store.ts';

export const readInstruments: QueryHandler<typeof listInstruments> = ({ db }) => {
  const { line, revision } = getLine(db);
  return ok({ instruments: listAllInstruments(db), line, lineRevision: revision });
};

/** How far each campaign is, counted from rows without opening them. */
export const readCampaigns: QueryHandler<typeof listCampaigns> = (context) => {
  const campaigns = listAllCampaigns(context.db).map((campaign) => {
    const rows = shownRows(listResultRows(context.db, campaign.campaignId));
    const pupils = pupilsOf(context, campaign, rows);
    const mine = rows.filter(({ studentId }) => pupils.has(studentId));
    const progress = {
      pupils: pupils.size,
      expected: pupils.size * campaign.instrumentIds.length,
      entered: mine.length,
      absent: mine.filter(({ state }) => state === 'absent').length,
    };
    return { ...campaign, progress };
  });
  return ok({ campaigns });
};

/** One row a pupil and test, of all attempts. */
function shownRows(rows: readonly ResultPlain[]): ResultPlain[] {
  const attempts = Map.groupBy(rows, ({ studentId, instrumentId }) => `${studentId} ${instrumentId}`);
  return [...attempts.values()].flatMap((mine) => shownOf(mine) ?? []);
}

/** Who is in the year group now, and whoever has a result: somebody who left or moved up keeps his line. */
function pupilsOf(
  { db, today, sees }: QueryContext,
  campaign: Campaign,
  rows: readonly ResultPlain[],
): Map<StudentId, StudentCard> {
  const isOfToday =
    today >= `${campaign.schoolYear.slice(0, 4)}-08-01` && today <= `${campaign.schoolYear.slice(5)}-07-31`;
  const now = isOfToday
    ? listCards(db).filter((card) => card.state === 'active' && yearGroupOf(card) === campaign.yearGroup)
    : [];
  const measured = rows.flatMap(({ studentId }) => findCard(db, studentId) ?? []);
  return new Map(
    [...now, ...measured].filter(({ studentId }) => sees(studentId)).map((card) => [card.studentId, card] as const),
  );
}

export const readGrid: QueryHandler<typeof screeningGrid> = (context, { campaignId, show }) => {
  const { db, concerns } = context;
  const campaign = findCampaign(db, campaignId);
  if (!campaign) return refuse('CAMPAIGN_NOT_FOUND');
  const rows = listResultRows(db, campaignId);
  const pupils = pupilsOf(context, campaign, rows);
  const entered = Map.groupBy(shownRows(rows), ({ studentId }) => pupils.get(studentId)?.className ?? '');
  const classes = [...Map.groupBy(pupils.values(), (card) => card.className ?? '')]
    .map(([name, cards]) => ({ name, pupils: cards.length, entered: entered.get(name)?.length ?? 0 }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }));
  const className = show === 'year' ? null : show === 'first' ? (classes[0]?.name ?? null) : show.className;
  const shown = [...pupils.values()].filter((card) => className === null || (card.className ?? '') === className);
  for (const { studentId } of shown) concerns(studentId);
  const { line } = getLine(db);
  const ids = new Set(shown.map(({ studentId }) => studentId));
  const cells = cellsByStudent(listResults(db, campaignId, ids), line);
  const signals = listSignalsOfCampaign(db, campaignId, ids);
  return ok({
    campaign,
    className,
    instruments: campaign.instrumentIds.flatMap((id) => findInstrument(db, id) ?? []),
    line,
    classes,
    rows: shown.sort(inClassOrder).map((card) => {
      const { studentId, number, givenName, level } = card;
      const decided = (signals.get(studentId) ?? []).map(({ text: { kind, verdict, reason }, revision }) => ({
        kind,
        verdict,
        reason,
        revision,
      }));
      return {
        studentId,
        number,
        name: listName(card),
        givenName,
        className: card.className,
        level,
        cells: [...(cells.get(studentId)?.values() ?? [])],
        signals: decided,
      };
    }),
  });
};
