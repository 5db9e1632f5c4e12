import { CampaignId, InstrumentId as InstrumentIdSchema } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { campaignFault } from '../../shared/screening/campaign.ts';
import type { saveCampaign, saveInstrument, saveLine } from '../../shared/screening/contract.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findCampaign, saveCampaignRow } from './campaign-store.ts';
import { findInstrument, getLine, keepInstrument, saveEdition, saveLineRow, setArchived } from './instrument-store.ts';
import { countResultsOf } from './result-store.ts';

export const handleSaveInstrument: CommandHandler<typeof saveInstrument> = ({ db, newId, today }, input) => {
  const { edition, isArchived } = input;
  if (input.instrumentId === null) {
    if (input.version !== 0) return refuse('CHANGED_MEANWHILE');
    const instrumentId = InstrumentIdSchema.parse(newId());
    saveEdition(db, { instrumentId, version: 1, isArchived, edition }, today);
    return ok({ instrumentId, version: 1 });
  }
  const known = findInstrument(db, input.instrumentId);
  if (!known) return refuse('INSTRUMENT_NOT_FOUND');
  if (known.version !== input.version) return refuse('CHANGED_MEANWHILE');
  const { instrumentId } = known;
  if (JSON.stringify(known.edition) === JSON.stringify(edition)) {
    keepInstrument(db, known, today);
    setArchived(db, instrumentId, isArchived);
    return ok({ instrumentId, version: known.version });
  }
  keepInstrument(db, known, today);
  const version = known.version + 1;
  saveEdition(db, { instrumentId, version, isArchived, edition }, today);
  return ok({ instrumentId, version });
};

export const handleSaveLine: CommandHandler<typeof saveLine> = ({ db }, { line, revision }) => {
  if (getLine(db).revision !== revision) return refuse('CHANGED_MEANWHILE');
  saveLineRow(db, line, revision + 1);
  return ok({ revision: revision + 1 });
};

export const handleSaveCampaign: CommandHandler<typeof saveCampaign> = ({ db, newId, today }, input) => {
  const known = input.campaignId === null ? undefined : findCampaign(db, input.campaignId);
  if (input.campaignId !== null && !known) return refuse('CAMPAIGN_NOT_FOUND');
  if ((known?.revision ?? 0) !== input.revision) return refuse('CHANGED_MEANWHILE');
  const fault = campaignFault(input);
  if (fault) return refuse(fault);
  const chosen = input.instrumentIds.flatMap((id) => findInstrument(db, id) ?? []);
  if (chosen.length < input.instrumentIds.length) return refuse('INSTRUMENT_NOT_FOUND');
  const gone = known?.instrumentIds.filter((id) => !input.instrumentIds.includes(id)) ?? [];
  if (known && gone.some((id) => countResultsOf(db, known.campaignId, id) > 0)) return refuse('TEST_HAS_RESULTS');
  for (const instrument of chosen) keepInstrument(db, instrument, today);
  const { text, campaignId: _id, ...rest } = input;
  const campaignId = known?.campaignId ?? CampaignId.parse(newId());
  const revision = input.revision + 1;
  saveCampaignRow(db, { ...rest, ...text, campaignId, revision });
  return ok({ campaignId, revision });
};
