import { ok } from '../../shared/kernel/result.ts';
import type { listStaff as listStaffCall } from '../../shared/staff/contract.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { listStaff, teamsOf } from './public.ts';

export const readStaff: QueryHandler<typeof listStaffCall> = ({ db }) => {
  const staff = listStaff(db).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  return ok({ staff, teams: teamsOf(db) });
};
