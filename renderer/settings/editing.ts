import type { OfferDomainId } from '../../shared/kernel/ids.ts';
import type { OfferNeed } from '../../shared/settings/offer.ts';

/** What stands open beside the list: a need that is changed, or a new one in a domain. */
export type Editing = { readonly domainId: OfferDomainId; readonly need: OfferNeed | null };
