import {
  CampaignId,
  type InstrumentId,
  InstrumentId as InstrumentIdSchema,
  ResultId,
  type StudentId,
} from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { type Campaign, campaignFault, yearGroupOf } from '../../shared/screening/campaign.ts';
import type {
  saveCampaign,
  saveInstrument,
  saveLine,
  saveResult,
  saveResults,
} from '../../shared/screening/contract.ts';
import { scoreValue } from '../../shared/screening/norms.ts';
import { type GivenFault, readGiven } from '../../shared/screening/read-given.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { findCard } from '../students/public.ts';
import { findCampaign, saveCampaignRow } from './campaign-store.ts';
import { cellOf } from './cells.ts';
import { findInstrument, getLine, keepInstrument, saveEdition, saveLineRow, setArchived } from './instrument-store.ts';
import { countResultsOf, deleteResult, findResults, type KeptResult, saveResultRow } from './result-store.ts';

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

export const handleSaveResult: CommandHandler<typeof saveResult> = (context, input) => {
  const campaign = findCampaign(context.db, input.campaignId);
  if (!campaign) return refuse('CAMPAIGN_NOT_FOUND');
  const kept = keepValue(context, campaign, input);
  if (!kept.ok) return kept;
  return ok({ cell: kept.value && cellOf(kept.value, getLine(context.db).line) });
};

export const handleSaveResults: CommandHandler<typeof saveResults> = (context, input) => {
  const campaign = findCampaign(context.db, input.campaignId);
  if (!campaign) return refuse('CAMPAIGN_NOT_FOUND');
  for (const cell of input.cells) {
    context.concerns(cell.studentId);
    const kept = keepValue(context, campaign, cell);
    if (!kept.ok) return kept;
  }
  return ok({ saved: input.cells.length });
};

type Value = {
  readonly studentId: StudentId;
  readonly instrumentId: InstrumentId;
  readonly given: string;
  readonly revision: number;
};
type ValueFault = 'CAMPAIGN_CLOSED' | 'NOT_IN_CAMPAIGN' | 'STUDENT_NOT_FOUND' | 'CHANGED_MEANWHILE' | GivenFault;

/** Writes one value, scored with the edition of today; empty text takes the value away. */
function keepValue(context: CommandContext, campaign: Campaign, value: Value): Result<KeptResult | null, ValueFault> {
  const { db, actor, now, newId, today } = context;
  const { studentId, instrumentId } = value;
  const card = findCard(db, studentId);
  if (!card) return refuse('STUDENT_NOT_FOUND');
  if (campaign.isClosed) return refuse('CAMPAIGN_CLOSED');
  const instrument = campaign.instrumentIds.includes(instrumentId) ? findInstrument(db, instrumentId) : undefined;
  const [known] = findResults(db, campaign.campaignId, studentId, instrumentId);
  if (!instrument || (!known && yearGroupOf(card) !== campaign.yearGroup)) return refuse('NOT_IN_CAMPAIGN');
  if ((known?.revision ?? 0) !== value.revision) return refuse('CHANGED_MEANWHILE');
  if (value.given.trim() === '') {
    if (known) deleteResult(db, known);
    return ok(null);
  }
  const read = readGiven(value.given, instrument.edition);
  if (!read.ok) return read;
  const { state, given, number } = read.value;
  const group = { level: card.level, moment: campaign.moment };
  const scoring = scoreValue(instrument.edition, read.value, { ...group, version: instrument.version, on: today });
  const kept: KeptResult = {
    id: known?.id ?? ResultId.parse(newId()),
    studentId,
    campaignId: campaign.campaignId,
    instrumentId,
    attempt: known?.attempt ?? 1,
    takenOn: known?.takenOn ?? today,
    state,
    importId: null,
    enteredBy: actor.userId,
    enteredAt: now().toISOString(),
    revision: value.revision + 1,
    text: { given, number, scorings: state === 'scored' ? [scoring] : [], checked: null, isDouble: false },
  };
  saveResultRow(db, kept);
  return ok(kept);
}
