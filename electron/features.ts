import { agreementsFeature } from './agreements/feature.ts';
import { buildAuditFeature } from './audit/feature.ts';
import { besprekingFeature } from './bespreking/feature.ts';
import { consentFeature } from './consent/feature.ts';
import { deadlinesFeature } from './deadlines/feature.ts';
import { disclosureFeature } from './disclosure/feature.ts';
import { documentsFeature } from './documents/feature.ts';
import { intakeFeature } from './intake/feature.ts';
import type { Feature } from './kernel/feature.ts';
import { meetingsFeature } from './meetings/feature.ts';
import { notesFeature } from './notes/feature.ts';
import { plansFeature } from './plans/feature.ts';
import { screeningFeature } from './screening/feature.ts';
import { buildSessionFeature, handleVerifyTrail } from './session/feature.ts';
import type { Keeper } from './session/keeper.ts';
import type { SheetDesk } from './session/recovery.ts';
import { settingsFeature } from './settings/feature.ts';
import { staffFeature } from './staff/feature.ts';
import { studentsFeature } from './students/feature.ts';
import { zatFeature } from './zat/feature.ts';

/** Every room of the house. A new room adds one import and one name here. */
export function buildFeatures(keeper: Keeper, desk: SheetDesk): readonly Feature[] {
  return [
    buildSessionFeature(keeper, desk),
    buildAuditFeature(handleVerifyTrail(keeper)),
    settingsFeature,
    staffFeature,
    studentsFeature,
    consentFeature,
    meetingsFeature,
    zatFeature,
    besprekingFeature,
    agreementsFeature,
    plansFeature,
    disclosureFeature,
    notesFeature,
    screeningFeature,
    documentsFeature,
    deadlinesFeature,
    intakeFeature,
  ];
}
