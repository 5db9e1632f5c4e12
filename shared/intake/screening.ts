import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { Line, Prose } from '../kernel/text.ts';
import { LIMIT_FIELDS, LIMIT_MARKS, type LimitMark } from './limits.ts';
import { SUPPORT_NEEDS, type SupportNeed } from './model.ts';

/** The school's limits as they read on the day of screening, each with its mark and a note. */
export const ScreeningText = z.strictObject({
  marks: z
    .array(
      z.strictObject({
        field: z.enum(LIMIT_FIELDS),
        text: Line,
        mark: z.enum(LIMIT_MARKS),
      }),
    )
    .max(60),
  note: Prose,
});
export const Screening = ScreeningText.extend({
  screenedOn: Day,
  need: z.enum(SUPPORT_NEEDS),
  revision: z.number().int(),
});
export type Screening = z.infer<typeof Screening>;

/** What the marks propose; the zorgcoördinator chooses himself. */
export function proposedNeed(marks: readonly { readonly mark: LimitMark }[]): SupportNeed {
  if (marks.some(({ mark }) => mark === 'beyond')) return 'extra';
  return marks.some(({ mark }) => mark === 'attention') ? 'basic' : 'none';
}
