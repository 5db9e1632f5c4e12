import type { TodayLine } from '../../shared/deadlines/model.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import type { Trail } from '../audit/public.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { Actor, TodayContext } from './context.ts';
import type { Feature } from './feature.ts';

/** What was sealed in one transaction: it goes into the trail as hashes of ciphertext (`security.md` 4.2). */
export type SealedChange = { readonly name: string; readonly hash: string };

/** An opened vault, as the kernel sees it. */
export type OpenHouse = {
  readonly actor: Actor;
  readonly reader: Reader;
  readonly trail: Trail;
  /** One immediate transaction over vault, keys and trail: all of it or nothing. Not nested. */
  readonly transact: <T>(work: (db: Writer, changes: () => readonly SealedChange[]) => T) => T;
  /** When this dossier or list was last put in the trail as read, per call; forgotten when the role changes. */
  readonly readMarks: Map<string, number>;
};

/** What the kernel must ask of the rooms without knowing them. */
export type Rooms = {
  readonly related: (db: Reader, actor: Actor) => ReadonlySet<StudentId>;
  readonly chronology: (db: Reader, studentId: StudentId) => ChronologyLine[];
  readonly today: (db: Reader, context: TodayContext) => TodayLine[];
  /** Ids of every attachment that a row tells of, whoever may open it. */
  readonly attachments: (db: Reader) => string[];
};

/** Joins what the features say; exactly one room knows the relations. */
export function roomsOf(features: readonly Feature[]): Rooms {
  const [relation, ...others] = features.flatMap((feature) => feature.relation ?? []);
  if (!relation || others.length > 0) throw new Error('exactly one room must know the relations');
  return {
    related: relation,
    attachments: (db) => features.flatMap((feature) => feature.attachments?.(db) ?? []),
    today: (db, context) => features.flatMap((feature) => feature.today?.(db, context) ?? []),
    chronology: (db, studentId) =>
      features
        .flatMap((feature) => feature.chronology?.(db, studentId) ?? [])
        .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)),
  };
}
