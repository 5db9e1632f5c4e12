import type { TodayLine } from '../../shared/deadlines/model.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { BoundCall } from './call.ts';
import type { Actor, TodayContext } from './context.ts';

/** Who a table speaks of, and what happens to its rows when a pupil's dossier must go. */
export type TableClaim = {
  readonly table: string;
  readonly speaksOf: 'a pupil' | 'the school' | 'the app itself';
  readonly onErasure: 'rows go with the pupil' | 'rows are made nameless' | 'rows stay';
  readonly because: string;
};

/** A room's page of contents. */
export type Feature = {
  readonly name: string;
  readonly calls: readonly BoundCall[];
  readonly tables: readonly TableClaim[];
  /** What this room tells on a pupil's page. Leave out what `db.canOpen` says no to. */
  readonly chronology?: (db: Reader, studentId: StudentId) => ChronologyLine[];
  /**
   * What this room has to say on Vandaag: terms, promises, what waits. Ask `may` before telling anything of a pupil, and
   * read only plain columns where that is enough: this is a list, not the opening of a dossier. The sentence of each
   * `kind` stands in `renderer/app/today-words.ts`.
   */
  readonly today?: (db: Reader, context: TodayContext) => TodayLine[];
  /** Ids of this room's attachments, from plain columns; a file that no room names is left over and goes. */
  readonly attachments?: (db: Reader) => readonly string[];
  /** The pupils to whom the actor, in his acting role, has a relation (coach, class, team). Exactly one room says so. */
  readonly relation?: (db: Reader, actor: Actor) => ReadonlySet<StudentId>;
};
