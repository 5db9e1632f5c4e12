import { type Placeholder, sql } from 'drizzle-orm';
import { customType } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../shared/kernel/days.ts';
import { idFromBytes, idToBytes } from '../kernel/ids.ts';

/** An id: text in the program, 16 bytes in the database. */
export function idColumn<Id extends string>(name: string) {
  return customType<{ data: Id; driverData: Buffer }>({
    dataType: () => 'blob',
    toDriver: (value) => idToBytes(value),
    // Safe: only ids of this kind are ever written to this column.
    fromDriver: (value) => idFromBytes(value) as Id,
  })(name);
}

/** Where an id comes in a prepared condition: there a column does not turn it into bytes, so bytes are given. */
export function byId<const Name extends string>(name: Name): Placeholder<Name> {
  return sql.placeholder(name);
}

/** A day, 'YYYY-MM-DD'. */
export function dayColumn(name: string) {
  return customType<{ data: Day; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => value,
    // Safe: only validated days are written.
    fromDriver: (value) => value as Day,
  })(name);
}
