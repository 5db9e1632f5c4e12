import { OfferDomainId, OfferId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { decideRemoveOffer, moved } from '../../shared/settings/offer.ts';
import type {
  moveOffer,
  removeOffer,
  saveOffer,
  saveOfferDomain,
  seedOffer,
} from '../../shared/settings/offer-contract.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { offersInUse } from '../plans/public.ts';
import { seedDefaultOffer } from './default-offer.ts';
import {
  deleteNeed,
  listDomains,
  listNeeds,
  saveDomain,
  saveNeed,
  setDomainOrder,
  setNeedOrder,
} from './offer-store.ts';

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const handleSaveOfferDomain: CommandHandler<typeof saveOfferDomain> = ({ db, newId }, input) => {
  const all = listDomains(db);
  const known = all.find(({ id }) => id === input.domainId);
  if (input.domainId !== null && !known) return refuse('DOMAIN_NOT_FOUND');
  if ((known?.revision ?? 0) !== input.revision) return refuse('CHANGED_MEANWHILE');
  if (all.some((one) => one !== known && sameName(one.name, input.name))) return refuse('DOMAIN_EXISTS');
  const id = known?.id ?? OfferDomainId.parse(newId());
  const revision = input.revision + 1;
  saveDomain(db, { id, position: known?.position ?? all.length + 1, state: input.state, revision, name: input.name });
  return ok({ domainId: id, revision });
};

export const handleSaveOffer: CommandHandler<typeof saveOffer> = ({ db, newId }, input) => {
  if (!listDomains(db).some(({ id }) => id === input.domainId)) return refuse('DOMAIN_NOT_FOUND');
  const all = listNeeds(db);
  const known = all.find(({ id }) => id === input.offerId);
  if (input.offerId !== null && !known) return refuse('OFFER_NOT_FOUND');
  if ((known?.revision ?? 0) !== input.revision) return refuse('CHANGED_MEANWHILE');
  const inDomain = all.filter((one) => one !== known && one.domainId === input.domainId);
  if (inDomain.some(({ text }) => sameName(text.need, input.text.need))) return refuse('OFFER_EXISTS');
  const id = known?.id ?? OfferId.parse(newId());
  const position = known && known.domainId === input.domainId ? known.position : inDomain.length + 1;
  const { domainId, state, text } = input;
  saveNeed(db, { id, domainId, position, state, revision: input.revision + 1, text });
  return ok({ offerId: id, revision: input.revision + 1 });
};

export const handleMoveOffer: CommandHandler<typeof moveOffer> = ({ db }, { what, toPosition }) => {
  if (what.kind === 'domain') {
    const ids = listDomains(db).map(({ id }) => id);
    if (!ids.includes(what.domainId)) return refuse('DOMAIN_NOT_FOUND');
    setDomainOrder(db, moved(ids, what.domainId, toPosition));
    return ok({});
  }
  const needs = listNeeds(db);
  const one = needs.find(({ id }) => id === what.offerId);
  if (!one) return refuse('OFFER_NOT_FOUND');
  const ids = needs.filter(({ domainId }) => domainId === one.domainId).map(({ id }) => id);
  setNeedOrder(db, moved(ids, what.offerId, toPosition));
  return ok({});
};

export const handleRemoveOffer: CommandHandler<typeof removeOffer> = ({ db }, { offerId, revision }) => {
  const known = listNeeds(db).find(({ id }) => id === offerId);
  if (!known) return refuse('OFFER_NOT_FOUND');
  if (known.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const decision = decideRemoveOffer({ isInUse: offersInUse(db).has(offerId) });
  if (!decision.ok) return decision;
  deleteNeed(db, offerId);
  return ok({});
};

export const handleSeedOffer: CommandHandler<typeof seedOffer> = ({ db, newId }) => {
  if (listDomains(db).length > 0) return refuse('OFFER_NOT_EMPTY');
  return ok({ count: seedDefaultOffer(db, newId) });
};
