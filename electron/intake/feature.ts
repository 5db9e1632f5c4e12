import * as after from '../../shared/intake/after-contract.ts';
import * as calls from '../../shared/intake/contract.ts';
import * as decisions from '../../shared/intake/decision-contract.ts';
import * as oso from '../../shared/intake/oso-contract.ts';
import * as review from '../../shared/intake/review-contract.ts';
import * as path from '../../shared/intake/switch-contract.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import { bindCommand, bindOperation, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import {
  handleExtend,
  handleMove,
  handleOpenRound,
  handlePlaceTemporarily,
  handleSaveApplication,
  handleSaveSwitch,
  handleSetRoundState,
  handleWithdraw,
} from './application-commands.ts';
import { handleExport, handleSaveWishes, readComposition } from './composition.ts';
import {
  handleAdmit,
  handleCompleteRefusal,
  handleDecide,
  handleDecideSwitch,
  handleLetterSent,
  handleLettersSent,
} from './decision-commands.ts';
import { findAdvice } from './decision-store.ts';
import { handleDestroy } from './destroy.ts';
import { handleComposeLetters, handlePrintLetters, readLetters } from './letters.ts';
import { handleCommitOso, handlePickOso, handleSaveAttachment } from './oso-commands.ts';
import { readOsoOf, readPreview } from './oso-queries.ts';
import { attachmentIds } from './oso-store.ts';
import {
  readApplication,
  readBoard,
  readCommittee,
  readDossier,
  readNotPlaced,
  readRounds,
  readSettings,
} from './queries.ts';
import {
  handleRecordCall,
  handleSaveAdvice,
  handleSaveBlock,
  handleSaveScreening,
  handleSaveSettings,
  handleSaveTalk,
  handleSettleOpen,
} from './review-commands.ts';
import { findFacts } from './store.ts';
import { handleSaveStep, readSwitchPath } from './switch-path.ts';
import { intakeToday } from './today.ts';

/** What a pupil's page tells of his intake: codes and days, in the compartment where the advice is read. */
function intakeChronology(db: Reader, studentId: StudentId): ChronologyLine[] {
  const facts = findFacts(db, studentId);
  if (!facts || !db.canOpen(studentId, 'onderwijs')) return [];
  const base = { author: null, compartment: 'onderwijs' };
  const { receivedOn, outcome, decidedOn, kind } = facts;
  const advice = findAdvice(db, studentId);
  return [
    ...(receivedOn === null ? [] : [{ ...base, day: receivedOn, kind: 'intake.applied', facts: { kind } }]),
    ...(advice ? [{ ...base, day: advice.givenOn, kind: 'intake.advised', facts: { need: advice.need } }] : []),
    ...(outcome === null || decidedOn === null
      ? []
      : [{ ...base, day: decidedOn, kind: 'intake.decided', facts: { outcome } }]),
  ];
}

export const intakeFeature: Feature = {
  name: 'intake',
  calls: [
    bindQuery(calls.listRounds, readRounds),
    bindCommand(calls.openRound, handleOpenRound),
    bindCommand(calls.setRoundState, handleSetRoundState),
    bindQuery(calls.intakeBoard, readBoard),
    bindQuery(calls.intakeApplication, readApplication),
    bindCommand(calls.saveApplication, handleSaveApplication),
    bindCommand(calls.moveApplication, handleMove),
    bindCommand(calls.extendTerm, handleExtend),
    bindCommand(calls.placeTemporarily, handlePlaceTemporarily),
    bindCommand(calls.withdrawApplication, handleWithdraw),
    bindQuery(review.intakeDossier, readDossier),
    bindCommand(review.saveBlock, handleSaveBlock),
    bindCommand(review.settleOpenBlocks, handleSettleOpen),
    bindCommand(review.saveScreening, handleSaveScreening),
    bindCommand(review.recordCall, handleRecordCall),
    bindCommand(review.saveTalk, handleSaveTalk),
    bindCommand(review.saveAdvice, handleSaveAdvice),
    bindQuery(review.intakeSettings, readSettings),
    bindCommand(review.saveIntakeSettings, handleSaveSettings),
    bindOperation(oso.pickOso, handlePickOso),
    bindQuery(oso.previewOso, readPreview),
    bindCommand(oso.commitOso, handleCommitOso),
    bindQuery(oso.osoOfApplicant, readOsoOf),
    bindCommand(oso.saveAttachment, handleSaveAttachment),
    bindQuery(decisions.committeeList, readCommittee),
    bindCommand(decisions.decideApplication, handleDecide),
    bindCommand(decisions.decideSwitch, handleDecideSwitch),
    bindCommand(decisions.completeRefusal, handleCompleteRefusal),
    bindCommand(decisions.letterSent, handleLetterSent),
    bindCommand(decisions.lettersSent, handleLettersSent),
    bindCommand(decisions.admitApplicant, handleAdmit),
    bindQuery(decisions.listNotPlaced, readNotPlaced),
    bindCommand(decisions.destroyApplicants, handleDestroy),
    bindQuery(path.switchPath, readSwitchPath),
    bindCommand(path.saveSwitchStep, handleSaveStep),
    bindCommand(path.saveSwitch, handleSaveSwitch),
    bindQuery(after.letterList, readLetters),
    bindCommand(after.composeIntakeLetters, handleComposeLetters),
    bindCommand(after.printIntakeLetters, handlePrintLetters),
    bindQuery(after.composition, readComposition),
    bindCommand(after.saveWishes, handleSaveWishes),
    bindCommand(after.exportComposition, handleExport),
  ],
  tables: [
    {
      table: 'applications',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'this is the applicant; a trigger takes it along with the pupil he became',
    },
    ...[
      'intake_blocks',
      'intake_screenings',
      'intake_talks',
      'intake_advices',
      'intake_decisions',
      'intake_dossiers',
      'intake_attachments',
      'intake_wishes',
      'intake_switch_steps',
    ].map((table) => ({
      table,
      speaksOf: 'a pupil' as const,
      onErasure: 'rows go with the pupil' as const,
      because: 'goes with the application it belongs to',
    })),
    ...['intake_rounds', 'intake_settings'].map((table) => ({
      table,
      speaksOf: 'the school' as const,
      onErasure: 'rows stay' as const,
      because: 'years and limits of the school, no pupil',
    })),
  ],
  attachments: attachmentIds,
  chronology: intakeChronology,
  today: intakeToday,
};
