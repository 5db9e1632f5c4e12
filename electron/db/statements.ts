import type Database from 'better-sqlite3';
import type { Connection } from './database.ts';

/** More texts than the program has queries; lists of ids of many lengths must not fill the memory. */
const MOST_KEPT = 300;

/**
 * The same connection, but asking twice for the same statement gives the same one: making one takes several times as
 * long as running it, and the query builder asks for a new one at every call.
 */
export function keepStatements(connection: Connection): Connection {
  const kept = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = kept.get(text);
    if (known) {
      // Whoever used it last may have asked for rows as arrays.
      return known.reader ? known.raw(false) : known;
    }
    const made = connection.prepare(text);
    const oldest = kept.keys().next();
    if (kept.size >= MOST_KEPT && !oldest.done) kept.delete(oldest.value);
    kept.set(text, made);
    return made;
  };
  // Safe: everything else is the connection's own.
  return Object.create(connection, { prepare: { value: prepare } }) as Connection;
}
