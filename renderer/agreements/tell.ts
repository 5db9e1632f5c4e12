import { tellFeedback } from '../../shared/agreements/feedback-contract.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { AgendaItemId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import type { Feedback } from '../../shared/meetings/model.ts';
import { call } from '../kernel/bridge.ts';
import type { Done } from '../kernel/today-words.ts';
import { tellRefusals } from './tell-texts.ts';

export type Box = {
  readonly itemId: AgendaItemId;
  readonly studentId: StudentId;
  readonly to: Feedback['to'];
  readonly ownerId: StaffId | null;
  readonly by: Day | null;
};
export type Told =
  | { readonly doneOn: Day; readonly how: NonNullable<Feedback['how']> }
  | { readonly whyNot: NonNullable<Feedback['whyNot']> };

/** Says that it was told, or that it need not be; what stood there before can be put back. */
export async function tell({ itemId, studentId, to, ownerId, by }: Box, told: Told): Promise<Done> {
  const plain = { to, ownerId, by };
  const feedback: Feedback =
    'how' in told
      ? { ...plain, doneOn: told.doneOn, how: told.how, isNotNeeded: false, whyNot: null }
      : { ...plain, doneOn: null, how: null, isNotNeeded: true, whyNot: told.whyNot };
  const answer = await call(tellFeedback, { studentId, itemId, feedback });
  if (!answer.ok) return { ok: false, text: tellRefusals[answer.code] };
  const before = answer.value.before ?? { ...plain, doneOn: null, how: null, isNotNeeded: false, whyNot: null };
  const undo = async (): Promise<Done> => {
    const back = await call(tellFeedback, { studentId, itemId, feedback: before });
    return back.ok ? { ok: true, undo } : { ok: false, text: tellRefusals[back.code] };
  };
  return { ok: true, undo };
}
