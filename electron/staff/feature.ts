import { listStaff, saveStaffMember, saveTeam } from '../../shared/staff/contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { handleSaveStaffMember, handleSaveTeam } from './commands.ts';
import { readStaff } from './queries.ts';

export const staffFeature: Feature = {
  name: 'staff',
  calls: [
    bindQuery(listStaff, readStaff),
    bindCommand(saveStaffMember, handleSaveStaffMember),
    bindCommand(saveTeam, handleSaveTeam),
  ],
  tables: ['staff', 'teams', 'team_members', 'team_classes'].map((table) => ({
    table,
    speaksOf: 'the school',
    onErasure: 'rows stay',
    because: 'employees and partners, not pupils',
  })),
};
