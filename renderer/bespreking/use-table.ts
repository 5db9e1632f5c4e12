import type { Calendar } from '../../shared/agreements/sentence/day-phrases.ts';
import type { Table } from '../../shared/agreements/sentence/find-owner.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { sessionStatus } from '../../shared/session/contract.ts';
import { schoolSettings } from '../../shared/settings/contract.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';

/** What a spoken agreement is read against: the school's days, and who can be meant by a name or a function. */
export function useTable(today: Day, coach: StaffId | null, atTable: readonly StaffId[], nextMeeting: Day | null) {
  const { data: settings } = useQueryCall(schoolSettings, {}, { topics: ['settings'] });
  const { data: status } = useQueryCall(sessionStatus, {}, { topics: ['session', 'backup'] });
  const { data: school } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const calendar: Calendar = {
    today,
    holidays: (settings?.years ?? []).flatMap(({ holidays }) => holidays),
    nextMeeting,
  };
  const table: Table = {
    people: (school?.staff ?? []).filter(({ isActive }) => isActive),
    atTable,
    me: status?.me?.staffId ?? null,
    coach,
  };
  return { calendar, table, staff: school?.staff ?? [], teams: school?.teams ?? [] };
}
