import { saveSchoolProfile, saveSchoolYear, schoolSettings } from '../../shared/settings/contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { handleSaveSchoolProfile, handleSaveSchoolYear } from './commands.ts';
import { readSchoolSettings } from './queries.ts';

export const settingsFeature: Feature = {
  name: 'settings',
  calls: [
    bindQuery(schoolSettings, readSchoolSettings),
    bindCommand(saveSchoolProfile, handleSaveSchoolProfile),
    bindCommand(saveSchoolYear, handleSaveSchoolYear),
  ],
  tables: ['school_profile', 'school_years', 'holidays'].map((table) => ({
    table,
    speaksOf: 'the school',
    onErasure: 'rows stay',
    because: 'speaks of the school, not of a pupil',
  })),
};
