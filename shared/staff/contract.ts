import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { StaffId, TeamId } from '../kernel/ids.ts';
import { STAFF_FUNCTIONS, StaffMember, StaffText, Team } from './model.ts';

export const listStaff = defineQuery({
  name: 'staff.list',
  permission: 'staff.read',
  input: z.strictObject({}),
  output: z.strictObject({ staff: z.array(StaffMember), teams: z.array(Team) }),
  refusals: [],
  subject: noSubject,
});

export const saveStaffMember = defineCommand({
  name: 'staff.save',
  permission: 'staff.manage',
  input: StaffText.extend({
    /** `null` for somebody new. */
    staffId: StaffId.nullable(),
    function: z.enum(STAFF_FUNCTIONS),
    isActive: z.boolean(),
    revision: z.number().int().min(0),
  }),
  output: z.strictObject({ staffId: StaffId, revision: z.number().int() }),
  refusals: ['STAFF_NOT_FOUND', 'CHANGED_MEANWHILE'],
  subject: noSubject,
  touches: ['staff'],
});

export const saveTeam = defineCommand({
  name: 'staff.saveTeam',
  permission: 'staff.manage',
  input: Team.extend({ teamId: TeamId.nullable() }),
  output: z.strictObject({ teamId: TeamId, revision: z.number().int() }),
  refusals: ['TEAM_NOT_FOUND', 'STAFF_NOT_FOUND', 'CLASS_NOT_FOUND', 'CHANGED_MEANWHILE'],
  subject: noSubject,
  touches: ['staff', 'students'],
});
