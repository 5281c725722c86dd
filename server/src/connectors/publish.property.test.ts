import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noSteps } from '../catalogue/changes.ts';
import type { Offer, Product } from '../catalogue/model.ts';
import { createSearchIndex } from '../catalogue/search-index.ts';
import { createShelf } from '../catalogue/shelf.ts';
import type { Cooperative, Federation } from '../federation/model.ts';
import type { Producer } from '../producers/model.ts';
import { readReference } from '../reference.ts';
import { showcaseOf } from '../showcase/rules.ts';
import { publishedCsvMapping } from './mappings.ts';
import { cellText, saysNothing } from './parsed.ts';
import type { DfcVersion, Publication } from './publish-addresses.ts';
import { catalogueCsv, producersCsv } from './publish-csv.ts';
import { cooperativeDocument } from './publish-dfc.ts';
import { readSource, type SourceFiles } from './read-source.ts';
import type { SourceFeed } from './source.ts';

const { labels, allergens, categories } = readReference();
const cooperative: Cooperative = {
  id: 'coo-1',
  slug: 'la-coop',
  name: 'La coop',
  enterpriseNumber: '0999900171',
  colour: '#000000',
  email: 'a@coop.test',
  hub: { postcode: '4300', place: 'Waremme', lat: 50.7, lon: 5.25 },
  closes: { weekday: 2, time: '12:00' },
  holidayRegion: 'BE',
};
const federation: Federation = {
  ...{
    name: 'F',
    currency: 'EUR',
    timeZone: 'Europe/Brussels',
    languages: ['fr'],
    iban: '',
    accountHolder: '',
  },
  cooperatives: [cooperative],
  cooperativeById: new Map([[cooperative.id, cooperative]]),
  cooperativeBySlug: new Map([[cooperative.slug, cooperative]]),
  transfers: [],
};
const producer: Producer = {
  ...{ id: 'pro-1', slug: 'ferme', name: 'Ferme', activity: 'Volaille & œufs', enterpriseNumber: null },
  ...{ postcode: '4300', place: 'Waremme', lat: 50.7, lon: 5.25 },
  links: [
    {
      ...{ id: 'lnk-1', cooperativeId: 'coo-1', producerId: 'pro-1', sourceRef: '=P1', sourceName: '-Ferme' },
      ...{ audiences: ['household', 'professional'], labels: ['np'], leadTimeDays: 3, since: '2024-02-29' },
      ...{ status: 'active', priority: 0, until: null, active: true },
    },
  ],
};

/** A text as a cell of a co-op's file gives it, with all that a hand, a spreadsheet or an attacker may put in it. */
const anyText = fc
  .string({ unit: fc.constantFrom(...'aé œ€,;"\'=+-@|\t\n<&>/0.#:_') })
  .map((text) => cellText(text))
  .filter((text) => !saysNothing(text));
const anyCents = fc.option(fc.integer({ min: 1, max: 99_999 }));
const anyIds = (ids: string[]) => fc.subarray(ids);
const anyOffer = fc
  .record({
    sourceName: anyText,
    packLabel: anyText.map((text) => `pièce ${text}`),
    netAmount: fc.integer({ min: 1, max: 99_999 }),
    netUnit: fc.constantFrom('g' as const, 'ml' as const, 'piece' as const),
    weighed: fc.boolean(),
    householdPriceCents: anyCents,
    professionalPriceCents: anyCents,
    caseSize: fc.integer({ min: 1, max: 99 }),
    vatRatePercent: fc.constantFrom(6, 12, 21),
    depositCents: fc.integer({ min: 0, max: 999 }),
    allergens: fc.option(anyIds(allergens.map(({ id }) => id))),
    labels: anyIds(labels.map(({ id }) => id)),
    months: fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]).filter((months) => months.length < 12),
    stock: fc.option(fc.integer({ min: 0, max: 9_999 })),
    closes: fc.option(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        time: fc.constantFrom('00:00', '09:30', '23:59'),
      }),
    ),
    gtin: fc.option(fc.constantFrom('2000000066226', '2000000012391')),
    storage: fc.constantFrom('ambient' as const, 'cold' as const, 'frozen' as const),
  })
  .filter((offer) => (offer.householdPriceCents ?? offer.professionalPriceCents) !== null);

const anyOffers = fc.array(anyOffer, { minLength: 1, maxLength: 4 }).map((offers) =>
  offers.map(
    (offer, index): Offer => ({
      ...offer,
      ...{ id: `off-${index}`, productId: `prd-${index}`, cooperativeId: 'coo-1', sourceRef: `@${index}` },
      ...{ audiences: ['household', 'professional'], leadTimeDays: 3, linkActive: true, linkPriority: 0 },
      ...{ salesUnit: 'piece', changedAt: new Date(0), listedAt: null, relistedAt: null },
      ...{ producerLinkId: 'lnk-1', priceSteps: noSteps },
    }),
  ),
);

function publicationOf(offers: readonly Offer[], version: DfcVersion): Publication {
  const products = offers.map(
    (offer): Product => ({
      ...{
        id: offer.productId,
        slug: offer.productId,
        producer,
        categoryId: 'eggs',
        icon: '',
        iconExact: true,
        pictures: [],
      },
      ...{ names: { fr: 'Joint', nl: 'n', de: 'd', en: 'e' }, offers: [offer], common: null },
    }),
  );
  const catalogue = {
    ...{ products, producers: [producer], byId: new Map(), bySlug: new Map(), producerBySlug: new Map() },
    ...{ producerById: new Map(), showcase: showcaseOf([], []) },
    searchIndex: createSearchIndex([], new Map()),
    shelf: createShelf([]),
  };
  const productTypes = new Map(categories.map(({ id, dfcProductType }) => [id, dfcProductType ?? '']));
  return { origin: 'https://shop.example', version, catalogue, federation, labels, productTypes };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

function expectSame({ articles, producers, refusals }: SourceFeed, offers: readonly Offer[]): void {
  expect(refusals).toEqual([]);
  expect(producers).toMatchObject([
    { ref: '=P1', name: '-Ferme', activity: 'Volaille & œufs', leadTimeDays: 3, linkSince: '2024-02-29' },
  ]);
  expect(articles).toEqual(
    offers.map(({ sourceRef, sourceName, ...offer }) => ({
      ...{ ref: sourceRef, name: sourceName, producerRef: '=P1', categoryId: 'eggs', salesUnit: 'piece' },
      ...{ packLabel: cellText(offer.packLabel), netAmount: offer.netAmount, netUnit: offer.netUnit },
      ...{ weighed: offer.weighed, caseSize: offer.caseSize, vatRatePercent: offer.vatRatePercent },
      householdPriceCents: offer.householdPriceCents,
      professionalPriceCents: offer.professionalPriceCents,
      ...{ depositCents: offer.depositCents, allergens: offer.allergens, labels: offer.labels },
      ...{ months: offer.months, stock: offer.stock, closes: offer.closes, gtin: offer.gtin },
      storage: offer.storage,
    })),
  );
}

describe('whatever a co-op’s offers say, they say it again when what is published is imported', () => {
  const roundTrip = (filesOf: (publication: Publication) => SourceFiles, version: DfcVersion = '1.16') =>
    fc.assert(
      fc.asyncProperty(anyOffers, async (offers) => {
        const files = filesOf(publicationOf(offers, version));
        const feed =
          'catalogue.csv' in files
            ? await readSource('table', files, { mapping: publishedCsvMapping })
            : await readSource('dfc', files);
        expectSame(feed, offers);
      }),
      { numRuns: 40 },
    );

  test.each(['1.16', '2.0'] as const)('as DFC %s', async (version) => {
    await roundTrip(
      (publication) => ({
        'catalogue.jsonld': bytesOf(JSON.stringify(cooperativeDocument(publication, cooperative))),
        'delivery.json': bytesOf('{"zones": [], "pickupPoints": []}'),
      }),
      version,
    );
  });

  test('as CSV', { timeout: 30_000 }, async () => {
    await roundTrip((publication) => ({
      'catalogue.csv': bytesOf(catalogueCsv(publication, cooperative)),
      'producers.csv': bytesOf(producersCsv(publication, cooperative)),
    }));
  });

  test('and no cell of the CSV starts as a formula does', () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const rows: string[][] = parse(catalogueCsv(publicationOf(offers, '1.16'), null), { bom: true });
        expect(rows.flat().filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
      }),
    );
  });
});
