import { ok, refuse } from '../../shared/kernel/result.ts';
import type { saveSchoolProfile, saveSchoolYear } from '../../shared/settings/contract.ts';
import { decideSaveYear } from '../../shared/settings/rules.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findYearRevision, getProfile, saveProfile, saveYear } from './store.ts';

export const handleSaveSchoolProfile: CommandHandler<typeof saveSchoolProfile> = ({ db }, { profile, revision }) => {
  if (getProfile(db).revision !== revision) return refuse('CHANGED_MEANWHILE');
  saveProfile(db, profile, revision + 1);
  return ok({ revision: revision + 1 });
};

export const handleSaveSchoolYear: CommandHandler<typeof saveSchoolYear> = ({ db }, { plan, revision }) => {
  if (findYearRevision(db, plan.year) !== revision) return refuse('CHANGED_MEANWHILE');
  const decision = decideSaveYear(plan);
  if (!decision.ok) return decision;
  saveYear(db, decision.value, revision + 1);
  return ok({ revision: revision + 1 });
};
