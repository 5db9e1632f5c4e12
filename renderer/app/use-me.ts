import { day } from '../../shared/kernel/days.ts';
import { type Permission, reachOf } from '../../shared/kernel/permissions.ts';
import { sessionStatus } from '../../shared/session/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';

/** Who is at work, what the role may, and what day it is at school. */
export function useMe() {
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  const role = status?.me?.role;
  return {
    may: (permission: Permission): boolean => role !== undefined && reachOf(role, permission) !== undefined,
    today: day(status?.today ?? '2000-01-01'),
  };
}
