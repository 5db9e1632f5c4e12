import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { SchoolProfile, SchoolYearPlan } from './model.ts';

const revision = z.number().int().min(0);

export const schoolSettings = defineQuery({
  name: 'settings.school',
  permission: 'settings.read',
  input: z.strictObject({}),
  output: z.strictObject({ profile: SchoolProfile, revision, years: z.array(SchoolYearPlan.extend({ revision })) }),
  refusals: [],
  subject: noSubject,
});

export const saveSchoolProfile = defineCommand({
  name: 'settings.saveSchoolProfile',
  permission: 'settings.manage',
  input: z.strictObject({ profile: SchoolProfile, revision }),
  output: z.strictObject({ revision }),
  /** CHANGED_MEANWHILE: somebody saved a newer version after this form was opened. */
  refusals: ['CHANGED_MEANWHILE'],
  subject: noSubject,
  touches: ['settings', 'session'],
});

export const saveSchoolYear = defineCommand({
  name: 'settings.saveSchoolYear',
  permission: 'settings.manage',
  input: z.strictObject({ plan: SchoolYearPlan, revision }),
  output: z.strictObject({ revision }),
  refusals: ['CHANGED_MEANWHILE', 'HOLIDAY_ENDS_BEFORE_START', 'HOLIDAY_OUTSIDE_YEAR', 'HOLIDAYS_OVERLAP'],
  subject: noSubject,
  touches: ['settings'],
});
