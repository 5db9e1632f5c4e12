import type { ChronologyLine } from '../../shared/students/model.ts';
import * as agenda from '../../shared/zat/agenda-contract.ts';
import * as care from '../../shared/zat/care-contract.ts';
import * as cases from '../../shared/zat/case-contract.ts';
import * as consults from '../../shared/zat/consult-contract.ts';
import * as calls from '../../shared/zat/contract.ts';
import * as forms from '../../shared/zat/form-contract.ts';
import * as minutes from '../../shared/zat/minutes-contract.ts';
import { zatReadiness } from '../../shared/zat/readiness-contract.ts';
import * as series from '../../shared/zat/series-contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { listItemRowsOfStudent } from '../meetings/public.ts';
import { adviceLines, handleChangeAdvice, handleGiveAdvice, readAdvices, readAdviceText } from './advices.ts';
import {
  handleAddStudent,
  handleArrange,
  handleChangeItem,
  handleFixAgenda,
  handleMarkReturn,
  handleMoveItem,
  handlePutOff,
  handleRemoveItem,
  handleReopenAgenda,
  handleSetMinutes,
  handleSetTable,
} from './agenda-commands.ts';
import { handleBeginTraject, handleEvaluateTraject, handleMoveLine } from './care-commands.ts';
import { careLines, readCare, readRunning } from './care-queries.ts';
import {
  handleAgree,
  handleCloseItem,
  handleSaveCase,
  handleSaveNotes,
  handleSavePresence,
  handleStartZat,
  handleUndoAgreement,
} from './chair-commands.ts';
import { handleAddConsult, handleRemoveConsult, handleSaveAdvice, readConsults } from './consults.ts';
import {
  handleAskForm,
  handleCloseForm,
  handleReopenForm,
  handleSaveFeedback,
  handleSaveForm,
} from './form-commands.ts';
import { readInvitation } from './invitation.ts';
import { handleConfirm, handleCorrect, handleFinalise, handleReopen } from './minutes-commands.ts';
import { readMinutes } from './minutes-queries.ts';
import { findCareMeeting } from './occasion.ts';
import {
  handleCancelMeeting,
  handleMoveMeeting,
  handlePlanSeries,
  handlePlanZat,
  handleTickMilestone,
} from './plan-commands.ts';
import { readAgenda, readItem, readReadiness, readZatMeetings, readZatOfStudent } from './queries.ts';
import { readDays } from './series-queries.ts';
import { zatToday } from './today.ts';
import { readWriting } from './writing.ts';

export const zatFeature: Feature = {
  name: 'zat',
  calls: [
    bindQuery(calls.listZatMeetings, readZatMeetings),
    bindCommand(calls.planZat, handlePlanZat),
    bindQuery(zatReadiness, readReadiness),
    bindQuery(calls.zatAgenda, readAgenda),
    bindCommand(calls.addStudentToZat, handleAddStudent),
    bindCommand(calls.moveZatItem, handleMoveItem),
    bindCommand(calls.changeZatItem, handleChangeItem),
    bindCommand(calls.removeZatItem, handleRemoveItem),
    bindCommand(agenda.setZatMinutes, handleSetMinutes),
    bindCommand(agenda.arrangeZat, handleArrange),
    bindCommand(agenda.setZatTable, handleSetTable),
    bindCommand(agenda.putOffZatItem, handlePutOff),
    bindCommand(agenda.markZatReturn, handleMarkReturn),
    bindCommand(agenda.fixZatAgenda, handleFixAgenda),
    bindCommand(agenda.reopenZatAgenda, handleReopenAgenda),
    bindQuery(care.careOfStudent, readCare),
    bindCommand(care.moveCareLine, handleMoveLine),
    bindCommand(care.beginTraject, handleBeginTraject),
    bindCommand(care.evaluateTraject, handleEvaluateTraject),
    bindQuery(care.runningTrajecten, readRunning),
    bindQuery(care.advicesOfStudent, readAdvices),
    bindQuery(care.copyAdvice, readAdviceText),
    bindCommand(care.giveAdvice, handleGiveAdvice),
    bindCommand(care.changeAdvice, handleChangeAdvice),
    bindQuery(series.checkZatDays, readDays),
    bindQuery(series.inviteToZat, readInvitation),
    bindCommand(series.planZatSeries, handlePlanSeries),
    bindCommand(series.moveZatMeeting, handleMoveMeeting),
    bindCommand(series.cancelZatMeeting, handleCancelMeeting),
    bindCommand(series.tickZatMilestone, handleTickMilestone),
    bindCommand(calls.startZat, handleStartZat),
    bindQuery(calls.zatItem, readItem),
    bindCommand(calls.saveZatNotes, handleSaveNotes),
    bindCommand(calls.closeZatItem, handleCloseItem),
    bindCommand(calls.agreeInZat, handleAgree),
    bindCommand(forms.saveZatForm, handleSaveForm),
    bindCommand(forms.askZatForm, handleAskForm),
    bindCommand(forms.closeZatForm, handleCloseForm),
    bindCommand(forms.reopenZatForm, handleReopenForm),
    bindCommand(calls.saveZatFeedback, handleSaveFeedback),
    bindQuery(calls.checkZatWriting, readWriting),
    bindCommand(calls.finaliseZat, handleFinalise),
    bindCommand(cases.saveZatCase, handleSaveCase),
    bindCommand(cases.undoZatAgreement, handleUndoAgreement),
    bindCommand(cases.saveZatPresence, handleSavePresence),
    bindQuery(minutes.zatMinutes, readMinutes),
    bindCommand(minutes.correctZatMinutes, handleCorrect),
    bindCommand(minutes.reopenZatMinutes, handleReopen),
    bindCommand(minutes.confirmZatMinutes, handleConfirm),
    bindQuery(calls.zatOfStudent, readZatOfStudent),
    bindQuery(consults.listZatConsults, readConsults),
    bindCommand(consults.addZatConsult, handleAddConsult),
    bindCommand(consults.saveZatAdvice, handleSaveAdvice),
    bindCommand(consults.removeZatConsult, handleRemoveConsult),
  ],
  tables: [
    {
      table: 'zat_cases',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'who acts for the pupil, and how his case ended',
    },
    ...['minuted_items', 'minutes_corrections'].map((table) => ({
      table,
      speaksOf: 'a pupil' as const,
      onErasure: 'rows go with the pupil' as const,
      because: 'what the minutes say of the pupil',
    })),
    {
      table: 'minutes_seals',
      speaksOf: 'the school',
      onErasure: 'rows stay',
      because: 'who fixed, opened or confirmed minutes, and their hash; a reason is written without a name',
    },
    {
      table: 'anonymous_consults',
      speaksOf: 'the school',
      onErasure: 'rows stay',
      because: 'it has no link to any pupil (PRIV-9), so there is nobody whose row it could be',
    },
    {
      table: 'care_moves',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'in which line a pupil was, and why he was moved',
    },
    {
      table: 'trajecten',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'question, goals and outcome of guidance of one pupil',
    },
    {
      table: 'class_advices',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'what his teachers were advised to do for a pupil',
    },
  ],
  chronology(db, studentId) {
    const advices = adviceLines(db, studentId);
    if (!db.canOpen(studentId, 'zorg')) return advices;
    const items = listItemRowsOfStudent(db, studentId).flatMap((row): ChronologyLine[] => {
      const meeting = findCareMeeting(db, row.meetingId);
      if (!meeting || meeting.state === 'cancelled') return [];
      const kind = `${meeting.kind}.${row.state}`;
      return [{ day: meeting.heldOn, kind, author: null, compartment: 'zorg', facts: { origin: row.origin } }];
    });
    return [...items, ...careLines(db, studentId), ...advices];
  },
  today: zatToday,
};
