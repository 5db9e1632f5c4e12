import type { Agreement } from '../agreements/model.ts';
import type { Day } from '../kernel/days.ts';
import type { StaffId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type AgendaItem, FEEDBACK_TO, type Meeting } from '../meetings/model.ts';
import type { ZatCase } from './case.ts';

type CaseFacts = {
  readonly meeting: Pick<Meeting, 'state' | 'memberIds'>;
  readonly ownerId: StaffId | null;
  readonly ending: ZatCase['ending'];
  readonly endingNote: string;
  readonly evaluation: string;
};
type CaseRefusal = 'MEETING_NOT_RUNNING' | 'NOT_A_MEMBER' | 'EVALUATION_MISSING' | 'ENDING_NOTE_MISSING';

/**
 * The one who acts is a member of this ZAT (HGW-9). A case ends by an evaluation that is written down, by a handover to
 * somebody, or by a reason why it goes no further (HGW-8).
 */
export function decideCase({ meeting, ownerId, ending, endingNote, evaluation }: CaseFacts): Result<null, CaseRefusal> {
  if (meeting.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  if (ownerId !== null && !meeting.memberIds.includes(ownerId)) return refuse('NOT_A_MEMBER');
  if (ending === 'evaluated' && evaluation === '') return refuse('EVALUATION_MISSING');
  const needsNote = ending === 'handover' || ending === 'noFurther';
  return needsNote && endingNote === '' ? refuse('ENDING_NOTE_MISSING') : ok(null);
}

/**
 * Agreements of earlier meetings that must be looked back on now: open, and due. One that was let run on, or that has
 * its day still to come, waits for that day.
 */
export function toLookBackOn<A extends Pick<Agreement, 'state' | 'dueOn'>>(previous: readonly A[], heldOn: Day): A[] {
  return previous.filter(({ state, dueOn }) => state === 'open' && dueOn <= heldOn);
}

type GapFacts = {
  readonly item: Pick<AgendaItem, 'feedback'>;
  readonly zatCase: Pick<ZatCase, 'ownerId' | 'action' | 'ending'>;
  /** Of earlier meetings, and not looked back on yet. */
  readonly oldOpen: number;
};
export type ChairGaps = {
  readonly old: number;
  readonly owner: number;
  readonly action: number;
  /** Boxes without somebody who tells it and without "hoeft niet". */
  readonly tell: number;
};

/** What is still to do before a pupil is left as discussed. An agreement always has its owner and day. */
export function chairGaps({ item, zatCase, oldOpen }: GapFacts): ChairGaps {
  const filled = item.feedback.filter(({ ownerId, isNotNeeded }) => ownerId !== null || isNotNeeded).length;
  // Who ends a case needs nobody to act in it any more.
  const isEnding = zatCase.ending !== null;
  return {
    old: oldOpen,
    owner: isEnding || zatCase.ownerId !== null ? 0 : 1,
    action: isEnding || zatCase.action !== null ? 0 : 1,
    tell: FEEDBACK_TO.length - filled,
  };
}

export function isComplete(gaps: ChairGaps): boolean {
  return Object.values(gaps).every((count) => count === 0);
}

/** Discussed and not ended: the pupil comes back in the next ZAT by himself (HGW-8). */
export function returnsAfter(outcome: AgendaItem['state'], { ending }: Pick<ZatCase, 'ending'>): boolean {
  return outcome === 'discussed' && ending === null;
}
