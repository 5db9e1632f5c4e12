import { z } from 'zod';
import { Day } from '../../kernel/days.ts';
import { SEXES } from '../../students/model.ts';
import { BLOCKS } from '../blocks.ts';

/* A file of OSO dossiers as it comes out of the keyless process: known fields only, everything secret gone. */

/** Longest text of one part; more is cut there, counted and said. */
export const MOST_TEXT = 60_000;
const Short = z.string().max(500);
const Long = z.string().max(MOST_TEXT);

export const ATTACHMENT_STATES = ['kept', 'broken', 'encrypted', 'tooLarge', 'bomb', 'nested', 'program'] as const;
export const FILE_TYPES = [
  'pdf',
  'jpg',
  'png',
  'doc',
  'docx',
  'xls',
  'xlsx',
  'ppt',
  'pptx',
  'odf',
  'txt',
  'onbekend',
] as const;
export type FileType = (typeof FILE_TYPES)[number];

export const OsoAttachment = z.strictObject({
  block: z.enum(BLOCKS),
  /** As the file says, without numbers that may not be kept. */
  name: Short,
  description: Short,
  state: z.enum(ATTACHMENT_STATES),
  /** Found from the content. */
  type: z.enum(FILE_TYPES),
  /** The extension says another type than the content. */
  isMisnamed: z.boolean(),
  size: z.number().int(),
  bytes: z.instanceof(Uint8Array).nullable(),
});
export type OsoAttachment = z.infer<typeof OsoAttachment>;

const ANSWER = ['ja', 'nee', 'onbekend'] as const;

export const OsoDossier = z.strictObject({
  /** Which dossier of the file; 1-based. */
  place: z.number().int(),
  line: z.number().int(),
  /** The year in the namespace as it stands there, or empty. */
  year: Short,
  isKnownYear: z.boolean(),
  /** 'POVO', 'VOVO' and so on; as it stands there. */
  kind: Short,
  madeOn: Day.nullable(),
  /** The key of the old school's system with its BRIN: by this the same dossier is known again. */
  externalId: Short,
  brin: Short,
  isProvisional: z.boolean(),
  seenOn: Day.nullable(),
  isSeen: z.boolean().nullable(),
  agreed: z.enum(ANSWER),
  disagreement: Long,
  permission: z.enum(ANSWER),
  givenName: Short,
  prefix: Short,
  surname: Short,
  birthDate: Day.nullable(),
  sex: z.enum(SEXES),
  isAddressSecret: z.boolean(),
  school: Short,
  contactPerson: Short,
  contactPhone: Short,
  isContactNeeded: z.boolean(),
  guardians: z.array(z.strictObject({ name: Short, relation: Short, phone: Short })).max(12),
  parts: z.array(z.strictObject({ block: z.enum(BLOCKS), text: Long })).max(BLOCKS.length),
  /** Left out on purpose by the parents: an answer, never a gap. */
  withheld: z.array(z.enum(BLOCKS)).max(BLOCKS.length),
  notApplicable: z.array(z.enum(BLOCKS)).max(BLOCKS.length),
  attachments: z.array(OsoAttachment).max(200),
  /** Names of elements that were not read, with how often. */
  unread: z.array(z.strictObject({ name: z.string().max(60), count: z.number().int() })).max(60),
  /** What was dropped, by kind, only counted. */
  dropped: z.record(z.string().max(40), z.number().int()),
  cutTexts: z.number().int(),
});
export type OsoDossier = z.infer<typeof OsoDossier>;

export const REFUSED_WHY = ['NAME_MISSING', 'TOO_MANY_PARTS'] as const;
export const OsoFile = z.strictObject({
  encoding: z.string().max(20),
  dossiers: z.array(OsoDossier).max(500),
  refused: z
    .array(z.strictObject({ place: z.number().int(), line: z.number().int(), why: z.enum(REFUSED_WHY) }))
    .max(500),
  /** Answers to an earlier exchange in a container; not read. */
  feedbackCount: z.number().int(),
});
export type OsoFile = z.infer<typeof OsoFile>;

export const OSO_TROUBLE = [
  'EMPTY_FILE',
  'BINARY_FILE',
  'TOO_LARGE',
  'NOT_OSO',
  'XML_BROKEN',
  'XML_DOCTYPE',
  'XML_TOO_DEEP',
  'XML_TOO_MUCH',
  'TEXT_TOO_LONG',
  'NO_DOSSIERS',
  'TOO_MANY_DOSSIERS',
  'TOO_MUCH_AT_ONCE',
  'FILE_UNREADABLE',
  'PARSER_STOPPED',
] as const;
export type OsoTrouble = (typeof OSO_TROUBLE)[number];
