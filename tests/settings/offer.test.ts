import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import offer from '../../resources/offer-catalogue.json' with { type: 'json' };
import { startPlan } from '../../shared/plans/contract.ts';
import { DefaultOffer, moved, offered } from '../../shared/settings/offer.ts';
import * as calls from '../../shared/settings/offer-contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const whole = async () => (await world.get(calls.offerCatalogue, {})).domains;

describe('the default offer', () => {
  test('has every need of the support plan: seven kinds of support, and the nine needs in class', async () => {
    const { domains } = DefaultOffer.parse(offer);
    expect(domains.map(({ name, needs }) => [name, needs.length])).toEqual([
      ['Cognitief', 2],
      ['Taakgedrag', 4],
      ['Leerproblemen', 6],
      ['Attitude en werkhouding', 2],
      ['Sociaal-emotioneel', 4],
      ['Lichamelijk', 4],
      ['Andere ondersteuning', 3],
      ['Onderwijsbehoeften in de les', 9],
    ]);
    expect(domains.flatMap(({ needs }) => needs).every(({ first }) => first.length > 0)).toBe(true);
    expect(domains.flatMap(({ needs }) => needs.flatMap(({ second }) => second)).every(({ who }) => who !== '')).toBe(
      true,
    );
  });
  test('stands ready in a new vault, and is put there only when there is nothing', async () => {
    expect((await whole()).map(({ name }) => name)).toHaveLength(8);
    await refuses(world, calls.seedOffer, {}, 'OFFER_NOT_EMPTY');
  });
});

describe('the school changes it', () => {
  const text = { need: 'Prikkels', first: [{ text: 'Vaste plek', who: 'docent' }], second: [] };

  test('a new domain with a need; the same name twice is refused, an older version does not overwrite', async () => {
    const domain = { domainId: null, name: 'Zintuigen', state: 'active', revision: 0 } as const;
    const { domainId } = await does(world, calls.saveOfferDomain, domain);
    await refuses(world, calls.saveOfferDomain, { ...domain, name: 'zintuigen' }, 'DOMAIN_EXISTS');
    const input = { offerId: null, domainId, text, state: 'active', revision: 0 } as const;
    const { offerId, revision } = await does(world, calls.saveOffer, input);
    await refuses(world, calls.saveOffer, { ...input, text: { ...text, need: 'prikkels' } }, 'OFFER_EXISTS');
    await refuses(world, calls.saveOffer, { ...input, offerId, revision: 0 }, 'CHANGED_MEANWHILE');
    await does(world, calls.saveOffer, { ...input, offerId, state: 'retired', revision });
    const domains = await whole();
    expect(domains.at(-1)).toMatchObject({ name: 'Zintuigen', needs: [{ need: 'Prikkels', state: 'retired' }] });
    // A domain with nothing active in it is not offered in a plan.
    expect(offered(domains).map(({ name }) => name)).not.toContain('Zintuigen');
  });

  test('domains and needs have an order', async () => {
    const [first, second] = await whole();
    const last = first?.needs.at(-1);
    if (!first || !second || !last) throw new Error('an offer');
    await does(world, calls.moveOffer, { what: { kind: 'domain', domainId: second.domainId }, toPosition: 1 });
    await does(world, calls.moveOffer, { what: { kind: 'need', offerId: last.offerId }, toPosition: 1 });
    const [now, then] = await whole();
    expect([now?.name, then?.needs[0]?.need]).toEqual([second.name, last.need]);
    expect([moved([1, 2, 3], 3, 1), moved([1, 2, 3], 1, 99)]).toEqual([
      [3, 1, 2],
      [2, 3, 1],
    ]);
  });

  test('what stands in a plan is retired and never removed', async () => {
    const [domain] = await whole();
    const [used, free] = domain?.needs ?? [];
    if (!used || !free) throw new Error('two needs');
    const studentId = await aStudent(world);
    const needs = [{ offerId: used.offerId, text: used.need }];
    const plan = { studentId, classId: null, kind: 'ontwikkelingsplan', evaluateOn: null, text: { needs } } as const;
    await world.get(startPlan, plan);
    await refuses(world, calls.removeOffer, { offerId: used.offerId, revision: 1 }, 'OFFER_IN_USE');
    await does(world, calls.removeOffer, { offerId: free.offerId, revision: 1 });
    expect((await whole())[0]?.needs.map(({ need, isInUse }) => [need, isInUse])).toEqual([[used.need, true]]);
    const gone = { ...plan, text: { needs: [{ offerId: free.offerId, text: free.need }] } };
    await refuses(world, startPlan, gone, 'OFFER_NOT_FOUND');
  });

  test('a coach reads it and changes nothing', async () => {
    await refusesRole(world, 'coach', calls.saveOfferDomain, {
      domainId: null,
      name: 'X',
      state: 'active',
      revision: 0,
    });
  });
});
