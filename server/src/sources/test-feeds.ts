import fc from 'fast-check';
import type { SourceArticle, SourceProducer } from '../connectors/source.ts';
import { emptyFeed, type StoredFeed } from './stored-feed.ts';

/** A producer as a source states it, for tests. */
export function producerOf(ref: string, changes: Partial<SourceProducer> = {}): SourceProducer {
  return {
    ref,
    name: `Ferme ${ref}`,
    activity: 'Maraîchage',
    postcode: '4600',
    place: 'Visé',
    lat: null,
    lon: null,
    enterpriseNumber: null,
    labels: [],
    leadTimeDays: 1,
    linkSince: null,
    audiences: ['household', 'professional'],
    ...changes,
  };
}

/** An article as a source states it, for tests. */
export function articleOf(ref: string, changes: Partial<SourceArticle> = {}): SourceArticle {
  return {
    ref,
    producerRef: 'P1',
    name: `Carottes ${ref}`,
    categoryId: 'veg-root',
    salesUnit: 'bag',
    packLabel: 'sachet 1 kg',
    netAmount: 1000,
    netUnit: 'g',
    weighed: false,
    householdPriceCents: 250,
    professionalPriceCents: 200,
    caseSize: 1,
    vatRatePercent: 6,
    depositCents: 0,
    allergens: [],
    labels: [],
    months: [],
    stock: null,
    closes: null,
    gtin: null,
    storage: 'ambient',
    ...changes,
  };
}

const anyArticle = fc
  .record({
    ref: fc.integer({ min: 1, max: 12 }).map((number) => `A${number}`),
    householdPriceCents: fc.option(fc.integer({ min: 1, max: 3 })),
    stock: fc.option(fc.integer({ min: 0, max: 2 })),
    labels: fc.subarray(['bio', 'nature-et-progres']),
    closes: fc.option(fc.constantFrom({ weekday: 2, time: '09:00' }, { weekday: 3, time: '12:00' })),
  })
  .map(({ ref, ...changes }) => articleOf(ref, changes));

const anyProducer = fc
  .record({ ref: fc.constantFrom('P1', 'P2', 'P3'), leadTimeDays: fc.integer({ min: 0, max: 2 }) })
  .map(({ ref, ...changes }) => producerOf(ref, changes));

/** Any feed of a few articles and producers, with a refusal now and then. */
export const anyFeed: fc.Arbitrary<StoredFeed> = fc.record({
  ...fcConstants(),
  producers: fc.uniqueArray(anyProducer, { selector: ({ ref }) => ref }),
  articles: fc.uniqueArray(anyArticle, { selector: ({ ref }) => ref, maxLength: 12 }),
  refusals: fc.array(
    fc.constant({
      file: 'a.csv',
      row: '7',
      field: 'Prix',
      value: 'x',
      reason: 'price-not-a-number' as const,
    }),
    { maxLength: 3 },
  ),
});

function fcConstants() {
  return {
    zones: fc.constant(emptyFeed.zones),
    pickupPoints: fc.constant(emptyFeed.pickupPoints),
  };
}
