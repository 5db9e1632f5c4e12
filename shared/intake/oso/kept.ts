import { z } from 'zod';
import { Day } from '../../kernel/days.ts';
import { IntakeAttachmentId } from '../../kernel/ids.ts';
import { BLOCKS } from '../blocks.ts';
import { ATTACHMENT_STATES, FILE_TYPES, type OsoDossier } from './model.ts';

/* What is kept of a dossier beside its parts: where it comes from and what the parents said of it. */

const ANSWER = ['ja', 'nee', 'onbekend'] as const;

export const DossierText = z.strictObject({
  school: z.string(),
  brin: z.string(),
  externalId: z.string(),
  /** Why the parents do not agree, in their words. */
  disagreement: z.string(),
  permission: z.enum(ANSWER),
  contactPerson: z.string(),
  contactPhone: z.string(),
  isContactNeeded: z.boolean(),
  withheld: z.array(z.enum(BLOCKS)),
  unread: z.array(z.strictObject({ name: z.string(), count: z.number().int() })),
  dropped: z.record(z.string(), z.number().int()),
});

export const KeptDossier = DossierText.extend({
  importedOn: Day,
  year: z.string(),
  kind: z.string(),
  madeOn: Day.nullable(),
  isProvisional: z.boolean(),
  seenOn: Day.nullable(),
  agreed: z.enum(ANSWER),
  revision: z.number().int(),
});
export type KeptDossier = z.infer<typeof KeptDossier>;

export const AttachmentText = z.strictObject({
  attachmentName: z.string(),
  description: z.string(),
  sha256: z.string(),
});
export const KeptAttachment = AttachmentText.omit({ sha256: true }).extend({
  attachmentId: IntakeAttachmentId,
  block: z.enum(BLOCKS),
  state: z.enum(ATTACHMENT_STATES),
  type: z.enum(FILE_TYPES),
  isMisnamed: z.boolean(),
  size: z.number().int(),
});
export type KeptAttachment = z.infer<typeof KeptAttachment>;

/** The envelope of a dossier as it would be kept. */
export function envelopeOf(dossier: OsoDossier): z.infer<typeof DossierText> {
  const { school, brin, externalId, disagreement, permission, contactPerson, contactPhone, isContactNeeded } = dossier;
  const { withheld, unread, dropped } = dossier;
  return {
    ...{ school, brin, externalId, disagreement, permission, contactPerson, contactPhone, isContactNeeded },
    ...{ withheld, unread, dropped },
  };
}
