import { z } from 'zod';
import { addDays, type Day } from '../kernel/days.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Meeting } from '../meetings/model.ts';

export const PACK_FORMATS = ['pdf', 'docx', 'sealed'] as const;
export const PackFormat = z.enum(PACK_FORMATS);
export type PackFormat = z.infer<typeof PackFormat>;

/** What a pack may show of each pupil. */
export const PACK_SECTIONS = ['question', 'tried', 'school', 'agreements'] as const;
/** Off unless somebody ticks them for this member (`features.md` 21). */
export const PACK_RESTRICTED = ['agencies', 'health', 'home', 'safety'] as const;
export const PackPart = z.enum([...PACK_SECTIONS, ...PACK_RESTRICTED]);
export type PackPart = z.infer<typeof PackPart>;

/** So long a pack may be kept after the meeting, unless somebody chooses another day. */
const DAYS_AFTER = 14;
const MOST_DAYS = 60;

export function usualPackEnd(heldOn: Day): Day {
  return addDays(heldOn, DAYS_AFTER);
}

type PackFacts = {
  readonly meeting: Pick<Meeting, 'state' | 'heldOn' | 'memberIds'>;
  readonly memberId: string;
  readonly until: Day;
  readonly today: Day;
};

/** A pack prepares a meeting that is still to come or going on; afterwards there are minutes. */
export function decidePack({
  meeting,
  memberId,
  until,
  today,
}: PackFacts): Result<null, 'MEETING_OVER' | 'NOT_A_MEMBER' | 'END_OUT_OF_RANGE'> {
  if (meeting.state !== 'planned' && meeting.state !== 'running') return refuse('MEETING_OVER');
  if (!meeting.memberIds.some((id) => id === memberId)) return refuse('NOT_A_MEMBER');
  const isInRange = until >= today && until >= meeting.heldOn && until <= addDays(meeting.heldOn, MOST_DAYS);
  return isInRange ? ok(null) : refuse('END_OUT_OF_RANGE');
}
