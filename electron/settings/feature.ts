import { saveSchoolProfile, saveSchoolYear, schoolSettings } from '../../shared/settings/contract.ts';
import * as offer from '../../shared/settings/offer-contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { handleSaveSchoolProfile, handleSaveSchoolYear } from './commands.ts';
import {
  handleMoveOffer,
  handleRemoveOffer,
  handleSaveOffer,
  handleSaveOfferDomain,
  handleSeedOffer,
} from './offer-commands.ts';
import { handlePrintOffer } from './offer-paper.ts';
import { readOffer } from './offer-queries.ts';
import { readSchoolSettings } from './queries.ts';

export const settingsFeature: Feature = {
  name: 'settings',
  calls: [
    bindQuery(schoolSettings, readSchoolSettings),
    bindCommand(saveSchoolProfile, handleSaveSchoolProfile),
    bindCommand(saveSchoolYear, handleSaveSchoolYear),
    bindQuery(offer.offerCatalogue, readOffer),
    bindCommand(offer.saveOfferDomain, handleSaveOfferDomain),
    bindCommand(offer.saveOffer, handleSaveOffer),
    bindCommand(offer.moveOffer, handleMoveOffer),
    bindCommand(offer.removeOffer, handleRemoveOffer),
    bindCommand(offer.seedOffer, handleSeedOffer),
    bindCommand(offer.printOffer, handlePrintOffer),
  ],
  tables: ['school_profile', 'school_years', 'holidays', 'offer_domains', 'offer_needs'].map((table) => ({
    table,
    speaksOf: 'the school',
    onErasure: 'rows stay',
    because: 'speaks of the school, not of a pupil',
  })),
};
