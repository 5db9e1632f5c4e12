import { disclosuresOfStudent, listDisclosures, settleDisclosure } from '../../shared/disclosure/contract.ts';
import { bindOperation, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { handleSettle } from './commands.ts';
import { readOfStudent, readRegister } from './queries.ts';

export const disclosureFeature: Feature = {
  name: 'disclosure',
  calls: [
    bindOperation(settleDisclosure, handleSettle),
    bindQuery(disclosuresOfStudent, readOfStudent),
    bindQuery(listDisclosures, readRegister),
  ],
  tables: [
    {
      table: 'disclosures',
      speaksOf: 'the school',
      onErasure: 'rows are made nameless',
      because: 'that something was given stays countable; of whom it was goes with the pupil',
    },
    {
      table: 'disclosure_receivers',
      speaksOf: 'the school',
      onErasure: 'rows stay',
      because: 'says which member of staff or partner received a paper, not of whom',
    },
    {
      table: 'disclosure_subjects',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'says that a paper was about him, and who received it',
    },
  ],
};
