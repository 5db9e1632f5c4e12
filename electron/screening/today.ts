import type { TodayLine } from '../../shared/deadlines/model.ts';
import { measurementWindow } from '../../shared/deadlines/terms.ts';
import { addDays, type Day, schoolYearOf } from '../../shared/kernel/days.ts';
import type { Reader } from '../db/database.ts';
import type { TodayContext } from '../kernel/context.ts';
import { findCard } from '../students/public.ts';
import { listAllCampaigns } from './campaign-store.ts';
import { declarationsEndingIn } from './class-store.ts';
import { listResultRows } from './result-store.ts';

/** Days ahead in which the end of a campaign or a catch-up day is said. */
const AHEAD = 14;
/** A new statement takes the parents longer than that. */
const STATEMENT_AHEAD = 60;

/** For the RT: which campaign closes soon with who is still absent, and when they catch up. Read from plain columns. */
export function screeningToday(db: Reader, { today, may }: TodayContext): TodayLine[] {
  if (!may('screening.manage')) return [];
  return [...windowLines(db, today), ...campaignLines(db, today), ...statementLines(db, today)];
}

/** A statement that runs out while something is given on it. Not who it is about to whoever may not open the pupil. */
function statementLines(db: Reader, today: Day): TodayLine[] {
  return declarationsEndingIn(db, today, addDays(today, STATEMENT_AHEAD)).flatMap(({ studentId, on }) => {
    if (!findCard(db, studentId)) return [];
    const base = { group: 'due' as const, studentId, ids: {}, facts: {} };
    return [{ ...base, key: `screening.statement ${studentId} ${on}`, kind: 'screening.statement', on }];
  });
}

/** C45: the window of the first or second measurement is open, and nobody has planned one. */
function windowLines(db: Reader, today: Day): TodayLine[] {
  const open = measurementWindow(today);
  if (!open) return [];
  const moment = open.which === 'nulmeting' ? 'start' : 'end';
  const schoolYear = schoolYearOf(today);
  if (listAllCampaigns(db).some((one) => one.schoolYear === schoolYear && one.moment === moment)) return [];
  const base = { group: 'due' as const, studentId: null, ids: {} };
  const facts = { which: open.which, from: open.term.from };
  return [{ ...base, key: `screening.window ${open.which}`, kind: 'screening.window', on: open.term.on, facts }];
}

function campaignLines(db: Reader, today: Day): TodayLine[] {
  return listAllCampaigns(db).flatMap((campaign): TodayLine[] => {
    const { campaignId, isClosed, until, catchUpOn, name } = campaign;
    if (isClosed || campaign.from > today || until < addDays(today, -60)) return [];
    const absent = listResultRows(db, campaignId).filter(({ state }) => state === 'absent').length;
    const base = { group: 'due' as const, studentId: null, ids: { campaignId } };
    const facts = { campaignName: name, absent: String(absent) };
    const lines: TodayLine[] = [];
    if (until <= addDays(today, AHEAD))
      lines.push({ ...base, key: `screening.ends ${campaignId}`, kind: 'screening.ends', on: until, facts });
    if (catchUpOn !== null && absent > 0 && catchUpOn <= addDays(today, AHEAD))
      lines.push({ ...base, key: `screening.catchUp ${campaignId}`, kind: 'screening.catchUp', on: catchUpOn, facts });
    return lines;
  });
}
