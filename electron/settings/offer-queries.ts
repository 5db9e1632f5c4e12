import { ok } from '../../shared/kernel/result.ts';
import type { OfferDomain } from '../../shared/settings/offer.ts';
import type { offerCatalogue } from '../../shared/settings/offer-contract.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { offersInUse } from '../plans/public.ts';
import { listDomains, listNeeds } from './offer-store.ts';

/** The offer as the school has it, retired parts too. */
export function wholeOffer(db: Reader): OfferDomain[] {
  const needs = listNeeds(db);
  const inUse = offersInUse(db);
  return listDomains(db).map(({ id, name, state, revision }) => ({
    domainId: id,
    name,
    state,
    revision,
    needs: needs
      .filter(({ domainId }) => domainId === id)
      .map((need) => ({
        ...need.text,
        offerId: need.id,
        domainId: id,
        state: need.state,
        isInUse: inUse.has(need.id),
        revision: need.revision,
      })),
  }));
}

export const readOffer: QueryHandler<typeof offerCatalogue> = ({ db }) => ok({ domains: wholeOffer(db) });
