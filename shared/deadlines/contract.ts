import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { Prose } from '../kernel/text.ts';
import { CLOCK_IDS, TodayRow } from './model.ts';

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

/** Every clock that Zorgspil computes, with what the school set otherwise and why. */
export const listClocks = defineQuery({
  name: 'deadlines.clocks',
  permission: 'settings.read',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({
    clocks: z.array(
      z.strictObject({
        clock: z.enum(CLOCK_IDS),
        amount: z.number().int(),
        changedOn: Day.nullable(),
        changedBy: z.string().nullable(),
        why: z.string(),
        revision: z.number().int(),
      }),
    ),
  }),
  refusals: [],
});

/** Another length for a term of the school's own; never for one of the law. Dated, with a reason. */
export const setClock = defineCommand({
  name: 'deadlines.setClock',
  permission: 'settings.manage',
  subject: noSubject,
  input: z.strictObject({
    clock: z.enum(CLOCK_IDS),
    amount: z.number().int().min(0).max(1000),
    why: Prose.pipe(z.string().min(1)),
    revision: z.number().int().min(0),
  }),
  output: z.strictObject({ revision: z.number().int() }),
  refusals: ['NOT_SETTABLE', 'OUT_OF_BOUNDS', 'CHANGED_MEANWHILE'],
  touches: ['plans', 'settings'],
});
