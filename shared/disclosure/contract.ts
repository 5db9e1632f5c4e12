import { z } from 'zod';
import { defineOperation, defineQuery, noSubject } from '../kernel/contract.ts';
import { DisclosureId, StudentId } from '../kernel/ids.ts';
import { DISCLOSURE_GROUNDS, DISCLOSURE_PARTS, Disclosure } from './model.ts';

/**
 * Only the main thread can do this, after the dialog: what became of the paper comes as the call's attachment, which no
 * page can give. From a page it is refused.
 */
export const settleDisclosure = defineOperation({
  name: 'disclosure.settle',
  permission: 'session.use',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({}),
  refusals: ['DISCLOSURE_NOT_FOUND', 'ALREADY_SETTLED'],
  touches: ['disclosures'],
});

export const SettleFacts = z.strictObject({ disclosureId: DisclosureId, isSaved: z.boolean() });

/** What of one pupil went to whom: his own part of the register. */
export const disclosuresOfStudent = defineQuery({
  name: 'disclosure.ofStudent',
  permission: 'disclosure.read',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId }),
  output: z.strictObject({
    disclosures: z.array(
      Disclosure.extend({
        ground: z.enum(DISCLOSURE_GROUNDS),
        parts: z.array(z.enum(DISCLOSURE_PARTS)),
        receiver: z.string(),
      }),
    ),
  }),
  refusals: ['STUDENT_NOT_FOUND'],
});

/** The register as a whole, newest first. Names only for who can open those pupils; others get counts and codes. */
export const listDisclosures = defineQuery({
  name: 'disclosure.list',
  permission: 'disclosure.register',
  subject: noSubject,
  input: z.strictObject({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(200) }),
  output: z.strictObject({
    total: z.number().int(),
    disclosures: z.array(
      Disclosure.extend({
        pupilCount: z.number().int(),
        pupils: z.array(z.strictObject({ studentId: StudentId, name: z.string() })),
        grounds: z.array(z.enum(DISCLOSURE_GROUNDS)),
        parts: z.array(z.enum(DISCLOSURE_PARTS)),
        receiver: z.string().nullable(),
      }),
    ),
  }),
  refusals: [],
});
