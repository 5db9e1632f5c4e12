import { printZatAgenda, printZatMinutes } from '../../shared/documents/contract.ts';
import { bindCommand } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { handlePrintAgenda } from './agenda.ts';
import { handlePrintMinutes } from './minutes.ts';

export const documentsFeature: Feature = {
  name: 'documents',
  calls: [bindCommand(printZatAgenda, handlePrintAgenda), bindCommand(printZatMinutes, handlePrintMinutes)],
  tables: [],
};
