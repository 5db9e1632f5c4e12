import type { TodayLine } from '../../shared/deadlines/model.ts';
import { addDays } from '../../shared/kernel/days.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { comingOf, rhythmGap } from '../../shared/zat/clock-rules.ts';
import { CARE_KINDS } from '../../shared/zat/kinds.ts';
import { openFromMeetings } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import type { TodayContext } from '../kernel/context.ts';
import { listMeetings } from '../meetings/public.ts';
import { holidaysOf } from '../settings/public.ts';

/** So many days before the next meeting one looks at what comes back in it. */
const BEFORE_MEETING = 7;

/**
 * The rhythm of zorgteam and ZAT that is about to be missed (C42), and what was agreed in an earlier one and comes back in
 * the next (C43). Counts only what the acting role may know, and opens nothing.
 */
export function clockLines(db: Reader, { today, may }: Pick<TodayContext, 'today' | 'may'>): TodayLine[] {
  const holidays = holidaysOf(db);
  const open = Map.groupBy(
    openFromMeetings(db).filter(({ studentId }) => may('zat.read', studentId)),
    ({ meetingId }) => meetingId,
  );
  const countOf = (ids: readonly MeetingId[]) => ids.reduce((sum, id) => sum + (open.get(id)?.length ?? 0), 0);
  return CARE_KINDS.flatMap((kind): TodayLine[] => {
    const meetings = listMeetings(db, kind);
    const coming = comingOf(meetings, today);
    const before = meetings.filter(({ state }) => state === 'final').map(({ meetingId }) => meetingId);
    const count = String(countOf(before));
    const line = { group: 'due', studentId: null } as const;
    const gap = rhythmGap(meetings, holidays, today);
    const lines: TodayLine[] = [];
    if (gap && gap.term.tone !== 'far')
      lines.push({
        ...line,
        key: `zat.rhythm ${kind}`,
        kind: 'zat.rhythm',
        on: gap.term.on,
        ids: {},
        facts: { meeting: kind, lastOn: gap.term.from, plannedOn: gap.plannedOn ?? '', open: count },
      });
    if (coming && count !== '0' && coming.heldOn <= addDays(today, BEFORE_MEETING))
      lines.push({
        ...line,
        key: `zat.returns ${coming.meetingId}`,
        kind: 'zat.returns',
        on: coming.heldOn,
        ids: { meetingId: coming.meetingId },
        facts: { meeting: kind, open: count },
      });
    return lines;
  });
}
