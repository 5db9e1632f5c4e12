import { asc, desc, eq } from 'drizzle-orm';
import type { CampaignId } from '../../shared/kernel/ids.ts';
import { type Campaign, CampaignText } from '../../shared/screening/campaign.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { screeningCampaigns, screeningCampaignTests } from './table.ts';

const sealedRow = (db: Reader, id: CampaignId, revision: number): SealedRow => ({
  table: 'screening_campaigns',
  id,
  dossier: db.schoolDossier,
  revision,
});

function campaignOf(
  db: Reader,
  { sealed, id, fromDay, untilDay, ...row }: typeof screeningCampaigns.$inferSelect,
): Campaign {
  const tests = db.orm
    .select()
    .from(screeningCampaignTests)
    .where(eq(screeningCampaignTests.campaignId, id))
    .orderBy(asc(screeningCampaignTests.position))
    .all();
  return {
    campaignId: id,
    ...row,
    from: fromDay,
    until: untilDay,
    instrumentIds: tests.map(({ instrumentId }) => instrumentId),
    ...db.open(sealedRow(db, id, row.revision), 'school', CampaignText, sealed),
  };
}

export function findCampaign(db: Reader, id: CampaignId): Campaign | undefined {
  const row = db.orm.select().from(screeningCampaigns).where(eq(screeningCampaigns.id, id)).get();
  return row && campaignOf(db, row);
}

/** The newest first. */
export function listAllCampaigns(db: Reader): Campaign[] {
  const rows = db.orm
    .select()
    .from(screeningCampaigns)
    .orderBy(desc(screeningCampaigns.fromDay), asc(screeningCampaigns.yearGroup), desc(screeningCampaigns.id))
    .all();
  return rows.map((row) => campaignOf(db, row));
}

export function saveCampaignRow(db: Writer, campaign: Campaign): void {
  const { campaignId, schoolYear, yearGroup, moment, from, until, catchUpOn, isClosed, revision, name, catchUp } =
    campaign;
  const sealed = db.seal(sealedRow(db, campaignId, revision), 'school', CampaignText, { name, catchUp });
  const set = { schoolYear, yearGroup, moment, fromDay: from, untilDay: until, catchUpOn, isClosed, revision, sealed };
  db.orm
    .insert(screeningCampaigns)
    .values({ id: campaignId, ...set })
    .onConflictDoUpdate({ target: screeningCampaigns.id, set })
    .run();
  db.orm.delete(screeningCampaignTests).where(eq(screeningCampaignTests.campaignId, campaignId)).run();
  for (const [position, instrumentId] of campaign.instrumentIds.entries())
    db.orm.insert(screeningCampaignTests).values({ campaignId, position, instrumentId }).run();
}
