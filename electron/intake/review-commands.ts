import type {
  recordCall,
  saveAdvice,
  saveBlock,
  saveIntakeSettings,
  saveScreening,
  saveTalk,
  settleOpenBlocks,
} from '../../shared/intake/review-contract.ts';
import { decideAdvice } from '../../shared/intake/rules.ts';
import { IntakeTalkId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findAdvice, saveAdvice as saveAdviceRow } from './decision-store.ts';
import { openFor } from './facts.ts';
import {
  findScreening,
  listBlocks,
  listTalks,
  saveBlock as saveBlockRow,
  saveScreening as saveScreeningRow,
  saveTalk as saveTalkRow,
} from './review-store.ts';
import { getIntakeSettings, saveIntakeSettings as saveSettingsRow } from './settings-store.ts';
import { patchApplication } from './store.ts';

export const handleSaveBlock: CommandHandler<typeof saveBlock> = (
  context,
  { studentId, block, state, text, revision },
) => {
  const { db, today, actor } = context;
  const open = openFor(context, studentId);
  if (!open.ok) return open;
  const known = listBlocks(db, studentId, open.value.kind, actor.role).find((it) => it.block === block);
  if (!known) return refuse('BLOCK_NOT_OF_FORM');
  if (known.revision !== revision) return refuse('CHANGED_MEANWHILE');
  if (known.state === 'withheld' && (state === 'missing' || state === 'awaited')) return refuse('WITHHELD_ASKED');
  const askedOn = state === 'awaited' ? (known.askedOn ?? today) : null;
  saveBlockRow(db, studentId, { block, state, askedOn, source: 'hand', revision: revision + 1, text });
  return ok({ revision: revision + 1 });
};

export const handleSettleOpen: CommandHandler<typeof settleOpenBlocks> = (context, { studentId, state }) => {
  const { db, actor } = context;
  const open = openFor(context, studentId);
  if (!open.ok) return open;
  const unseen = listBlocks(db, studentId, open.value.kind, actor.role).filter((it) => it.state === null);
  if (unseen.length === 0) return refuse('NOTHING_OPEN');
  for (const { block } of unseen)
    saveBlockRow(db, studentId, { block, state, askedOn: null, source: 'hand', revision: 1, text: '' });
  return ok({ settled: unseen.length });
};

export const handleSaveScreening: CommandHandler<typeof saveScreening> = (context, input) => {
  const { db, today, actor } = context;
  const { studentId, text, need, revision } = input;
  const open = openFor(context, studentId);
  if (!open.ok) return open;
  if ((findScreening(db, studentId)?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  const { limits } = getIntakeSettings(db).settings;
  const marked = new Set(text.marks.map((mark) => `${mark.field}|${mark.text}`));
  if (!limits.every((limit) => marked.has(`${limit.field}|${limit.text}`))) return refuse('LIMITS_UNMARKED');
  const next = { ...text, need, screenedOn: today, revision: revision + 1 };
  saveScreeningRow(db, studentId, next, actor.userId);
  return ok({ revision: revision + 1 });
};

export const handleRecordCall: CommandHandler<typeof recordCall> = (context, { studentId, isReached, answers }) => {
  const { db, today, actor } = context;
  const open = openFor(context, studentId);
  if (!open.ok) return open;
  const blocks = listBlocks(db, studentId, open.value.kind, actor.role);
  const gaps = new Map(
    blocks.filter(({ state }) => state === 'missing' || state === 'awaited').map((it) => [it.block, it]),
  );
  if (answers.some(({ block }) => !gaps.has(block))) return refuse('NOT_A_GAP');
  if (!isReached) {
    patchApplication(db, studentId, { notReached: open.value.notReached + 1, lastCallOn: today });
    return ok({ stillAsked: gaps.size });
  }
  for (const { block, text } of answers) {
    const known = gaps.get(block);
    if (!known) continue;
    const hasAnswer = text !== '';
    saveBlockRow(db, studentId, {
      block,
      state: hasAnswer ? 'present' : 'awaited',
      askedOn: hasAnswer ? null : (known.askedOn ?? today),
      source: 'phone',
      revision: known.revision + 1,
      text: hasAnswer ? text : known.text,
    });
  }
  patchApplication(db, studentId, { notReached: 0, lastCallOn: today });
  const answered = answers.filter(({ text }) => text !== '').length;
  return ok({ stillAsked: gaps.size - answered });
};

export const handleSaveTalk: CommandHandler<typeof saveTalk> = (context, input) => {
  const { db, today, newId } = context;
  const { studentId, talkId, kind, heldOn, parentsInformed, text, revision } = input;
  const open = openFor(context, studentId);
  if (!open.ok) return open;
  const known = listTalks(db, studentId).find((talk) => talk.talkId === talkId);
  if (talkId !== null && !known) return refuse('TALK_NOT_FOUND');
  if ((known?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  if (heldOn > today) return refuse('TALK_IN_FUTURE');
  // ADM-11: the talk may not go beyond what the parents know is spoken of.
  if (kind === 'groep8' && !parentsInformed) return refuse('PARENTS_NOT_INFORMED');
  const id = talkId ?? IntakeTalkId.parse(newId());
  saveTalkRow(db, studentId, { talkId: id, kind, heldOn, parentsInformed, revision: revision + 1, ...text });
  return ok({ talkId: id, revision: revision + 1 });
};

export const handleSaveAdvice: CommandHandler<typeof saveAdvice> = (context, input) => {
  const { db, today, actor } = context;
  const { studentId, isPositive, need, text, revision } = input;
  const open = openFor(context, studentId);
  if (!open.ok) return open;
  if (open.value.outcome !== null) return refuse('ALREADY_DECIDED');
  if (open.value.stage !== 'advice') return refuse('NOT_AT_ADVICE');
  if ((findAdvice(db, studentId)?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  const verdict = decideAdvice({ isPositive, need, ...text });
  if (!verdict.ok) return verdict;
  saveAdviceRow(db, studentId, {
    isPositive,
    need,
    givenOn: today,
    byUser: actor.userId,
    revision: revision + 1,
    ...text,
  });
  return ok({ revision: revision + 1 });
};

export const handleSaveSettings: CommandHandler<typeof saveIntakeSettings> = ({ db }, { settings, revision }) => {
  if (getIntakeSettings(db).revision !== revision) return refuse('CHANGED_MEANWHILE');
  saveSettingsRow(db, settings, revision + 1);
  return ok({ revision: revision + 1 });
};
