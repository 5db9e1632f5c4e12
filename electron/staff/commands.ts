import { StaffId, TeamId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { saveStaffMember, saveTeam } from '../../shared/staff/contract.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { syncPupilGrants } from '../session/public.ts';
import { classExists, pupilsOfUser } from '../students/public.ts';
import { refreshStaff, staffExists } from './public.ts';
import { findMember, findTeam, saveMember, saveTeamRows } from './store.ts';

export const handleSaveStaffMember: CommandHandler<typeof saveStaffMember> = ({ db, newId }, input) => {
  const { staffId, function: role, isActive, revision, ...text } = input;
  const known = staffId === null ? undefined : findMember(db, staffId);
  if (staffId !== null && !known) return refuse('STAFF_NOT_FOUND');
  if ((known?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  const id = staffId ?? StaffId.parse(newId());
  saveMember(db, { id, function: role, isActive, revision: revision + 1, text });
  refreshStaff(db, id);
  return ok({ staffId: id, revision: revision + 1 });
};

export const handleSaveTeam: CommandHandler<typeof saveTeam> = ({ db, newId }, input) => {
  const known = input.teamId === null ? undefined : findTeam(db, input.teamId);
  if (input.teamId !== null && !known) return refuse('TEAM_NOT_FOUND');
  if ((known?.revision ?? 0) !== input.revision) return refuse('CHANGED_MEANWHILE');
  const people = input.leaderId === null ? input.memberIds : [...input.memberIds, input.leaderId];
  if (!people.every((id) => staffExists(db, id))) return refuse('STAFF_NOT_FOUND');
  if (!input.classIds.every((id) => classExists(db, id))) return refuse('CLASS_NOT_FOUND');
  const teamId = input.teamId ?? TeamId.parse(newId());
  saveTeamRows(db, { ...input, teamId, revision: input.revision + 1 });
  syncPupilGrants(db, (user, role) => pupilsOfUser(db, user, role));
  return ok({ teamId, revision: input.revision + 1 });
};
