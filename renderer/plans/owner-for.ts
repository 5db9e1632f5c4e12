import type { StaffId } from '../../shared/kernel/ids.ts';
import type { StaffFunction, StaffMember } from '../../shared/staff/model.ts';

/** Words of the offer that name a function of the school. */
const FUNCTION_OF: readonly (readonly [string, StaffFunction])[] = [
  ['zorgcoördinator', 'zorgcoordinator'],
  ['trajectvoorziening', 'trajectcoordinator'],
  ['remedial teacher', 'remedialTeacher'],
  ['begeleider passend onderwijs', 'bpo'],
  ['oka', 'oka'],
  ['jeugdarts', 'jeugdarts'],
  ['teamleider', 'teamleider'],
  ['decaan', 'decaan'],
  ['verzuimcoördinator', 'verzuimcoordinator'],
];

/** Who it will be, when only one person can be meant: the pupil's own coach, or the only one with that function. */
export function ownerFor(
  who: string,
  staff: readonly Pick<StaffMember, 'staffId' | 'function' | 'isActive'>[],
  coachId: StaffId | null,
): StaffId | null {
  const first = who.split(',')[0]?.trim().toLowerCase() ?? '';
  if (first === 'coach') return coachId;
  const wanted = FUNCTION_OF.find(([word]) => word === first)?.[1];
  const fitting = staff.filter((one) => one.isActive && one.function === wanted);
  return fitting.length === 1 ? (fitting[0]?.staffId ?? null) : null;
}
