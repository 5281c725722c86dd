import { CatalogueQuery } from '@carriole/shared/contracts/catalogue.ts';
import type { Arrivals } from '../catalogue/arrivals.ts';
import { noSteps } from '../catalogue/changes.ts';
import { type Listing, list } from '../catalogue/listing.ts';
import type { Catalogue, Offer, Product } from '../catalogue/model.ts';
import type { NewsTime } from '../catalogue/news.ts';
import { createSearchIndex } from '../catalogue/search-index.ts';
import { createShelf } from '../catalogue/shelf.ts';
import { showcaseOf } from '../showcase/rules.ts';
import { anOffer } from './test-cases.ts';

/** News since the moment 1000, in November. */
export const caseTime: NewsTime = { since: 1_000, month: 11 };

export const allergenIds = ['gluten', 'eggs', 'milk'];

/** Categories of the cases with what they lie below. */
export const parents = new Map([
  ['apples', 'fruits'],
  ['pears', 'fruits'],
  ['fruits', null],
  ['cheese', null],
]);
export const cooperativeSlugs = new Map([
  ['a', 'besace'],
  ['b', 'hotte'],
]);

/** A product of one co-op's plain offer, unless told otherwise. */
export function productOf(
  id: string,
  name: string,
  changes: Partial<Product> & { offer?: Partial<Offer>[] } = {},
): Product {
  const { offer = [{}], ...rest } = changes;
  const producer = {
    id: 'pro-1',
    slug: 'ferme',
    name: 'Ferme',
    activity: '',
    enterpriseNumber: null,
    postcode: '4300',
    place: 'Waremme',
    lat: null,
    lon: null,
    links: [],
  };
  return {
    id,
    slug: id,
    producer,
    names: { fr: name, nl: name, de: name, en: name },
    categoryId: 'apples',
    icon: '',
    iconExact: false,
    common: null,
    pictures: [],
    offers: offer.map((one, index) => ({
      // Its own lead time: in these tests each product arrives in its own way.
      ...anOffer({ id: `${id}-${index}`, productId: id, leadTimeDays: leadTimeOf(id) }),
      ...{
        salesUnit: 'piece',
        packLabel: '',
        netAmount: 500,
        netUnit: 'g',
        weighed: false,
        caseSize: 1,
        vatRatePercent: 6,
      },
      ...{ depositCents: 0, allergens: null, labels: [], gtin: null },
      ...{ sourceRef: 'A1', sourceName: '', changedAt: new Date(0), producerLinkId: 'lnk-1' },
      ...{ listedAt: null, relistedAt: null, priceSteps: noSteps, ...one },
    })),
    ...rest,
  };
}

function leadTimeOf(id: string): number {
  return [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_003, 0);
}

/** What arrives: a product on the dates its id is given, the others out of stock. */
export function arrivalsOn(dates: Record<string, string[]>): Arrivals {
  const arrival = (id: string) => {
    const days = dates[id] ?? [];
    const [date] = days;
    const next = date
      ? {
          kind: 'delivery' as const,
          date,
          from: '16:00',
          to: '19:00',
          pickupPoint: null,
          orderBefore: `${date}T00:00`,
          limit: 'day' as const,
        }
      : null;
    return {
      next,
      unavailable: next ? null : { why: 'out-of-stock' as const, backInMonth: null, onlyAt: null },
      dates: days,
    };
  };
  return {
    room: 'roomy',
    ofProduct: ({ id }) => arrival(id),
    ofKind: (_kind, { id }) => arrival(id),
    ofOffer: ({ productId }) => arrival(productId),
    daysOf: () => [],
  };
}

/** The first page of these products for a query. */
export function listed(
  products: Product[],
  query: Record<string, unknown> = {},
  arrivals: Arrivals | null = null,
): Listing {
  return list({
    catalogue: catalogueWith(products),
    query: CatalogueQuery.parse(query),
    arrivals,
    parents,
    cooperativeSlugs,
    allergenIds,
    time: caseTime,
    locale: 'fr',
  });
}

/** A catalogue of these products, found by their names and producers. */
export function catalogueWith(products: Product[]): Catalogue {
  const searchables = products.map(({ id, names, producer }) => ({
    id,
    names: Object.values(names),
    around: [producer.name],
  }));
  return {
    products,
    byId: new Map(products.map((product) => [product.id, product])),
    bySlug: new Map(),
    producerBySlug: new Map(products.map(({ producer }) => [producer.slug, producer])),
    producers: [...new Map(products.map(({ producer }) => [producer.slug, producer])).values()],
    producerById: new Map(),
    showcase: showcaseOf([], []),
    searchIndex: createSearchIndex(searchables, new Map()),
    shelf: createShelf(products),
  };
}
