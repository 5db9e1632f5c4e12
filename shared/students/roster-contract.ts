import { z } from 'zod';
import { defineCommand, defineOperation, defineQuery, noSubject } from '../kernel/contract.ts';
import { SchoolYear } from '../kernel/days.ts';
import { HandleId, ImportId } from '../kernel/ids.ts';

const manage = { permission: 'students.manage', touches: ['students', 'consent', 'meetings', 'agreements'] } as const;

/** Which column of the file is which field of ours; a column not named is not read. */
export const ColumnChoice = z.record(z.string().max(40), z.number().int().min(0).max(2000));

const DroppedCounts = z.record(z.string(), z.number().int());

export const ROSTER_FILE_TROUBLE = [
  'EMPTY_FILE',
  'BINARY_FILE',
  'TOO_LARGE',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'QUOTE_OPEN',
  'NO_HEADER_FOUND',
  'XLS_OLD',
  'ZIP_BOMB',
  'ZIP_BROKEN',
  'XML_BROKEN',
  'XML_DOCTYPE',
  'XML_TOO_DEEP',
  'XML_TOO_MUCH',
  'NOT_EDEXML',
  'NO_PUPILS',
  'ENCRYPTED_FILE',
  'CELL_TOO_LONG',
  'FILE_UNREADABLE',
  'PARSER_STOPPED',
] as const;

/** Chooses a file and reads it in the keyless process; nothing is stored (formats 16.1). */
export const pickRoster = defineOperation({
  name: 'students.pickRoster',
  permission: 'students.manage',
  desk: 'pickRosterFile',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({
    handle: HandleId,
    format: z.enum(['csv', 'xlsx', 'edexml']),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    headerRow: z.number().int().nullable(),
    headers: z.array(z.string()),
    sample: z.array(z.array(z.string())).max(5),
    columns: ColumnChoice,
    /** Three names with accents, to see by eye whether the encoding was read well. */
    accentedNames: z.array(z.string()).max(3),
    rowCount: z.number().int(),
  }),
  refusals: [...ROSTER_FILE_TROUBLE, 'SCHOOL_YEAR_AHEAD'],
  touches: [],
});

/** Every mapped row against the pupils there are: counts, and a page of lines. */
export const previewRoster = defineQuery({
  name: 'students.previewRoster',
  permission: 'students.manage',
  subject: noSubject,
  input: z.strictObject({
    handle: HandleId,
    columns: ColumnChoice,
    show: z.enum(['new', 'changed', 'same', 'refused', 'parked', 'missing']),
    offset: z.number().int().min(0),
  }),
  output: z.strictObject({
    counts: z.strictObject({
      new: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      refused: z.number().int(),
      parked: z.number().int(),
      missing: z.number().int(),
    }),
    dropped: DroppedCounts,
    lines: z
      .array(
        z.strictObject({
          row: z.number().int().nullable(),
          number: z.string(),
          pupilName: z.string(),
          className: z.string(),
          changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
          reason: z.string().nullable(),
          value: z.string().nullable(),
          field: z.string().nullable(),
        }),
      )
      .max(100),
  }),
  refusals: ['IMPORT_GONE'],
});

/** One transaction; the same file twice changes nothing (formats 16.3). */
export const commitRoster = defineCommand({
  ...manage,
  name: 'students.commitRoster',
  subject: noSubject,
  input: z.strictObject({
    handle: HandleId,
    columns: ColumnChoice,
    schoolYear: SchoolYear,
    /** Row numbers of parked rows that the user confirms to be the pupil already known. */
    confirmedRows: z.array(z.number().int()).max(500),
    /** Pupils who are not in the file are marked as left; never deleted. */
    markMissingAsLeft: z.boolean(),
  }),
  output: z.strictObject({
    importId: ImportId,
    counts: z.strictObject({
      new: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      refused: z.number().int(),
      parked: z.number().int(),
      left: z.number().int(),
    }),
  }),
  refusals: ['IMPORT_GONE', 'NOTHING_TO_IMPORT', 'SCHOOL_YEAR_AHEAD'],
});

export const listImports = defineQuery({
  name: 'students.imports',
  permission: 'students.manage',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({
    imports: z.array(
      z.strictObject({
        importId: ImportId,
        at: z.string(),
        by: z.string().nullable(),
        new: z.number().int(),
        changed: z.number().int(),
        left: z.number().int(),
        state: z.enum(['done', 'undone']),
        canUndo: z.boolean(),
      }),
    ),
  }),
  refusals: [],
});

/** Puts back what was there before an import; only the newest, and only while nobody built on it. */
export const undoImport = defineCommand({
  ...manage,
  name: 'students.undoImport',
  subject: noSubject,
  input: z.strictObject({ importId: ImportId }),
  output: z.strictObject({ removed: z.number().int(), putBack: z.number().int() }),
  refusals: ['IMPORT_NOT_FOUND', 'NOT_THE_NEWEST', 'ALREADY_UNDONE', 'PUPILS_IN_USE'],
});
