import type { StaffId } from '../../shared/kernel/ids.ts';
import type { StaffFunction, StaffMember } from '../../shared/staff/model.ts';
import { functionNames } from '../ui/function-names.ts';

/** A member with the letters that stand above his column. */
export type Column = {
  readonly staffId: StaffId;
  readonly letters: string;
  readonly name: string;
  readonly what: string;
  readonly isExternal: boolean;
};

const LETTERS: Readonly<Record<StaffFunction, string>> = {
  zorgcoordinator: 'Z',
  trajectcoordinator: 'T',
  remedialTeacher: 'R',
  bpo: 'B',
  coach: 'C',
  docent: 'D',
  teamleider: 'TL',
  decaan: 'DC',
  verzuimcoordinator: 'V',
  directie: 'DI',
  privacyOfficer: 'P',
  beheerder: 'BH',
  jeugdarts: 'J',
  schoolverpleegkundige: 'SV',
  oka: 'O',
  leerplichtambtenaar: 'L',
  andereKetenpartner: 'K',
};

/** Partners from outside first: for them it matters most. Two of one function get a number. */
export function columnsOf(memberIds: readonly StaffId[], staff: readonly StaffMember[]): Column[] {
  const members = memberIds.flatMap((id) => staff.find(({ staffId }) => staffId === id) ?? []);
  const sorted = [...members].sort((a, b) => Number(b.isExternal) - Number(a.isExternal));
  return sorted.map((member) => {
    const same = sorted.filter((other) => other.function === member.function);
    const number = same.length > 1 ? String(same.indexOf(member) + 1) : '';
    const { staffId, name, isExternal } = member;
    return {
      staffId,
      name,
      isExternal,
      what: functionNames[member.function],
      letters: `${LETTERS[member.function]}${number}`,
    };
  });
}
