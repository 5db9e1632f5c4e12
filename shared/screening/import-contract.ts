import { z } from 'zod';
import { defineCommand, defineOperation, defineQuery, noSubject } from '../kernel/contract.ts';
import { CampaignId, HandleId, ImportId, InstrumentId, MappingId, ParkedId, StudentId } from '../kernel/ids.ts';
import { Line } from '../kernel/text.ts';
import { ROSTER_FILE_TROUBLE } from '../students/roster-contract.ts';
import { LIST_FAULTS, PARK_REASONS, ResultMapping } from './import-model.ts';

const manage = { permission: 'screening.manage', subject: noSubject } as const;
const changes = { ...manage, touches: ['screening'] } as const;

/** Chooses a list and reads it in the keyless process; nothing is stored (`formats.md` 16.1). */
export const pickResults = defineOperation({
  ...manage,
  name: 'screening.pickResults',
  desk: 'pickResultFile',
  input: z.strictObject({ campaignId: CampaignId }),
  output: z.strictObject({
    handle: HandleId,
    headers: z.array(z.string()),
    sample: z.array(z.array(z.string())).max(5),
    rowCount: z.number().int(),
    mapping: ResultMapping,
    /** The name of a kept mapping that fitted. */
    mappingName: z.string().nullable(),
  }),
  refusals: [...ROSTER_FILE_TROUBLE, 'CAMPAIGN_NOT_FOUND'],
  touches: [],
});

export const IMPORT_LINES = ['new', 'double', 'same', 'refused', 'parked', 'otherLetter'] as const;

export const previewResults = defineQuery({
  ...manage,
  name: 'screening.previewResults',
  input: z.strictObject({
    handle: HandleId,
    campaignId: CampaignId,
    mapping: ResultMapping,
    show: z.enum(IMPORT_LINES),
    offset: z.number().int().min(0),
  }),
  output: z.strictObject({
    counts: z.record(z.enum(IMPORT_LINES), z.number().int()),
    dropped: z.record(z.string(), z.number().int()),
    unknownTests: z.array(z.strictObject({ text: z.string(), n: z.number().int() })).max(200),
    lines: z
      .array(
        z.strictObject({
          row: z.number().int(),
          who: z.string(),
          header: z.string(),
          given: z.string(),
          instrumentId: InstrumentId,
          reason: z.enum([...PARK_REASONS, ...LIST_FAULTS]).nullable(),
          /** What the list says and what the norms of the school make of it, where the two differ. */
          letters: z.strictObject({ theirs: z.string(), ours: z.string() }).nullable(),
        }),
      )
      .max(100),
  }),
  refusals: ['IMPORT_GONE', 'CAMPAIGN_NOT_FOUND'],
});

/** One transaction; a list that was read before changes nothing. */
export const commitResults = defineCommand({
  ...changes,
  name: 'screening.commitResults',
  input: z.strictObject({
    handle: HandleId,
    campaignId: CampaignId,
    mapping: ResultMapping,
    /** Keeps the mapping under this name for the next list. */
    saveAs: Line.nullable(),
  }),
  output: z.strictObject({ importId: ImportId, saved: z.number().int(), parked: z.number().int() }),
  refusals: ['IMPORT_GONE', 'CAMPAIGN_NOT_FOUND', 'CAMPAIGN_CLOSED', 'NOTHING_TO_IMPORT'],
});

export const listResultImports = defineQuery({
  ...manage,
  name: 'screening.imports',
  input: z.strictObject({}),
  output: z.strictObject({
    imports: z.array(
      z.strictObject({
        importId: ImportId,
        at: z.string(),
        by: z.string().nullable(),
        campaignName: z.string(),
        saved: z.number().int(),
        parked: z.number().int(),
        state: z.enum(['done', 'undone']),
      }),
    ),
    parked: z.array(
      z.strictObject({
        parkedId: ParkedId,
        campaignName: z.string(),
        who: z.string(),
        reason: z.enum(PARK_REASONS),
        values: z.array(z.strictObject({ header: z.string(), given: z.string(), instrumentId: InstrumentId })),
      }),
    ),
    mappings: z.array(z.strictObject({ mappingId: MappingId, name: z.string() })),
  }),
  refusals: [],
});

/** Takes away what a list brought; what was typed since stays. */
export const undoResultImport = defineCommand({
  ...changes,
  name: 'screening.undoImport',
  input: z.strictObject({ importId: ImportId }),
  output: z.strictObject({ removed: z.number().int() }),
  refusals: ['IMPORT_NOT_FOUND', 'ALREADY_UNDONE'],
});

/** Says who a parked line is about, or that it is about nobody here. */
export const settleParked = defineCommand({
  ...changes,
  name: 'screening.settleParked',
  input: z.strictObject({ parkedId: ParkedId, studentId: StudentId.nullable() }),
  output: z.strictObject({ saved: z.number().int() }),
  refusals: ['PARKED_NOT_FOUND', 'STUDENT_NOT_FOUND', 'CAMPAIGN_CLOSED', 'NOT_IN_CAMPAIGN'],
});
