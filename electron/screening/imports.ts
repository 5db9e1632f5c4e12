import type { Day } from '../../shared/kernel/days.ts';
import { type CampaignId, ImportId, MappingId, ParkedId, ResultId, type StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { type Campaign, yearGroupOf } from '../../shared/screening/campaign.ts';
import { mappingFits, proposeMapping } from '../../shared/screening/import.ts';
import type {
  commitResults,
  listResultImports,
  pickResults,
  previewResults,
  settleParked,
  undoResultImport,
} from '../../shared/screening/import-contract.ts';
import type { ImportValue } from '../../shared/screening/import-model.ts';
import { resultPreview } from '../../shared/screening/import-preview.ts';
import { scoreValue } from '../../shared/screening/norms.ts';
import { readGiven } from '../../shared/screening/read-given.ts';
import { listName } from '../../shared/students/model.ts';
import type { CommandHandler, OperationHandler, QueryHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { userName } from '../session/public.ts';
import { findCard } from '../students/public.ts';
import { findCampaign } from './campaign-store.ts';
import { BroughtList, dropList, findList, instrumentsOf, keepList, planList } from './import-desk.ts';
import {
  deleteParked,
  deleteResultsOf,
  insertImport,
  insertParked,
  keepMapping,
  listImports,
  listMappings,
  listParked,
  markUndone,
} from './import-store.ts';
import { findInstrument } from './instrument-store.ts';
import { findResults, saveResultRow } from './result-store.ts';

export const handlePickResults: OperationHandler<typeof pickResults> = async ({ attachment, open, newId }, input) => {
  const brought = BroughtList.parse(attachment);
  if ('code' in brought) return refuse(brought.code);
  if (!open) throw new Error('locked');
  const { table } = brought;
  return open.read(({ db }) => {
    const campaign = findCampaign(db, input.campaignId);
    if (!campaign) return refuse('CAMPAIGN_NOT_FOUND');
    const handle = keepList(db, newId, brought);
    const saved = listMappings(db).find(({ mapping }) => mappingFits(mapping, table.headers));
    return ok({
      handle,
      headers: table.headers,
      sample: table.rows.slice(0, 5).map(({ cells }) => cells),
      rowCount: table.rows.length,
      mapping: saved?.mapping ?? proposeMapping(table.headers, table.rows, instrumentsOf(db, campaign)),
      mappingName: saved?.name ?? null,
    });
  });
};

export const readResultPreview: QueryHandler<typeof previewResults> = ({ db, concerns, today }, input) => {
  const waiting = findList(db, input.handle);
  if (!waiting) return refuse('IMPORT_GONE');
  const campaign = findCampaign(db, input.campaignId);
  if (!campaign) return refuse('CAMPAIGN_NOT_FOUND');
  const plan = planList(db, waiting, campaign, input.mapping, today);
  for (const studentId of new Set(plan.values.map((one) => one.studentId))) concerns(studentId);
  const nameOf = (studentId: StudentId): string => {
    const card = findCard(db, studentId);
    return card ? listName(card) : '';
  };
  return ok(resultPreview(plan, input.show, nameOf, input.offset));
};

export const handleCommitResults: CommandHandler<typeof commitResults> = (context, input) => {
  const { db, actor, now, newId, today } = context;
  const waiting = findList(db, input.handle);
  if (!waiting) return refuse('IMPORT_GONE');
  const campaign = findCampaign(db, input.campaignId);
  if (!campaign) return refuse('CAMPAIGN_NOT_FOUND');
  if (campaign.isClosed) return refuse('CAMPAIGN_CLOSED');
  const planned = planList(db, waiting, campaign, input.mapping, today);
  const fresh = planned.values.filter(({ kind }) => kind !== 'same');
  const fileHash = Buffer.from(waiting.fileHash, 'hex');
  // The same list again parks nobody twice.
  const isKnown = listImports(db).some(
    (one) => one.state === 'done' && one.campaignId === campaign.campaignId && one.fileHash.equals(fileHash),
  );
  const parked = isKnown ? [] : planned.parked;
  if (fresh.length + parked.length === 0) return refuse('NOTHING_TO_IMPORT');
  const importId = ImportId.parse(newId());
  insertImport(db, {
    id: importId,
    at: now().toISOString(),
    userId: actor.userId,
    campaignId: campaign.campaignId,
    fileHash,
    savedCount: fresh.length,
    parkedCount: parked.length,
    state: 'done',
  });
  for (const value of fresh) keepBrought(context, campaign, value.studentId, value, importId);
  for (const one of parked) insertParked(db, ParkedId.parse(newId()), importId, { ...one, values: [...one.values] });
  if (input.saveAs !== null) keepMapping(db, MappingId.parse(newId()), input.saveAs, input.mapping);
  db.afterCommit(() => dropList(db, input.handle));
  return ok({ importId, saved: fresh.length, parked: parked.length });
};

/** A list that does not tell the day: today, or the last day of a campaign that is over. */
function dayWithin({ from, until }: Campaign, today: Day): Day {
  if (today > until) return until;
  return today < from ? from : today;
}

/** Beside what stands there, never over it: an absence stays in the history, a second score is marked. */
function keepBrought(
  context: CommandContext,
  campaign: Campaign,
  studentId: StudentId,
  { instrumentId, given, on }: ImportValue,
  importId: ImportId,
): boolean {
  const { db, actor, now, newId, today, concerns } = context;
  const instrument = findInstrument(db, instrumentId);
  const read = instrument && readGiven(given, instrument.edition);
  if (!instrument || !read?.ok) return false;
  concerns(studentId);
  const before = findResults(db, campaign.campaignId, studentId, instrumentId);
  const isDouble = before.some(({ state }) => state === 'scored');
  const group = { level: findCard(db, studentId)?.level ?? null, moment: campaign.moment };
  const { state, number } = read.value;
  const scoring = scoreValue(instrument.edition, read.value, { ...group, version: instrument.version, on: today });
  saveResultRow(db, {
    id: ResultId.parse(newId()),
    studentId,
    campaignId: campaign.campaignId,
    instrumentId,
    attempt: (before.at(-1)?.attempt ?? 0) + 1,
    takenOn: on ?? dayWithin(campaign, today),
    state,
    importId,
    enteredBy: actor.userId,
    enteredAt: now().toISOString(),
    revision: 1,
    text: { given: read.value.given, number, scorings: state === 'scored' ? [scoring] : [], checked: null, isDouble },
  });
  return true;
}

export const readResultImports: QueryHandler<typeof listResultImports> = ({ db }) => {
  const rows = listImports(db);
  const names = new Map<CampaignId, string>();
  const nameOf = (id: CampaignId): string => {
    const name = names.get(id) ?? findCampaign(db, id)?.name ?? '';
    names.set(id, name);
    return name;
  };
  return ok({
    imports: rows.map((row) => ({
      importId: row.id,
      at: row.at,
      by: userName(db, row.userId),
      campaignName: nameOf(row.campaignId),
      saved: row.savedCount,
      parked: row.parkedCount,
      state: row.state,
    })),
    parked: listParked(db).map(({ id, importId, text: { who, reason, values } }) => {
      const from = rows.find((row) => row.id === importId);
      const shown = values.map(({ on: _on, ...value }) => value);
      return { parkedId: id, campaignName: from ? nameOf(from.campaignId) : '', who, reason, values: shown };
    }),
    mappings: listMappings(db).map(({ id, name }) => ({ mappingId: id, name })),
  });
};

export const handleUndoResultImport: CommandHandler<typeof undoResultImport> = ({ db }, { importId }) => {
  const known = listImports(db).find(({ id }) => id === importId);
  if (!known) return refuse('IMPORT_NOT_FOUND');
  if (known.state === 'undone') return refuse('ALREADY_UNDONE');
  const removed = deleteResultsOf(db, importId);
  markUndone(db, importId);
  return ok({ removed });
};

export const handleSettleParked: CommandHandler<typeof settleParked> = (context, { parkedId, studentId }) => {
  const { db } = context;
  const known = listParked(db).find(({ id }) => id === parkedId);
  if (!known) return refuse('PARKED_NOT_FOUND');
  if (studentId === null) {
    deleteParked(db, parkedId);
    return ok({ saved: 0 });
  }
  const card = findCard(db, studentId);
  if (!card) return refuse('STUDENT_NOT_FOUND');
  const from = listImports(db).find(({ id }) => id === known.importId);
  const campaign = from && findCampaign(db, from.campaignId);
  if (!campaign || yearGroupOf(card) !== campaign.yearGroup) return refuse('NOT_IN_CAMPAIGN');
  if (campaign.isClosed) return refuse('CAMPAIGN_CLOSED');
  const kept = known.text.values.filter((value) => keepBrought(context, campaign, studentId, value, known.importId));
  deleteParked(db, parkedId);
  return ok({ saved: kept.length });
};
