import { printCatchUpList } from '../../shared/screening/catch-up-contract.ts';
import * as forClass from '../../shared/screening/class-contract.ts';
import * as calls from '../../shared/screening/contract.ts';
import * as follow from '../../shared/screening/follow-contract.ts';
import * as groups from '../../shared/screening/groups.ts';
import * as imports from '../../shared/screening/import-contract.ts';
import * as nurse from '../../shared/screening/nurse.ts';
import { yearYield } from '../../shared/screening/yield.ts';
import { bindCommand, bindOperation, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { handlePrintCatchUp } from './catch-up.ts';
import { screeningChronology } from './chronology.ts';
import { handleEndFacility, handleSaveDeclaration, handleSaveFacility } from './class-commands.ts';
import { readFacilitiesOfClass } from './class-queries.ts';
import { handleSaveCampaign, handleSaveInstrument, handleSaveLine } from './commands.ts';
import { handleDecideSignal, handleSaveCase, handleSaveSupport } from './follow-commands.ts';
import { readCaseload, readFacilities, readOfStudent } from './follow-queries.ts';
import { handleRecordAttendance, handleSaveGroup, readGroups } from './groups.ts';
import {
  handleCommitResults,
  handlePickResults,
  handleSettleParked,
  handleUndoResultImport,
  readResultImports,
  readResultPreview,
} from './imports.ts';
import { handlePrintLetter } from './letter.ts';
import { handleSaveInvitation, readInvitations } from './nurse.ts';
import { readCampaigns, readGrid, readInstruments } from './queries.ts';
import { handleCheckResult, handleRescore, handleSaveResult, handleSaveResults } from './result-commands.ts';
import { screeningToday } from './today.ts';
import { readYield } from './yield.ts';

const PERSONAL = [
  'results',
  'signals',
  'cases',
  'supports',
  'attendance',
  'declarations',
  'facilities',
  'advices',
  'nurse_invitations',
];
const OF_SCHOOL = [
  'instruments',
  'editions',
  'line',
  'campaigns',
  'campaign_tests',
  'groups',
  'imports',
  'parked',
  'mappings',
];

export const screeningFeature: Feature = {
  name: 'screening',
  calls: [
    bindQuery(calls.listInstruments, readInstruments),
    bindCommand(calls.saveInstrument, handleSaveInstrument),
    bindCommand(calls.saveLine, handleSaveLine),
    bindQuery(calls.listCampaigns, readCampaigns),
    bindCommand(calls.saveCampaign, handleSaveCampaign),
    bindQuery(calls.screeningGrid, readGrid),
    bindCommand(calls.saveResult, handleSaveResult),
    bindCommand(calls.saveResults, handleSaveResults),
    bindCommand(calls.rescoreTest, handleRescore),
    bindCommand(calls.checkResult, handleCheckResult),
    bindCommand(follow.decideSignal, handleDecideSignal),
    bindCommand(follow.saveCase, handleSaveCase),
    bindCommand(follow.saveSupport, handleSaveSupport),
    bindCommand(forClass.saveDeclaration, handleSaveDeclaration),
    bindCommand(forClass.saveFacility, handleSaveFacility),
    bindCommand(forClass.endFacility, handleEndFacility),
    bindQuery(forClass.facilitiesOfClass, readFacilitiesOfClass),
    bindQuery(follow.screeningOfStudent, readOfStudent),
    bindQuery(follow.facilitiesOfStudent, readFacilities),
    bindQuery(follow.listCaseload, readCaseload),
    bindCommand(follow.printScreeningLetter, handlePrintLetter),
    bindCommand(printCatchUpList, handlePrintCatchUp),
    bindQuery(groups.listGroups, readGroups),
    bindCommand(groups.saveGroup, handleSaveGroup),
    bindCommand(groups.recordAttendance, handleRecordAttendance),
    bindQuery(yearYield, readYield),
    bindOperation(imports.pickResults, handlePickResults),
    bindQuery(imports.previewResults, readResultPreview),
    bindCommand(imports.commitResults, handleCommitResults),
    bindQuery(imports.listResultImports, readResultImports),
    bindCommand(imports.undoResultImport, handleUndoResultImport),
    bindCommand(imports.settleParked, handleSettleParked),
    bindQuery(nurse.nurseInvitations, readInvitations),
    bindCommand(nurse.saveInvitation, handleSaveInvitation),
  ],
  tables: [
    ...PERSONAL.map((name) => ({
      table: `screening_${name}`,
      speaksOf: 'a pupil' as const,
      onErasure: 'rows go with the pupil' as const,
      because: 'scores, help and what follows on them are about this pupil',
    })),
    ...OF_SCHOOL.map((name) => ({
      table: `screening_${name}`,
      speaksOf: 'the school' as const,
      onErasure: 'rows stay' as const,
      because: 'tests, when they are taken, and names of groups; no pupil in it',
    })),
  ],
  chronology: screeningChronology,
  today: screeningToday,
};
