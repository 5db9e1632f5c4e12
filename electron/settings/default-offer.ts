import defaultOffer from '../../resources/offer-catalogue.json' with { type: 'json' };
import { OfferDomainId, OfferId } from '../../shared/kernel/ids.ts';
import { DefaultOffer } from '../../shared/settings/offer.ts';
import type { Writer } from '../db/database.ts';
import { saveDomain, saveNeed } from './offer-store.ts';

/** Puts the default offer in place; answers how many needs it has. */
export function seedDefaultOffer(db: Writer, newId: () => string): number {
  const { domains } = DefaultOffer.parse(defaultOffer);
  for (const [i, { name, needs }] of domains.entries()) {
    const domainId = OfferDomainId.parse(newId());
    saveDomain(db, { id: domainId, position: i + 1, state: 'active', revision: 1, name });
    for (const [j, text] of needs.entries())
      saveNeed(db, { id: OfferId.parse(newId()), domainId, position: j + 1, state: 'active', revision: 1, text });
  }
  return domains.reduce((sum, { needs }) => sum + needs.length, 0);
}
