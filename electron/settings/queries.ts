import { ok } from '../../shared/kernel/result.ts';
import type { schoolSettings } from '../../shared/settings/contract.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { getProfile, listYears } from './store.ts';

export const readSchoolSettings: QueryHandler<typeof schoolSettings> = ({ db }) => {
  const { profile, revision } = getProfile(db);
  return ok({ profile, revision, years: listYears(db) });
};
