import { z } from 'zod';
import { PaperFormat } from '../documents/paper.ts';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { OfferDomainId, OfferId } from '../kernel/ids.ts';
import { Line } from '../kernel/text.ts';
import { OFFER_STATES, OfferDomain, OfferText } from './offer.ts';

const manage = { permission: 'settings.manage', subject: noSubject, touches: ['offer'] } as const;
const revision = z.number().int().min(0);
const state = z.enum(OFFER_STATES);

export const offerCatalogue = defineQuery({
  name: 'settings.offer',
  permission: 'settings.read',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({ domains: z.array(OfferDomain) }),
  refusals: [],
});

export const saveOfferDomain = defineCommand({
  ...manage,
  name: 'settings.saveOfferDomain',
  input: z.strictObject({ domainId: OfferDomainId.nullable(), name: Line, state, revision }),
  output: z.strictObject({ domainId: OfferDomainId, revision }),
  refusals: ['DOMAIN_NOT_FOUND', 'DOMAIN_EXISTS', 'CHANGED_MEANWHILE'],
});

export const saveOffer = defineCommand({
  ...manage,
  name: 'settings.saveOffer',
  input: z.strictObject({ offerId: OfferId.nullable(), domainId: OfferDomainId, text: OfferText, state, revision }),
  output: z.strictObject({ offerId: OfferId, revision }),
  refusals: ['DOMAIN_NOT_FOUND', 'OFFER_NOT_FOUND', 'OFFER_EXISTS', 'CHANGED_MEANWHILE'],
});

/** A domain among the domains, or a need within its domain. */
export const moveOffer = defineCommand({
  ...manage,
  name: 'settings.moveOffer',
  input: z.strictObject({
    what: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('domain'), domainId: OfferDomainId }),
      z.strictObject({ kind: z.literal('need'), offerId: OfferId }),
    ]),
    toPosition: z.number().int().min(1).max(500),
  }),
  output: z.strictObject({}),
  refusals: ['DOMAIN_NOT_FOUND', 'OFFER_NOT_FOUND'],
});

/** Only what no plan holds; else it is retired. */
export const removeOffer = defineCommand({
  ...manage,
  name: 'settings.removeOffer',
  input: z.strictObject({ offerId: OfferId, revision }),
  output: z.strictObject({}),
  refusals: ['OFFER_NOT_FOUND', 'OFFER_IN_USE', 'CHANGED_MEANWHILE'],
});

/** The offer on paper, for the team room or the schoolgids (OPP-12). No pupil stands on it. */
export const printOffer = defineCommand({
  ...manage,
  name: 'settings.printOffer',
  desk: 'savePaper',
  touches: ['disclosures'],
  input: z.strictObject({ format: PaperFormat.default('pdf') }),
  output: z.strictObject({}),
  refusals: ['PAPER_NOT_SAVED'],
});

/** For a vault from before there was a catalogue: puts the default offer in place. */
export const seedOffer = defineCommand({
  ...manage,
  name: 'settings.seedOffer',
  input: z.strictObject({}),
  output: z.strictObject({ count: z.number().int() }),
  refusals: ['OFFER_NOT_EMPTY'],
});
