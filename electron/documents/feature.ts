import { printZatAgenda, printZatMinutes } from '../../shared/documents/contract.ts';
import { bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { printAgenda, printMinutes } from './queries.ts';

export const documentsFeature: Feature = {
  name: 'documents',
  calls: [bindQuery(printZatAgenda, printAgenda), bindQuery(printZatMinutes, printMinutes)],
  tables: [],
};
