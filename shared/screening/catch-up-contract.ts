import { z } from 'zod';
import { PaperFormat } from '../documents/paper.ts';
import { defineCommand, noSubject } from '../kernel/contract.ts';
import { CampaignId } from '../kernel/ids.ts';

/** Who still does which test, a class after another, to hand out; in a dialog the user says where the paper goes. */
export const printCatchUpList = defineCommand({
  name: 'screening.printCatchUp',
  permission: 'screening.manage',
  subject: noSubject,
  desk: 'savePaper',
  touches: ['screening', 'disclosures'],
  input: z.strictObject({ campaignId: CampaignId, format: PaperFormat }),
  output: z.strictObject({}),
  refusals: ['CAMPAIGN_NOT_FOUND', 'NOBODY_ABSENT', 'PAPER_NOT_SAVED'],
});
