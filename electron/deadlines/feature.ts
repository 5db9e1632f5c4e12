import { listClocks, setClock, todayLines } from '../../shared/deadlines/contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { handleSetClock } from './commands.ts';
import { readClocks, readTodayLines } from './queries.ts';

/** The clock of the house. It keeps no term, only the lengths that the school chose: every room says its own lines (`Feature.today`). */
export const deadlinesFeature: Feature = {
  name: 'deadlines',
  calls: [
    bindQuery(todayLines, readTodayLines),
    bindQuery(listClocks, readClocks),
    bindCommand(setClock, handleSetClock),
  ],
  tables: [
    {
      table: 'clock_settings',
      speaksOf: 'the school',
      onErasure: 'rows stay',
      because: 'lengths of terms that the school chose, and why',
    },
  ],
};
