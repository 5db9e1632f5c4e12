import * as calls from '../../shared/students/contract.ts';
import * as roster from '../../shared/students/roster-contract.ts';
import { bindCommand, bindOperation, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import {
  handleSaveClass,
  handleSaveGuardian,
  handleSaveStudent,
  handleSetCoach,
  handleSetParentsDisagree,
  handleSetStudentState,
} from './commands.ts';
import { readClasses, readStudentPage, readWhoMaySee, searchStudents } from './queries.ts';
import { relatedPupils } from './relation.ts';
import { handleCommitRoster, handlePickRoster, handleUndoImport, readImports, readPreview } from './roster-calls.ts';

export const studentsFeature: Feature = {
  name: 'students',
  calls: [
    bindQuery(calls.findStudents, searchStudents),
    bindQuery(calls.listClasses, readClasses),
    bindQuery(calls.studentPage, readStudentPage),
    bindQuery(calls.whoMaySee, readWhoMaySee),
    bindCommand(calls.saveStudent, handleSaveStudent),
    bindCommand(calls.setStudentState, handleSetStudentState),
    bindCommand(calls.setCoach, handleSetCoach),
    bindCommand(calls.setParentsDisagree, handleSetParentsDisagree),
    bindCommand(calls.saveGuardian, handleSaveGuardian),
    bindCommand(calls.saveClass, handleSaveClass),
    bindOperation(roster.pickRoster, handlePickRoster),
    bindQuery(roster.previewRoster, readPreview),
    bindCommand(roster.commitRoster, handleCommitRoster),
    bindQuery(roster.listImports, readImports),
    bindCommand(roster.undoImport, handleUndoImport),
  ],
  tables: [
    { table: 'students', speaksOf: 'a pupil', onErasure: 'rows go with the pupil', because: 'this is the pupil' },
    ...['enrolments', 'coach_relations', 'guardians', 'import_changes'].map((table) => ({
      table,
      speaksOf: 'a pupil' as const,
      onErasure: 'rows go with the pupil' as const,
      because: 'tells of the pupil and his parents',
    })),
    ...['classes', 'imports'].map((table) => ({
      table,
      speaksOf: 'the school' as const,
      onErasure: 'rows stay' as const,
      because: 'names and counts of the school, no pupil',
    })),
  ],
  relation: relatedPupils,
};
