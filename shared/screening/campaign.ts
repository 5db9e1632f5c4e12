import { z } from 'zod';
import { Day, day, type SchoolYear, SchoolYear as SchoolYearSchema } from '../kernel/days.ts';
import { CampaignId, InstrumentId } from '../kernel/ids.ts';
import { Line, OptionalLine } from '../kernel/text.ts';
import { Edition, MOMENTS, type Moment } from './model.ts';

/* A campaign (afname): one year group, one moment, some tests. */

export const CampaignText = z.strictObject({ name: Line, catchUp: OptionalLine });
export type CampaignText = z.infer<typeof CampaignText>;

export const Campaign = CampaignText.extend({
  campaignId: CampaignId,
  schoolYear: SchoolYearSchema,
  /** Leerjaar. */
  yearGroup: z.number().int().min(1).max(6),
  moment: z.enum(MOMENTS),
  from: Day,
  until: Day,
  /** When who was absent does the tests after all. */
  catchUpOn: Day.nullable(),
  isClosed: z.boolean(),
  instrumentIds: z.array(InstrumentId).min(1).max(12),
  revision: z.number().int(),
});
export type Campaign = z.infer<typeof Campaign>;

export const Instrument = z.strictObject({
  instrumentId: InstrumentId,
  version: z.number().int(),
  isArchived: z.boolean(),
  edition: Edition,
});
export type Instrument = z.infer<typeof Instrument>;

/** C45: the 0-meting in September to November, the volgmeting in April to June; in between there is no window. */
export function windowOf(schoolYear: SchoolYear, moment: Moment): { from: Day; until: Day } | null {
  const [autumn, spring] = [schoolYear.slice(0, 4), schoolYear.slice(5)];
  if (moment === 'start') return { from: day(`${autumn}-09-01`), until: day(`${autumn}-11-30`) };
  if (moment === 'end') return { from: day(`${spring}-04-01`), until: day(`${spring}-06-30`) };
  return null;
}

/** Which moment a day lies in, or the next to come: before September and in winter one looks ahead. */
export function momentOn(on: Day): Moment {
  const month = Number(on.slice(5, 7));
  return month >= 8 ? 'start' : 'end';
}

export type CampaignFault = 'ENDS_BEFORE_START' | 'OUTSIDE_SCHOOL_YEAR' | 'CATCH_UP_BEFORE_START' | 'SAME_TEST_TWICE';
type Dates = Pick<Campaign, 'from' | 'until' | 'catchUpOn' | 'schoolYear' | 'instrumentIds'>;

/** What is wrong with a plan for a campaign. Outside the window of C45 is allowed: the publisher advises, the RT decides. */
export function campaignFault({ from, until, catchUpOn, schoolYear, instrumentIds }: Dates): CampaignFault | null {
  if (until < from) return 'ENDS_BEFORE_START';
  const isInside = from >= `${schoolYear.slice(0, 4)}-08-01` && until <= `${schoolYear.slice(5)}-07-31`;
  if (!isInside) return 'OUTSIDE_SCHOOL_YEAR';
  if (catchUpOn !== null && catchUpOn < from) return 'CATCH_UP_BEFORE_START';
  return new Set(instrumentIds).size < instrumentIds.length ? 'SAME_TEST_TWICE' : null;
}

/** The year group of a pupil: what the roster says, or the figure that the name of the class begins with. */
export function yearGroupOf(card: { readonly year: number | null; readonly className: string | null }): number | null {
  if (card.year !== null) return card.year;
  const [, figure] = /^([1-6])/.exec(card.className ?? '') ?? [];
  return figure === undefined ? null : Number(figure);
}
