import type { recordInform, saveSharingRules, sharingRules } from '../../shared/consent/contract.ts';
import { convenantFault } from '../../shared/consent/convenant.ts';
import { informFault } from '../../shared/consent/record.ts';
import { InformId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CommandHandler, QueryHandler } from '../kernel/call.ts';
import { findCard } from '../students/public.ts';
import { saveInform } from './inform-store.ts';
import { getRules, saveRules } from './rules-store.ts';

export const readSharingRules: QueryHandler<typeof sharingRules> = ({ db }) => ok(getRules(db));

export const handleSaveRules: CommandHandler<typeof saveSharingRules> = ({ db, today }, { rules, revision }) => {
  if (getRules(db).revision !== revision) return refuse('CHANGED_MEANWHILE');
  const fault = convenantFault(rules.convenant, today);
  if (fault) return refuse(fault);
  saveRules(db, rules, revision + 1);
  return ok({ revision: revision + 1 });
};

export const handleRecordInform: CommandHandler<typeof recordInform> = ({ db, actor, newId, today }, input) => {
  const { studentId, who, kind, on, text } = input;
  const card = findCard(db, studentId);
  if (!card) return refuse('STUDENT_NOT_FOUND');
  const fault = informFault({ who, kind, on }, card.birthDate, today);
  if (fault) return refuse(fault);
  const informId = InformId.parse(newId());
  saveInform(db, { id: informId, studentId, who, kind, on, recordedBy: actor.userId, revision: 1, text });
  return ok({ informId });
};
