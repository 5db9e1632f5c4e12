import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { AgendaItemId, AgreementId, MeetingId, StaffId, StudentId } from '../kernel/ids.ts';
import { Line } from '../kernel/text.ts';

export const AGREEMENT_STATES = ['open', 'done', 'partly', 'not'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** What is sealed in `onderwijs`: who does what by when, and what came of it. */
export const AgreementText = z.strictObject({ what: Line, effect: z.string().max(2000) });
export type AgreementText = z.infer<typeof AgreementText>;

export const Agreement = AgreementText.extend({
  agreementId: AgreementId,
  studentId: StudentId,
  meetingId: MeetingId.nullable(),
  itemId: AgendaItemId.nullable(),
  ownerId: StaffId,
  ownerName: z.string(),
  madeOn: Day,
  dueOn: Day,
  state: z.enum(AGREEMENT_STATES),
  settledOn: Day.nullable(),
  revision: z.number().int(),
});
export type Agreement = z.infer<typeof Agreement>;

/** What became of an agreement on the way: to another day, to somebody else, closed, open again. */
export const AGREEMENT_EVENTS = ['moved', 'reassigned', 'settled', 'reopened'] as const;
export const AgreementEventText = z.strictObject({ reason: z.string().max(2000) });
export const AgreementEvent = AgreementEventText.extend({
  kind: z.enum(AGREEMENT_EVENTS),
  on: Day,
  by: z.string().nullable(),
  fromDue: Day.nullable(),
  toDue: Day.nullable(),
  fromOwner: z.string().nullable(),
  toOwner: z.string().nullable(),
  outcome: z.enum(AGREEMENT_STATES).nullable(),
});
export type AgreementEvent = z.infer<typeof AgreementEvent>;
