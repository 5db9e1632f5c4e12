import { useState } from 'react';
import type { InputOf } from '../../shared/kernel/contract.ts';
import { findStudents } from '../../shared/students/contract.ts';
import type { StudentCard } from '../../shared/students/model.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';

type Filter = Pick<InputOf<typeof findStudents>, 'text' | 'className' | 'state'>;
const PAGE = 200;
const TOPICS = ['students', 'session'] as const;

/** Everybody the filter finds, fetched by the page as they come into view; a school of thousands scrolls as one list. */
export function usePupils(filter: Filter) {
  const [view, setView] = useState({ first: 0, last: 0 });
  const pageOf = (index: number) => Math.floor(index / PAGE);
  const inputOf = (page: number) => ({ ...filter, offset: page * PAGE, limit: PAGE });
  const [upper, lower] = [pageOf(view.first), pageOf(view.last)];
  const head = useQueryCall(findStudents, inputOf(0), { topics: TOPICS, keepPrevious: true }).data;
  const above = useQueryCall(findStudents, inputOf(upper), { topics: TOPICS, enabled: upper > 0 }).data;
  const below = useQueryCall(findStudents, inputOf(lower), { topics: TOPICS, enabled: lower > 0 }).data;
  return {
    isReady: head !== undefined,
    total: head?.total ?? 0,
    outOf: head?.outOf ?? 0,
    /** `undefined` while the page with this row is on its way. */
    at(index: number): StudentCard | undefined {
      const page = pageOf(index);
      const from = page === 0 ? head : page === upper ? above : page === lower ? below : undefined;
      return from?.students[index - page * PAGE];
    },
    /** Says which rows are in view. */
    show(first: number, last: number): void {
      if (first !== view.first || last !== view.last) setView({ first, last });
    },
  };
}
