import {
  type DisclosureGround,
  type DisclosureKind,
  type DisclosurePart,
  type DisclosurePurpose,
  type DisclosureState,
  disclosureNumber,
  type ReceiverKind,
} from '../../shared/disclosure/model.ts';
import { type AgendaItemId, DisclosureId, type StaffId, type StudentId } from '../../shared/kernel/ids.ts';
import type { CommandContext } from '../kernel/context.ts';
import { insertDisclosure, insertSubject, nextNumber } from './store.ts';

export { toldBefore } from './store.ts';

/** One pupil on a paper: on what ground, from which records, and which parts of his file stand on it. */
export type Subject = {
  readonly studentId: StudentId;
  readonly ground: DisclosureGround;
  /** Ids of the permissions or the weighed grounds that it rests on. */
  readonly sourceIds?: readonly string[];
  readonly parts: readonly DisclosurePart[];
};

export type Receiver = {
  readonly kind: ReceiverKind;
  /** In words, as it stands in the foot: 'ouders van Sem', 'S. Achterberg (jeugdarts)'. */
  readonly name: string;
  /** Members of staff or partners, where they are the receivers. */
  readonly staffIds?: readonly StaffId[];
};

export type DisclosureFacts = {
  readonly kind: DisclosureKind;
  /** Which letter, for a letter: a code. Which item of the agenda, for what was said. */
  readonly detail?: string;
  readonly receiver: Receiver;
  readonly purpose: DisclosurePurpose;
  readonly format: string;
  readonly subjects: readonly Subject[];
};

/**
 * Writes the line of the register, in the transaction of the command that makes the paper (PRIV-4). The number stands on
 * the paper; whether it was really saved is told afterwards by the main thread.
 */
export function register(context: CommandContext, facts: DisclosureFacts): Registered {
  return writeLine(context, facts, 'made');
}

type Spoken = Pick<DisclosureFacts, 'receiver' | 'purpose'> & {
  readonly itemId: AgendaItemId;
  readonly subject: Subject;
};

/**
 * The line of what was said of a pupil with people from outside at the table. It is given at once: there is no file that
 * could still be dropped. The item of the agenda is kept with it, so that fixing minutes again writes nothing twice.
 */
export function registerSpoken(context: CommandContext, { itemId, subject, ...facts }: Spoken): Registered {
  const spoken = { ...facts, kind: 'besproken', detail: itemId, format: 'mondeling', subjects: [subject] } as const;
  return writeLine(context, spoken, 'saved');
}

type Registered = { readonly id: DisclosureId; readonly number: string };

function writeLine(context: CommandContext, facts: DisclosureFacts, state: DisclosureState): Registered {
  const { db, actor, now, newId, today, noteFact } = context;
  const id = DisclosureId.parse(newId());
  const year = Number(today.slice(0, 4));
  const number = nextNumber(db, year);
  const { kind, purpose, format, receiver } = facts;
  const row = { id, year, number, kind, purpose, format, detail: facts.detail ?? '', receiverKind: receiver.kind };
  const made = { state, madeOn: today, madeAt: now().toISOString(), madeBy: actor.userId };
  insertDisclosure(db, { ...row, ...made }, receiver.staffIds ?? []);
  for (const { studentId, ground, sourceIds, parts } of facts.subjects) {
    const subject = { disclosureId: id, studentId, ground, sourceIds: (sourceIds ?? []).join(' ') };
    insertSubject(db, { ...subject, parts: [...new Set(parts)].join(' ') }, { receiver: receiver.name });
  }
  const text = disclosureNumber(year, number);
  noteFact('disclosure', text);
  return { id, number: text };
}
