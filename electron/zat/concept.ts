import type { AgendaItemId, StudentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import type { CommandContext } from '../kernel/context.ts';
import { nextMeeting } from '../meetings/public.ts';
import { handleAddStudent } from './agenda-commands.ts';

type Proposal = {
  readonly kind: Extract<Meeting['kind'], 'zat' | 'zorgteam'>;
  readonly studentId: StudentId;
  readonly question: string;
  readonly minutes: number;
};
type ProposalRefusal = 'NO_MEETING_PLANNED' | 'ALREADY_ON_AGENDA' | 'STUDENT_LEFT';

/**
 * Another room sends a pupil up a line: he comes in the concept of the next meeting of that kind, and nothing more. Whether
 * he may be spoken of by name is asked there as for everybody.
 */
export function addToConcept(
  context: CommandContext,
  { kind, studentId, question, minutes }: Proposal,
): Result<{ itemId: AgendaItemId }, ProposalRefusal> {
  const meeting = nextMeeting(context.db, kind, context.today);
  if (meeting?.state !== 'planned') return refuse('NO_MEETING_PLANNED');
  const { meetingId } = meeting;
  const added = handleAddStudent(context, { meetingId, studentId, question, minutes, asConcept: true });
  if (added.ok) return ok({ itemId: added.value.itemId });
  return added.code === 'ALREADY_ON_AGENDA' || added.code === 'STUDENT_LEFT'
    ? refuse(added.code)
    : refuse('NO_MEETING_PLANNED');
}
