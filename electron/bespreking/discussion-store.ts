import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { DiscussionText } from '../../shared/bespreking/discussion-model.ts';
import { gapMask, gapsOf, isHeard } from '../../shared/bespreking/rules.ts';
import type { DiscussionId, MeetingId, StudentId, TeamId } from '../../shared/kernel/ids.ts';
import { byId } from '../db/columns.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { idToBytes } from '../kernel/ids.ts';
import { discussions } from './table.ts';

type Kept = typeof discussions.$inferSelect;
/** The plain part of a case: where it stands and when it comes back, without opening what was said. */
export type CaseRow = Omit<Kept, 'sealed'>;
export type OpenedCase = CaseRow & { readonly text: DiscussionText };

const sealedRow = ({ id, studentId, revision }: CaseRow): SealedRow => ({
  table: 'discussions',
  id,
  dossier: studentId,
  revision,
});

const PLAIN = {
  id: discussions.id,
  studentId: discussions.studentId,
  teamId: discussions.teamId,
  meetingId: discussions.meetingId,
  signalId: discussions.signalId,
  fromId: discussions.fromId,
  position: discussions.position,
  minutes: discussions.minutes,
  state: discussions.state,
  isHeard: discussions.isHeard,
  gaps: discussions.gaps,
  broughtOn: discussions.broughtOn,
  broughtBy: discussions.broughtBy,
  discussedOn: discussions.discussedOn,
  evaluateOn: discussions.evaluateOn,
  evaluatedOn: discussions.evaluatedOn,
  openGoals: discussions.openGoals,
  decision: discussions.decision,
  carried: discussions.carried,
  revision: discussions.revision,
};

export function findCaseRow(db: Reader, id: DiscussionId): CaseRow | undefined {
  return db.orm.select(PLAIN).from(discussions).where(eq(discussions.id, id)).get();
}

/** In the order of the agenda. */
export function listCaseRows(db: Reader, meetingId: MeetingId): CaseRow[] {
  const its = eq(discussions.meetingId, meetingId);
  return db.orm
    .select(PLAIN)
    .from(discussions)
    .where(its)
    .orderBy(asc(discussions.position), asc(discussions.id))
    .all();
}

/** Open cases of a team that are on no agenda. */
export function listWaitingRows(db: Reader, teamId: TeamId): CaseRow[] {
  const its = and(eq(discussions.teamId, teamId), eq(discussions.state, 'open'), isNull(discussions.meetingId));
  return db.orm
    .select(PLAIN)
    .from(discussions)
    .where(its)
    .orderBy(asc(discussions.broughtOn), asc(discussions.id))
    .all();
}

const OF_STUDENT = {
  name: 'bespreking.casesOfStudent',
  make: ({ orm }: Reader) =>
    orm
      .select(PLAIN)
      .from(discussions)
      .where(eq(discussions.studentId, byId('studentBytes')))
      .orderBy(desc(discussions.broughtOn), desc(discussions.id))
      .prepare(),
};

/** The newest first. */
export function listCaseRowsOfStudent(db: Reader, studentId: StudentId): CaseRow[] {
  return db.memory(OF_STUDENT).all({ studentBytes: idToBytes(studentId) });
}

/** Every case whose evaluation has a day, the earliest first. */
export function listEvaluationRows(db: Reader): CaseRow[] {
  const waits = isNotNull(discussions.evaluateOn);
  return db.orm.select(PLAIN).from(discussions).where(waits).orderBy(asc(discussions.evaluateOn)).all();
}

export function listAllCaseRows(db: Reader): CaseRow[] {
  return db.orm.select(PLAIN).from(discussions).all();
}

/** Opens the `onderwijs` part; ask `context.concerns` first. */
export function openCase(db: Reader, row: CaseRow): OpenedCase {
  const kept = db.orm.select({ sealed: discussions.sealed }).from(discussions).where(eq(discussions.id, row.id)).get();
  if (!kept) throw new Error('discussion is gone');
  return { ...row, text: db.open(sealedRow(row), 'onderwijs', DiscussionText, kept.sealed) };
}

/** Keeps beside the sealed form what lists need of it: whether the pupil was heard, and how much is missing or open. */
export function saveCase(db: Writer, { text, ...row }: OpenedCase): void {
  const { form } = text;
  const set = {
    ...row,
    isHeard: isHeard(form.pupil),
    gaps: gapMask(gapsOf(form, row.evaluateOn ?? row.evaluatedOn)),
    openGoals: form.goals.filter(({ outcome }) => outcome === null).length,
    sealed: db.seal(sealedRow(row), 'onderwijs', DiscussionText, text),
  };
  db.orm.insert(discussions).values(set).onConflictDoUpdate({ target: discussions.id, set }).run();
}

/** Place and state only: nothing of the pupil is opened or sealed again. */
export function moveCaseRow(
  db: Writer,
  id: DiscussionId,
  to: Partial<Pick<CaseRow, 'teamId' | 'meetingId' | 'position' | 'state' | 'carried' | 'discussedOn'>>,
): void {
  db.orm.update(discussions).set(to).where(eq(discussions.id, id)).run();
}

export function deleteCase(db: Writer, id: DiscussionId): void {
  db.orm.delete(discussions).where(eq(discussions.id, id)).run();
}
