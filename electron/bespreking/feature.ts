import * as caseload from '../../shared/bespreking/caseload-contract.ts';
import { followClass } from '../../shared/bespreking/class-change-contract.ts';
import * as classes from '../../shared/bespreking/class-contract.ts';
import * as discussions from '../../shared/bespreking/discussion-contract.ts';
import * as meetings from '../../shared/bespreking/meeting-contract.ts';
import { printDiscussion } from '../../shared/bespreking/print-contract.ts';
import * as rounds from '../../shared/bespreking/round-contract.ts';
import * as signals from '../../shared/bespreking/signal-contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature, TableClaim } from '../kernel/feature.ts';
import { readPupils } from './caseload.ts';
import { besprekingChronology } from './chronology.ts';
import { handleSaveReview, readReviews } from './class-calls.ts';
import { handleFollowClass } from './class-change.ts';
import {
  handleAgree,
  handleCloseCase,
  handleEvaluate,
  handleFeedback,
  handleSaveDiscussion,
} from './discussion-commands.ts';
import { readOfStudent, readOne } from './discussion-queries.ts';
import * as meetingCommands from './meeting-commands.ts';
import { readAgenda, readTeamMeetings } from './meeting-queries.ts';
import { handlePrintDiscussion } from './print.ts';
import * as roundCommands from './round-commands.ts';
import { readAskedOfMe, readInputForm } from './round-queries.ts';
import { handleRecordIncident, handleSendSignal, handleTriage } from './signal-commands.ts';
import { readMySignals, readSignals } from './signal-queries.ts';
import { handleAgreeInTalk, handleRecordTalk, handleSettleTalkGoal } from './talk-commands.ts';
import { besprekingToday } from './today.ts';

const ofPupil = (table: string, because: string): TableClaim => ({
  table,
  speaksOf: 'a pupil',
  onErasure: 'rows go with the pupil',
  because,
});

export const besprekingFeature: Feature = {
  name: 'bespreking',
  calls: [
    bindCommand(signals.sendSignal, handleSendSignal),
    bindCommand(signals.recordIncident, handleRecordIncident),
    bindQuery(signals.listSignals, readSignals),
    bindQuery(signals.mySignals, readMySignals),
    bindCommand(signals.triageSignal, handleTriage),
    bindCommand(signals.recordTalk, handleRecordTalk),
    bindCommand(signals.settleTalkGoal, handleSettleTalkGoal),
    bindCommand(signals.agreeInTalk, handleAgreeInTalk),
    bindQuery(signals.besprekingOfStudent, readOfStudent),
    bindQuery(meetings.listTeamMeetings, readTeamMeetings),
    bindCommand(meetings.planTeamMeetings, meetingCommands.handlePlanMeetings),
    bindCommand(meetings.cancelTeamMeeting, meetingCommands.handleCancel),
    bindQuery(meetings.teamAgenda, readAgenda),
    bindCommand(meetings.bringStudent, meetingCommands.handleBring),
    bindCommand(meetings.moveCase, meetingCommands.handleMoveCase),
    bindCommand(meetings.dropCase, meetingCommands.handleDropCase),
    bindCommand(meetings.orderCases, meetingCommands.handleOrderCases),
    bindCommand(meetings.shuffleCases, meetingCommands.handleShuffleCases),
    bindCommand(meetings.startTeamMeeting, meetingCommands.handleStart),
    bindCommand(meetings.finishTeamMeeting, meetingCommands.handleFinish),
    bindQuery(discussions.readDiscussion, readOne),
    bindCommand(discussions.saveDiscussion, handleSaveDiscussion),
    bindCommand(discussions.closeCase, handleCloseCase),
    bindCommand(discussions.agreeInDiscussion, handleAgree),
    bindCommand(discussions.saveDiscussionFeedback, handleFeedback),
    bindCommand(discussions.evaluateDiscussion, handleEvaluate),
    bindCommand(printDiscussion, handlePrintDiscussion),
    bindCommand(rounds.askInput, roundCommands.handleAsk),
    bindQuery(rounds.askedOfMe, readAskedOfMe),
    bindQuery(rounds.inputForm, readInputForm),
    bindCommand(rounds.giveInput, roundCommands.handleGive),
    bindCommand(rounds.giveInputFor, roundCommands.handleGiveFor),
    bindCommand(rounds.excuseTeacher, roundCommands.handleExcuse),
    bindCommand(rounds.remindTeachers, roundCommands.handleRemind),
    bindCommand(rounds.closeRound, roundCommands.handleCloseRound),
    bindCommand(followClass, handleFollowClass),
    bindQuery(classes.readClassReview, readReviews),
    bindCommand(classes.saveClassReview, handleSaveReview),
    bindQuery(caseload.readCaseload, readPupils),
  ],
  tables: [
    ofPupil('signals', 'what somebody noticed about the pupil'),
    ofPupil('signal_steps', 'what was done with a signal about the pupil, and why'),
    ofPupil('coach_talks', 'what was said and aimed at in a talk with the pupil'),
    ofPupil('discussions', 'what the team knows, agreed and evaluated about the pupil'),
    ofPupil('input_rounds', 'what the teachers were asked about the pupil'),
    ofPupil('input_answers', 'what each teacher wrote about the pupil'),
    ofPupil('class_reviews', 'what was said of the pupil in a rapportvergadering'),
    {
      table: 'team_meetings',
      speaksOf: 'the school',
      onErasure: 'rows stay',
      because: 'which team meets on which day, about no pupil',
    },
  ],
  chronology: besprekingChronology,
  today: besprekingToday,
};
