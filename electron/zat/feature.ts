import * as consults from '../../shared/zat/consult-contract.ts';
import * as calls from '../../shared/zat/contract.ts';
import * as forms from '../../shared/zat/form-contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { findMeeting, listItemRowsOfStudent } from '../meetings/public.ts';
import { handleAgree, handleCloseItem, handleFinalise, handleSaveNotes, handleStartZat } from './chair-commands.ts';
import { handleAddConsult, handleRemoveConsult, handleSaveAdvice, readConsults } from './consults.ts';
import { handleCloseForm, handleReopenForm, handleSaveFeedback, handleSaveForm } from './form-commands.ts';
import {
  handleAddStudent,
  handleChangeItem,
  handleMoveItem,
  handlePlanZat,
  handleRemoveItem,
} from './plan-commands.ts';
import { readAgenda, readItem, readReadiness, readZatMeetings, readZatOfStudent } from './queries.ts';
import { readWriting } from './writing.ts';

export const zatFeature: Feature = {
  name: 'zat',
  calls: [
    bindQuery(calls.listZatMeetings, readZatMeetings),
    bindCommand(calls.planZat, handlePlanZat),
    bindQuery(calls.zatReadiness, readReadiness),
    bindQuery(calls.zatAgenda, readAgenda),
    bindCommand(calls.addStudentToZat, handleAddStudent),
    bindCommand(calls.moveZatItem, handleMoveItem),
    bindCommand(calls.changeZatItem, handleChangeItem),
    bindCommand(calls.removeZatItem, handleRemoveItem),
    bindCommand(calls.startZat, handleStartZat),
    bindQuery(calls.zatItem, readItem),
    bindCommand(calls.saveZatNotes, handleSaveNotes),
    bindCommand(calls.closeZatItem, handleCloseItem),
    bindCommand(calls.agreeInZat, handleAgree),
    bindCommand(forms.saveZatForm, handleSaveForm),
    bindCommand(forms.closeZatForm, handleCloseForm),
    bindCommand(forms.reopenZatForm, handleReopenForm),
    bindCommand(calls.saveZatFeedback, handleSaveFeedback),
    bindQuery(calls.checkZatWriting, readWriting),
    bindCommand(calls.finaliseZat, handleFinalise),
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
    {
      table: 'anonymous_consults',
      speaksOf: 'the school',
      onErasure: 'rows stay',
      because: 'it has no link to any pupil (PRIV-9), so there is nobody whose row it could be',
    },
  ],
  chronology(db, studentId) {
    if (!db.canOpen(studentId, 'zorg')) return [];
    return listItemRowsOfStudent(db, studentId).flatMap((row) => {
      const meeting = findMeeting(db, row.meetingId);
      if (!meeting) return [];
      return [
        {
          day: meeting.heldOn,
          kind: `zat.${row.state}`,
          author: null,
          compartment: 'zorg',
          facts: { origin: row.origin },
        },
      ];
    });
  },
};
