import { CatalogueQuery } from '@carriole/shared/contracts/catalogue.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anOffer } from '../delivery/test-cases.ts';
import type { KeptProducer } from '../producers/model.ts';
import { noSteps } from './changes.ts';
import { list } from './listing.ts';
import type { KeptCatalogue, Offer } from './model.ts';
import { patchCatalogue, patchStock } from './patch.ts';
import type { ProductFacts } from './queries.ts';
import { catalogueOf } from './read-model.ts';
import { relatedProducts } from './related.ts';

/** What the database holds: a few rows of each kind, changed at random. */
type World = {
  producers: (KeptProducer & { id: string })[];
  products: ProductFacts[];
  offers: (Offer & { withdrawn: boolean })[];
};

const sizes = { producers: 3, products: 6, offers: 9 };
const names = ['Pomme', 'Pomme verte', 'Poires', 'Pain d’épeautre', 'Fromage'] as const;
const categories = ['apples', 'pears', 'cheese'] as const;
const around = {
  federation: {
    cooperativeById: new Map(
      ['a', 'b'].map((id) => [id, { id, slug: `coop-${id}`, name: `Panier ${id}` }]),
    ) as never,
  },
  reference: {
    categories: [
      ['fruits', null],
      ['apples', 'fruits'],
      ['pears', 'fruits'],
      ['cheese', null],
    ].map(([id, parentId]) => ({
      id: id as string,
      parentId: parentId as string | null,
      name: { fr: `Rayon ${id}`, nl: 'Rek', de: 'Regal', en: 'Shelf' },
      dfcProductType: null,
      sort: 0,
    })),
    synonyms: new Map<string, string>(),
  },
};

function text(name: string) {
  return { fr: name, nl: name, de: name, en: name };
}

function newWorld(): World {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const producers = numbers(sizes.producers).map((index) => ({
    id: `pro-${index}`,
    slug: `ferme-${index}`,
    name: `Ferme ${index}`,
    activity: '',
    enterpriseNumber: null,
    postcode: '4300',
    place: 'Waremme',
    lat: null,
    lon: null,
    links: [],
    mergedInto: null,
  }));
  const products = numbers(sizes.products).map((index) => ({
    id: `prd-${index}`,
    slug: `produit-${index}`,
    producerId: `pro-${index % sizes.producers}`,
    names: text(names[index % names.length] as string),
    categoryId: categories[index % categories.length] as string,
    icon: '',
    iconExact: false,
    mergedInto: null,
  }));
  const offers = numbers(sizes.offers).map((index) => ({
    ...anOffer({ id: `off-${index}`, productId: `prd-${index % 4}`, cooperativeId: index % 2 ? 'a' : 'b' }),
    ...{ salesUnit: 'piece', packLabel: '', netAmount: 500, netUnit: 'g' as const, weighed: false },
    ...{ caseSize: 1, vatRatePercent: 6, depositCents: 0, allergens: null, labels: [], gtin: null },
    ...{
      sourceRef: `A${index}`,
      sourceName: '',
      changedAt: new Date(0),
      listedAt: null,
      relistedAt: null,
      priceSteps: noSteps,
      withdrawn: index % 5 === 4,
    },
  }));
  return { producers, products, offers };
}

const some = (count: number) => fc.nat(count - 1);
const anyOfferFacts = fc.record(
  {
    householdPriceCents: fc.option(fc.integer({ min: 1, max: 4 })),
    stock: fc.option(fc.nat(1)),
    labels: fc.subarray(['bio1', 'local']),
    linkActive: fc.boolean(),
    months: fc.constantFrom([], [11], [10, 11]),
    allergens: fc.option(fc.subarray(['eggs', 'milk'])),
    storage: fc.constantFrom('cold' as const, 'frozen' as const),
    listedAt: fc.option(fc.nat(9).map((at) => new Date(at))),
    relistedAt: fc.option(fc.nat(9).map((at) => new Date(at))),
    priceSteps: fc.constantFrom(noSteps, { household: [{ at: 6, beforeCents: 5 }], professional: [] }),
    withdrawn: fc.boolean(),
    productId: some(sizes.products).map((index) => `prd-${index}`),
  },
  { requiredKeys: [] },
);
const anyProductFacts = fc.record(
  {
    names: fc.constantFrom(...names).map(text),
    categoryId: fc.constantFrom(...categories),
    producerId: some(sizes.producers).map((index) => `pro-${index}`),
    mergedInto: fc.option(some(sizes.products).map((index) => `prd-${index}`)),
  },
  { requiredKeys: [] },
);
const anyProducerFacts = fc.record(
  {
    name: fc.constantFrom('Ferme 0', 'La Bergerie', 'Pommeraie'),
    place: fc.constantFrom('Waremme', 'Huy'),
    mergedInto: fc.option(some(sizes.producers).map((index) => `pro-${index}`)),
  },
  { requiredKeys: [] },
);
const anyStep = fc.oneof(
  fc.record({ kind: fc.constant('offer' as const), index: some(sizes.offers), facts: anyOfferFacts }),
  fc.record({ kind: fc.constant('product' as const), index: some(sizes.products), facts: anyProductFacts }),
  fc.record({
    kind: fc.constantFrom('producer' as const, 'producer-of-told' as const),
    index: some(sizes.producers),
    facts: anyProducerFacts,
  }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** Changes the world, and tells what `tellProducts` and `tellProducers` are told of it. */
function take(world: World, { kind, index, facts }: Step): { products: string[]; producers: string[] } {
  if (kind === 'offer') {
    const offer = world.offers[index]!;
    const from = offer.productId;
    world.offers[index] = { ...offer, ...facts };
    return { products: [from, world.offers[index].productId], producers: [] };
  }
  if (kind === 'product') {
    const product = { ...world.products[index]!, ...facts };
    if (product.mergedInto === product.id) product.mergedInto = null;
    world.products[index] = product;
    return { products: [product.id], producers: [] };
  }
  const producer = { ...world.producers[index]!, ...facts };
  if (producer.mergedInto === producer.id) producer.mergedInto = null;
  world.producers[index] = producer;
  // Whoever reads a source anew may tell one product of a producer, and its new name is that of all of them.
  const one = world.products.find(({ producerId }) => producerId === producer.id);
  if (kind === 'producer-of-told' && one) return { products: [one.id], producers: [] };
  return { products: [], producers: [producer.id] };
}

const standing = ({ offers }: World) =>
  offers.filter(({ withdrawn }) => !withdrawn).map(({ withdrawn: _withdrawn, ...offer }) => ({ ...offer }));
const copies = ({ producers }: World) => producers.map((producer) => ({ ...producer }));

function rebuilt(world: World): KeptCatalogue {
  return catalogueOf({ productRows: world.products, offers: standing(world) }, copies(world), around);
}

/** What the service reads of the world for some changes, and nothing besides. */
function patch(catalogue: KeptCatalogue, world: World, told: { products: string[]; producers: string[] }) {
  const ids = [
    ...new Set([
      ...told.products,
      ...world.products.filter(({ producerId }) => told.producers.includes(producerId)).map(({ id }) => id),
    ]),
  ];
  const productRows = world.products.filter(({ id }) => ids.includes(id)).toReversed();
  const wanted = [
    ...told.producers,
    ...productRows.map(({ producerId }) => producerId),
    ...ids.map((id) => catalogue.byId.get(id)?.producer.id),
  ];
  const producers = copies(world).filter(({ id }) => wanted.includes(id));
  const offers = standing(world).filter(({ productId }) => ids.includes(productId));
  patchCatalogue(catalogue, { ids, productRows, offers, producers }, around);
}

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
  const kind = () => patched.shelf.sides.household.arrivals.values()[patched.shelf.slotOf('prd-0') ?? -1];
  const before = kind();
  patchStock(patched, { 'off-0': 0, unknown: 4 });
  expect(patched.byId.get('prd-0')?.offers[0]?.stock).toBe(0);
  expect(kind()).not.toBe(before);
  world.offers[0] = { ...world.offers[0]!, stock: 0 };
  expect(answers(patched)).toEqual(answers(rebuilt(world)));
});
