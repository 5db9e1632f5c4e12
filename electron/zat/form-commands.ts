import type { AgendaItemId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { saveZatFeedback } from '../../shared/zat/contract.ts';
import type { askZatForm, closeZatForm, reopenZatForm, saveZatForm } from '../../shared/zat/form-contract.ts';
import { decideAskForm } from '../../shared/zat/form-rules.ts';
import { decideCloseForm, decideFeedback, decideForm, formGaps, withFeedback } from '../../shared/zat/rules.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { getItem, saveItem } from '../meetings/public.ts';
import { findStaff, staffExists } from '../staff/public.ts';
import { getCase, saveCase } from './case-store.ts';
import { findCareItem } from './occasion.ts';

export const handleSaveForm: CommandHandler<typeof saveZatForm> = (context, input) => {
  const { itemId, question, form, minutes, revision } = input;
  const found = known(context, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  const isClosed = getCase(context.db, found.row).formClosedOn !== null;
  const decision = decideForm({ meeting: found.meeting, form, isClosed, today: context.today });
  if (!decision.ok) return decision;
  if (found.row.revision !== revision) return refuse('CHANGED_MEANWHILE');
  saveItem(context.db, { ...getItem(context.db, found.row), question, form, minutes, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};

export const handleCloseForm: CommandHandler<typeof closeZatForm> = (context, { itemId }) => {
  const found = known(context, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  const { db, today } = context;
  const kept = getCase(db, found.row);
  const gaps = formGaps(getItem(db, found.row));
  const decision = decideCloseForm({ meeting: found.meeting, isClosed: kept.formClosedOn !== null, gaps });
  if (!decision.ok) return decision;
  saveCase(db, found.row, { ...kept, formClosedOn: today, revision: kept.revision + 1 });
  return ok({});
};

export const handleAskForm: CommandHandler<typeof askZatForm> = (context, { itemId, staffId }) => {
  const found = known(context, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  const { db } = context;
  const kept = getCase(db, found.row);
  const staff = staffId === null ? null : findStaff(db, staffId);
  const decision = decideAskForm({ meeting: found.meeting, isClosed: kept.formClosedOn !== null, staff });
  if (!decision.ok) return decision;
  saveCase(db, found.row, { ...kept, formBy: staffId, revision: kept.revision + 1 });
  return ok({});
};

export const handleReopenForm: CommandHandler<typeof reopenZatForm> = (context, { itemId }) => {
  const found = known(context, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  if (found.meeting.state === 'final') return refuse('MEETING_NOT_OPEN');
  const kept = getCase(context.db, found.row);
  if (kept.formClosedOn === null) return refuse('FORM_NOT_CLOSED');
  saveCase(context.db, found.row, { ...kept, formClosedOn: null, revision: kept.revision + 1 });
  return ok({});
};

export const handleSaveFeedback: CommandHandler<typeof saveZatFeedback> = (context, { itemId, feedback, revision }) => {
  const found = known(context, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  const hasOwner = feedback.ownerId === null || staffExists(context.db, feedback.ownerId);
  const decision = decideFeedback({ feedback, hasOwner, today: context.today });
  if (!decision.ok) return decision;
  if (found.row.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const item = getItem(context.db, found.row);
  saveItem(context.db, { ...item, feedback: withFeedback(item.feedback, feedback), revision: revision + 1 });
  return ok({ revision: revision + 1 });
};

function known({ db, concerns }: CommandContext, itemId: AgendaItemId) {
  const found = findCareItem(db, itemId);
  if (found) concerns(found.row.studentId);
  return found;
}
