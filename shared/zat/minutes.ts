import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { AgreementId, CorrectionId, UserId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { Prose } from '../kernel/text.ts';
import type { Meeting } from '../meetings/model.ts';

/* Minutes once they are final: what was fixed, how it was corrected since, and who saw it (PRIV-10). */

/** Texts that may be corrected one by one; the rest of the minutes only by opening the last meeting again. */
export const CORRECTABLE = [
  'question',
  'problem',
  'diagnosis',
  'plan',
  'intervention',
  'evaluation',
  'advice',
  'more',
] as const;

/** An agreement as it was made at the table; a later day for it changes nothing of the minutes. */
export const MinutedAgreement = z.strictObject({
  agreementId: AgreementId,
  what: z.string(),
  ownerName: z.string(),
  dueOn: Day,
});
export type MinutedAgreement = z.infer<typeof MinutedAgreement>;

/** Of one pupil, by field: what the minutes said when they were fixed, with every correction since in it. */
export const Minuted = z.strictObject({
  fields: z.record(z.string(), z.string()),
  made: z.array(MinutedAgreement).max(100),
});
export type Minuted = z.infer<typeof Minuted>;

export const CorrectionText = z.strictObject({ before: z.string(), after: z.string(), why: Prose });

export type CorrectionText = z.infer<typeof CorrectionText>;

export const Correction = CorrectionText.extend({
  correctionId: CorrectionId,
  field: z.string(),
  /** ISO instant. */
  at: z.string(),
  userName: z.string(),
});
export type Correction = z.infer<typeof Correction>;

export const SEAL_KINDS = ['finalised', 'corrected', 'reopened', 'confirmed'] as const;
export const Seal = z.strictObject({
  kind: z.enum(SEAL_KINDS),
  userId: UserId,
  userName: z.string(),
  at: z.string(),
  /** SHA-256 over the minutes as they were then; a confirmation holds for this hash only. */
  hash: z.string(),
  why: z.string(),
});
export type Seal = z.infer<typeof Seal>;

export type Change = { readonly field: string; readonly before: string; readonly after: string };

/** What became different between two fixings, field by field and agreement by agreement. */
export function changesBetween(then: Minuted, now: Minuted): Change[] {
  const flat = ({ fields, made }: Minuted): Readonly<Record<string, string>> => ({
    ...fields,
    ...Object.fromEntries(
      made.map(({ agreementId, what, ownerName, dueOn }) => [
        `agreement.${agreementId}`,
        [what, ownerName, dueOn].join(' · '),
      ]),
    ),
  });
  const before = flat(then);
  const after = flat(now);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const change = { field, before: before[field] ?? '', after: after[field] ?? '' };
    return change.before === change.after ? [] : [change];
  });
}

type Other = Pick<Meeting, 'meetingId' | 'heldOn' | 'state'>;
type ReopenFacts = { readonly meeting: Other; readonly others: readonly Other[] };

/** Only the last final meeting may be opened again: of an older one the agreements have been looked back on. */
export function decideReopen({ meeting, others }: ReopenFacts): Result<null, 'MINUTES_NOT_FINAL' | 'NOT_LAST_FINAL'> {
  if (meeting.state !== 'final') return refuse('MINUTES_NOT_FINAL');
  const later = others.some(
    ({ meetingId, heldOn, state }) =>
      meetingId !== meeting.meetingId && heldOn > meeting.heldOn && (state === 'final' || state === 'running'),
  );
  return later ? refuse('NOT_LAST_FINAL') : ok(null);
}

type ConfirmFacts = {
  readonly meeting: Pick<Meeting, 'state' | 'minutesHash'>;
  readonly seals: readonly Seal[];
  readonly userId: UserId;
};
type ConfirmRefusal = 'MINUTES_NOT_FINAL' | 'SAME_PERSON' | 'ALREADY_CONFIRMED';

/** "Gezien en akkoord" is somebody else's word than that of whoever fixed or last corrected the minutes. */
export function decideConfirm({ meeting, seals, userId }: ConfirmFacts): Result<{ hash: string }, ConfirmRefusal> {
  const hash = meeting.minutesHash;
  if (meeting.state !== 'final' || hash === null) return refuse('MINUTES_NOT_FINAL');
  const fixedBy = seals.findLast(({ kind }) => kind === 'finalised' || kind === 'corrected');
  if (fixedBy?.userId === userId) return refuse('SAME_PERSON');
  const has = seals.some((seal) => seal.kind === 'confirmed' && seal.userId === userId && seal.hash === hash);
  return has ? refuse('ALREADY_CONFIRMED') : ok({ hash });
}

/** Who saw the minutes as they stand now; a correction asks for a new look. */
export function confirmedBy(seals: readonly Seal[], hash: string | null): Seal[] {
  return seals.filter((seal) => seal.kind === 'confirmed' && seal.hash === hash);
}
