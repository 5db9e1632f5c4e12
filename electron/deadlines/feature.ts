import { todayLines } from '../../shared/deadlines/contract.ts';
import { bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { readTodayLines } from './queries.ts';

/** The clock of the house. It keeps nothing itself: every room says its own lines (`Feature.today`). */
export const deadlinesFeature: Feature = {
  name: 'deadlines',
  calls: [bindQuery(todayLines, readTodayLines)],
  tables: [],
};
