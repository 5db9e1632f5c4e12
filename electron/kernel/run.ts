import type { Call } from '../../shared/kernel/contract.ts';
import { dayOf } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { may, reachOf } from '../../shared/kernel/permissions.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { TrailNote } from '../audit/public.ts';
import type { Reader } from '../db/database.ts';
import { NoKeyError } from '../vault/keyring.ts';
import type { BoundCall } from './call.ts';
import type { CommandContext, PaperDraft, QueryContext, TodayContext } from './context.ts';
import type { OpenHouse, Rooms, SealedChange } from './house.ts';
import { Refused } from './refused.ts';

export type RunDeps = {
  readonly house: OpenHouse;
  readonly rooms: Rooms;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly handOver: (thing: PaperDraft) => void;
};

type Answer = Result<unknown, string>;
const READ_AGAIN_AFTER = 15 * 60 * 1000;
/** So many changed rows are named one by one; more are counted and hashed together. */
const NAMED_CHANGES = 20;

/**
 * Carries out one command: the change and its line in the trail are written together or not at all.
 * A refusal rolls the change back and is then written down in a transaction of its own.
 */
export function runCommand(deps: RunDeps, bound: Extract<BoundCall, { kind: 'command' }>, input: unknown): Answer {
  const { call } = bound;
  const people = peopleOf(deps, call, input);
  const facts = new Map<string, string>();
  return writingDownRefusals(deps, call, people, () =>
    deps.house.transact((db, changes) => {
      people.checkAll(db);
      const context: CommandContext = {
        ...baseContext(deps, db, people),
        db,
        noteFact: (name, value) => void facts.set(name, value),
      };
      const result = bound.handle(context, input as never);
      if (!result.ok) throw new Refused(result.code);
      const value = call.output.parse(result.value);
      if (!call.isUnlogged) {
        const rows = changeFacts(changes());
        const [first = null, ...others] = people.all();
        // Everybody else it concerned has his own line, so that his file shows it too.
        for (const other of others) deps.house.trail.append(noteOf(deps, call, 'ok', other, Object.fromEntries(facts)));
        const line = noteOf(deps, call, 'ok', first, { ...Object.fromEntries(facts), ...rows });
        deps.house.trail.append(line);
      }
      return { ok: true, value };
    }),
  );
}

/** Answers one query. What was read of a dossier is in the trail, committed, before anything is returned. */
export function runQuery(deps: RunDeps, bound: Extract<BoundCall, { kind: 'query' }>, input: unknown): Answer {
  const { call } = bound;
  const people = peopleOf(deps, call, input);
  return writingDownRefusals(deps, call, people, () =>
    deps.house.transact((db) => {
      people.checkAll(db);
      const context: QueryContext = {
        ...baseContext(deps, db, people),
        db,
        chronologyOf: (studentId) => deps.rooms.chronology(db, studentId),
        todayLines: () => deps.rooms.today(db, todayContext(deps, db)),
      };
      const result = bound.handle(context, input as never);
      if (!result.ok) throw new Refused(result.code);
      const value = call.output.parse(result.value);
      writeDownReading(deps, call, people.all());
      return { ok: true, value };
    }),
  );
}

function writingDownRefusals(deps: RunDeps, call: Call, people: People, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Refused ? error.code : error instanceof NoKeyError ? 'NOT_ALLOWED' : null;
    if (code === null) throw error;
    if (!call.isUnlogged) writeDownRefusal(deps, call, code, people.first());
    return { ok: false, code };
  }
}

/** A refusal leaves its own line; nothing else of the call is kept. */
export function writeDownRefusal(
  deps: Pick<RunDeps, 'house'>,
  call: Pick<Call, 'name' | 'kind'>,
  code: string,
  student: StudentId | null,
): void {
  deps.house.transact(() => deps.house.trail.append({ ...noteOf(deps, call, 'denied', student, {}), code }));
}

function writeDownReading(deps: RunDeps, call: Call, students: readonly StudentId[]): void {
  if (call.isUnlogged || /^(session|settings|staff)\./.test(call.name)) return;
  const marks = deps.house.readMarks;
  const now = deps.now().getTime();
  for (const student of students.length > 0 ? students : [null]) {
    const mark = `${call.name}|${student ?? ''}`;
    const last = marks.get(mark);
    if (last !== undefined && now >= last && now - last < READ_AGAIN_AFTER) continue;
    deps.house.trail.append(noteOf(deps, call, 'ok', student, {}));
    marks.set(mark, now);
  }
}

type People = ReturnType<typeof peopleOf>;

/** The pupils a call concerns, each checked against the acting role's reach. */
function peopleOf(deps: RunDeps, call: Call, input: unknown) {
  const concerned = new Set<StudentId>();
  // Safe: the input was parsed by this call's own schema before it came here.
  const named = call.subject(input as never);
  if (named !== null) concerned.add(named);
  const { actor } = deps.house;
  // Looking changes nobody's relations, so a query asks once whose pupils they are; a command asks anew every time.
  let known: ReadonlySet<StudentId> | undefined;
  const related = (db: Reader): ReadonlySet<StudentId> => {
    if (call.kind !== 'query') return deps.rooms.related(db, actor);
    known ??= deps.rooms.related(db, actor);
    return known;
  };
  const sees = (db: Reader, id: StudentId): boolean => {
    const reach = reachOf(actor.role, call.permission);
    return may(actor.role, call.permission, reach === 'own' ? related(db).has(id) : true);
  };
  return {
    sees,
    add(db: Reader, id: StudentId): void {
      concerned.add(id);
      if (!sees(db, id)) throw new Refused('NOT_ALLOWED');
    },
    checkAll(db: Reader): void {
      for (const id of concerned) if (!sees(db, id)) throw new Refused('NOT_ALLOWED');
    },
    first: (): StudentId | null => [...concerned][0] ?? null,
    all: (): StudentId[] => [...concerned],
  };
}

function baseContext(deps: RunDeps, db: Reader, people: People) {
  return {
    actor: deps.house.actor,
    now: deps.now,
    today: dayOf(deps.now()),
    newId: deps.newId,
    concerns: (studentId: StudentId) => people.add(db, studentId),
    sees: (studentId: StudentId) => people.sees(db, studentId),
    handOver: deps.handOver,
  };
}

/** For lines of Vandaag: each room asks for its own permission, for each pupil it speaks of. */
export function todayContext(
  { house, rooms, now }: Pick<RunDeps, 'house' | 'rooms' | 'now'>,
  db: Reader,
): TodayContext {
  const { actor } = house;
  let known: ReadonlySet<StudentId> | undefined;
  const related = (): ReadonlySet<StudentId> => {
    known ??= rooms.related(db, actor);
    return known;
  };
  return {
    actor,
    today: dayOf(now()),
    may: (permission, studentId) => {
      const isOwn = studentId !== undefined && reachOf(actor.role, permission) === 'own';
      return may(actor.role, permission, isOwn ? related().has(studentId) : null);
    },
  };
}

function noteOf(
  deps: Pick<RunDeps, 'house'>,
  call: Pick<Call, 'name' | 'kind'>,
  outcome: TrailNote['outcome'],
  student: StudentId | null,
  facts: Readonly<Record<string, string>>,
): TrailNote {
  const { actor } = deps.house;
  const action = call.kind === 'query' ? 'R' : call.kind === 'command' ? 'U' : 'E';
  return { act: call.name, action, outcome, user: actor.userId, role: actor.role, student, facts };
}

function changeFacts(changes: readonly SealedChange[]): Record<string, string> {
  if (changes.length === 0) return {};
  if (changes.length > NAMED_CHANGES) return { rows: String(changes.length) };
  return Object.fromEntries(changes.map((change) => [change.name, change.hash]));
}
