import { ok } from '../../shared/kernel/result.ts';
import type {
  dropDraft,
  findDraft as findDraftCall,
  saveDraft as saveDraftCall,
} from '../../shared/session/contract.ts';
import type { CommandHandler, QueryHandler } from '../kernel/call.ts';
import { deleteDraft, findDraft, saveDraft } from './store.ts';

export const handleSaveDraft: CommandHandler<typeof saveDraftCall> = ({ db, actor, now }, { key, text }) => {
  if (text === '') deleteDraft(db, actor.userId, key);
  else saveDraft(db, actor.userId, key, text, now().toISOString());
  return ok({});
};

export const handleFindDraft: QueryHandler<typeof findDraftCall> = ({ db, actor }, { key }) => {
  const draft = findDraft(db, actor.userId, key);
  return ok({ text: draft?.text ?? null, savedAt: draft?.savedAt ?? null });
};

export const handleDropDraft: CommandHandler<typeof dropDraft> = ({ db, actor }, { key }) => {
  deleteDraft(db, actor.userId, key);
  return ok({});
};
