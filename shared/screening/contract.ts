import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day, SchoolYear } from '../kernel/days.ts';
import { CampaignId, InstrumentId, StudentId } from '../kernel/ids.ts';
import { Campaign, CampaignText, Instrument } from './campaign.ts';
import { BANDS, Edition, LineSettings, MOMENTS, RESULT_STATES, SIGNAL_KINDS, STANDINGS } from './model.ts';
import { GIVEN_FAULTS } from './read-given.ts';

const read = { permission: 'screening.read', subject: noSubject } as const;
const manage = { permission: 'screening.manage', subject: noSubject, touches: ['screening'] } as const;
const revision = z.number().int().min(0);

export const listInstruments = defineQuery({
  ...read,
  name: 'screening.instruments',
  input: z.strictObject({}),
  output: z.strictObject({ instruments: z.array(Instrument).max(200), line: LineSettings, lineRevision: revision }),
  refusals: [],
});

/** A change is a new edition: what was scored with the old one keeps it until somebody scores again. */
export const saveInstrument = defineCommand({
  ...manage,
  name: 'screening.saveInstrument',
  input: z.strictObject({
    instrumentId: InstrumentId.nullable(),
    edition: Edition,
    isArchived: z.boolean(),
    version: revision,
  }),
  output: z.strictObject({ instrumentId: InstrumentId, version: revision }),
  refusals: ['INSTRUMENT_NOT_FOUND', 'CHANGED_MEANWHILE'],
});

export const saveLine = defineCommand({
  ...manage,
  name: 'screening.saveLine',
  input: z.strictObject({ line: LineSettings, revision }),
  output: z.strictObject({ revision }),
  refusals: ['CHANGED_MEANWHILE'],
});

const Progress = z.strictObject({
  pupils: z.number().int(),
  expected: z.number().int(),
  entered: z.number().int(),
  absent: z.number().int(),
});

export const ListedCampaign = Campaign.extend({ progress: Progress });
export type ListedCampaign = z.infer<typeof ListedCampaign>;

export const listCampaigns = defineQuery({
  ...read,
  name: 'screening.campaigns',
  input: z.strictObject({}),
  output: z.strictObject({ campaigns: z.array(ListedCampaign).max(500) }),
  refusals: [],
});

export const saveCampaign = defineCommand({
  ...manage,
  name: 'screening.saveCampaign',
  input: z.strictObject({
    campaignId: CampaignId.nullable(),
    text: CampaignText,
    schoolYear: SchoolYear,
    yearGroup: z.number().int().min(1).max(6),
    moment: z.enum(MOMENTS),
    from: Day,
    until: Day,
    catchUpOn: Day.nullable(),
    isClosed: z.boolean(),
    instrumentIds: z.array(InstrumentId).min(1).max(12),
    revision,
  }),
  output: z.strictObject({ campaignId: CampaignId, revision }),
  refusals: [
    'CAMPAIGN_NOT_FOUND',
    'INSTRUMENT_NOT_FOUND',
    'ENDS_BEFORE_START',
    'OUTSIDE_SCHOOL_YEAR',
    'CATCH_UP_BEFORE_START',
    'SAME_TEST_TWICE',
    'TEST_HAS_RESULTS',
    'CHANGED_MEANWHILE',
  ],
});

/** One cell of the grid. */
export const Cell = z.strictObject({
  instrumentId: InstrumentId,
  state: z.enum(RESULT_STATES),
  given: z.string(),
  band: z.enum(BANDS).nullable(),
  percentile: z.number().nullable(),
  standing: z.enum(STANDINGS),
  isExpired: z.boolean(),
  /** The edition it was last scored with; 0 when there was nothing to score. */
  version: z.number().int(),
  /** How many editions have scored it: two or more after scoring again. */
  scorings: z.number().int(),
  checked: z.enum(['agreed', 'corrected']).nullable(),
  isDouble: z.boolean(),
  revision,
});
export type Cell = z.infer<typeof Cell>;

export const GridRow = z.strictObject({
  studentId: StudentId,
  number: z.string(),
  name: z.string(),
  givenName: z.string(),
  className: z.string().nullable(),
  level: z.string().nullable(),
  cells: z.array(Cell).max(12),
  /** What the RT has decided, per kind. */
  signals: z.array(
    z.strictObject({ kind: z.enum(SIGNAL_KINDS), verdict: z.enum(['yes', 'no']), reason: z.string(), revision }),
  ),
});
export type GridRow = z.infer<typeof GridRow>;

/** A class (or the whole year group) with everything that was entered. Opens `onderwijs` of each pupil, and says so. */
export const screeningGrid = defineQuery({
  ...read,
  name: 'screening.grid',
  input: z.strictObject({
    campaignId: CampaignId,
    /** One class (the empty name holds who has none), the first there is, or the whole year group. */
    show: z.union([z.literal('first'), z.literal('year'), z.strictObject({ className: z.string().max(200) })]),
  }),
  output: z.strictObject({
    campaign: Campaign,
    /** What is shown; `null` is the whole year group. */
    className: z.string().nullable(),
    instruments: z.array(Instrument).max(12),
    line: LineSettings,
    classes: z.array(z.strictObject({ name: z.string(), pupils: z.number().int(), entered: z.number().int() })),
    rows: z.array(GridRow).max(2000),
  }),
  refusals: ['CAMPAIGN_NOT_FOUND'],
});

const SAVE_REFUSALS = [
  'CAMPAIGN_NOT_FOUND',
  'CAMPAIGN_CLOSED',
  'NOT_IN_CAMPAIGN',
  'STUDENT_NOT_FOUND',
  'CHANGED_MEANWHILE',
  ...GIVEN_FAULTS,
] as const;

/** One value as it was typed; empty text takes it away. */
export const saveResult = defineCommand({
  ...manage,
  name: 'screening.saveResult',
  subject: (input) => input.studentId,
  input: z.strictObject({
    campaignId: CampaignId,
    studentId: StudentId,
    instrumentId: InstrumentId,
    given: z.string().max(60),
    revision,
  }),
  output: z.strictObject({ cell: Cell.nullable() }),
  refusals: SAVE_REFUSALS,
});

/** So many values go in one call; a larger block is sent in parts. */
export const MOST_AT_ONCE = 400;

/** A block that was pasted: all of it or nothing. */
export const saveResults = defineCommand({
  ...manage,
  name: 'screening.saveResults',
  input: z.strictObject({
    campaignId: CampaignId,
    cells: z
      .array(z.strictObject({ studentId: StudentId, instrumentId: InstrumentId, given: z.string().max(60), revision }))
      .min(1)
      .max(MOST_AT_ONCE),
  }),
  output: z.strictObject({ saved: z.number().int() }),
  refusals: SAVE_REFUSALS,
});

/** Scores every value of this test in this campaign with the edition of now; what the old one made of it stays. */
export const rescoreTest = defineCommand({
  ...manage,
  name: 'screening.rescore',
  input: z.strictObject({ campaignId: CampaignId, instrumentId: InstrumentId }),
  output: z.strictObject({ rescored: z.number().int(), changed: z.number().int() }),
  refusals: ['CAMPAIGN_NOT_FOUND', 'NOT_IN_CAMPAIGN', 'NOTHING_TO_RESCORE'],
});

/**
 * Second entry: somebody types a value again without seeing the first. `agrees` says whether it was the same; a
 * different one changes nothing until it is saved as a correction.
 */
export const checkResult = defineCommand({
  ...manage,
  name: 'screening.checkResult',
  subject: (input) => input.studentId,
  input: z.strictObject({
    campaignId: CampaignId,
    studentId: StudentId,
    instrumentId: InstrumentId,
    given: z.string().max(60),
    /** The second value is the right one: it takes the place of the first. */
    corrects: z.boolean(),
    revision,
  }),
  output: z.strictObject({ agrees: z.boolean(), first: z.string(), cell: Cell }),
  refusals: [...SAVE_REFUSALS, 'NOTHING_TO_CHECK'],
});
