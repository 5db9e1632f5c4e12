import * as calls from '../../shared/screening/contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import {
  handleSaveCampaign,
  handleSaveInstrument,
  handleSaveLine,
  handleSaveResult,
  handleSaveResults,
} from './commands.ts';
import { readCampaigns, readGrid, readInstruments } from './queries.ts';

export const screeningFeature: Feature = {
  name: 'screening',
  calls: [
    bindQuery(calls.listInstruments, readInstruments),
    bindCommand(calls.saveInstrument, handleSaveInstrument),
    bindCommand(calls.saveLine, handleSaveLine),
    bindQuery(calls.listCampaigns, readCampaigns),
    bindCommand(calls.saveCampaign, handleSaveCampaign),
    bindQuery(calls.screeningGrid, readGrid),
    bindCommand(calls.saveResult, handleSaveResult),
    bindCommand(calls.saveResults, handleSaveResults),
  ],
  tables: [
    {
      table: 'screening_results',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'how a pupil did on a test is about nobody else',
    },
    ...[
      'screening_instruments',
      'screening_editions',
      'screening_line',
      'screening_campaigns',
      'screening_campaign_tests',
    ].map((table) => ({
      table,
      speaksOf: 'the school' as const,
      onErasure: 'rows stay' as const,
      because: 'tests and when they are taken; no pupil in it',
    })),
  ],
};
