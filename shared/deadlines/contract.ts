import { z } from 'zod';
import { defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { TodayRow } from './model.ts';

/** So many lines are shown at once; who has more works from the lists. */
export const TODAY_MOST = 400;

/** Everything that is due, promised or waits, late first, from every room, cut to what the acting role may know. */
export const todayLines = defineQuery({
  name: 'deadlines.today',
  permission: 'today.read',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({ today: Day, rows: z.array(TodayRow).max(TODAY_MOST), left: z.number().int() }),
  refusals: [],
});
