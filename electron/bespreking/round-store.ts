import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { InputText } from '../../shared/bespreking/round-model.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { DiscussionId, InputRoundId, StaffId, UserId } from '../../shared/kernel/ids.ts';
import { Prose } from '../../shared/kernel/text.ts';
import { byId } from '../db/columns.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { idToBytes } from '../kernel/ids.ts';
import { inputAnswers, inputRounds } from './table.ts';

type KeptRound = typeof inputRounds.$inferSelect;
export type RoundRow = Omit<KeptRound, 'sealed'>;
export type OpenedRound = RoundRow & { readonly question: string };
const RoundText = z.strictObject({ question: Prose });

type KeptAnswer = typeof inputAnswers.$inferSelect;
/** Who was asked and how that stands: nothing of what he said. */
export type AnswerRow = Omit<KeptAnswer, 'sealed'>;

type Sealable = { readonly id: string; readonly studentId: string; readonly revision: number };
const sealedIn = (table: string, { id, studentId, revision }: Sealable): SealedRow => ({
  table,
  id,
  dossier: studentId,
  revision,
});

const opened = (db: Reader, { sealed, ...row }: KeptRound): OpenedRound => ({
  ...row,
  ...db.open(sealedIn('input_rounds', row), 'klas', RoundText, sealed),
});

const PLAIN_ROUND = {
  id: inputRounds.id,
  studentId: inputRounds.studentId,
  discussionId: inputRounds.discussionId,
  state: inputRounds.state,
  askedOn: inputRounds.askedOn,
  askedBy: inputRounds.askedBy,
  dueOn: inputRounds.dueOn,
  closedOn: inputRounds.closedOn,
  revision: inputRounds.revision,
};

export function findRoundRow(db: Reader, id: InputRoundId): RoundRow | undefined {
  return db.orm.select(PLAIN_ROUND).from(inputRounds).where(eq(inputRounds.id, id)).get();
}

export function findRoundRowOf(db: Reader, discussionId: DiscussionId): RoundRow | undefined {
  return db.orm.select(PLAIN_ROUND).from(inputRounds).where(eq(inputRounds.discussionId, discussionId)).get();
}

/** Opens the question; ask `context.concerns` first. */
export function openRound(db: Reader, row: RoundRow): OpenedRound {
  const kept = db.orm.select().from(inputRounds).where(eq(inputRounds.id, row.id)).get();
  if (!kept) throw new Error('input round is gone');
  return opened(db, kept);
}

export function saveRound(db: Writer, { question, ...row }: OpenedRound): void {
  const set = { ...row, sealed: db.seal(sealedIn('input_rounds', row), 'klas', RoundText, { question }) };
  db.orm.insert(inputRounds).values(set).onConflictDoUpdate({ target: inputRounds.id, set }).run();
}

const PLAIN_ANSWER = {
  id: inputAnswers.id,
  roundId: inputAnswers.roundId,
  studentId: inputAnswers.studentId,
  staffId: inputAnswers.staffId,
  state: inputAnswers.state,
  givenOn: inputAnswers.givenOn,
  givenBy: inputAnswers.givenBy,
  remindedOn: inputAnswers.remindedOn,
  revision: inputAnswers.revision,
};

export function listAnswerRows(db: Reader, roundId: InputRoundId): AnswerRow[] {
  const its = eq(inputAnswers.roundId, roundId);
  return db.orm.select(PLAIN_ANSWER).from(inputAnswers).where(its).orderBy(asc(inputAnswers.id)).all();
}

/** What one member of staff was asked and has not given. */
export function listAskedRows(db: Reader, staffId: StaffId): { answer: AnswerRow; round: RoundRow }[] {
  return db.orm
    .select({ answer: PLAIN_ANSWER, round: PLAIN_ROUND })
    .from(inputAnswers)
    .innerJoin(inputRounds, eq(inputRounds.id, inputAnswers.roundId))
    .where(and(eq(inputAnswers.staffId, staffId), eq(inputAnswers.state, 'asked'), eq(inputRounds.state, 'open')))
    .orderBy(asc(inputRounds.dueOn))
    .all();
}

const ASKED = {
  name: 'bespreking.askedRounds',
  make: ({ orm }: Reader) => {
    const mine = and(
      eq(inputAnswers.staffId, byId('staffBytes')),
      eq(inputAnswers.state, 'asked'),
      eq(inputRounds.state, 'open'),
    );
    return orm
      .select({ round: inputRounds })
      .from(inputAnswers)
      .innerJoin(inputRounds, eq(inputRounds.id, inputAnswers.roundId))
      .where(mine)
      .orderBy(asc(inputRounds.dueOn))
      .prepare();
  },
};

/** The same with the question, sealed still, in one look: somebody may be asked about 150 pupils at once. */
export function listAskedRounds(db: Reader, staffId: StaffId): { row: RoundRow; open: () => OpenedRound }[] {
  return db
    .memory(ASKED)
    .all({ staffBytes: idToBytes(staffId) })
    .map(({ round }) => ({ row: round, open: () => opened(db, round) }));
}

export function insertAsked(db: Writer, row: Pick<AnswerRow, 'id' | 'roundId' | 'studentId' | 'staffId'>): void {
  const rest = { state: 'asked' as const, givenOn: null, givenBy: null, remindedOn: null, revision: 1, sealed: null };
  db.orm
    .insert(inputAnswers)
    .values({ ...row, ...rest })
    .run();
}

export function setAnswerState(db: Writer, id: string, state: 'asked' | 'excused'): void {
  db.orm.update(inputAnswers).set({ state }).where(eq(inputAnswers.id, id)).run();
}

export function setReminded(db: Writer, id: string, remindedOn: Day): void {
  db.orm.update(inputAnswers).set({ remindedOn }).where(eq(inputAnswers.id, id)).run();
}

/** Sealed in `klas`: the docent who gives it holds no other key of this pupil. */
export function giveAnswer(db: Writer, row: AnswerRow, given: { on: Day; by: UserId; text: InputText }): void {
  const revision = row.revision + 1;
  const sealed = db.seal(sealedIn('input_answers', { ...row, revision }), 'klas', InputText, given.text);
  const set = { state: 'given' as const, givenOn: given.on, givenBy: given.by, revision, sealed };
  db.orm.update(inputAnswers).set(set).where(eq(inputAnswers.id, row.id)).run();
}

/** What somebody gave. Only for whom `maySeeInputs` says yes, or for his own. */
export function openAnswer(db: Reader, row: AnswerRow): InputText {
  const kept = db.orm
    .select({ sealed: inputAnswers.sealed })
    .from(inputAnswers)
    .where(eq(inputAnswers.id, row.id))
    .get();
  if (!kept?.sealed) throw new Error('no input was given');
  return db.open(sealedIn('input_answers', row), 'klas', InputText, kept.sealed);
}
