import { z } from 'zod';
import { OfferDomainId, OfferId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { Line, OptionalLine } from '../kernel/text.ts';

/* The school's own offer: per need what the first line can do, what the second line can do, and who does it. */

export const OFFER_STATES = ['active', 'retired'] as const;
const MOST_OPTIONS = 30;

/** One thing that can be done, and by whom, in the school's words. */
export const OfferOption = z.strictObject({ text: Line, who: OptionalLine });
export type OfferOption = z.infer<typeof OfferOption>;

/** What is sealed for the school of one need. */
export const OfferText = z.strictObject({
  need: Line,
  first: z.array(OfferOption).max(MOST_OPTIONS),
  second: z.array(OfferOption).max(MOST_OPTIONS),
});
export type OfferText = z.infer<typeof OfferText>;

export const OfferNeed = OfferText.extend({
  offerId: OfferId,
  domainId: OfferDomainId,
  state: z.enum(OFFER_STATES),
  /** Some plan has something of it: it can be retired, never removed. */
  isInUse: z.boolean(),
  revision: z.number().int(),
});
export type OfferNeed = z.infer<typeof OfferNeed>;

export const OfferDomain = z.strictObject({
  domainId: OfferDomainId,
  name: Line,
  state: z.enum(OFFER_STATES),
  revision: z.number().int(),
  needs: z.array(OfferNeed),
});
export type OfferDomain = z.infer<typeof OfferDomain>;

/** `resources/offer-catalogue.json`: what a new school begins with. */
export const DefaultOffer = z.object({
  domains: z.array(z.strictObject({ name: Line, needs: z.array(OfferText) })),
});

/** What stands at a place of an ordered list after one of it moved; places count from 1, too far is the end. */
export function moved<T>(list: readonly T[], one: T, toPosition: number): T[] {
  const rest = list.filter((it) => it !== one);
  const at = Math.max(0, Math.min(rest.length, toPosition - 1));
  return [...rest.slice(0, at), one, ...rest.slice(at)];
}

/** A need that stands in a plan stays readable there, so it is retired and not removed. */
export function decideRemoveOffer(facts: { readonly isInUse: boolean }): Result<null, 'OFFER_IN_USE'> {
  return facts.isInUse ? refuse('OFFER_IN_USE') : ok(null);
}

/** What can be put in a plan: active needs of active domains, in the school's order. */
export function offered(domains: readonly OfferDomain[]): OfferDomain[] {
  return domains
    .filter(({ state }) => state === 'active')
    .map((domain) => ({ ...domain, needs: domain.needs.filter(({ state }) => state === 'active') }))
    .filter(({ needs }) => needs.length > 0);
}
