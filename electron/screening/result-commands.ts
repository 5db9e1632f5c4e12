import { type InstrumentId, ResultId, type StudentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { type Campaign, yearGroupOf } from '../../shared/screening/campaign.ts';
import type { checkResult, rescoreTest, saveResult, saveResults } from '../../shared/screening/contract.ts';
import { scoreValue } from '../../shared/screening/norms.ts';
import { type GivenFault, readGiven } from '../../shared/screening/read-given.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { findCard } from '../students/public.ts';
import { findCampaign } from './campaign-store.ts';
import { cellOf, shownOf } from './cells.ts';
import { findInstrument, getLine } from './instrument-store.ts';
import {
  deleteResult,
  findResults,
  type KeptResult,
  listResultRows,
  listResults,
  saveResultRow,
} from './result-store.ts';

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

/** New norms: the old scoring stays under the new one, and the value is what it was (feature "norms with a sell-by date"). */
export const handleRescore: CommandHandler<typeof rescoreTest> = ({ db, today, concerns }, input) => {
  const campaign = findCampaign(db, input.campaignId);
  if (!campaign) return refuse('CAMPAIGN_NOT_FOUND');
  const instrument = campaign.instrumentIds.includes(input.instrumentId)
    ? findInstrument(db, input.instrumentId)
    : undefined;
  if (!instrument) return refuse('NOT_IN_CAMPAIGN');
  const { version, edition } = instrument;
  const pupils = new Set(listResultRows(db, input.campaignId).map(({ studentId }) => studentId));
  const old = listResults(db, input.campaignId, pupils).filter(
    ({ instrumentId, state, text }) =>
      instrumentId === input.instrumentId && state === 'scored' && text.scorings.at(-1)?.version !== version,
  );
  if (old.length === 0) return refuse('NOTHING_TO_RESCORE');
  let changed = 0;
  for (const result of old) {
    concerns(result.studentId);
    const level = findCard(db, result.studentId)?.level ?? null;
    const scoring = scoreValue(edition, result.text, { level, moment: campaign.moment, version, on: today });
    if (scoring.band !== result.text.scorings.at(-1)?.band) changed += 1;
    const text = { ...result.text, scorings: [...result.text.scorings, scoring] };
    saveResultRow(db, { ...result, revision: result.revision + 1, text });
  }
  return ok({ rescored: old.length, changed });
};

/** A value typed a second time without the first in sight. Only what is the same, or chosen as the right one, is kept. */
export const handleCheckResult: CommandHandler<typeof checkResult> = (context, input) => {
  const { db } = context;
  const campaign = findCampaign(db, input.campaignId);
  if (!campaign) return refuse('CAMPAIGN_NOT_FOUND');
  const known = shownOf(findResults(db, input.campaignId, input.studentId, input.instrumentId));
  const instrument = findInstrument(db, input.instrumentId);
  if (!known || !instrument) return refuse('NOTHING_TO_CHECK');
  if (known.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const read = readGiven(input.given, instrument.edition);
  if (!read.ok) return read;
  const { line } = getLine(db);
  const { state, number, given } = read.value;
  const isSame =
    state === known.state &&
    (number === null ? given : number) === (number === null ? known.text.given : known.text.number);
  const agrees = isSame || (state === known.state && state !== 'scored');
  if (agrees) {
    const checked = { ...known, revision: known.revision + 1, text: { ...known.text, checked: 'agreed' as const } };
    saveResultRow(db, checked);
    return ok({ agrees, first: known.text.given, cell: cellOf(checked, line) });
  }
  if (!input.corrects) return ok({ agrees, first: known.text.given, cell: cellOf(known, line) });
  const kept = keepValue(context, campaign, input);
  if (!kept.ok) return kept;
  if (!kept.value) return refuse('NOTHING_TO_CHECK');
  const corrected = { ...kept.value, text: { ...kept.value.text, checked: 'corrected' as const } };
  saveResultRow(db, corrected);
  return ok({ agrees: true, first: known.text.given, cell: cellOf(corrected, line) });
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
  const known = shownOf(findResults(db, campaign.campaignId, studentId, instrumentId));
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
