import * as calls from '../../shared/notes/contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { handleOpenNote, handleRemoveNote, handleWriteNote } from './commands.ts';
import { readNotesOfStudent } from './queries.ts';

/** Restricted notes stand on no list and in no chronology; no paper asks for them. */
export const notesFeature: Feature = {
  name: 'notes',
  calls: [
    bindQuery(calls.notesOfStudent, readNotesOfStudent),
    bindCommand(calls.openNote, handleOpenNote),
    bindCommand(calls.writeNote, handleWriteNote),
    bindCommand(calls.removeNote, handleRemoveNote),
  ],
  tables: [
    {
      table: 'restricted_notes',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'what one colleague wrote about the pupil for few eyes',
    },
  ],
};
