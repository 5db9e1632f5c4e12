import { z } from 'zod';
import { defineCommand, defineOperation, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { HandleId, IntakeAttachmentId, RoundId, StudentId } from '../kernel/ids.ts';
import { BLOCKS } from './blocks.ts';
import { ENVELOPE_FIELDS } from './oso/diff.ts';
import { KeptAttachment, KeptDossier } from './oso/kept.ts';
import { ATTACHMENT_STATES, FILE_TYPES, OSO_TROUBLE, REFUSED_WHY } from './oso/model.ts';

const manage = { permission: 'intake.manage', subject: noSubject } as const;
export const OSO_BATCH = 10;
/** `null`: zij-instroom, from another school for secondary education (VOVO). */
const RoundOrSwitch = RoundId.nullable();

/** Chooses files and reads them in the keyless process; nothing is stored (formats 16.1). */
export const pickOso = defineOperation({
  ...manage,
  name: 'intake.pickOso',
  desk: 'pickOsoFiles',
  input: z.strictObject({}),
  output: z.strictObject({
    handle: HandleId,
    fileCount: z.number().int(),
    dossierCount: z.number().int(),
    /** Which file of the choice, 1-based, and why nothing of it was read. */
    troubles: z.array(z.strictObject({ file: z.number().int(), code: z.enum(OSO_TROUBLE) })),
    refused: z.array(z.strictObject({ file: z.number().int(), line: z.number().int(), why: z.enum(REFUSED_WHY) })),
  }),
  refusals: [],
  touches: [],
});

const OSO_STATUS = ['new', 'changed', 'same', 'noApplication'] as const;
export const OsoLine = z.strictObject({
  index: z.number().int(),
  studentName: z.string(),
  birthDate: Day.nullable(),
  school: z.string(),
  year: z.string(),
  isKnownYear: z.boolean(),
  kind: z.string(),
  isProvisional: z.boolean(),
  isSeen: z.boolean().nullable(),
  seenOn: Day.nullable(),
  agreed: z.enum(['ja', 'nee', 'onbekend']),
  disagreement: z.string(),
  parts: z.array(z.enum(BLOCKS)),
  withheld: z.array(z.enum(BLOCKS)),
  attachments: z.array(
    z.strictObject({
      attachmentName: z.string(),
      state: z.enum(ATTACHMENT_STATES),
      type: z.enum(FILE_TYPES),
      isMisnamed: z.boolean(),
    }),
  ),
  unread: z.array(z.strictObject({ name: z.string(), count: z.number().int() })),
  dropped: z.record(z.string(), z.number().int()),
  /** `new`: an application without a dossier. `noApplication`: ADM-8, nothing may be kept yet. */
  status: z.enum(OSO_STATUS),
  studentId: StudentId.nullable(),
  changes: z.array(
    z.strictObject({
      what: z.enum([...BLOCKS, ...ENVELOPE_FIELDS]),
      from: z.string(),
      to: z.string(),
      keepsOwn: z.boolean(),
    }),
  ),
});
export type OsoLine = z.infer<typeof OsoLine>;

/** What each dossier holds and what it would change; nothing is stored. */
export const previewOso = defineQuery({
  ...manage,
  name: 'intake.previewOso',
  input: z.strictObject({ handle: HandleId, roundId: RoundOrSwitch, offset: z.number().int().min(0) }),
  output: z.strictObject({
    lines: z.array(OsoLine).max(50),
    counts: z.strictObject({
      new: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      noApplication: z.number().int(),
    }),
    dropped: z.record(z.string(), z.number().int()),
    /** Every dossier, also those on other pages, so that all can be read in at once. */
    all: z.array(
      z.strictObject({
        index: z.number().int(),
        status: z.enum(OSO_STATUS),
        agreed: z.enum(['ja', 'nee', 'onbekend']),
      }),
    ),
  }),
  refusals: ['IMPORT_GONE', 'ROUND_NOT_FOUND'],
});

/** One batch in one transaction, so that the page can show progress and stop; the same dossier again changes nothing. */
export const commitOso = defineCommand({
  ...manage,
  name: 'intake.commitOso',
  touches: ['intake'],
  input: z.strictObject({
    handle: HandleId,
    roundId: RoundOrSwitch,
    items: z
      .array(
        z.strictObject({
          index: z.number().int().min(0),
          /** Of a dossier without an application: the day on which the written application came. */
          receivedOn: Day.nullable(),
          /** The user has seen that the parents do not agree, and why. */
          isDisagreementSeen: z.boolean(),
        }),
      )
      .min(1)
      .max(OSO_BATCH),
  }),
  output: z.strictObject({
    created: z.number().int(),
    imported: z.number().int(),
    updated: z.number().int(),
    same: z.number().int(),
    attachments: z.number().int(),
  }),
  refusals: [
    'IMPORT_GONE',
    'ROUND_NOT_FOUND',
    'ROUND_CLOSED',
    'NO_APPLICATION',
    'TOO_EARLY',
    'RECEIVED_IN_FUTURE',
    'DISAGREEMENT_UNSEEN',
  ],
});

/** Where the dossier came from and its attachments, for one applicant. */
export const osoOfApplicant = defineQuery({
  name: 'intake.osoOf',
  permission: 'intake.read',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId }),
  output: z.strictObject({ dossier: KeptDossier.nullable(), attachments: z.array(KeptAttachment) }),
  refusals: ['APPLICATION_NOT_FOUND', 'TOO_EARLY'],
});

/** A copy of an attachment outside the vault, with its own line in the trail; it is never opened by the app. */
export const saveAttachment = defineCommand({
  name: 'intake.saveAttachment',
  permission: 'intake.manage',
  desk: 'savePaper',
  subject: (input) => input.studentId,
  touches: [],
  input: z.strictObject({ studentId: StudentId, attachmentId: IntakeAttachmentId }),
  output: z.strictObject({}),
  refusals: ['APPLICATION_NOT_FOUND', 'TOO_EARLY', 'ATTACHMENT_NOT_FOUND', 'ATTACHMENT_BROKEN', 'PAPER_NOT_SAVED'],
});
