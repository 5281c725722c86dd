import { CatalogueQuery } from '@carriole/shared/contracts/catalogue.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProducerLink } from '../producers/model.ts';
import { list } from './listing.ts';
import type { KeptCatalogue } from './model.ts';
import { patchStock, renewLinks } from './patch.ts';
import { anyStep, around, newWorld, patch, rebuilt, take } from './patch-cases.ts';
import { relatedProducts } from './related.ts';

const queries = [
  {},
  { q: 'pomme' },
  { q: 'pome' },
  { q: 'panier fer' },
  { q: 'huy' },
  { category: 'fruits', sort: 'price' },
  { cooperative: 'coop-a', sort: 'name' },
  { label: 'bio1', sort: 'unit-price', size: 1, page: 2 },
  { producer: 'ferme-1', audience: 'professional' },
  { free: 'milk', storage: ['cold', 'frozen'], sort: 'newest' },
  { season: 'now', news: 'season' },
  { news: ['new', 'back', 'price'], price: '0-200', sort: 'newest' },
];

/** All that can be asked of a catalogue, as plain data. */
function answers(catalogue: KeptCatalogue) {
  const ids = (found: ReadonlyMap<string, { id: string }>) =>
    [...found].map(([key, { id }]) => `${key} → ${id}`).sort();
  return {
    products: catalogue.products,
    byId: ids(catalogue.byId),
    bySlug: ids(catalogue.bySlug),
    byOffer: ids(catalogue.productByOffer),
    producers: catalogue.producers,
    producerBySlug: ids(catalogue.producerBySlug),
    listings: queries.map((query) =>
      list({
        catalogue,
        query: CatalogueQuery.parse(query),
        arrivals: null,
        parents: new Map(around.reference.categories.map(({ id, parentId }) => [id, parentId])),
        cooperativeSlugs: new Map([
          ['a', 'coop-a'],
          ['b', 'coop-b'],
        ]),
        allergenIds: ['eggs', 'milk'],
        time: { since: 5, month: 11 },
        locale: 'fr',
      }),
    ),
    searches: ['pomme', 'pome', 'epeautr', 'bergerie', 'huy'].map((query) =>
      [...(catalogue.searchIndex.search(query) ?? [])].sort(),
    ),
    related: catalogue.products.map((product) =>
      relatedProducts(catalogue, product, { audience: 'household', arrivals: null, limit: 6 }).map(
        (one) => one.product.id,
      ),
    ),
  };
}

test('a catalogue patched over any changes answers everything as one read anew', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyStep, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (batches) => {
      const world = newWorld();
      const patched = rebuilt(world);
      for (const steps of batches) {
        const told = steps.map((step) => take(world, step));
        patch(patched, world, {
          products: told.flatMap(({ products }) => products),
          producers: told.flatMap(({ producers }) => producers),
        });
        expect(answers(patched)).toEqual(answers(rebuilt(world)));
      }
    }),
  );
});

test('the stock an order left is that of the offer, and whether the product can come follows it', () => {
  const world = newWorld();
  const patched = rebuilt(world);
  const kind = () =>
    patched.shelf.sides.household.arrivals.roomy.values()[patched.shelf.slotOf('prd-0') ?? -1];
  const before = kind();
  patchStock(patched, { offers: { 'off-0': 0, unknown: 4 }, commons: {} });
  expect(patched.byId.get('prd-0')?.offers[0]?.stock).toBe(0);
  expect(kind()).not.toBe(before);
  world.offers[0] = { ...world.offers[0]!, stock: 0 };
  expect(answers(patched)).toEqual(answers(rebuilt(world)));
});

test('what an order left of a common stock is what each co-op can still sell', () => {
  const world = newWorld();
  world.commons.set('prd-0', { rest: 1, reserves: { a: 1 } });
  const patched = rebuilt(world);
  const left = { rest: 0, reserves: { a: 1 } };
  patchStock(patched, { offers: {}, commons: { 'prd-0': left, unknown: left } });
  world.commons.set('prd-0', left);
  expect(answers(patched)).toEqual(answers(rebuilt(world)));
  expect(patched.byId.get('prd-0')?.offers.map(({ stock }) => stock)).toContain(0);
});

test('on another day links are what they are then, and what they sell is found or not', () => {
  const world = newWorld();
  const link = (since: string | null, active: boolean): ProducerLink => ({
    ...{ id: 'lnk-1', cooperativeId: 'a', producerId: 'pro-0', sourceRef: '', sourceName: '', labels: [] },
    ...{
      audiences: ['household'],
      leadTimeDays: 0,
      since,
      until: null,
      status: 'active',
      priority: 0,
      active,
    },
  });
  const linked = (isActive: boolean) => {
    world.producers[0] = { ...world.producers[0]!, links: [link('2026-11-25', isActive)] };
    world.offers = world.offers.map((offer) => ({ ...offer, linkActive: isActive }));
    return rebuilt(world);
  };
  const patched = linked(false);
  expect(renewLinks(patched, '2026-11-24')).toBe(false);
  expect(renewLinks(patched, '2026-11-25')).toBe(true);
  expect(answers(patched)).toEqual(answers(linked(true)));
});
