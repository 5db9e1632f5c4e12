import type { StudentId } from '../../shared/kernel/ids.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import { findMeeting } from '../meetings/public.ts';
import { userName } from '../session/public.ts';
import { listCaseRowsOfStudent } from './discussion-store.ts';
import { listSignalRowsOfStudent, listTalkRowsOfStudent } from './signal-store.ts';

/**
 * Codes and days only, no text: a teamleider reads this too, and may know states (`privacy.md` 2). A docent holds no key of
 * `onderwijs` and sees nothing of it; what he sent himself stands in his own list.
 */
export function besprekingChronology(db: Reader, studentId: StudentId): ChronologyLine[] {
  if (!db.canOpen(studentId, 'onderwijs')) return [];
  const signals = listSignalRowsOfStudent(db, studentId).map(({ sentOn, kind, source, state, sentBy, place }) => ({
    day: sentOn,
    kind: `signal.${kind}`,
    author: userName(db, sentBy),
    compartment: place,
    facts: { source, state },
  }));
  const talks = listTalkRowsOfStudent(db, studentId).map(({ heldOn, heldBy }) => ({
    day: heldOn,
    kind: 'bespreking.talk',
    author: userName(db, heldBy),
    compartment: 'onderwijs',
    facts: {},
  }));
  const cases = listCaseRowsOfStudent(db, studentId).flatMap((row): ChronologyLine[] => {
    const { state, broughtOn, broughtBy, discussedOn, evaluatedOn, decision, meetingId } = row;
    const line = { author: userName(db, broughtBy), compartment: 'onderwijs' };
    const meeting = meetingId === null ? undefined : findMeeting(db, meetingId);
    const planned = state === 'open' ? (meeting?.heldOn ?? '') : '';
    return [
      { ...line, day: broughtOn, kind: 'bespreking.brought', facts: { planned } },
      ...(discussedOn === null
        ? []
        : [{ ...line, author: null, day: discussedOn, kind: 'bespreking.discussed', facts: {} }]),
      ...(evaluatedOn === null
        ? []
        : [
            {
              ...line,
              author: null,
              day: evaluatedOn,
              kind: 'bespreking.evaluated',
              facts: { decision: decision ?? '' },
            },
          ]),
    ];
  });
  return [...signals, ...talks, ...cases];
}
