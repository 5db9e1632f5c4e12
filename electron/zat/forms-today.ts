import type { TodayLine } from '../../shared/deadlines/model.ts';
import { addDays, type Day } from '../../shared/kernel/days.ts';
import { planBack } from '../../shared/meetings/dates.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { ownStaffId } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import type { TodayContext } from '../kernel/context.ts';
import { listItemRows, listMeetings } from '../meetings/public.ts';
import { holidaysOf } from '../settings/public.ts';
import { findStaff } from '../staff/public.ts';
import { formStateOf } from './form-state.ts';

const AHEAD_DAYS = 7;
/** With more than this for one person and one meeting a list of names says less than a number. */
const FEW = 3;

/**
 * Forms that are still to fill in before a meeting: one's own a week before they close (HGW-7, back-planned from C42),
 * those of a colleague once they are late. Only for who may write in them; nothing of a pupil is opened.
 */
export function formLines(db: Reader, { actor, today, may }: TodayContext): TodayLine[] {
  if (!may('zat.plan')) return [];
  const me = ownStaffId(db, actor);
  const holidays = holidaysOf(db);
  const planned = listMeetings(db, 'zat').filter(({ state, heldOn }) => state === 'planned' && heldOn >= today);
  return planned.flatMap((meeting) => {
    const closes = planBack(meeting.heldOn, holidays).find(({ kind }) => kind === 'formsClosed')?.on ?? meeting.heldOn;
    if (closes > addDays(today, AHEAD_DAYS)) return [];
    const open = listItemRows(db, meeting.meetingId)
      .map((row) => ({ row, ...formStateOf(db, row, meeting) }))
      .filter(({ row, isIn, fillerId }) => {
        const isMine = me === null || fillerId === null || fillerId === me;
        return !isIn && (isMine || closes < today) && may('zat.plan', row.studentId);
      });
    return [...Map.groupBy(open, ({ fillerId }) => fillerId)].flatMap(([fillerId, forms]): TodayLine[] => {
      const facts = factsOf(meeting, fillerId === null ? '' : (findStaff(db, fillerId)?.name ?? ''));
      if (forms.length > FEW)
        return [several(meeting, closes, fillerId ?? '', { ...facts, number: `${forms.length}` })];
      return forms.map(({ row }) => ({
        key: `zat.form ${row.id}`,
        kind: 'zat.form',
        group: 'due',
        on: closes,
        studentId: row.studentId,
        ids: { itemId: row.id },
        facts,
      }));
    });
  });
}

function factsOf({ kind, heldOn }: Meeting, ownerName: string): Record<string, string> {
  return { meeting: kind, heldOn, ownerName };
}

function several({ meetingId }: Meeting, on: Day, by: string, facts: Record<string, string>): TodayLine {
  const key = `zat.forms ${meetingId} ${by}`;
  return { key, kind: 'zat.forms', group: 'due', on, studentId: null, ids: { meetingId }, facts };
}
