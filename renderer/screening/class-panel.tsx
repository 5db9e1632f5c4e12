import type { ReactNode } from 'react';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Declaration, Facility } from '../../shared/screening/facilities.ts';
import { DeclarationPanel } from './declaration-panel.tsx';
import { FacilityPanel } from './facility-panel.tsx';

type PanelProps = {
  readonly studentId: StudentId;
  readonly facilities: readonly Facility[];
  readonly declarations: readonly Declaration[];
  readonly today: Day;
  readonly mayManage: boolean;
  /** The one list of advice to teachers, which another room keeps. */
  readonly advices: ReactNode;
};

/** What the class knows: facilities and advice; and, for who may know, on what they rest (SCR-7). */
export function ClassPanel({ advices, ...facts }: PanelProps) {
  return (
    <>
      <DeclarationPanel {...facts} />
      <FacilityPanel {...facts} />
      {advices}
    </>
  );
}
