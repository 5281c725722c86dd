import fc from 'fast-check';
import type { KeptProducer, ProducerLink } from '../producers/model.ts';
import { noSteps } from './changes.ts';
import { availableTo, type CommonStock } from './common-stock.ts';
import type { KeptCatalogue, Offer } from './model.ts';
import { patchCatalogue } from './patch.ts';
import type { ProductFacts } from './queries.ts';
import { catalogueOf } from './read-model.ts';

/** What the database holds: a few rows of each kind, changed at random. */
export type World = {
  producers: (KeptProducer & { id: string })[];
  products: ProductFacts[];
  offers: (Offer & { withdrawn: boolean })[];
  commons: Map<string, CommonStock>;
};

const sizes = { producers: 3, products: 6, offers: 9 };
const names = ['Pomme', 'Pomme verte', 'Poires', 'Pain d’épeautre', 'Fromage'] as const;
const categories = ['apples', 'pears', 'cheese'] as const;
export const around = {
  // Pictures follow what was joined: each key a product is shown for stands for its picture.
  showcase: {
    picturesOf: (_kind: string, ids: readonly string[]) => [...ids] as never[],
    storyOf: () => ({ texts: {} }) as never,
  },
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

function standingLink(): ProducerLink {
  return {
    ...{ id: 'lnk-of-its-own', cooperativeId: 'a', producerId: '', sourceRef: '', sourceName: '' },
    ...{ labels: [], audiences: ['household'], leadTimeDays: 0, since: null, until: null },
    ...{ status: 'active', active: true, priority: 0 },
  };
}

export function newWorld(): World {
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
    links: [standingLink()],
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
    ...{ id: `off-${index}`, productId: `prd-${index % 4}`, cooperativeId: index % 2 ? 'a' : 'b' },
    ...{ audiences: ['household' as const, 'professional' as const], householdPriceCents: 500 },
    ...{ professionalPriceCents: 450, stock: null, storage: 'ambient' as const, months: [] },
    ...{ leadTimeDays: 0, closes: null, linkActive: true, linkPriority: 1 },
    ...{ salesUnit: 'piece', packLabel: '', netAmount: 500, netUnit: 'g' as const, weighed: false },
    ...{ caseSize: 1, vatRatePercent: 6, depositCents: 0, allergens: null, labels: [], gtin: null },
    ...{
      producerLinkId: 'lnk-1',
      sourceRef: `A${index}`,
      sourceName: '',
      changedAt: new Date(0),
      listedAt: null,
      relistedAt: null,
      priceSteps: noSteps,
      withdrawn: index % 5 === 4,
    },
  }));
  return { producers, products, offers, commons: new Map() };
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
    // Without one, no co-op names it any more.
    links: fc.constantFrom<ProducerLink[][]>([], [standingLink()]),
    mergedInto: fc.option(some(sizes.producers).map((index) => `pro-${index}`)),
  },
  { requiredKeys: [] },
);
export const anyStep = fc.oneof(
  fc.record({
    kind: fc.constant('common' as const),
    index: some(sizes.products),
    facts: fc.option(
      fc.record({ rest: fc.nat(1), reserves: fc.constantFrom<Record<string, number>>({}, { a: 1 }) }),
    ),
  }),
  fc.record({ kind: fc.constant('offer' as const), index: some(sizes.offers), facts: anyOfferFacts }),
  fc.record({ kind: fc.constant('product' as const), index: some(sizes.products), facts: anyProductFacts }),
  fc.record({
    kind: fc.constant('producer' as const),
    index: some(sizes.producers),
    facts: anyProducerFacts,
  }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

function at<T>(rows: readonly T[], index: number): T {
  const row = rows[index];
  if (!row) throw new Error(`There is no row ${index}.`);
  return row;
}

/** Changes the world, and tells what `tellProducts` and `tellProducers` are told of it. */
export function take(
  world: World,
  { kind, index, facts }: Step,
): { products: string[]; producers: string[] } {
  if (kind === 'offer') {
    const offer = at(world.offers, index);
    const from = offer.productId;
    world.offers[index] = { ...offer, ...facts };
    return { products: [from, world.offers[index].productId], producers: [] };
  }
  if (kind === 'common') {
    const id = `prd-${index}`;
    if (facts) world.commons.set(id, facts);
    else world.commons.delete(id);
    return { products: [id], producers: [] };
  }
  if (kind === 'product') {
    const before = at(world.products, index);
    const product = { ...before, ...facts };
    if (product.mergedInto === product.id) product.mergedInto = null;
    world.products[index] = product;
    const into = [before.mergedInto, product.mergedInto].flatMap((id) => id ?? []);
    return { products: [product.id, ...into], producers: [] };
  }
  const producer = { ...at(world.producers, index), ...facts };
  if (producer.mergedInto === producer.id) producer.mergedInto = null;
  world.producers[index] = producer;
  return { products: [], producers: [producer.id] };
}

function standing({ offers, commons }: World): Offer[] {
  return offers
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ withdrawn: _withdrawn, ...offer }) => {
      const common = commons.get(offer.productId);
      return { ...offer, stock: common ? availableTo(offer.cooperativeId, common) : offer.stock };
    });
}
const copies = ({ producers }: World) => producers.map((producer) => ({ ...producer }));

export function rebuilt(world: World): KeptCatalogue {
  return catalogueOf(
    { productRows: world.products, offers: standing(world), commons: world.commons },
    copies(world),
    around,
  );
}

/** What the service reads of the world for some changes, and nothing besides. */
export function patch(
  catalogue: KeptCatalogue,
  world: World,
  told: { products: string[]; producers: string[] },
) {
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
  patchCatalogue(catalogue, { ids, productRows, offers, producers, commons: world.commons }, around);
}
