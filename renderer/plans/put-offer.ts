import type { PlanAction } from '../../shared/plans/model.ts';
import type { OfferNeed, OfferOption } from '../../shared/settings/offer.ts';

/** Puts a need, or one option of it, into the plan. */
export type PutOffer = (need: OfferNeed, option: OfferOption | null, line: PlanAction['line']) => void;
export type IsIn = (need: OfferNeed, option: OfferOption) => boolean;
