import { DeclarationId, FacilityId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { endFacility, saveDeclaration, saveFacility } from '../../shared/screening/class-contract.ts';
import { facilityFault } from '../../shared/screening/facilities.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findCard } from '../students/public.ts';
import { listDeclarations, listFacilities, saveDeclarationRow, saveFacilityRow } from './class-store.ts';

export const handleSaveDeclaration: CommandHandler<typeof saveDeclaration> = ({ db, newId, today }, input) => {
  const { studentId, declarationId, issuedOn, validUntil, text, revision } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const known = listDeclarations(db, studentId).find(({ id }) => id === declarationId);
  if (declarationId !== null && !known) return refuse('DECLARATION_NOT_FOUND');
  if ((known?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  if (issuedOn > today) return refuse('DAY_IN_FUTURE');
  if (validUntil !== null && validUntil < issuedOn) return refuse('ENDS_BEFORE_START');
  const id = known?.id ?? DeclarationId.parse(newId());
  saveDeclarationRow(db, { id, studentId, issuedOn, validUntil, revision: revision + 1, text });
  return ok({ declarationId: id, revision: revision + 1 });
};

export const handleSaveFacility: CommandHandler<typeof saveFacility> = ({ db, newId }, input) => {
  const { studentId, facilityId, from, until, isForTests, isForExam, text, basis, revision } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const all = listFacilities(db, studentId);
  const known = all.find(({ id }) => id === facilityId);
  if (facilityId !== null && !known) return refuse('FACILITY_NOT_FOUND');
  if ((known?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  const others = all
    .filter((one) => one !== known)
    .map(({ fromDay, untilDay, text: other, ...rest }) => ({ ...rest, ...other, from: fromDay, until: untilDay }));
  const plan = { ...text, isForTests, isForExam, from, until };
  const fault = facilityFault(plan, others, listDeclarations(db, studentId));
  if (fault) return refuse(fault);
  const id = known?.id ?? FacilityId.parse(newId());
  const row = { id, studentId, fromDay: from, untilDay: until, isForTests, isForExam, revision: revision + 1 };
  const endedBecause = until === null ? '' : (known?.why?.endedBecause ?? '');
  saveFacilityRow(db, { ...row, text, why: { basis, endedBecause } });
  return ok({ facilityId: id, revision: revision + 1 });
};

export const handleEndFacility: CommandHandler<typeof endFacility> = ({ db }, input) => {
  const { studentId, facilityId, until, because, revision } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const known = listFacilities(db, studentId).find(({ id }) => id === facilityId);
  if (!known?.why) return refuse('FACILITY_NOT_FOUND');
  if (known.revision !== revision) return refuse('CHANGED_MEANWHILE');
  if (until < known.fromDay) return refuse('ENDS_BEFORE_START');
  const why = { ...known.why, endedBecause: because };
  saveFacilityRow(db, { ...known, untilDay: until, revision: revision + 1, why });
  return ok({ revision: revision + 1 });
};
